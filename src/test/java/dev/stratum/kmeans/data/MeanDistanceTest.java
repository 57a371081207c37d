package dev.stratum.kmeans.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.ReferenceCase;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanDistanceTest {

    /** {@code scipy.spatial.distance.pdist(x).mean()}, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({"grades_167x4, 2.5753433971365745", "bu2023_table, 1.136244755563778", "iris_150x4, 2.5446414657151366"
    })
    void isTheMeanOverPairsOfRows(String name, double expected) {
        assertThat(MeanDistance.of(ReferenceCase.read(name).data()).mean()).isCloseTo(expected, within(1e-13));
    }

    @Test
    void countsEachPairOnce() {
        assertThat(MeanDistance.of(Rows.of(new double[][] {{0, 0}, {3, 4}})).mean())
                .isEqualTo(5);
        // Pairs of equal rows are at distance 0: (0 + 5 + 5) / 3.
        assertThat(MeanDistance.of(Rows.of(new double[][] {{0, 0}, {3, 4}, {0, 0}}))
                        .mean())
                .isCloseTo(10 / 3.0, within(1e-15));
    }

    @Test
    void needsTwoRows() {
        assertThatThrownBy(() -> MeanDistance.of(Rows.of(new double[][] {{1}})))
                .hasMessageContainingAll("mean distance", "at least 2 rows");
    }

    @Test
    void drawnPairsMissTheMeanByFewOfTheirStandardErrors() {
        Points points = Grouping.distinct(lognormal(3_000, 2)).points();
        MeanDistance drawn = MeanDistance.drawn(points);
        double exact = MeanDistance.exact(points);
        assertThat(drawn.standardError()).isBetween(1e-5 * exact, 1e-3 * exact);
        assertThat(drawn.mean()).isCloseTo(exact, within(4 * drawn.standardError()));
    }

    @Test
    void rowsThatRepeatAreDrawnAsOftenAsTheyOccur() {
        // Three rows at 0 and one at 1: of six pairs three are at distance 1.
        Points points =
                Grouping.distinct(Rows.of(new double[][] {{0}, {1}, {0}, {0}})).points();
        assertThat(MeanDistance.drawn(points).mean()).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void theOrderOfManyRowsPlaysNoPart() {
        Rows rows = lognormal(MeanDistance.EXACT + 1, 1);
        double[] reversed = new double[rows.rows()];
        Arrays.setAll(reversed, i -> rows.coordinates()[reversed.length - 1 - i]);
        MeanDistance drawn = MeanDistance.of(rows);
        assertThat(drawn.pairs()).isEqualTo(MeanDistance.DRAWN);
        assertThat(MeanDistance.of(new Rows(reversed, reversed.length, 1))).isEqualTo(drawn);
    }

    private static Rows lognormal(int rows, int columns) {
        Random random = new Random(4);
        double[] table = new double[rows * columns];
        Arrays.setAll(table, i -> Math.exp(random.nextGaussian()));
        return new Rows(table, rows, columns);
    }
}
