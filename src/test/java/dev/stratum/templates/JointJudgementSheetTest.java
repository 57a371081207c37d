package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Several experts judge the factors of potential value; the numbers are worked out from the cells. */
class JointJudgementSheetTest {
    private static final String BOOK = "customer-value";
    private static final int ITEMS = 5;
    private static final int EXPERTS = 3;

    private static double number(String reference) {
        return (Double) Shipped.shown(Shipped.shared(BOOK), BOOK, reference);
    }

    /** Aczel and Saaty (1983): the geometric mean of the judgements of equal experts. */
    @Test
    void joinedJudgementsAreGeometricMeans() {
        for (int i = 1; i <= ITEMS; i++) {
            for (int j = 1; j <= ITEMS; j++) {
                double product = 1;
                for (int expert = 0; expert < EXPERTS; expert++) {
                    product *= number("joint_pairs[" + (expert * ITEMS + i) + ",c" + j + "]");
                }
                assertThat(number("joint_matrix[" + i + ",c" + j + "]")).isCloseTo(Math.cbrt(product), within(1e-12));
            }
        }
    }

    /** Saaty (1980): the matrix times its weights is the largest eigenvalue times the weights. */
    @Test
    void weightsAreTheEigenvectorOfTheJoinedJudgements() {
        double[] ratios = new double[ITEMS];
        double sum = 0;
        for (int i = 1; i <= ITEMS; i++) {
            for (int j = 1; j <= ITEMS; j++) {
                ratios[i - 1] +=
                        number("joint_matrix[" + i + ",c" + j + "]") * number("joint_matrix[" + j + ",weight]");
            }
            ratios[i - 1] /= number("joint_matrix[" + i + ",weight]");
            sum += number("joint_matrix[" + i + ",weight]");
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(ratios).containsOnly(new double[] {ratios[0]}, within(1e-6));
        // The consistency index, by the random index 1.12 of five items.
        assertThat(number("joint_experts[4,cr]")).isCloseTo((ratios[0] - ITEMS) / (ITEMS - 1) / 1.12, within(1e-6));
    }

    @Test
    void theFirstExpertJudgesAsTableOneDoes() {
        for (int item = 1; item <= ITEMS; item++) {
            assertThat(number("joint_experts[1,w" + item + "]"))
                    .isCloseTo(number("joint_matrix[" + item + ",table1]"), within(1e-12));
        }
    }

    @Test
    void whatAnExpertLeftOpenFollowsFromTheOthersAndWhatWasTypedStays() {
        XSSFWorkbook book = Shipped.shared(BOOK);
        int open = 0;
        for (int i = 1; i <= ITEMS; i++) {
            for (int j = i + 1; j <= ITEMS; j++) {
                Object typed = Shipped.shown(book, BOOK, "joint_open[" + i + ",c" + j + "]");
                double completed = number("joint_pairs[" + (2 * ITEMS + i) + ",c" + j + "]");
                if (typed == null) {
                    open++;
                    double back = number("joint_pairs[" + (2 * ITEMS + j) + ",c" + i + "]");
                    assertThat(completed).isPositive().isCloseTo(1 / back, within(1e-12));
                } else {
                    assertThat(completed).isEqualTo(typed);
                }
            }
        }
        assertThat(open).isEqualTo(3);
    }

    /** With the nearest judgement at which the order changes, by the power method, both items of it weigh the same. */
    @Test
    void atTheNearestChangeBothItemsWeighTheSame() {
        int row = (int) number("joint_changes[1,row]") - 1;
        int column = (int) number("joint_changes[1,column]") - 1;
        double[][] matrix = new double[ITEMS][ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            for (int j = 0; j < ITEMS; j++) {
                matrix[i][j] = number("joint_matrix[" + (i + 1) + ",c" + (j + 1) + "]");
            }
        }
        assertThat(number("joint_changes[1,judgement]")).isEqualTo(matrix[row][column]);
        matrix[row][column] = number("joint_changes[1,at]");
        matrix[column][row] = 1 / matrix[row][column];
        double[] weights = {1, 1, 1, 1, 1};
        for (int pass = 0; pass < 200; pass++) {
            double[] next = new double[ITEMS];
            for (int i = 0; i < ITEMS; i++) {
                for (int j = 0; j < ITEMS; j++) {
                    next[i] += matrix[i][j] * weights[j];
                }
            }
            double sum = DoubleStream.of(next).sum();
            weights = DoubleStream.of(next).map(weight -> weight / sum).toArray();
        }
        assertThat(weights[1]).isCloseTo(weights[4], within(1e-6));
        assertThat(Shipped.shown(Shipped.shared(BOOK), BOOK, "joint_changes[1,what]"))
                .isEqualTo("Item 2 overtakes item 5.");
    }

    @Test
    void theResultIsASentence() {
        assertThat(Shipped.shown(Shipped.shared(BOOK), BOOK, "joint_says[1,text]"))
                .asString()
                .startsWith("The experts agree to 97.4%. Joined, D5 Customer growth weighs most (0.33).")
                .contains("The order would change first with D2 against D5: 1.10 in place of 0.82.");
    }
}
