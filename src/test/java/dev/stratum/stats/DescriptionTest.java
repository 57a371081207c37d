package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5, 8.25};

    /** NumPy 2.4.6 {@code mean}, {@code std(ddof=1)}, {@code quantile}; SciPy 1.17.1 {@code skew(bias=False)}. */
    @Test
    void describesAsNumpyAndScipy() {
        Description description = Description.of(VALUES);

        assertThat(description.n()).isEqualTo(11);
        assertThat(description.minimum()).isEqualTo(1);
        assertThat(description.maximum()).isEqualTo(9);
        assertThat(description.mean()).isCloseTo(4.340909090909091, within(1e-15));
        assertThat(description.standardDeviation()).isCloseTo(2.6652221466341395, within(1e-15));
        assertThat(description.lowerQuartile()).isEqualTo(2.5);
        assertThat(description.median()).isEqualTo(4);
        assertThat(description.upperQuartile()).isEqualTo(5.5);
        assertThat(description.skewness()).isCloseTo(0.4877762240279318, within(1e-15));
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        Description plain = Description.of(VALUES);
        Description far =
                Description.of(Arrays.stream(VALUES).map(x -> x + 1e12).toArray());

        // All values and the sums of their deviations are exact in steps of 1/4.
        assertThat(far.standardDeviation()).isCloseTo(plain.standardDeviation(), within(1e-8));
        assertThat(far.skewness()).isCloseTo(plain.skewness(), within(1e-4));
    }

    @Test
    void skewnessDoesNotDependOnTheUnit() {
        double[] tiny = Arrays.stream(VALUES).map(x -> x * 1e-30).toArray();

        assertThat(Description.of(tiny).skewness()).isCloseTo(0.4877762240279318, within(1e-14));
    }

    @Test
    void whatDoesNotExistIsNaN() {
        Description none = Description.of(new double[0]);
        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.maximum()).isNaN();

        Description one = Description.of(new double[] {7});
        assertThat(one.mean()).isEqualTo(7);
        assertThat(one.upperQuartile()).isEqualTo(7);
        assertThat(one.standardDeviation()).isNaN();
        assertThat(one.skewness()).isNaN();

        assertThat(Description.of(new double[] {1, 2}).skewness()).isNaN();
    }

    @Test
    void equalValuesHaveNoDeviationAtAll() {
        Description equal = Description.of(new double[] {0.1, 0.1, 0.1});

        assertThat(equal.mean()).isEqualTo(0.1);
        assertThat(equal.standardDeviation()).isZero();
        assertThat(equal.skewness()).isNaN();
    }

    @Test
    void leavesTheValuesInTheirOrder() {
        double[] values = VALUES.clone();
        Description.of(values);
        assertThat(values).containsExactly(VALUES);
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> Description.of(new double[] {1, Double.NaN}))
                .hasMessageContainingAll("The value of row 2", "finite");
    }

    @Test
    void theMeanOfDecimalsIsRoundedOnce() {
        // 1.7 / 5 and 100.25 / 3 as exact fractions, rounded to the nearest double.
        assertThat(Description.of(new double[] {0.1, 0.2, 0.3, 0.4, 0.7}).mean())
                .isEqualTo(0.34);
        assertThat(Description.of(new double[] {33.25, 33.5, 33.5}).mean()).isEqualTo(33.416666666666664);
    }

    @Test
    void aCommonOffsetChangesNoDigitOfTheSpread() {
        Description near = Description.of(new double[] {0.1, 0.2, 0.3, 0.7});
        Description far = Description.of(new double[] {1000000000.1, 1000000000.2, 1000000000.3, 1000000000.7});
        assertThat(far.standardDeviation()).isEqualTo(near.standardDeviation());
        assertThat(far.skewness()).isEqualTo(near.skewness());
        assertThat(far.mean()).isEqualTo(1000000000.325);
        assertThat(far.lowerQuartile()).isEqualTo(1000000000.175);
    }

    @Test
    void hugeAndTinyNumbersHaveASpread() {
        Description huge = Description.of(new double[] {1e308, -1e308, 0});
        assertThat(huge.mean()).isZero();
        assertThat(huge.standardDeviation()).isEqualTo(1e308);
        Description tiny = Description.of(new double[] {1e-300, 3e-300, 5e-300});
        assertThat(tiny.standardDeviation()).isCloseTo(2e-300, within(1e-314));
    }

    @Test
    void theOrderOfTheValuesChangesNoDigit() {
        SplittableRandom random = new SplittableRandom(190);
        for (int table = 0; table < 2000; table++) {
            double[] values = random.doubles(3 + random.nextInt(12))
                    .map(x -> 1 + Math.floor(4 * x))
                    .toArray();
            double[] other = values.clone();
            for (int i = other.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double moved = other[i];
                other[i] = other[j];
                other[j] = moved;
            }
            assertThat(Description.of(other)).isEqualTo(Description.of(values));
        }
    }
}
