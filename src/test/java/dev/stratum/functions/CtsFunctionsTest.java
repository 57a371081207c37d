package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.ExcelError;
import org.junit.jupiter.api.Test;

/** Levels, points and weights as the RFMC paper states them (section "CTS model establishment"). */
class CtsFunctionsTest {
    private static final Object[][] ORDER_SIZE_CUTS = row(500000.0, 300000.0, 200000.0);

    @Test
    void levelsFollowTheBoundsOfThePaperAndTheBetterLevelWinsAtABound() {
        assertThat(call("CTS.LEVEL", column(600000.0, 500000.0, 499999.99, 300000.0, 200000.0, 1.0), ORDER_SIZE_CUTS))
                .isDeepEqualTo(column("A", "A", "B", "B", "C", "D"));
        assertThat(call("CTS.LEVEL", column(10.0, 30.0, 31.0, 100.0), row(30.0, 60.0, 90.0), "fewer"))
                .isDeepEqualTo(column("A", "A", "B", "D"));
    }

    @Test
    void cutsOutOfOrderAreANumError() {
        fails(ExcelError.NUM, "from the best", "CTS.LEVEL", 1.0, row(200000.0, 300000.0, 500000.0));
        fails(ExcelError.VALUE, "cuts holds 2 cuts; it needs 3", "CTS.LEVEL", 1.0, row(3.0, 2.0));
    }

    @Test
    void pointsAreFortyToTen() {
        assertThat(call("CTS.POINTS", column("A", "b", "C", "D", null, "E"))).satisfies(cells -> {
            assertThat(cells[0][0]).isEqualTo(40.0);
            assertThat(cells[1][0]).isEqualTo(30.0);
            assertThat(cells[2][0]).isEqualTo(20.0);
            assertThat(cells[3][0]).isEqualTo(10.0);
            assertThat(cells[4][0]).isEqualTo("");
            assertNotAvailable(cells[5][0], "'E'");
        });
    }

    @Test
    void theScoreWeighsTheIndexesFourToOne() {
        // Levels A, A, A, A of the shipped policy: 40; order size D and the rest A: 0.4 * 10 + 0.6 * 40 = 28
        assertThat(cell("CTS.SCORE", 600000.0, 5.0, 0.95, 0.0)).isEqualTo(40.0);
        assertThat(cell("CTS.SCORE", 100.0, 5.0, 0.95, 0.0)).isEqualTo(28.0);
        assertThat(cell("CTS.SCORE", 100.0, 500.0, 0.0, 1e9)).isEqualTo(10.0);
    }

    @Test
    void aTextNumberIsRefusedWithItsPlace() {
        fails(ExcelError.VALUE, "days_to_pay is the text '20'", "CTS.SCORE", 600000.0, "20", 0.8, 2.0);
        Object[][] scores = call(
                "CTS.SCORE",
                column(600000.0, 600000.0, null, 600000.0),
                column(5.0, "1,200", null, null),
                column(0.95, 0.95, null, 0.95),
                column(0.0, 0.0, null, 0.0));
        assertThat(scores[0][0]).isEqualTo(40.0);
        assertNotAvailable(scores[1][0], "Row 2 of days_to_pay is the text '1,200'");
        assertThat(scores[2][0]).isEqualTo("");
        assertNotAvailable(scores[3][0], "Row 4 of days_to_pay is blank");
    }

    @Test
    void aPolicyRangeLaidOutAsTableOneIsUsed() {
        Object[][] policy = {
            {"Index", "Weight", "Better", "A", "B", "C", "D"},
            {"Average order size", 1.0, "more", 3.0, 2.0, 1.0, "less"},
            {"Days to pay", 1.0, "fewer", 10.0, 20.0, 30.0, "more"},
            {"Will-call", 1.0, "more", 0.9, 0.5, 0.1, "less"},
            {"Sales return", 1.0, "fewer", 1.0, 2.0, 3.0, "more"},
            {"Points", null, null, 4.0, 3.0, 2.0, 1.0},
        };
        assertThat(cell("CTS.SCORE", 2.5, 15.0, 0.6, 1.5, policy)).isEqualTo(3.0);
        fails(ExcelError.VALUE, "CTS.TABLE", "CTS.SCORE", 1.0, 1.0, 1.0, 1.0, new Object[][] {
            policy[0], policy[1], policy[2]
        });
        fails(ExcelError.VALUE, "Table 1 needs one per index", "CTS.SCORE", 1.0, 1.0, 1.0, 1.0, new Object[][] {
            policy[0], {"Average order size", null, "more", null, null, null, null}
        });
        policy[2][3] = "10 days";
        fails(ExcelError.VALUE, "Row 3 of policy, column 4", "CTS.SCORE", 1.0, 1.0, 1.0, 1.0, policy);
    }

    /** Levels A, A, A, A, C of weights 4, 3, 2, 1, 2: (10 x 40 + 2 x 20) / 12 = 36.67; D, A, A, B, D: (4 x 10 + 3 x 40 + 2 x 40 + 30 + 2 x 10) / 12 = 24.17. */
    @Test
    void theTableTakesAnyNumberOfIndexesFromThePolicy() {
        Object[][] policy = {
            {"Index", "Weight", "Better", "Level A from", "Level B from", "Level C from"},
            {"Average order size", 4.0, "more", 500000.0, 300000.0, 200000.0},
            {"Days to pay", 3.0, "fewer", 30.0, 60.0, 90.0},
            {"Will-call share", 2.0, "more", 0.6, 0.4, 0.2},
            {"Salesperson return", 1.0, "fewer", 1000.0, 2500.0, 5000.0},
            {"Visits", 2.0, "fewer", 2.0, 5.0, 9.0},
        };
        Object[][] table = call(
                "CTS.TABLE",
                new Object[][] {
                    {"Order size", "Days", "Will-call", "Return", "Visits"},
                    {600000.0, 5.0, 0.95, 0.0, 7.0},
                    {100.0, 30.0, 0.6, 2000.0, 12.0},
                    {600000.0, 5.0, 1.5, 0.0, 7.0},
                },
                policy);
        assertThat(table).hasDimensions(4, 11);
        assertThat(table[0])
                .containsExactly(
                        "Order size level",
                        "Days to pay level",
                        "Will-call level",
                        "Sales return level",
                        "Visits level",
                        "Order size points",
                        "Days to pay points",
                        "Will-call points",
                        "Sales return points",
                        "Visits points",
                        "CTS score");
        assertThat(table[1]).startsWith("A", "A", "A", "A", "C").endsWith(40.0, 20.0, 440.0 / 12);
        assertThat(table[2]).startsWith("D", "A", "A", "B", "D").endsWith(30.0, 10.0, 290.0 / 12);
        assertNotAvailable(table[3][10], "a share from 0 to 1");
        fails(ExcelError.VALUE, "it needs 5: average order size, days to pay", "CTS.TABLE", row(1.0, 2.0), policy);
    }

    @Test
    void anUnknownPolicyListsTheShippedOnes() {
        fails(ExcelError.VALUE, "rfmc-2021", "CTS.SCORE", 1.0, 1.0, 1.0, 1.0, "rfm-1999");
    }

    @Test
    void theTableShowsLevelsPointsAndScorePerCustomer() {
        Object[][] table = call("CTS.TABLE", new Object[][] {
            {"Order size", "Days", "Will-call", "Return"},
            {600000.0, 5.0, 0.95, 0.0},
            {null, null, null, null},
            {250000.0, 5.0, 0.95, "none"},
        });
        assertThat(table).hasDimensions(4, 9);
        assertThat(table[0][8]).isEqualTo("CTS score");
        assertThat(table[1]).containsExactly("A", "A", "A", "A", 40.0, 40.0, 40.0, 40.0, 40.0);
        assertThat(table[2]).containsOnly("");
        assertNotAvailable(table[3][0], "Row 4, Return is the text 'none', not a number");
    }

    @Test
    void rankSumWeightsKeepTheShapeOfTheRanks() {
        assertThat(call("CTS.WEIGHTS", row(1.0, 2.0, 3.0, 4.0))).isDeepEqualTo(row(0.4, 0.3, 0.2, 0.1));
        assertThat(call("CTS.WEIGHTS", column(2.0, 1.0))).isDeepEqualTo(column(1.0 / 3, 2.0 / 3));
    }

    @Test
    void profitIsWhatIsLeftAfterServing() {
        assertThat(cell("CTS.PROFIT", 100.0, 60.0, 45.0)).isEqualTo(-5.0);
    }

    @Test
    void theWhaleCurvePeaksAboveTheTotal() {
        Object[][] curve = call("CTS.WHALE", column("a", "b", "c"), column(10.0, -5.0, 20.0));
        assertThat(curve).hasDimensions(4, 6);
        assertThat(curve[1]).containsExactly(1.0, "c", 20.0, 20.0, 1.0 / 3, 0.8);
        assertThat(curve[2]).containsExactly(2.0, "a", 10.0, 30.0, 2.0 / 3, 1.2);
        assertThat(curve[3]).containsExactly(3.0, "b", -5.0, 25.0, 1.0, 1.0);
    }

    @Test
    void profitAsAShareOfRevenue() {
        assertThat(cell("CTS.PROFIT", 100.0, 60.0, 15.0, true)).isEqualTo(0.25);
        fails(ExcelError.DIV0, "Revenue is zero, so the margin has no value", "CTS.PROFIT", 0.0, 60.0, 15.0, true);
    }

    /** The seven indexes of Lawrence as the RFMC paper lists them, weighing 7 to 1: all best 40, all worst 10. */
    @Test
    void theSevenIndexesOfLawrenceAreReady() {
        Object[][] measures = {
            {600000.0, 20.0, 0.7, 12.0, 0.0, 0.4, 0.0},
            {1.0, 99.0, 0.0, 1.0, 1.0, 0.0, 1.0},
            // A A A D D D D: (7 + 5 + 4) x 40 + (6 + 3 + 2 + 1) x 10 of 28
            {600000.0, 20.0, 0.7, 1.0, 1.0, 0.0, 1.0}
        };
        Object[][] table = call("CTS.TABLE", measures, column("lawrence-2011"));
        assertThat(table[0])
                .hasSize(15)
                .startsWith("A", "A", "A", "A", "A", "A", "A")
                .endsWith(40.0);
        assertThat(table[1][14]).isEqualTo(10.0);
        assertThat((double) table[2][14]).isCloseTo(760 / 28.0, within(1e-12));
        fails(ExcelError.VALUE, "same-day delivery share", "CTS.TABLE", row(1.0, 2.0), column("lawrence-2011"));
    }

    /** By numpy: np.quantile for the cuts, np.corrcoef of mean ranks for the correlation, the policy being rfmc-2021. */
    /** By the cuts of the policy: A, C, B and D, D, D; equal weights, so the mean of 40, 20, 30 and of 10, 10, 10. */
    @Test
    void theMeasuresOfTheCitedWorkAreReadyToGrade() {
        Object[][] table =
                call("CTS.TABLE", new Object[][] {{12.0, 150.0, 0.03}, {1.0, 10.0, 0.2}}, column("cited-measures"));
        assertThat(table[0]).containsExactly("A", "C", "B", 40.0, 20.0, 30.0, 30.0);
        assertThat(table[1]).containsExactly("D", "D", "D", 10.0, 10.0, 10.0, 10.0);
    }

    @Test
    void anotherAssignmentMovesScoresByWhatNumpySays() {
        Object[][] measures = {
            {600000.0, 20.0, 0.7, 500.0},
            {250000.0, 65.0, 0.1, 3000.0},
            {90000.0, 10.0, 0.5, 800.0},
            {350000.0, 95.0, 0.3, 7000.0},
            {310000.0, 28.0, 0.65, 2600.0}
        };
        double[][] expected = {
            {27.5, 1.7, 4, 4, 1, 0.9746794344808963},
            {27.28, 0.96, 2, 4, 0, 1},
            {27.375, 1.191666666666667, 3.0833333333333286, 4, 0, 1},
            {22.4, 5.2, 9, 4, 0, 1},
            {28, 1.2, 4, 2, 0, 1},
            {27.2, 0.8, 3, 2, 0, 1},
            {25.8, 1.8, 9, 1, 2, 0.9},
            {29, 1.4, 3, 3, 0, 1}
        };
        Object[][] moved = call("CTS.SENSITIVITY", new Object[] {measures});
        assertThat(moved).hasDimensions(9, 7);
        assertThat(moved[1][0]).isEqualTo("all indexes weigh the same");
        for (int way = 0; way < expected.length; way++) {
            for (int figure = 0; figure < 6; figure++) {
                assertThat((double) moved[way + 1][figure + 1])
                        .as(moved[way + 1][0] + ", " + moved[0][figure + 1])
                        .isCloseTo(expected[way][figure], within(1e-9));
            }
        }
        fails(ExcelError.NUM, "at least 2 rows", "CTS.SENSITIVITY", row(600000.0, 20.0, 0.7, 500.0));
    }

    @Test
    void visitsAreAddedUpByCustomerAndDividedByItsOrders() {
        Object[][] customers = column("A", "B", "C", "D");
        Object[][] orders = column(4.0, 2.0, 1.0, 0.0);
        Object[][] visits =
                call("CTS.VISITS", customers, orders, column("B", "A", "A", "X"), column(50.0, 0.1, 0.2, 9.0));
        assertThat(visits[0]).containsExactly(2.0, 0.3, 0.075);
        assertThat(visits[1]).containsExactly(1.0, 50.0, 25.0);
        assertThat(visits[2]).containsExactly(0.0, 0.0, 0.0);
        assertNotAvailable(visits[3][2], "orders is zero");
        fails(ExcelError.NUM, "Cost 1 is -5", "CTS.VISITS", customers, orders, column("A"), column(-5.0));
    }
}
