package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5, 8.25};

    /** {@code numpy.histogram(x, 5)}, NumPy 2.4.6. */
    @Test
    void equalBinsAsNumpy() {
        Histogram histogram = Histogram.of(VALUES, 5);

        assertThat(histogram.counts()).containsExactly(3, 3, 2, 1, 2);
        assertThat(histogram.edges()).containsExactly(new double[] {1, 2.6, 4.2, 5.8, 7.4, 9}, within(1e-14));
        assertThat(histogram.edges()[5]).isEqualTo(9);
    }

    /** {@code numpy.histogram(x, bins=[0, 2, 4, 9])}. */
    @Test
    void givenEdgesAsNumpy() {
        assertThat(Histogram.ofEdges(VALUES, new double[] {0, 2, 4, 9}).counts())
                .containsExactly(2, 3, 6);
    }

    @Test
    void aBinHasItsLowerEdgeAndTheLastBinBoth() {
        Histogram histogram = Histogram.ofEdges(new double[] {1, 2, 3}, new double[] {1, 2, 3});

        assertThat(histogram.counts()).containsExactly(1, 2);
    }

    @Test
    void valuesBeyondTheEdgesAreInNoBin() {
        Histogram histogram = Histogram.ofEdges(new double[] {-1, 0, 5, 11, -0.0}, new double[] {0, 10});

        assertThat(histogram.counts()).containsExactly(3);
        assertThat(histogram.total()).isEqualTo(3);
    }

    /** R: {@code nclass.Sturges(numeric(n))}. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "8, 4", "167, 9", "1000, 11"})
    void sturgesRuleGivesTheNumberOfBins(int n, int bins) {
        double[] values = IntStream.range(0, n).asDoubleStream().toArray();

        assertThat(Histogram.of(values).counts()).hasSize(bins);
        assertThat(Histogram.of(values).total()).isEqualTo(n);
    }

    @Test
    void equalValuesLieInTheMiddleOfOneUnit() {
        Histogram histogram = Histogram.of(new double[] {5, 5, 5}, 2);

        assertThat(histogram.edges()).containsExactly(4.5, 5, 5.5);
        assertThat(histogram.counts()).containsExactly(0, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void refusesImpossibleBins(int bins) {
        assertThatThrownBy(() -> Histogram.of(VALUES, bins)).hasMessageContainingAll("number of bins", "1 to 10,000");
    }

    @Test
    void refusesEdgesThatDoNotRiseAndMissingValues() {
        assertThatThrownBy(() -> Histogram.ofEdges(VALUES, new double[] {1, 1})).hasMessageContaining("edges");
        assertThatThrownBy(() -> Histogram.ofEdges(VALUES, new double[] {1})).hasMessageContaining("edges");
        assertThatThrownBy(() -> Histogram.ofEdges(VALUES, new double[] {1, Double.NaN}))
                .hasMessageContaining("edges");
        assertThatThrownBy(() -> Histogram.of(new double[0])).hasMessageContaining("no values");
        assertThatThrownBy(() -> Histogram.of(new double[0], 3)).hasMessageContaining("no values");
        assertThatThrownBy(() -> Histogram.ofEdges(new double[0], new double[] {1, 2}))
                .hasMessageContaining("no values");
        assertThat(Histogram.of(VALUES, 10_000).counts()).hasSize(10_000);
        assertThatThrownBy(() -> Histogram.of(new double[] {1, Double.NaN})).hasMessageContaining("finite");
    }

    @Test
    void aDecimalAtAnEdgeFallsIntoTheClassThatItBegins() {
        double[] tenths = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
        Histogram histogram = Histogram.of(tenths, 10);
        assertThat(histogram.counts()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 2);
        assertThat(histogram.edges()).isEqualTo(tenths);
    }
}
