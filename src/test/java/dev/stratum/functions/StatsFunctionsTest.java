package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import org.junit.jupiter.api.Test;

class StatsFunctionsTest {

    @Test
    void eachColumnIsDescribedByItself() {
        Object[][] table =
                call("STATS.DESCRIBE", new Object[][] {{"A", "B"}, {1.0, 10.0}, {2.0, null}, {3.0, "x"}, {10.0, 10.0}});
        // Excel: QUARTILE.INC({1,2,3,10},1) = 1.75, SKEW({1,2,3,10}) = 1.763632614803888
        assertThat(table[1]).startsWith("A", 4.0, 1.0, 10.0, 4.0);
        assertThat(table[1][6]).isEqualTo(1.75);
        assertThat((double) table[1][9]).isCloseTo(1.763632614803888, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(table[2]).startsWith("B", 2.0, 10.0, 10.0, 10.0, 0.0);
        assertThat(table[2][9]).hasToString("#DIV/0!");
    }

    @Test
    void histogramClassesHoldTheirLowerBound() {
        assertThat(call("STATS.HISTOGRAM", column("Amount", 0.0, 5.0, 10.0), 2.0))
                .isDeepEqualTo(new Object[][] {{"From", "To", "Count"}, {0.0, 5.0, 1.0}, {5.0, 10.0, 2.0}});
        fails(ExcelError.NUM, "bins is 0", "STATS.HISTOGRAM", column(1.0, 2.0), 0.0);
    }

    @Test
    void anovaByNamedGroups() {
        // F(1, 2) = 8 is t(2) = sqrt(8), whose two-sided p is 1 - sqrt(8 / 10) in closed form
        Object[][] table = call("STATS.ANOVA", column(1.0, 2.0, 3.0, 4.0), column("a", "a", "b", "b"));
        assertThat(table[1]).startsWith("Column 1", 4.0, 1.0, 4.0, 1.0, 2.0, 0.5, 8.0);
        assertThat((double) table[1][8]).isCloseTo(1 - Math.sqrt(0.8), org.assertj.core.data.Offset.offset(1e-14));
    }

    @Test
    void agreementDoesNotDependOnTheNamesOfTheGroups() {
        assertThat(call("STATS.AGREEMENT", column(1.0, 1.0, 2.0), column("x", "x", "y")))
                .isDeepEqualTo(new Object[][] {
                    {"Measure", "Value"},
                    {"Accuracy after matching", 1.0},
                    {"Cohen's kappa", 1.0},
                    {"Adjusted Rand index", 1.0}
                });
    }

    @Test
    void oneGroupIsToldAsSuch() {
        Object[] line = call("STATS.ANOVA", column(1.0, 2.0, 4.0), column(1.0, 1.0, 1.0))[1];
        assertThat(line[5]).isEqualTo(2.0);
        for (int at : new int[] {3, 7, 8}) {
            assertThat(line[at]).isInstanceOfSatisfying(CellError.class, error -> {
                assertThat(error.code()).isEqualTo(ExcelError.DIV0);
                assertThat(error.reason()).contains("There is one group only");
            });
        }
    }

    /** Landis and Koch: kappa divides by the agreement beyond chance that is possible, here none. */
    @Test
    void kappaOfOneGroupOnBothSidesDividesByZero() {
        Object[][] table = call("STATS.AGREEMENT", column("x", "x"), column("y", "y"));
        assertThat(table[1][1]).isEqualTo(1.0);
        assertThat(table[2][1])
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.code()).isEqualTo(ExcelError.DIV0));
        assertThat(table[3][1]).isEqualTo(1.0);
    }

    @Test
    void groupsAreWordsSoCapitalsAndOuterBlanksDoNotCount() {
        Object[][] table = call("STATS.AGREEMENT", column("Low", "High", "low "), column(1.0, 2.0, 1.0));
        assertThat(table[1][1]).isEqualTo(1.0);
        assertThat(table[2][1]).isEqualTo(1.0);
        assertThat(table[3][1]).isEqualTo(1.0);
        assertThat(call("STATS.ANOVA", column(1.0, 2.0, 4.0, 7.0), column("Low", "LOW ", "High", "high"))[1][2])
                .isEqualTo(1.0);
    }
}
