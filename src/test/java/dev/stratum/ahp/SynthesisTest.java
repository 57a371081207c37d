package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SynthesisTest {

    @Test
    void aChildWeighsItsShareOfTheParent() {
        assertThat(Synthesis.of(new double[] {0.6, 0.4}, new double[] {0.5, 0.5}, new double[] {0.75, 0.15, 0.1}))
                .containsExactly(new double[] {0.3, 0.3, 0.3, 0.06, 0.04}, within(1e-15));
    }

    /**
     * T. L. Saaty, Theory and Applications of the Analytic Network Process, 2005: Bethesda 0.229, Boston 0.275,
     * Pittsburgh 0.385, Santa Fe 0.111. AHPy, a Python package, prints 0.2291 0.2748 0.3852 0.1110.
     */
    @Test
    void theBestCityToLiveInIsThePublishedOne() {
        double[] cities = Synthesis.ofAlternatives(
                WeightMethod.EIGENVECTOR.weights(Textbook.LIVING.matrix()),
                weights(2, 1 / 3.0, 4, 1 / 8.0, 2, 9), // family
                weights(1 / 2.0, 1, 1 / 2.0, 2.5, 1, 1 / 2.5), // culture
                weights(1 / 2.0, 3, 4, 6, 8, 1), // jobs
                weights(5, 1 / 2.0, 2.5, 1 / 9.0, 1 / 4.0, 7), // housing
                weights(1.5, 1 / 2.0, 4, 1 / 3.5, 2.5, 9)); // transportation

        assertThat(cities).containsExactly(new double[] {0.2291, 0.2748, 0.3852, 0.1110}, within(0.00005));
    }

    @Test
    void badWeightsAreNamed() {
        double[] half = {0.5, 0.5};
        assertThatThrownBy(() -> Synthesis.of(half, half))
                .hasMessageContaining("1 rows")
                .hasMessageContaining("needs 2");
        assertThatThrownBy(() -> Synthesis.of(half, half, new double[] {0.5, 0.4}))
                .hasMessageContaining("parent 2 sum to 0.9")
                .hasMessageContaining("must sum to 1");
        assertThatThrownBy(() -> Synthesis.of(new double[] {1.5, -0.5}, half, half))
                .hasMessageContaining("parent weights, item 1 is 1.5");
        assertThatThrownBy(() -> Synthesis.of(half, half, new double[0])).hasMessageContaining("parent 2");
        assertThatThrownBy(() -> Synthesis.of(new double[] {Double.NaN}, half)).hasMessageContaining("item 1");
        assertThatThrownBy(() -> Synthesis.ofAlternatives(half, half, new double[] {0.2, 0.3, 0.5}))
                .hasMessageContaining("criterion 2 has 3")
                .hasMessageContaining("needs 2");
    }

    private static double[] weights(double... upperTriangle) {
        return WeightMethod.EIGENVECTOR.weights(PairwiseMatrix.ofUpperTriangle(4, upperTriangle));
    }
}
