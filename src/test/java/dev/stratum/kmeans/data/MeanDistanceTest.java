package dev.stratum.kmeans.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanDistanceTest {

    /** {@code scipy.spatial.distance.pdist(x).mean()}, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({"grades_167x4, 2.5753433971365745", "bu2023_table, 1.136244755563778", "iris_150x4, 2.5446414657151366"
    })
    void isTheMeanOverPairsOfRows(String name, double expected) {
        assertThat(MeanDistance.of(ReferenceCase.read(name).data())).isCloseTo(expected, within(1e-13));
    }

    @Test
    void countsEachPairOnce() {
        assertThat(MeanDistance.of(Rows.of(new double[][] {{0, 0}, {3, 4}}))).isEqualTo(5);
        // Pairs of equal rows are at distance 0: (0 + 5 + 5) / 3.
        assertThat(MeanDistance.of(Rows.of(new double[][] {{0, 0}, {3, 4}, {0, 0}})))
                .isCloseTo(10 / 3.0, within(1e-15));
    }

    @Test
    void needsTwoRows() {
        assertThatThrownBy(() -> MeanDistance.of(Rows.of(new double[][] {{1}})))
                .hasMessageContainingAll("mean distance", "at least 2 rows");
    }
}
