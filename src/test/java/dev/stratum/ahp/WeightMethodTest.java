package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightMethodTest {

    @ParameterizedTest
    @EnumSource
    void oneItemHasAllTheWeight(WeightMethod method) {
        assertThat(method.weights(PairwiseMatrix.ofUpperTriangle(1))).containsExactly(1.0);
    }

    @ParameterizedTest
    @EnumSource
    void twoItemsShareAsJudged(WeightMethod method) {
        assertThat(method.weights(PairwiseMatrix.ofUpperTriangle(2, 3)))
                .containsExactly(new double[] {0.75, 0.25}, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void equalItemsHaveEqualWeights(WeightMethod method) {
        assertThat(method.weights(PairwiseMatrix.ofUpperTriangle(4, 1, 1, 1, 1, 1, 1)))
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-14));
    }

    /** numpy: g = numpy.exp(numpy.log(A).mean(1)); g / g.sum() */
    @Test
    void theGeometricMeanOfTheLeaderExample() {
        assertThat(WeightMethod.GEOMETRIC_MEAN.weights(Textbook.LEADER.matrix()))
                .containsExactly(new double[] {0.546240, 0.127585, 0.269809, 0.056366}, within(1e-6));
    }

    @RepeatedTest(40)
    void consistentJudgementsGiveBackTheirWeights(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int n = random.nextInt(1, 13);
        // Weights from 1e-4 to 1e4 before they are normalised: far beyond what judgements span.
        double[] weights = random.doubles(n, -4, 4).map(x -> Math.pow(10, x)).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries[i * n + j] = weights[i] / weights[j];
            }
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(entries, n, n);

        for (WeightMethod method : WeightMethod.values()) {
            double[] found = method.weights(matrix);
            for (int i = 0; i < n; i++) {
                assertThat(found[i]).isCloseTo(weights[i] / sum, within(1e-12 * weights[i] / sum + 1e-16));
            }
        }
        assertThat(Consistency.of(matrix).ratio()).isCloseTo(0, within(1e-12));
        assertThat(Consistency.of(matrix).reconsider()).isEmpty();
    }

    @RepeatedTest(40)
    void anyJudgementsGivePositiveWeightsThatSolveTheEigenvalueEquation(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(1000 + repetition.getCurrentRepetition());
        int n = random.nextInt(3, 16);
        PairwiseMatrix matrix = randomMatrix(random, n);
        double[] w = WeightMethod.EIGENVECTOR.weights(matrix);
        Consistency consistency = Consistency.of(matrix);

        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12));
        assertThat(consistency.lambdaMax()).isGreaterThanOrEqualTo(n);
        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j < n; j++) {
                product += matrix.get(i, j) * w[j];
            }
            assertThat(w[i]).isPositive();
            assertThat(product).isCloseTo(consistency.lambdaMax() * w[i], within(1e-10));
        }
    }

    @RepeatedTest(20)
    void theMethodsAgreeOnThreeItems(RepetitionInfo repetition) {
        PairwiseMatrix matrix = randomMatrix(new SplittableRandom(2000 + repetition.getCurrentRepetition()), 3);

        assertThat(WeightMethod.EIGENVECTOR.weights(matrix))
                .containsExactly(WeightMethod.GEOMETRIC_MEAN.weights(matrix), within(1e-12));
    }

    /** Judgements from Saaty's scale, without any regard to each other. */
    private static PairwiseMatrix randomMatrix(SplittableRandom random, int n) {
        double[] judgements = new double[n * (n - 1) / 2];
        for (int i = 0; i < judgements.length; i++) {
            int step = random.nextInt(1, 10);
            judgements[i] = random.nextBoolean() ? step : 1.0 / step;
        }
        return PairwiseMatrix.ofUpperTriangle(n, judgements);
    }
}
