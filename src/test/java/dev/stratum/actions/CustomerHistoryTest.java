package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void theLedgerAndTheRefreshesStandOnOnePageInTheOrderOfTheirDays() {
        desk.type("Invoices", Samples.ledger());
        desk.select(Area.cell("Invoices", 1, 2));
        desk.person().answers("17850", "2018-10-31");
        desk.run("customerHistory");
        assertThat(desk.person().suggestions.get(0)).isEqualTo("17850");
        assertThat(desk.output("customer_history")).isDeepEqualTo(new Object[][] {
            {
                "Date",
                "Event",
                "Amount",
                "Bought so far",
                "Days since the purchase before",
                "Life stage",
                "Segment",
                "Type"
            },
            {Samples.AS_OF - 40, "First purchase", 100.0, 100.0, null, "New", null, null},
            {Samples.AS_OF - 40, "Purchase", 39.5, 139.5, 0.0, "New", null, null},
            {Samples.AS_OF - 10, "Purchase", 60.0, 199.5, 30.0, "New", null, null},
            {Samples.AS_OF, "Date of analysis", null, 199.5, 10.0, "New", null, null}
        });
        assertThat(desk.told())
                .isEqualTo(
                        "17850: first purchase 2018-09-21, last 2018-10-21, 3 purchases; life stage New. See sheet Customer"
                                + " history.");
    }

    @Test
    void withoutALedgerTheRefreshesTell() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        desk.person().answers("2018-10-31");
        desk.run("refreshAll");
        desk.person().answers("C2");
        desk.run("customerHistory");
        Object[][] page = desk.output("customer_history");
        assertThat(page).hasNumberOfRows(2);
        assertThat(page[1][1]).isEqualTo("Refresh");
        assertThat(page[1][6]).isEqualTo(desk.column("segments", 1).get(1));
        assertThat(desk.told()).startsWith("C2: no purchase known; segment ").contains("; in 1 refresh.");
    }
}
