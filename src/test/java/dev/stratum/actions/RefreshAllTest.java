package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.actions.output.Written;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RefreshAllTest {
    private static final int WHY = 12;

    @AutoClose
    private final Desk desk = Desk.open();

    private void segmented() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
    }

    private void dateOfAnalysis(double serial) {
        Area cell = desk.book().named("as_of").orElseThrow();
        desk.type(cell.sheet(), cell.row(), cell.column(), new Object[][] {{serial}});
    }

    @Test
    void theFirstRefreshKeepsTheSegmentsAndSaysSo() {
        segmented();
        assertThat(desk.output("history")).hasDimensions(25, 12);
        assertThat(desk.output("history")[1]).startsWith(43373.0, "C1");
        assertThat(desk.told())
                .startsWith(
                        "24 customers in four segments. No customer has grade 1 in monetary value. This is the first refresh");
        assertThat(desk.book().recalculations()).isEqualTo(1);
    }

    @Test
    void whoMovedIsListedWithTheThresholdThatWasCrossed() {
        segmented();
        dateOfAnalysis(Samples.AS_OF);
        // The best customer stops buying; recency was 29 days, the cuts are 60, 120 and 240.
        Object[][] segments = desk.output("segments");
        int best = 1;
        while (!segments[best][2].equals(1.0)) {
            best++;
        }
        desk.type("My customers", best, 1, new Object[][] {{400.0, 1.0, 5_000.0}});
        desk.run("refreshAll");
        Object[][] moves = desk.output("moves");
        assertThat(moves[0])
                .startsWith("Customer", "Before", "After", "Steps", "Measure", "From", "To", "Cut")
                .endsWith("Amount before", "Amount now", "Why", "What moved");
        assertThat(desk.column("moves", 0)).contains(segments[best][0]);
        assertThat(desk.column("moves", WHY)
                        .get(desk.column("moves", 0).indexOf(segments[best][0]))
                        .toString())
                .contains("Recency ", " -> 400 days crossed ", " and 240: grade ", " -> 1");
        assertThat(desk.told()).contains("Since 2018-09-30").contains("moved").contains("See sheet Moves.");
        assertThat(desk.output("history")).hasDimensions(49, 12);
    }

    @Test
    void newAndLostCustomersAreListed() {
        segmented();
        dateOfAnalysis(Samples.AS_OF);
        desk.type("My customers", 3, 0, new Object[][] {{null, null, null, null, null, null, null}});
        desk.type("My customers", 25, 0, new Object[][] {{"New one", 5.0, 9.0, 900_000.0, 20.0, 0.5, 900.0}});
        desk.run("refreshAll");
        assertThat(desk.column("moves", 0)).contains("New one", "C3");
        assertThat(desk.column("moves", WHY)).contains("New customer", "No longer in the data");
        assertThat(desk.told()).contains("1 new, 1 gone");
    }

    @Test
    void theMoneyOfEachSegmentAddsUpFromOpeningToClosing() {
        segmented();
        double before = amount();
        dateOfAnalysis(Samples.AS_OF);
        desk.type("My customers", 3, 0, new Object[][] {{null, null, null, null, null, null, null}});
        desk.type("My customers", 25, 0, new Object[][] {{"New one", 5.0, 9.0, 900_000.0, 20.0, 0.5, 900.0}});
        desk.run("refreshAll");
        Object[][] bridge = desk.output("bridge");
        assertThat(bridge[0])
                .containsExactly("Segment", "Opening", "In", "Out", "New", "Gone", "More or less", "Closing");
        for (Object[] row : Arrays.copyOfRange(bridge, 1, bridge.length)) {
            double sum = 0;
            for (int column = 1; column < 7; column++) {
                sum += (Double) row[column];
            }
            assertThat((Double) row[7]).isCloseTo(sum, within(1e-6));
        }
        Object[] total = bridge[bridge.length - 1];
        assertThat((Double) total[1]).isCloseTo(before, within(1e-6));
        assertThat((Double) total[7]).isCloseTo(amount(), within(1e-6));
        assertThat(total[4]).isEqualTo(900_000.0);
    }

    /** What the last row of the summary says that all customers bought. */
    private double amount() {
        Object[][] summary = desk.output("summary");
        return (Double) summary[summary.length - 1][3];
    }

    @Test
    void refreshingTwiceOnOneDateTellsTheSame() {
        segmented();
        dateOfAnalysis(Samples.AS_OF);
        desk.type("My customers", 1, 1, new Object[][] {{300.0}});
        desk.run("refreshAll");
        String once = desk.told();
        Object[][] moves = desk.output("moves");
        desk.run("refreshAll");
        assertThat(desk.told()).isEqualTo(once);
        assertThat(desk.output("moves")).isDeepEqualTo(moves);
        assertThat(desk.output("history")).hasDimensions(49, 12);
    }

    @Test
    void scoresAndGradesWrittenBeforeAreRefreshedToo() {
        segmented();
        desk.select(Area.cell("My customers", 1, 1));
        desk.run("ctsScores");
        desk.select(Area.cell("My customers", 1, 1));
        desk.run("grades");
        desk.type("My customers", 1, 4, new Object[][] {{500.0}});
        desk.run("refreshAll");
        assertThat(desk.output("cts")[1][2]).isEqualTo(500.0);
        assertThat(desk.output("cts")[1][7]).isEqualTo("D");
    }

    @Test
    void aTemplateIsRecalculatedAndItsSegmentsKept() {
        desk.type("Book", new Object[][] {
            {"A", 10.0, 9.0, 1e6, 40.0, 4.0, 4.0, 4.0, 4.0, "Most valuable"},
            {"B", 118.0, 1.0, 10.0, 10.0, 3.0, 1.0, 1.0, 1.0, "General"},
            {"", null, null, null, null, null, null, null, null, ""}
        });
        desk.type("Policy", new Object[][] {
            {"R", "fewer", 60.0, 120.0, 240.0},
            {"F", "more", 8.0, 4.0, 2.0},
            {"M", "more", 900.0, 500.0, 100.0},
            {"C", "more", 35.0, 25.0, 15.0},
        });
        name("customer_ids", 0, 1);
        name("rfmc_measures", 1, 4);
        name("rfmc_grades", 5, 4);
        name("rfmc_segment", 9, 1);
        desk.book().name("grade_policy", new Area("Policy", 0, 0, 4, 5));
        desk.type("Settings of mine", new Object[][] {{43373.0}});
        desk.book().name("as_of", Area.cell("Settings of mine", 0, 0));
        desk.run("refreshAll");
        desk.type("Settings of mine", new Object[][] {{Samples.AS_OF}});
        desk.book()
                .onRecalculate(() -> desk.type(
                        "Book", 1, 1, new Object[][] {{131.0, 1.0, 10.0, 10.0, 2.0, 1.0, 1.0, 1.0, "Low contribution"}
                        }));
        desk.run("refreshAll");
        assertThat(desk.output("moves")[1])
                .containsExactly(
                        "B",
                        "General",
                        "Low contribution",
                        -1.0,
                        "Recency (days)",
                        118.0,
                        131.0,
                        120.0,
                        11.0,
                        2.0,
                        10.0,
                        10.0,
                        "Recency 118 -> 131 days crossed 120: grade 3 -> 2");
        assertThat(desk.told())
                .isEqualTo(
                        "2 customers recalculated. Since 2018-09-30: 1 customer moved (0 up, 1 down), 1 stayed, 0 new,"
                                + " 0 gone; the amount went from 1,000,010.00 to 1,000,010.00. The way with most money:"
                                + " 1 customer from General to Low contribution with 10.00. See sheet Moves.");
    }

    private void name(String name, int column, int columns) {
        desk.book().name(name, new Area("Book", 0, column, 3, columns));
    }

    @Test
    void scoresAloneAreRefreshedWithoutAskingForAnything() {
        desk.type("My customers", Samples.customers());
        desk.run("ctsScores");
        desk.type("My customers", 1, 4, new Object[][] {{500.0}});
        desk.run("refreshAll");
        assertThat(desk.told()).isEqualTo("24 customers scored on sheet CTS scores.");
        assertThat(desk.output("cts")[1][7]).isEqualTo("D");
        assertThat(desk.person().questions).isEmpty();
        assertThat(desk.sheets()).containsExactly("My customers", "CTS scores");
    }

    @Test
    void withoutSegmentsThereIsNothingToRefresh() {
        desk.type("My customers", Samples.customers());
        desk.run("refreshAll");
        assertThat(desk.told()).contains("nothing to refresh yet").contains("Segment customers");
    }

    /** Scores and segments from tables of their own; a row of each cannot be used. */
    private void fromTwoTables() {
        Object[][] scored = Samples.customers();
        scored[2][4] = "45 days";
        desk.type("Service", scored);
        desk.run("ctsScores");
        Object[][] customers = Samples.customers();
        customers[5][3] = "120,000";
        desk.type("My customers", customers);
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
    }

    @Test
    void theProblemsOfEveryTableAreKept() {
        fromTwoTables();
        desk.run("refreshAll");
        assertThat(desk.column("problems", 0)).containsExactly("Service!E3", "'My customers'!D6");
        assertThat(desk.told()).startsWith("23 customers in four segments; 2 rows were left out: see sheet Problems.");
        assertThat(desk.sheets()).contains("Problems").doesNotContain("Problems 2");
    }

    @Test
    void aRowThatTwoStepsLeaveOutIsListedOnce() {
        desk.type("My customers", Samples.messyCustomers());
        desk.run("ctsScores");
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        Object[][] once = desk.output("problems");
        desk.run("refreshAll");
        assertThat(desk.told()).startsWith("18 customers in four segments; 5 rows were left out: see sheet Problems.");
        assertThat(desk.output("problems")).isDeepEqualTo(once);
    }

    @Test
    void problemsThatWereMendedAreOffTheList() {
        fromTwoTables();
        desk.run("refreshAll");
        desk.type("Service", 2, 4, new Object[][] {{45.0}});
        desk.type("My customers", 5, 3, new Object[][] {{120_000.0}});
        desk.run("refreshAll");
        assertThat(desk.output("problems")).hasDimensions(1, 6);
        assertThat(desk.told()).startsWith("24 customers in four segments. ");
    }

    @Test
    void anOutputWhoseTableIsGoneIsNamedAndTheRestIsRefreshed() {
        fromTwoTables();
        Object[][] scores = desk.output("cts");
        desk.book().removeSheet("Service");
        desk.type("My customers", 5, 3, new Object[][] {{120_000.0}});
        desk.run("refreshAll");
        assertThat(desk.told())
                .contains("24 customers in four segments")
                .contains("CTS scores could not be refreshed: their table Service!A1:G25 is gone");
        assertThat(desk.output("cts")).isDeepEqualTo(scores);
        assertThat(desk.output("history")).hasDimensions(25, 12);
    }

    @Test
    void segmentsWhoseTableIsGoneAreNotKeptAsThoseOfToday() {
        fromTwoTables();
        desk.book().removeSheet("My customers");
        desk.type("Service", 2, 4, new Object[][] {{45.0}});
        desk.run("refreshAll");
        assertThat(desk.told())
                .startsWith("24 customers scored on sheet CTS scores. ")
                .contains("Segments could not be refreshed: their table 'My customers'!A1:G25 is gone");
        assertThat(desk.book().named("stratum_history")).isEmpty();
        assertThat(desk.output("cts")).hasDimensions(25, 14);
    }

    @Test
    void aTableThatLostAColumnIsNamedWithTheColumn() {
        fromTwoTables();
        desk.type("Service", 0, 5, new Object[][] {{"Remarks"}});
        desk.run("refreshAll");
        assertThat(desk.told())
                .contains("23 customers in four segments")
                .contains("CTS scores could not be refreshed: The table Service!A1:G25 has no column for");
    }

    @Test
    void whenEveryTableIsGoneNothingIsChanged() {
        segmented();
        desk.book().removeSheet("My customers");
        Map<String, Object> before = desk.everything();
        desk.run("refreshAll");
        assertThat(desk.told())
                .isEqualTo(
                        "Nothing was refreshed. Segments could not be refreshed: their table 'My customers'!A1:G25 is"
                                + " gone; bring it back, or select another table and use Segment customers.");
        assertThat(desk.everything()).isEqualTo(before);
    }

    /** A ledger of seven customers, segmented through the table that is made from it. */
    private void fromALedger() {
        Object[][] ledger = new Object[29][];
        ledger[0] = new Object[] {"Order date", "Customer", "Amount"};
        int line = 0;
        for (int customer = 1; customer < 8; customer++) {
            for (int order = 0; order <= customer - 1; order++) {
                ledger[++line] = new Object[] {
                    Samples.AS_OF - 40 - 35 * (customer * 3 % 8) - order, "C" + customer, 30_000.0 * customer
                };
            }
        }
        desk.type("Invoices", ledger);
        desk.person().answers("2018-09-30");
        desk.run("buildFromLedger");
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
    }

    @Test
    void segmentsOfCustomersFromALedgerFollowTheLedger() {
        fromALedger();
        assertThat(desk.told()).startsWith("7 customers in four segments.");
        dateOfAnalysis(Samples.AS_OF);
        desk.type("Invoices", 29, 0, new Object[][] {{Samples.AS_OF - 1, "New one", 900_000.0}});
        desk.run("refreshAll");
        assertThat(desk.told())
                .startsWith("8 customers in four segments. Since 2018-09-30: ")
                .contains("1 new, 0 gone");
        assertThat(desk.column("ledger", 0)).hasSize(8).contains("New one");
        assertThat(desk.column("moves", 0)).contains("New one");
        assertThat(desk.book().named("stratum_segments_source")).isEqualTo(Written.tableArea(desk.book(), "ledger"));
        Object[][] segments = desk.output("segments");
        Object[][] customers = desk.output("ledger");
        for (int row = 1; row < segments.length; row++) {
            assertThat(segments[row][0]).isEqualTo(customers[row][0]);
            assertThat(segments[row][8]).isEqualTo(customers[row][1]);
        }
    }

    @Test
    void withoutTheLedgerNothingIsMadeFromOldCustomers() {
        fromALedger();
        desk.book().removeSheet("Invoices");
        Map<String, Object> before = desk.everything();
        desk.run("refreshAll");
        assertThat(desk.told())
                .startsWith("Nothing was refreshed. Customers from the ledger could not be refreshed: their table"
                        + " Invoices!A1:C29 is gone")
                .endsWith("Segments could not be refreshed: they come from the customers from the ledger.");
        assertThat(desk.everything()).isEqualTo(before);
    }

    @Test
    void chartsAndTheComparisonOfRefreshesFollow() {
        segmented();
        desk.run("charts");
        dateOfAnalysis(Samples.AS_OF);
        desk.run("refreshAll");
        desk.run("compareRefreshes");
        dateOfAnalysis(Samples.AS_OF + 30);
        desk.type("My customers", 24, 0, new Object[][] {{null, null, null, null, null, null, null}});
        desk.run("refreshAll");
        Object[][] charts = desk.output("charts");
        assertThat(charts[charts.length - 1]).startsWith("Total", 23.0);
        assertThat(desk.cells("Comparison")[1][0].toString()).contains("2018-10-31 and 2018-11-30");
        assertThat(desk.output("comparison")[5]).startsWith("Total", 23.0);
    }

    @Test
    void aComparisonWithoutItsHistoryDoesNotStopTheRefresh() {
        segmented();
        dateOfAnalysis(Samples.AS_OF);
        desk.run("refreshAll");
        desk.run("compareRefreshes");
        desk.book().removeSheet("Stratum history");
        desk.run("refreshAll");
        assertThat(desk.output("history")).hasDimensions(25, 12);
        assertThat(desk.told())
                .contains("This is the first refresh")
                .contains("The comparison could not be refreshed: There is nothing to compare yet");
    }

    @Test
    void whoMovedIsShown() {
        segmented();
        dateOfAnalysis(Samples.AS_OF);
        desk.run("refreshAll");
        assertThat(desk.book().selection()).isEqualTo(Area.cell("Moves", 0, 0));
    }
}
