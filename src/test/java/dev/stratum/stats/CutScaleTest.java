package dev.stratum.stats;

import static dev.stratum.stats.Direction.FEWER_IS_BETTER;
import static dev.stratum.stats.Direction.MORE_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CutScaleTest {

    /** The order sizes of the RFMC paper, section "CTS model establishment": A from 500,000, B from 300,000, C from 200,000. */
    private static final CutScale ORDER_SIZE = new CutScale(new double[] {500_000, 300_000, 200_000}, MORE_IS_BETTER);

    @ParameterizedTest
    @CsvSource({
        "9e9, 0",
        "500000, 0",
        "499999.99, 1",
        "300000, 1",
        "299999.99, 2",
        "200000, 2",
        "199999.99, 3",
        "0, 3",
        "-5, 3"
    })
    void atABoundTheBetterBandWinsWhenMoreIsBetter(double value, int band) {
        assertThat(ORDER_SIZE.band(value)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "30.01, 1", "60, 1", "90, 2", "90.01, 3", "1e12, 3"})
    void atABoundTheBetterBandWinsWhenFewerIsBetter(double value, int band) {
        assertThat(new CutScale(new double[] {30, 60, 90}, FEWER_IS_BETTER).band(value))
                .isEqualTo(band);
    }

    @Test
    void infiniteValuesFallIntoTheEndBands() {
        assertThat(ORDER_SIZE.band(Double.POSITIVE_INFINITY)).isZero();
        assertThat(ORDER_SIZE.band(Double.NEGATIVE_INFINITY)).isEqualTo(3);
        assertThatThrownBy(() -> ORDER_SIZE.band(Double.NaN))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE);
    }

    @Test
    void equalCutsLeaveTheBandBetweenThemEmpty() {
        CutScale tied = new CutScale(new double[] {2, 1, 1}, MORE_IS_BETTER);
        assertThat(tied.band(2)).isZero();
        assertThat(tied.band(1)).isEqualTo(1);
        assertThat(tied.band(0)).isEqualTo(3);
    }

    @Test
    void aStrictScaleRefusesEqualCuts() {
        assertThat(CutScale.strict(new double[] {3, 2, 1}, MORE_IS_BETTER).bands())
                .isEqualTo(4);
        assertThatThrownBy(() -> CutScale.strict(new double[] {2, 1, 1}, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_OUT_OF_ORDER)
                .hasMessageContainingAll("2, 1, 1", "fall");
    }

    @Test
    void refusesCutsInTheWrongOrder() {
        assertThatThrownBy(() -> new CutScale(new double[] {500_000, 600_000}, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_OUT_OF_ORDER)
                .hasMessageContainingAll("500000, 600000", "fall");
        assertThatThrownBy(() -> new CutScale(new double[] {60, 30.5}, FEWER_IS_BETTER))
                .hasMessageContainingAll("60, 30.5", "rise");
    }

    @Test
    void refusesNoCutsAndCutsThatAreNoNumbers() {
        assertThatThrownBy(() -> new CutScale(new double[0], MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_WRONG_COUNT);
        assertThatThrownBy(() -> new CutScale(new double[] {3, Double.NaN}, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("Cut 2");
    }

    @ParameterizedTest
    @CsvSource({
        "550000.5, , -50000.5",
        "500000, , 0",
        "499999.9, 0.1, -199999.9",
        "300000, 200000, 0",
        "250000, 50000, -50000",
        "0.1, 199999.9, "
    })
    void theWayToTheNextBandIsExactInDecimals(double value, Double better, Double worse) {
        assertThat(ORDER_SIZE.toBetter(value))
                .isEqualTo(better == null ? OptionalDouble.empty() : OptionalDouble.of(better));
        assertThat(ORDER_SIZE.toWorse(value))
                .isEqualTo(worse == null ? OptionalDouble.empty() : OptionalDouble.of(worse));
    }

    @Test
    void theWayToACutIsExactInDecimals() {
        assertThat(ORDER_SIZE.toCut(0.1, 0)).isEqualTo(499_999.9);
        assertThat(ORDER_SIZE.toCut(600_000.2, 2)).isEqualTo(-400_000.2);
        CutScale days = new CutScale(new double[] {30, 60, 90}, FEWER_IS_BETTER);
        assertThat(days.toBetter(60.3)).hasValue(-0.3);
        assertThat(days.toWorse(60.3)).hasValue(29.7);
        assertThat(days.direction()).isEqualTo(FEWER_IS_BETTER);
    }

    @Test
    void isWrittenWithItsDirection() {
        assertThat(new CutScale(new double[] {2, 1}, MORE_IS_BETTER)).hasToString("more is better: [2.0, 1.0]");
        assertThat(new CutScale(new double[] {1, 2}, FEWER_IS_BETTER)).hasToString("fewer is better: [1.0, 2.0]");
    }

    @Test
    void isAValueOfItsOwn() {
        double[] cuts = {2, 0};
        CutScale scale = new CutScale(cuts, MORE_IS_BETTER);
        cuts[0] = 99;
        scale.cuts()[1] = 99;
        assertThat(scale.cuts()).containsExactly(2, 0);
        assertThat(scale).isEqualTo(new CutScale(new double[] {2, -0.0}, MORE_IS_BETTER));
        assertThat(scale).hasSameHashCodeAs(new CutScale(new double[] {2, -0.0}, MORE_IS_BETTER));
        assertThat(scale).isNotEqualTo(new CutScale(new double[] {0, 2}, FEWER_IS_BETTER));
    }

    @ParameterizedTest
    @EnumSource
    void aBetterValueNeverHasAWorseBand(Direction direction) {
        SplittableRandom random = new SplittableRandom(20211);
        for (int round = 0; round < 200; round++) {
            double[] cuts = random.doubles(1 + random.nextInt(6), -10, 10)
                    .map(Math::rint)
                    .sorted()
                    .toArray();
            if (direction == MORE_IS_BETTER) {
                cuts = Arrays.stream(cuts).map(cut -> -cut).toArray();
            }
            CutScale scale = new CutScale(cuts, direction);
            double[] values =
                    random.doubles(50, -12, 12).map(Math::rint).sorted().toArray();
            for (int i = 1; i < values.length; i++) {
                int step = scale.band(values[i]) - scale.band(values[i - 1]);
                assertThat(direction == MORE_IS_BETTER ? -step : step).isNotNegative();
            }
        }
    }
}
