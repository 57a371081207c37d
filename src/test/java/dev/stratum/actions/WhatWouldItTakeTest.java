package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WhatWouldItTakeTest {
    @AutoClose
    private final Desk desk = Desk.open();

    private void segment() {
        desk.type("My customers", Samples.messyCustomers());
        desk.person().answers("ledger-quartiles");
        desk.run("segmentCustomers");
    }

    @Test
    void theCustomerOfTheSelectedRowIsProposed() {
        segment();
        desk.select(Area.cell("My customers", 6, 3));
        desk.run("whatWouldItTake");
        assertThat(desk.person().suggestions).last().isEqualTo("C6");
        desk.select(Area.cell("Segments", 4, 1));
        desk.run("whatWouldItTake");
        assertThat(desk.person().suggestions).last().isEqualTo("C1");
        assertThat(desk.told()).isEqualTo("What would it take was stopped; nothing was changed.");
    }

    /** The cuts are the quartiles of the customers, so the change is made with the cuts of before: a step of the table is enough. */
    @Test
    void eachWayLeadsToTheSegmentThatItNames() {
        segment();
        desk.person().answers("C2");
        desk.run("whatWouldItTake");
        Object[][] ways = desk.output("takes");
        assertThat(ways[0]).containsExactly("Way", "Segment", "Measure", "Unit", "Now", "Change", "Then");
        assertThat(ways.length).isGreaterThan(1);
        for (Object[] way : Arrays.copyOfRange(ways, 1, ways.length)) {
            assertThat((Double) way[6]).isEqualTo((Double) way[4] + (Double) way[5]);
        }
        String segment = segmentOf("C2");
        assertThat(desk.told()).startsWith("C2: " + segment + ", because of ").contains((String) ways[1][1]);
    }

    private String segmentOf(String customer) {
        List<Object> customers = desk.column("segments", 0);
        return (String) desk.column("segments", 1).get(customers.indexOf(customer));
    }

    @Test
    void aMisspeltCustomerIsAskedForAgainWithTheNearest() {
        segment();
        desk.person().answers("C22x", "C22");
        desk.run("whatWouldItTake");
        assertThat(desk.person().questions)
                .last()
                .isEqualTo("There is no customer 'C22x' with a segment; did you mean C22? Which customer?");
        assertThat(desk.told()).startsWith("C22: ");
    }

    @Test
    void aRowThatWasLeftOutHasNoSegment() {
        segment();
        desk.person().answers("C3");
        desk.run("whatWouldItTake");
        assertThat(desk.told())
                .startsWith("There is no customer 'C3' with a segment")
                .endsWith("nothing was changed.");
    }

    @Test
    void withoutSegmentsItGradesTheTableItself() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("Yes", "2018-10-31", "ledger-quartiles", "Müller");
        desk.run("whatWouldItTake");
        assertThat(desk.told()).startsWith("Müller: ");
        assertThat(desk.output("ledger")).hasNumberOfRows(4);
    }
}
