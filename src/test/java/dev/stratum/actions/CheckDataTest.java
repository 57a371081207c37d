package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CheckDataTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void everythingWrongIsListedWithItsAddress() {
        desk.type("My customers", Samples.messyCustomers());
        desk.run("checkData");
        assertThat(desk.column("problems", 0))
                .containsExactly(
                        "'My customers'!B4",
                        "'My customers'!D6",
                        "'My customers'!C8",
                        "'My customers'!A12",
                        "'My customers'!A25");
        assertThat(desk.column("problems", 4).toString())
                .contains(
                        "B4 (Recency (days)) is blank",
                        "the text '120,000'",
                        "holds the error #DIV/0!",
                        "Customer C1 occurs in rows",
                        "looks like a total");
        assertThat(desk.told())
                .isEqualTo(
                        "5 problems in 24 rows of 'My customers'!A1:G25: see sheet Problems. Fix it for me can mend 7"
                                + " cells; its last column tells into what.");
    }

    @Test
    void everyAddressLeadsToItsCell() {
        desk.type("My customers", Samples.messyCustomers());
        desk.run("checkData");
        assertThat(desk.book().links())
                .hasSize(5)
                .containsEntry("Problems!A5", Area.parse("'My customers'!B4").orElseThrow())
                .containsEntry("Problems!A9", Area.parse("'My customers'!A25").orElseThrow());
        desk.type("My customers", 3, 1, new Object[][] {{47.0}});
        desk.run("checkData");
        assertThat(desk.book().links())
                .hasSize(4)
                .containsEntry("Problems!A5", Area.parse("'My customers'!D6").orElseThrow());
    }

    @Test
    void soundDataIsSaidToBeSound() {
        desk.type("My customers", Samples.customers());
        desk.run("checkData");
        assertThat(desk.told()).isEqualTo("No problems in 24 rows of 'My customers'!A1:G25.");
        assertThat(desk.sheets()).containsExactly("My customers");
    }

    @Test
    void aListOfEarlierProblemsIsEmptyWhenAllIsWell() {
        desk.type("My customers", Samples.messyCustomers());
        desk.run("checkData");
        desk.type("My customers", Samples.customers());
        desk.select(Area.cell("My customers", 0, 0));
        desk.run("checkData");
        assertThat(desk.told()).startsWith("No problems in ");
        assertThat(desk.output("problems")).hasDimensions(1, 6);
    }

    @Test
    void whoStandsOnTheListMeansTheTableThatItIsAbout() {
        desk.type("Invoices", Samples.ledger());
        desk.type("Invoices", 1, 1, new Object[][] {{"x"}});
        desk.select(Area.cell("Invoices", 0, 0));
        desk.run("checkData");
        assertThat(desk.book().selection().sheet()).isEqualTo("Problems");
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        assertThat(desk.output("ledger")[0]).contains("Customer", "Monetary");
    }

    @Test
    void customersMayRepeatInALedger() {
        desk.type("Invoices", Samples.ledger());
        desk.run("checkData");
        assertThat(desk.told()).startsWith("No problems in 7 rows");
    }

    @Test
    void titlesAboveTheTableAndABlankRowInsideDoNotDisturb() {
        desk.type("Data", new Object[][] {{"Customers of 2018"}, {"typed by Ann"}});
        desk.type("Data", 4, 1, Samples.messyCustomers());
        desk.run("checkData");
        assertThat(desk.told()).startsWith("5 problems in 24 rows of Data!B5:H29");
    }

    @Test
    void withoutATableItSaysWhatIsNeeded() {
        desk.type("Data", new Object[][] {{"Apples", "Pears"}, {1.0, 2.0}});
        desk.run("checkData");
        assertThat(desk.told()).contains("No table with").contains("Customer");
    }
}
