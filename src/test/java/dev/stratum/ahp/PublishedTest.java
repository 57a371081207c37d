package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others have printed, to the last digit they printed. */
class PublishedTest {
    private static final double FOUR_DECIMALS = 0.00005;

    @ParameterizedTest
    @MethodSource("dev.stratum.ahp.Published#all")
    void weightsEqualThePrintedOnes(Published example) {
        assertThat(WeightMethod.EIGENVECTOR.weights(example.matrix()))
                .containsExactly(example.weightArray(), within(FOUR_DECIMALS));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ahp.Published#all")
    void theConsistencyRatioEqualsThePrintedOne(Published example) {
        Consistency consistency = Consistency.of(example.matrix());

        assertThat(consistency.index() / example.randomIndex()).isCloseTo(example.ratio(), within(FOUR_DECIMALS));
        assertThat(consistency.index() / consistency.randomIndex()).isEqualTo(consistency.ratio());
    }

    @Test
    void threeItemsHaveAClosedForm() {
        double t = Math.cbrt(3 * 3 / 5.0);
        Consistency consistency = Consistency.of(PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3));

        assertThat(consistency.lambdaMax()).isCloseTo(1 + t + 1 / t, within(1e-12));
        double[] rows = {Math.cbrt(15), 1, 1 / Math.cbrt(15)};
        double sum = rows[0] + rows[1] + rows[2];
        assertThat(WeightMethod.EIGENVECTOR.weights(PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3)))
                .containsExactly(new double[] {rows[0] / sum, rows[1] / sum, rows[2] / sum}, within(1e-12));
    }

    /** Printed with seven digits by Prize, a Bioconductor package, in the help page of its function weight. */
    @Test
    void weightsEqualThoseOfPrize() {
        assertThat(WeightMethod.EIGENVECTOR.weights(PairwiseMatrix.ofUpperTriangle(3, 2, 5, 3)))
                .containsExactly(new double[] {0.5815521, 0.3089956, 0.1094523}, within(0.00000005));
    }
}
