package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneWayAnovaTest {

    /**
     * R: {@code anova(lm(weight ~ group, PlantGrowth))}, Sum Sq 3.76634 and 10.49209, F 4.8461, Pr 0.01591; all digits
     * from SciPy 1.17.1 {@code f_oneway}.
     */
    @Test
    void plantGrowthAsInR() {
        double[] weight = {
            4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14,
            4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69,
            6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26
        };
        int[] group = new int[30];
        for (int i = 0; i < group.length; i++) {
            group[i] = i / 10;
        }

        AnovaRow row = OneWayAnova.of(weight, group, 3);

        assertThat(row.betweenSumOfSquares()).isCloseTo(3.76634, within(1e-12));
        assertThat(row.betweenDf()).isEqualTo(2);
        assertThat(row.betweenMeanSquare()).isCloseTo(3.76634 / 2, within(1e-12));
        assertThat(row.withinSumOfSquares()).isCloseTo(10.49209, within(1e-12));
        assertThat(row.withinDf()).isEqualTo(27);
        assertThat(row.withinMeanSquare()).isCloseTo(10.49209 / 27, within(1e-12));
        assertThat(row.f()).isCloseTo(4.846087862380135, within(1e-12));
        assertThat(row.p()).isCloseTo(0.015909958325622912, within(1e-14));
    }

    /** SciPy 1.17.1: {@code f_oneway([1], [2, 4], [7, 9, 8])}. */
    @Test
    void groupsOfOneMemberCount() {
        AnovaRow row = OneWayAnova.of(new double[] {1, 2, 4, 7, 9, 8}, new int[] {0, 1, 1, 2, 2, 2}, 3);

        assertThat(row.f()).isCloseTo(19.0625, within(1e-12));
        assertThat(row.p()).isCloseTo(0.019702576191888546, within(1e-14));
    }

    @Test
    void emptyGroupsDoNotCount() {
        double[] values = {1, 2, 4, 7, 9, 8};

        assertThat(OneWayAnova.of(values, new int[] {0, 3, 3, 4, 4, 4}, 6))
                .isEqualTo(OneWayAnova.of(values, new int[] {0, 1, 1, 2, 2, 2}, 3));
    }

    @Test
    void groupsWithoutScatterGiveAnInfiniteF() {
        AnovaRow row = OneWayAnova.of(new double[] {0.1, 0.1, 0.1, 0.7, 0.7, 0.7}, new int[] {0, 0, 0, 1, 1, 1}, 2);

        assertThat(row.withinSumOfSquares()).isZero();
        assertThat(row.f()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(row.p()).isZero();
    }

    @Test
    void nothingVariesNothingToCompare() {
        AnovaRow constant = OneWayAnova.of(new double[] {0.1, 0.1, 0.1}, new int[] {0, 1, 1}, 2);
        assertThat(constant.betweenSumOfSquares()).isZero();
        assertThat(constant.f()).isNaN();
        assertThat(constant.p()).isNaN();

        AnovaRow oneGroup = OneWayAnova.of(new double[] {1, 2, 3}, new int[3], 1);
        assertThat(oneGroup.betweenDf()).isZero();
        assertThat(oneGroup.f()).isNaN();

        AnovaRow ownGroups = OneWayAnova.of(new double[] {1, 2}, new int[] {0, 1}, 2);
        assertThat(ownGroups.withinDf()).isZero();
        assertThat(ownGroups.f()).isNaN();
        assertThat(ownGroups.p()).isNaN();
    }

    /** SciPy 1.17.1 {@code f_oneway}: F 10155.952630124444, p 4.788479809438166e-185; 1 - cdf would give 0. */
    @Test
    void smallProbabilitiesKeepTheirDigits() {
        double[] values = new double[167];
        int[] group = new int[167];
        for (int i = 0; i < values.length; i++) {
            group[i] = i % 4;
            values[i] = 10 * group[i] + i % 3;
        }

        AnovaRow row = OneWayAnova.of(values, group, 4);

        assertThat(row.f()).isCloseTo(10155.952630124444, within(1e-7));
        assertThat(row.p() / 4.788479809438166e-185).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesGroupsThatDoNotFit() {
        assertThatThrownBy(() -> OneWayAnova.of(new double[2], new int[3], 1)).hasMessageContaining("same size");
        assertThatThrownBy(() -> OneWayAnova.of(new double[2], new int[] {0, 2}, 2))
                .hasMessageContainingAll("The group of row 2", "from 0 to 1");
        assertThatThrownBy(() -> OneWayAnova.of(new double[] {Double.NaN}, new int[1], 1))
                .hasMessageContaining("finite");
    }
}
