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
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bu (2023): values of section 4.1, categories of section 3.1.2. */
class ValueFunctionsTest {
    private static final int INDICATORS = 15;

    /** Current side 0.6 (4 indicators), potential side 0.4 (11 indicators). */
    private static Object[][] weights() {
        Object[] weights = new Object[INDICATORS];
        Arrays.fill(weights, 0, 4, 0.15);
        Arrays.fill(weights, 4, INDICATORS, 0.4 / 11);
        return row(weights);
    }

    private static Object[] scores(double current, double potential) {
        Object[] scores = new Object[INDICATORS];
        Arrays.fill(scores, 0, 4, current);
        Arrays.fill(scores, 4, INDICATORS, potential);
        return scores;
    }

    @Test
    void theTableHasTotalCurrentAndPotentialValue() {
        Object[] names = new Object[INDICATORS];
        Arrays.setAll(names, i -> "Indicator " + (i + 1));
        Object[][] table = call(
                "VALUE.TABLE", new Object[][] {names, scores(2, 3), new Object[INDICATORS], scores(5, 1)}, weights());
        assertThat(table).hasDimensions(4, 3);
        assertThat(table[0]).containsExactly("Total value (X1)", "Current value (X2)", "Potential value (X3)");
        assertRow(table[1], 2.4, 1.2, 1.2);
        assertThat(table[2]).containsOnly("");
        assertRow(table[3], 3.4, 3, 0.4);
    }

    @Test
    void weightsMayStandInAColumn() {
        Object[][] upright = column(weights()[0]);
        assertRow(call("VALUE.TABLE", new Object[][] {scores(2, 3)}, upright)[0], 2.4, 1.2, 1.2);
    }

    @Test
    void ownIndicatorsNameTheirSide() {
        Object[][] scores = {{5.0, 2.0, 4.0}};
        Object[][] upright = {{"Side", "Weight"}, {"current", 0.5}, {"potential", 0.25}, {"Current", 0.25}};
        Object[][] across = {{"current", "potential", "current"}, {0.5, 0.25, 0.25}};
        assertRow(call("VALUE.TABLE", scores, upright)[0], 4, 3.5, 0.5);
        assertRow(call("VALUE.TABLE", scores, across)[0], 4, 3.5, 0.5);
        fails(
                ExcelError.VALUE,
                "Row 2 of weights, column 1 'future' is not known; use one of: current, potential",
                "VALUE.TABLE",
                scores,
                new Object[][] {{"current", 0.5}, {"future", 0.25}, {"current", 0.25}});
    }

    @Test
    void aScoreOutsideOneToFiveIsNamedByItsCell() {
        Object[] high = scores(3, 3);
        high[10] = 5.5;
        Object[][] table = call("VALUE.TABLE", new Object[][] {scores(2, 3), high}, weights());
        assertRow(table[0], 2.4, 1.2, 1.2);
        assertNotAvailable(table[1][0], "Row 2 of scores, column 11 is 5.5; it must be from 1 to 5");
        assertNotAvailable(table[1][2], "column 11");
        fails(ExcelError.NUM, "Row 1 of scores, column 11 is 5.5", "VALUE.TABLE", new Object[][] {high}, weights());

        Object[][] values =
                call("VALUE.SCORE", new Object[][] {{"Profit", "Credit"}, {3.0, 0.0}, {3.0, 4.0}}, row(0.5, 0.5));
        assertNotAvailable(values[1][0], "Row 2 of scores, column 2 (Credit) is 0; it must be from 1 to 5");
        assertThat(values[2][0]).isEqualTo(3.5);
    }

    @Test
    void weightsMustFitAndSumToOne() {
        Object[][] scores = {{3.0, 4.0}};
        fails(ExcelError.NUM, "weights sum to 0.75; they must sum to 1", "VALUE.SCORE", scores, row(0.5, 0.25));
        fails(ExcelError.NUM, "Weight 1 is 1.5; it must be from 0 to 1", "VALUE.SCORE", scores, row(1.5, -0.5));
        fails(ExcelError.VALUE, "scores has 2 columns; it needs 1", "VALUE.SCORE", scores, row(1.0));
        fails(ExcelError.VALUE, "Row 2 of weights is missing", "VALUE.SCORE", scores, column(0.5, null, 0.5));
        fails(ExcelError.VALUE, "scores has 2 columns; it needs 15", "VALUE.TABLE", scores, weights());
        fails(ExcelError.VALUE, "15", "VALUE.TABLE", scores, row(0.5, 0.5));
    }

    @Test
    void aBadRowIsLeftOutAndStaysWhereItIs() {
        Object[][] values =
                call("VALUE.SCORE", new Object[][] {{3.0, 4.0}, {3.0, "4"}, {null, null}, {5.0, 5.0}}, row(0.25, 0.75));
        assertThat(values[0][0]).isEqualTo(3.75);
        assertNotAvailable(values[1][0], "Row 2 of scores, column 2 is the text '4'");
        assertThat(values[2][0]).isEqualTo("");
        assertThat(values[3][0]).isEqualTo(5.0);
    }

    @Test
    void aPanelShowsMeanAndSpread() {
        Object[][] experts = {{"C11", "C12"}, {4.0, 1.0}, {4.0, 5.0}, {4.0, 3.0}};
        Object[][] panel = call("VALUE.PANEL", experts);
        assertThat(panel).isDeepEqualTo(new Object[][] {{4.0, 3.0}, {0.0, 2.0}});
        assertThat(call("VALUE.PANEL", experts, "mean")).isDeepEqualTo(new Object[][] {{4.0, 3.0}});
        assertThat(call("VALUE.PANEL", experts, "Spread")).isDeepEqualTo(new Object[][] {{0.0, 2.0}});
        assertThat(call("VALUE.PANEL", row(4.0, 2.0))).isDeepEqualTo(new Object[][] {{4.0, 2.0}, {"", ""}});
    }

    @Test
    void aPanelHasNoGaps() {
        fails(ExcelError.NA, "Row 2 of expert_scores, column 1 is blank", "VALUE.PANEL", new Object[][] {
            {4.0, 1.0}, {null, 5.0}
        });
        fails(
                ExcelError.NUM,
                "Row 3 of expert_scores, column 2 (C12) is 7; it must be from 1 to 5",
                "VALUE.PANEL",
                new Object[][] {{"C11", "C12"}, {4.0, 1.0}, {4.0, 7.0}});
        fails(ExcelError.VALUE, "both, mean, spread", "VALUE.PANEL", row(4.0, 1.0), "median");
    }

    @Test
    void creditRatingsRunFromFiveToOne() {
        Object[][] credits = call("VALUE.CREDIT", column("AAA", "AA", "a", " BBB", "BB", "B", null, "C"));
        assertThat(Arrays.copyOf(credits, 7)).isDeepEqualTo(column(5.0, 4.2, 3.4, 2.6, 1.8, 1.0, ""));
        assertNotAvailable(credits[7][0], "Row 8 of rating: The bank credit rating 'C' is not known");
        fails(ExcelError.VALUE, "use one of: AAA, AA, A, BBB, BB, B", "VALUE.CREDIT", "A+");
    }

    @Test
    void measuresAreRescaledOnAStraightLine() {
        assertThat(call("VALUE.RESCALE", column("Default rate", 0.0, 0.05, 0.1, 0.4, null), 0.0, 0.1, "fewer"))
                .isDeepEqualTo(column("Score", 5.0, 3.0, 1.0, 1.0));
        assertThat(cell("VALUE.RESCALE", 10.0, 0.0, 40.0)).isEqualTo(2.0);
        fails(ExcelError.NUM, "low is 40; it must be below high", "VALUE.RESCALE", 10.0, 40.0, 0.0);
        fails(ExcelError.VALUE, "high is missing", "VALUE.RESCALE", 10.0, 40.0);
        fails(ExcelError.VALUE, "Direction 'down'", "VALUE.RESCALE", 10.0, 0.0, 40.0, "down");
        assertNotAvailable(call("VALUE.RESCALE", column(1.0, "2"), 0.0, 4.0)[1][0], "Row 2 of measure is the text '2'");
    }

    @Test
    void categoriesFollowTheCuts() {
        Object[][] current = column(1.5, 1.3, 2.1, 2.8, 2.0);
        Object[][] potential = column(1.0, 1.4, 1.2, 1.5, 1.3);
        assertThat(call("VALUE.CATEGORY", current, potential, 2.0, 1.3))
                .isDeepEqualTo(column("Low-value", "Potential value", "Sub-value", "Value", "Value"));
        assertThat(cell("VALUE.CATEGORY", 1.0, 2.0, 1.5, 1.5)).isEqualTo("Potential value");
    }

    @Test
    void cutsLieBetweenTheClustersUnlessGiven() {
        // Means: cluster 1 (1, 1), cluster 2 (3, 2); the cuts are 2 and 1.5.
        Object[][] current = column("Current", 0.5, 1.5, 3.0);
        Object[][] potential = column("Potential", 1.0, 1.0, 2.0);
        Object[][] cluster = column("Cluster", 1.0, 1.0, 2.0);
        assertThat(call("VALUE.CATEGORY", current, potential, null, null, cluster))
                .isDeepEqualTo(column("Category", "Low-value", "Low-value", "Value"));
        assertThat(call("VALUE.CATEGORY", current, potential, 1.2, null, cluster))
                .isDeepEqualTo(column("Category", "Low-value", "Sub-value", "Value"));
        fails(
                ExcelError.VALUE,
                "current_cut is missing; give the lowest value that counts as high, or give cluster",
                "VALUE.CATEGORY",
                current,
                potential);
        fails(ExcelError.VALUE, "potential_cut is missing", "VALUE.CATEGORY", current, potential, 1.2);
        fails(
                ExcelError.NUM,
                "cluster means needs at least 2",
                "VALUE.CATEGORY",
                column(1.0, 2.0),
                column(1.0, 2.0),
                null,
                null,
                column(1.0, 1.0));
    }

    private static void assertRow(Object[] row, double... expected) {
        assertThat(row).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) row[i]).isCloseTo(expected[i], within(1e-12));
        }
    }
}
