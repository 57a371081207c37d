package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncompleteMatrixTest {
    private static final double NONE = Double.NaN;

    /** Harker (1987): of 2, 2 and a missing judgement between the first and the last item the weights are 4/7, 2/7, 1/7. */
    @ParameterizedTest
    @EnumSource(IncompleteMatrix.Method.class)
    void theExampleOfHarkerIsCompletedByFour(IncompleteMatrix.Method method) {
        IncompleteMatrix matrix = IncompleteMatrix.of(new double[] {1, 2, NONE, 0.5, 1, 2, NONE, 0.5, 1}, 3);
        assertThat(matrix.missing()).isEqualTo(1);
        assertThat(matrix.weights(method)).containsExactly(new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-12));
        assertThat(matrix.completed(method).get(0, 2)).isCloseTo(4, within(1e-11));
    }

    /** By numpy: linalg.eig of Harker's matrix, linalg.lstsq of the logarithms. */
    @Test
    void contradictingJudgementsAreWeighedByEitherMethod() {
        double third = 1 / 3.0;
        IncompleteMatrix matrix = IncompleteMatrix.of(
                new double[] {1, 3, NONE, 5, third, 1, 2, 4, NONE, 0.5, 1, 4, 0.2, 0.25, 0.25, 1}, 4);
        assertThat(matrix.weights(IncompleteMatrix.Method.HARKER))
                .containsExactly(new double[] {0.50226793, 0.25110084, 0.18062229, 0.06600895}, within(1e-8));
        assertThat(matrix.weights(IncompleteMatrix.Method.LEAST_SQUARES))
                .containsExactly(new double[] {0.49950403, 0.25213068, 0.18239308, 0.06597221}, within(1e-8));
    }

    @Test
    void aCompleteMatrixHasTheWeightsOfTheUsualMethods() {
        PairwiseMatrix complete = Textbook.HOUSE.matrix();
        IncompleteMatrix matrix = IncompleteMatrix.of(complete.toArray(), complete.size());
        assertThat(matrix.missing()).isZero();
        assertThat(matrix.weights(IncompleteMatrix.Method.HARKER))
                .containsExactly(WeightMethod.EIGENVECTOR.weights(complete), within(1e-12));
        assertThat(matrix.weights(IncompleteMatrix.Method.LEAST_SQUARES))
                .containsExactly(WeightMethod.GEOMETRIC_MEAN.weights(complete), within(1e-12));
    }

    @Test
    void oneOfAPairIsEnoughAndTheDiagonalMayBeBlank() {
        IncompleteMatrix matrix =
                IncompleteMatrix.of(new double[] {NONE, 2, NONE, NONE, NONE, NONE, 0.25, NONE, NONE}, 3);
        assertThat(matrix.completed(IncompleteMatrix.Method.LEAST_SQUARES).toArray())
                .containsExactly(new double[] {1, 2, 4, 0.5, 1, 2, 0.25, 0.5, 1}, within(1e-12));
    }

    @Test
    void refusesAnItemThatNoJudgementLeadsTo() {
        double[] apart = new double[16];
        Arrays.fill(apart, NONE);
        apart[1] = 2; // 1 and 2
        apart[11] = 3; // 3 and 4
        assertThatThrownBy(() -> IncompleteMatrix.of(apart, 4))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_COMPARED)
                .hasMessageStartingWith("Item 3 ");
        assertThatThrownBy(() -> IncompleteMatrix.of(new double[] {1, 2, 3, 1}, 2))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_RECIPROCAL);
        assertThatThrownBy(() -> IncompleteMatrix.of(new double[] {1, -2, NONE, 1}, 2))
                .hasFieldOrPropertyWithValue("problem", Problem.JUDGEMENT_NOT_POSITIVE);
    }
}
