package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    /** R: quantile(c(7, 1, 3, 10), p, type = 7); Excel: PERCENTILE.INC({7,1,3,10}, p). */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 2.5", "0.5, 5", "0.75, 7.75", "0.9, 9.1", "1, 10"})
    void agreesWithRAndExcel(double p, double expected) {
        assertThat(Quantiles.of(new double[] {7, 1, 3, 10}, p)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void agreesWithCommonsMathOnRandomData() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 100; round++) {
            double[] values =
                    random.doubles(1 + random.nextInt(60), -1000, 1000).toArray();
            double p = random.nextDouble(0.001, 1);
            double peer = new Percentile()
                    .withEstimationType(Percentile.EstimationType.R_7)
                    .evaluate(values, 100 * p);
            assertThat(Quantiles.of(values, p)).isCloseTo(peer, within(1e-9));
        }
    }

    @Test
    void aQuantileLiesBetweenItsNeighbours() {
        assertThat(Quantiles.between(0.1, 0.3, 1, 2)).isEqualTo(0.2);
        assertThat(Quantiles.between(1, 2, 0, 4)).isEqualTo(1);
        assertThat(Quantiles.between(1, 2, 3, 4)).isEqualTo(1.75);
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(new double[] {4.2}, 0.3)).isEqualTo(4.2);
    }

    @Test
    void leavesItsInputAlone() {
        double[] values = {3, 1, 2};
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(2);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
                .hasFieldOrPropertyWithValue("problem", Problem.RANGE_EMPTY);
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}, 0.5))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("The value of row 2");
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, 2}, 1.01))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("1.01");
    }

    @Test
    void decimalsAreInterpolatedAsDecimals() {
        double[] cents = {0.1, 0.2, 0.3, 0.4};
        // Exact: 0.1 + 0.75 * 0.1, 0.2 + 0.5 * 0.1, 0.3 + 0.25 * 0.1; in doubles the last is 0.32500000000000001.
        assertThat(Quantiles.of(cents, 0.25)).isEqualTo(0.175);
        assertThat(Quantiles.of(cents, 0.5)).isEqualTo(0.25);
        assertThat(Quantiles.of(cents, 0.75)).isEqualTo(0.325);
        // (n - 1) p is 3 for 31 values and p = 0.1: the fourth value, not a mixture.
        assertThat(Quantiles.of(IntStream.range(0, 31).asDoubleStream().toArray(), 0.1))
                .isEqualTo(3);
        assertThat(Quantiles.of(new double[] {1000000000.1, 1000000000.2}, 0.5)).isEqualTo(1000000000.15);
    }
}
