package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentSummaryTest {
    private static final int[] TIER = {2, 1, 2, 4};
    private static final double[] MEASURES = {52, 100, 10, 900, 68, 300, 390, 50};

    @Test
    void eachTierHasCountShareAndMeans() {
        SegmentSummary summary = SegmentSummary.of(TIER, 4, MEASURES, 2);

        assertThat(summary.tiers()).extracting(SegmentSummary.Row::count).containsExactly(1, 2, 0, 1);
        assertThat(summary.tiers()).extracting(SegmentSummary.Row::share).containsExactly(0.25, 0.5, 0.0, 0.25);
        assertThat(summary.tiers().get(1).means()).containsExactly(60.0, 200.0);
    }

    @Test
    void aTierWithoutCustomersHasNoMeans() {
        assertThat(SegmentSummary.of(TIER, 4, MEASURES, 2).tiers().get(2).means())
                .isEmpty();
    }

    @Test
    void theTotalRowHoldsAllCustomers() {
        SegmentSummary.Row total = SegmentSummary.of(TIER, 4, MEASURES, 2).total();

        assertThat(total.count()).isEqualTo(4);
        assertThat(total.share()).isEqualTo(1.0);
        assertThat(total.means()).containsExactly(130.0, 337.5);
    }

    @Test
    void measuresMayBeLeftOut() {
        assertThat(SegmentSummary.of(TIER, 4, new double[0], 0).tiers().get(1).count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void theMeansWeightedByCountsGiveTheMeanOfAll(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 200);
        int[] tier = random.ints(n, 1, 7).toArray();
        double[] measure = random.doubles(n, -5, 100).toArray();
        SegmentSummary summary = SegmentSummary.of(tier, 6, measure, 1);

        double sum = summary.tiers().stream()
                .filter(row -> row.count() > 0)
                .mapToDouble(row -> row.count() * row.means().get(0))
                .sum();
        assertThat(sum / n).isCloseTo(summary.total().means().get(0), within(1e-9));
        assertThat(summary.tiers().stream()
                        .mapToDouble(SegmentSummary.Row::share)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> SegmentSummary.of(new int[] {1, 5}, 4, new double[0], 0))
                .hasMessageContaining("row 2 is 5")
                .hasMessageContaining("from 1 to 4");
        assertThatThrownBy(() -> SegmentSummary.of(TIER, 4, new double[6], 2))
                .hasMessageContaining("measures has 3")
                .hasMessageContaining("has 4");
        assertThatThrownBy(() -> SegmentSummary.of(new int[] {1}, 1, new double[] {1, Double.POSITIVE_INFINITY}, 2))
                .hasMessageContaining("Measure 2 of row 1");
        assertThatThrownBy(() -> SegmentSummary.of(new int[0], 4, new double[0], 0))
                .hasMessageContaining("no values");
        assertThatThrownBy(() -> SegmentSummary.of(TIER, 0, new double[0], 0)).hasMessageContaining("number of tiers");
    }
}
