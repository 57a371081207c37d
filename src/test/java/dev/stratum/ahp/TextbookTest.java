package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextbookTest {

    @ParameterizedTest
    @MethodSource("dev.stratum.ahp.Textbook#all")
    void theWeightsFollowFromThePublishedJudgements(Textbook example) {
        assertThat(WeightMethod.EIGENVECTOR.weights(example.matrix()))
                .containsExactly(example.weightArray(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ahp.Textbook#all")
    void soDoesTheConsistency(Textbook example) {
        Consistency consistency = Consistency.of(example.matrix());

        assertThat(consistency.lambdaMax()).isCloseTo(example.lambdaMax(), within(1e-6));
        assertThat(consistency.ratio()).isCloseTo(example.ratio(), within(1e-6));
        assertThat(consistency.acceptable()).isEqualTo(!example.equals(Textbook.HOUSE));
    }

    /** The eigenvector found another way: multiply by the matrix and normalise until nothing moves. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ahp.Textbook#all")
    void powerIterationAgrees(Textbook example) {
        int n = example.matrix().size();
        double[] a = example.matrix().toArray();
        double[] w = new double[n];
        Arrays.fill(w, 1.0 / n);
        double lambda = 0;
        for (int step = 0; step < 500; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += a[i * n + j] * w[j];
                }
            }
            lambda = Arrays.stream(next).sum();
            for (int i = 0; i < n; i++) {
                w[i] = next[i] / lambda;
            }
        }

        assertThat(WeightMethod.EIGENVECTOR.weights(example.matrix())).containsExactly(w, within(1e-12));
        assertThat(Consistency.of(example.matrix()).lambdaMax()).isCloseTo(lambda, within(1e-11));
    }
}
