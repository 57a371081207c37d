package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tables as strangers keep them: which column is what. */
class WhichColumnsTest {
    private static final int CUSTOMERS = 24;

    @AutoClose
    private final Desk desk = Desk.open();

    /** A table of a clerk below a title, with a text number, a blank, an error, two blank rows and a total. */
    private static Object[][] clerk(String... names) {
        Object[][] cells = new Object[CUSTOMERS + 4][];
        cells[0] = names;
        for (int i = 1; i <= CUSTOMERS; i++) {
            cells[i] = new Object[] {
                10_000.0 + i,
                "Firm " + i,
                i % 2 == 0 ? "North" : "South",
                Samples.AS_OF - 37 * i % 300,
                1.0 + i * 5 % 13,
                1_000.0 + i * i * 90,
            };
        }
        cells[4][5] = "1,200.50";
        cells[6][4] = null;
        cells[8][3] = ExcelError.NA;
        cells[CUSTOMERS + 1] = new Object[6];
        cells[CUSTOMERS + 2] = new Object[6];
        cells[CUSTOMERS + 3] = new Object[] {"Total", null, null, null, 150.0, 99_000.0};
        return cells;
    }

    private void type(String... names) {
        desk.type("Kunden 2026", new Object[][] {{"Our customers"}, {null}});
        desk.type("Kunden 2026", 2, 0, clerk(names));
    }

    @Test
    void usualNamesNeedNoQuestion() {
        type("Cust. No", "Customer name", "Region", "Last order", "# Orders", "Net sales (EUR)");
        desk.person().answers("ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        assertThat(desk.person().questions).hasSize(2);
        assertThat(desk.told()).startsWith("21 customers in four segments; 4 rows were left out: see sheet Problems.");
    }

    @Test
    void otherColumnsTravelAlong() {
        type("Cust. No", "Customer name", "Region", "Last order", "# Orders", "Net sales (EUR)");
        desk.person().answers("ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        Object[][] segments = desk.output("segments");
        assertThat(Arrays.asList(segments[0]))
                .endsWith("Monetary", "Confidence", "To the next segment", "Customer name", "Region");
        assertThat(segments[1]).startsWith(10_001.0).endsWith("Firm 1", "South");
        desk.run("grades");
        assertThat(Arrays.asList(desk.output("grades")[1])).endsWith("Firm 1", "South");
        desk.run("refreshAll");
        assertThat(desk.told()).startsWith("21 customers in four segments");
        desk.run("charts");
        assertThat(desk.output("segments")).isDeepEqualTo(segments);
    }

    @Test
    void aColumnOfTheirsThatIsCalledLikeOneOfOursIsToldApart() {
        type("Cust. No", "Segment", "Rank", "Last order", "# Orders", "Net sales (EUR)");
        desk.person().answers("ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        assertThat(Arrays.asList(desk.output("segments")[0])).endsWith("Segment (yours)", "Rank (yours)");
    }

    @Test
    void whatIsNotRecognisedIsAskedForWithSamplesAndTheNearestFirst() {
        type("Cust. No", "Customer name", "Region", "Latest buy", "Ordres", "Takings");
        desk.person().answers("Latest buy", "Ordres", "Takings", "ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        assertThat(desk.person().questions)
                .startsWith(
                        "Which column has the date of the last purchase, or the days since then?",
                        "Which column has frequency (number of purchases)?",
                        "Which column has an amount?");
        assertThat(desk.person().options.get(1).get(0)).isEqualTo("Ordres: 6; 11; 3");
        assertThat(desk.told()).startsWith("21 customers in four segments; 4 rows were left out: see sheet Problems.");
        assertThat(desk.output("segments")[1]).startsWith(10_001.0);
    }

    @Test
    void theAnswersAreKeptWithTheSettings() {
        type("Cust. No", "Customer name", "Region", "Latest buy", "Ordres", "Takings");
        desk.person().answers("Latest buy", "Ordres", "Takings", "ledger-quartiles", "2018-10-31");
        desk.run("segmentCustomers");
        assertThat(desk.column("settings", 1))
                .contains("Latest buy", "Ordres", "Takings", "ledger-quartiles", Samples.AS_OF);
        desk.person().questions.clear();
        desk.select(Area.cell("Kunden 2026", 3, 1));
        desk.run("grades");
        desk.run("refreshAll");
        assertThat(desk.person().questions).isEmpty();
        assertThat(desk.told()).startsWith("21 customers in four segments");
    }

    @Test
    void aColumnGivenTwiceIsRefused() {
        type("Cust. No", "Customer name", "Region", "Latest buy", "Ordres", "Takings");
        desk.person().answers("Latest buy", "Takings", "Takings");
        desk.run("segmentCustomers");
        assertThat(desk.told()).contains("The column 'Takings' is given twice");
    }

    @Test
    void whoeverCancelsReadsAllThatIsMissingAndWhatWasRecognised() {
        type("Cust. No", "Customer name", "Region", "Latest buy", "Ordres", "Takings");
        desk.run("segmentCustomers");
        assertThat(desk.told())
                .startsWith("The table 'Kunden 2026'!A3:F30 has no column for recency (days since the last purchase),"
                        + " frequency (number of purchases) and an amount; add what is missing and name it, for example,"
                        + " Recency/Last purchase, Frequency and Amount (recognised: Cust. No as the customer).")
                .endsWith("nothing was changed.");
    }

    @Test
    void aLedgerWithStrangeNamesIsAskedForToo() {
        Object[][] ledger = Samples.ledger();
        ledger[0] = new Object[] {"Order no", "When", "Who", "Takings"};
        desk.type("Invoices", ledger);
        desk.person().answers("Who", "When", "Takings", "2018-10-31");
        desk.run("buildFromLedger");
        assertThat(desk.told()).isEqualTo("3 customers from 7 lines on sheet Customers from ledger.");
        assertThat(desk.output("ledger")[1]).startsWith(17850.0, 10.0, 2.0, 199.5);
    }

    @Test
    void onALedgerCustomersAreMadeFirst() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("Yes", "2018-10-31", "ledger-quartiles");
        desk.run("segmentCustomers");
        assertThat(desk.person().questions)
                .first()
                .isEqualTo("Invoices!A1:D8 is a ledger of 7 lines. Make customers of it first?");
        assertThat(desk.told())
                .startsWith("3 customers from 7 lines on sheet Customers from ledger; 3 customers in three segments");
        assertThat(desk.output("segments")).hasNumberOfRows(4);
        desk.run("refreshAll");
        assertThat(desk.told()).startsWith("3 customers in three segments");
    }

    @Test
    void whoeverDoesNotWantThatIsAskedForTheColumns() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("No");
        desk.run("segmentCustomers");
        assertThat(desk.told()).startsWith("The table Invoices!A1:D8 has no column for recency");
        assertThat(desk.sheets()).containsExactly("Invoices");
    }
}
