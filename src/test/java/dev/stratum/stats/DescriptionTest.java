package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
                .hasMessageContainingAll("Value 2", "finite");
    }
}
