package dev.stratum.kmeans.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Points;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Rows drawn uniformly from a range of length L have the variance L x L / 12, and the best division into k clusters is that
 * into k equal parts: L x L / (12 k k). A thousand rows in twenty tables come within 3 % of it.
 */
class GapStatisticTest {
    private static final double NEAR = 0.03;

    /** 1,200 rows from 5 to 17. */
    private static Points line() {
        double[] table = new double[1200];
        Arrays.setAll(table, i -> 5 + 12.0 * i / 1199);
        return new Points(table, null, 1200, 1);
    }

    @Test
    void theReferenceIsDividedIntoEqualParts() {
        GapStatistic[] gaps = GapStatistic.of(line(), new double[] {1200, 1200, 600, 300}, 7);
        assertThat(gaps).hasSize(4);
        assertThat(gaps[0].gap()).isCloseTo(Math.log(12), within(NEAR));
        assertThat(gaps[1].gap()).isCloseTo(Math.log(3), within(NEAR));
        assertThat(gaps[2].gap()).isCloseTo(Math.log(12.0 / 9 / 0.5), within(NEAR));
        assertThat(gaps[3].gap()).isCloseTo(Math.log(0.75 / 0.25), within(NEAR));
    }

    /** Of the logarithm of a variance of n rows the variance is (1.8 - 1) / n, as the kurtosis of a uniform law is 1.8. */
    @Test
    void theErrorIsThatOfOneReference() {
        double[] errors = new double[40];
        Arrays.setAll(errors, seed -> GapStatistic.of(line(), new double[] {1200}, 100L * seed)[0].standardError());
        assertThat(Arrays.stream(errors).average().orElseThrow())
                .isCloseTo(Math.sqrt(0.8 / 1000), within(0.1 * Math.sqrt(0.8 / 1000)));
    }

    /** Ranges of 4 and 1: variances of 16 / 12 and 1 / 12. Every point stands for two rows, of 2,000. */
    @Test
    void eachColumnHasItsOwnRangeAndEachPointItsRows() {
        double[] table = new double[2000];
        Arrays.setAll(table, i -> i % 2 == 0 ? -10 - 4.0 * i / 1998 : 9 + (i - 1) / 1998.0);
        double[] weights = new double[1000];
        Arrays.fill(weights, 2);
        GapStatistic one = GapStatistic.of(new Points(table, weights, 1000, 2), new double[] {2000}, 3)[0];
        assertThat(one.gap()).isCloseTo(Math.log(17.0 / 12), within(NEAR));
    }

    /** Thirty rows are divided by thirty: their variance is 29 / 30 of that of the law. */
    @Test
    void aSmallTableHasReferencesOfItsOwnSize() {
        double[] table = new double[30];
        Arrays.setAll(table, i -> 12.0 * i / 29);
        double mean = 0;
        for (int seed = 0; seed < 40; seed++) {
            mean += GapStatistic.of(new Points(table, null, 30, 1), new double[] {30}, 100L * seed)[0].gap() / 40;
        }
        // The mean of the logarithm lies half its variance, 0.8 / 60, below.
        assertThat(mean).isCloseTo(Math.log(12 * 29 / 30.0) - 0.8 / 60, within(NEAR));
    }

    @Test
    void whereNothingIsLeftThereIsNoGap() {
        GapStatistic none = GapStatistic.of(line(), new double[] {1200, 0}, 7)[1];
        assertThat(none.gap()).isNaN();
        assertThat(none.standardError()).isNaN();
    }

    @Test
    void theSeedDecides() {
        double[] sums = {1200, 300};
        assertThat(GapStatistic.of(line(), sums, 7)).isEqualTo(GapStatistic.of(line(), sums, 7));
        assertThat(GapStatistic.of(line(), sums, 8)).isNotEqualTo(GapStatistic.of(line(), sums, 7));
    }
}
