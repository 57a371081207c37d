package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Judgements typed into cells. */
class AhpFunctionsTest {
    private static final double THIRD = 0.333333333;

    private static final Object[][] THREE = {{1.0, 3.0, 5.0}, {THIRD, 1.0, 3.0}, {0.2, THIRD, 1.0}};

    /**
     * Three items have a closed form: weights in proportion to the geometric means of the rows, lambda max = 1 + t + 1/t
     * with t the cube root of a(1,2) a(2,3) / a(1,3).
     */
    @Test
    void theWeightsOfThreeItemsFollowTheClosedForm() {
        double[] means = {Math.cbrt(15), 1, Math.cbrt(1 / 15.0)};
        double sum = Arrays.stream(means).sum();
        Object[][] weights = call("AHP.WEIGHTS", THREE);
        assertThat(weights).hasDimensions(3, 1);
        for (int i = 0; i < 3; i++) {
            assertThat((double) weights[i][0]).isCloseTo(means[i] / sum, within(1e-12));
        }
    }

    @Test
    void theConsistencyOfThreeItemsFollowsTheClosedForm() {
        double t = Math.cbrt(3 * 3 / 5.0);
        double lambda = 1 + t + 1 / t;
        Object[][] table = call("AHP.CONSISTENCY", THREE);
        assertThat(table).hasDimensions(8, 2);
        assertThat(table[0]).containsExactly("Measure", "Value");
        assertThat(table[1]).containsExactly("Items", 3.0);
        assertValue(table[2], "Lambda max", lambda);
        assertValue(table[3], "Consistency index CI", (lambda - 3) / 2);
        assertValue(table[4], "Random index RI", 0.58);
        assertValue(table[5], "Consistency ratio CR", (lambda - 3) / 2 / 0.58);
        assertThat(table[6]).containsExactly("Acceptable", "Yes");
        assertThat(table[7][1]).asString().startsWith("Row 1, column 2 is 3; the other judgements imply about 2.47");
    }

    @Test
    void contradictionsAreNotAcceptable() {
        // A above B, B above C, C above A.
        Object[][] circle = {{1.0, 5.0, 0.2}, {0.2, 1.0, 5.0}, {5.0, 0.2, 1.0}};
        assertThat(call("AHP.CONSISTENCY", circle)[6][1]).isEqualTo("No");
    }

    @Test
    void agreeingJudgementsLeaveNothingToReconsider() {
        Object[][] agreeing = {{1.0, 2.0, 4.0}, {0.5, 1.0, 2.0}, {0.25, 0.5, 1.0}};
        assertThat(call("AHP.CONSISTENCY", agreeing)[7][1]).isEqualTo("Nothing: all judgements agree.");
    }

    @Test
    void theMethodIsAWord() {
        Object[][] four = {
            {1.0, 2.0, 4.0, 9.0}, {0.5, 1.0, 5.0, 3.0}, {0.25, 0.2, 1.0, 2.0}, {1 / 9.0, 1 / 3.0, 0.5, 1.0}
        };
        double eigen = (double) call("AHP.WEIGHTS", four, "Eigenvector")[0][0];
        assertThat(eigen).isEqualTo((double) call("AHP.WEIGHTS", four)[0][0]);
        assertThat((double) call("AHP.WEIGHTS", four, "geometric mean")[0][0])
                .isCloseTo(eigen, within(0.02))
                .isNotCloseTo(eigen, within(1e-4));
        fails(ExcelError.VALUE, "use one of: eigenvector, geometric-mean", "AHP.WEIGHTS", four, "mean");
    }

    @Test
    void aMatrixThatCannotBeIsRefusedWithItsCell() {
        fails(
                ExcelError.NUM,
                "matrix: Row 1, column 2 is 3 but row 2, column 1 is 0.5; the second must be 1 divided by the first",
                "AHP.WEIGHTS",
                new Object[][] {{1.0, 3.0}, {0.5, 1.0}});
        fails(
                ExcelError.NUM,
                "matrix: The judgement in row 2, column 1 is 0; judgements are above zero",
                "AHP.WEIGHTS",
                new Object[][] {{1.0, 3.0}, {0.0, 1.0}});
        fails(ExcelError.NUM, "The judgement in row 1, column 2 is -3", "AHP.CONSISTENCY", new Object[][] {
            {1.0, -3.0}, {THIRD, 1.0}
        });
        fails(
                ExcelError.VALUE,
                "matrix has 2 rows and 3 columns; a pairwise matrix is square",
                "AHP.CONSISTENCY",
                new Object[][] {{1.0, 3.0, 5.0}, {THIRD, 1.0, 3.0}});
        fails(
                ExcelError.VALUE,
                "Row 2 of matrix, column 1 is the text '1/3', not a number",
                "AHP.WEIGHTS",
                new Object[][] {{1.0, 3.0}, {"1/3", 1.0}});
        fails(ExcelError.VALUE, "Row 2 of matrix, column 1 is missing; give a number", "AHP.WEIGHTS", new Object[][] {
            {1.0, 3.0}, {null, 1.0}
        });
        fails(ExcelError.NUM, "The judgement in row 1, column 1 is 2; it must be 1", "AHP.WEIGHTS", new Object[][] {
            {2.0, 3.0}, {THIRD, 1.0}
        });
        Object[][] sixteen = new Object[16][16];
        for (Object[] cells : sixteen) {
            Arrays.fill(cells, 1.0);
        }
        assertThat(call("AHP.WEIGHTS", sixteen)).hasDimensions(16, 1);
        assertThat((double) call("AHP.CONSISTENCY", sixteen)[4][1]).isCloseTo(1.5978, within(5e-5));
        fails(ExcelError.NUM, "items is 16; it must be at most 15", "AHP.SENSITIVITY", sixteen);
    }

    /** The weights and the consensus by numpy, as in GroupJudgementTest. */
    @Test
    void expertsAreJoinedAndTheirConsensusIsTold() {
        Object[][] stacked = {
            {1.0, 3.0, 5.0}, {THIRD, 1.0, 3.0}, {0.2, THIRD, 1.0},
            {1.0, 0.5, 4.0}, {2.0, 1.0, 6.0}, {0.25, 1 / 6.0, 1.0},
            {1.0, 2.0, THIRD}, {0.5, 1.0, 0.2}, {3.0, 5.0, 1.0}
        };
        Object[][] joined = call("AHP.GROUP", new Object[] {stacked});
        assertThat(joined).hasDimensions(3, 3);
        assertThat(call("AHP.WEIGHTS", joined)).isDeepEqualTo(call("AHP.WEIGHTS", stacked));
        Object[][] experts = call("AHP.GROUP", stacked, row(2.0, 1.0, 1.0), "experts");
        assertThat(experts[0])
                .containsExactly(
                        "Expert", "Share", "Consistency ratio CR", "Agreement", "Weight 1", "Weight 2", "Weight 3");
        assertThat(experts[1][1]).isEqualTo(0.5);
        assertThat((double) experts[1][4]).isCloseTo(0.63698557, within(1e-8));
        assertThat(experts[4][0]).isEqualTo("Group");
        assertThat((double) experts[4][3]).isCloseTo(0.5744583989918499, within(1e-8));
        assertThat((double) experts[4][4]).isCloseTo(0.49704847, within(1e-8));
        fails(ExcelError.VALUE, "3, one per matrix", "AHP.GROUP", stacked, row(1.0, 2.0));
        fails(ExcelError.VALUE, "square", "AHP.GROUP", new Object[][] {{1.0, 2.0}});
    }

    /** Harker (1987): between the first and the last item the others imply 4. */
    @Test
    void blanksAreFilledWithWhatTheOthersImply() {
        Object[][] blanks = {{1.0, 2.0, null}, {null, 1.0, 2.0}, {null, null, null}};
        Object[][] complete = call("AHP.COMPLETE", new Object[] {blanks});
        assertThat(complete).hasDimensions(3, 3);
        assertThat((double) complete[0][2]).isCloseTo(4, within(1e-12));
        assertThat((double) call("AHP.COMPLETE", blanks, "harker")[2][0]).isCloseTo(0.25, within(1e-12));
        fails(ExcelError.NUM, "Item 3 is compared with no item", "AHP.COMPLETE", new Object[][] {
            {1.0, 2.0, null}, {0.5, 1.0, null}, {null, null, 1.0}
        });
        fails(ExcelError.VALUE, "not a number", "AHP.COMPLETE", new Object[][] {{1.0, "x"}, {null, 1.0}});
        fails(ExcelError.VALUE, "square", "AHP.COMPLETE", new Object[][] {{1.0, 2.0, 3.0}, {null, 1.0, 2.0}});
    }

    @Test
    void theJudgementThatDecidesTheOrderStandsFirst() {
        Object[][] changes = call("AHP.SENSITIVITY", THREE, "geometric-mean");
        assertThat(changes).hasDimensions(4, 6);
        assertThat(changes[0])
                .containsExactly("Row", "Column", "Judgement", "Order changes at", "Factor", "What changes");
        // 3 / 15 ^ (1/2), as in OrderChangeTest
        assertThat(Arrays.stream(changes).filter(line -> line[0].equals(1.0) && line[1].equals(2.0)))
                .singleElement()
                .satisfies(line -> {
                    assertThat((double) line[3]).isCloseTo(3 / Math.sqrt(15), within(1e-6));
                    assertThat(line[5]).isEqualTo("Item 2 overtakes item 1.");
                });
        assertThat(call("AHP.SENSITIVITY", new Object[][] {{1.0, 1.0}, {1.0, 1.0}})[1])
                .containsExactly(1.0, 2.0, 1.0, "", "", "Nothing between 1/9 and 9.");
    }

    @Test
    void synthesisMultipliesDownTheHierarchy() {
        Object[][] children = {{0.5, 0.5, null}, {0.2, 0.3, 0.5}};
        Object[][] expected = column(0.3, 0.3, 0.08, 0.12, 0.2);
        for (Object[][] parents : new Object[][][] {column(0.6, 0.4), row(0.6, 0.4)}) {
            Object[][] weights = call("AHP.SYNTHESIZE", parents, children);
            assertThat(weights).hasDimensions(5, 1);
            for (int i = 0; i < 5; i++) {
                assertThat((double) weights[i][0]).isCloseTo((double) expected[i][0], within(1e-15));
            }
        }
    }

    @Test
    void weightsThatDoNotSumAreNamed() {
        Object[][] parents = row(0.6, 0.4);
        fails(
                ExcelError.NUM,
                "The child weights of parent 2 sum to 0.75; they must sum to 1",
                "AHP.SYNTHESIZE",
                parents,
                new Object[][] {{0.5, 0.5}, {0.5, 0.25}});
        fails(ExcelError.NUM, "The parent weights sum to 0.75", "AHP.SYNTHESIZE", row(0.5, 0.25), new Object[][] {
            {1.0}, {1.0}
        });
        fails(ExcelError.VALUE, "child weights has 1 rows; it needs 2", "AHP.SYNTHESIZE", parents, new Object[][] {
            {0.5, 0.5}
        });
        fails(
                ExcelError.VALUE,
                "Row 2 of child_weights, column 1 is missing",
                "AHP.SYNTHESIZE",
                parents,
                new Object[][] {{0.5, 0.5}, {null, 1.0}});
    }

    private static void assertValue(Object[] row, String name, double value) {
        assertThat(row[0]).isEqualTo(name);
        assertThat((double) row[1]).isCloseTo(value, within(1e-9));
    }

    @Test
    void aMatrixOfMoreItemsThanAnybodyComparesIsRefused() {
        Object[][] equal = new Object[101][101];
        for (Object[] judgements : equal) {
            Arrays.fill(judgements, 1.0);
        }

        fails(
                ExcelError.NUM,
                "The number of items in the matrix is 101; it must be at most 100",
                "AHP.CONSISTENCY",
                equal);
    }

    @Test
    void theMatricesOfAGroupBelowEachOtherCountByTheirGeometricMean() {
        // 2 and 8 have the geometric mean 4, so the weights are 4 : 1.
        Object[][] group = {{1.0, 2.0}, {0.5, 1.0}, {1.0, 8.0}, {0.125, 1.0}};

        Object[][] weights = call("AHP.WEIGHTS", group);

        assertThat(weights).hasDimensions(2, 1);
        assertThat((Double) weights[0][0]).isCloseTo(0.8, within(1e-12));
        assertThat((Double) weights[1][0]).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aBadJudgementOfAGroupIsFoundInItsMatrix() {
        Object[][] group = {{1.0, 2.0}, {0.5, 1.0}, {1.0, 8.0}, {8.0, 1.0}};

        fails(ExcelError.NUM, "The matrix from row 3 of matrix on: Row 1, column 2 is 8", "AHP.WEIGHTS", group);
        fails(ExcelError.VALUE, "has 3 rows and 2 columns", "AHP.WEIGHTS", new Object[][] {
            {1.0, 2.0}, {0.5, 1.0}, {1.0, 8.0}
        });
    }

    @Test
    void alternativesJudgedByEveryParentAddUp() {
        // 0.6 x 0.7 + 0.4 x 0.2 = 0.5
        Object[][] weights = call("AHP.SYNTHESIZE", row(0.6, 0.4), new Object[][] {{0.7, 0.3}, {0.2, 0.8}}, true);

        assertThat(weights).hasDimensions(2, 1);
        assertThat((Double) weights[0][0]).isCloseTo(0.5, within(1e-12));
        assertThat((Double) weights[1][0]).isCloseTo(0.5, within(1e-12));
        fails(
                ExcelError.VALUE,
                "The row of weights by criterion 2 has 1 columns; it needs 2",
                "AHP.SYNTHESIZE",
                row(0.6, 0.4),
                new Object[][] {{0.7, 0.3}, {1.0, null}},
                true);
    }

    @Test
    void aJudgementBeyondTheScaleIsTold() {
        Object[][] matrix = {{1.0, 20.0}, {0.05, 1.0}};

        assertThat(Notes.listen(() -> call("AHP.WEIGHTS", matrix)).notes())
                .extracting(Note::sentence)
                .singleElement()
                .asString()
                .contains("beyond the scale of 1/9 to 9");
    }
}
