package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankWeightsTest {

    @Test
    void fourRanksWeighAsInThePaper() {
        // RFMC paper, section "CTS model establishment": 4, 3, 2, 1, here as shares of one
        assertThat(weights(1, 2, 3, 4)).containsExactly(0.4, 0.3, 0.2, 0.1);
        assertThat(weights(4, 1, 3, 2)).containsExactly(0.1, 0.4, 0.2, 0.3);
    }

    @Test
    void equalRanksShareTheirPlaces() {
        assertThat(weights(1, 2, 2, 4)).containsExactly(0.4, 0.25, 0.25, 0.1);
        assertThat(weights(1, 2, 2, 3)).containsExactly(0.4, 0.25, 0.25, 0.1);
        assertThat(weights(1, 2.5, 2.5, 4)).containsExactly(0.4, 0.25, 0.25, 0.1);
        assertThat(weights(1, 1)).containsExactly(0.5, 0.5);
    }

    @Test
    void reciprocalAndCentroidAreThoseOfTheTextbooks() {
        // Roszkowska (2013), Optimum. Studia Ekonomiczne 5(65), table 1: four criteria by each rule
        assertThat(RankWeights.RECIPROCAL.of(new double[] {1, 2, 3, 4}))
                .containsExactly(new double[] {0.48, 0.24, 0.16, 0.12}, within(1e-15));
        assertThat(RankWeights.CENTROID.of(new double[] {1, 2, 3, 4}))
                .containsExactly(new double[] {0.5208, 0.2708, 0.1458, 0.0625}, within(5e-5));
        assertThat(RankWeights.CENTROID.of(new double[] {3, 1, 2}))
                .containsExactly(new double[] {0.1111, 0.6111, 0.2778}, within(5e-5));
    }

    @Test
    void equalRanksShareWhatTheirPlacesWeigh() {
        // (0.24 + 0.16) / 2
        assertThat(RankWeights.RECIPROCAL.of(new double[] {1, 2, 2, 4}))
                .containsExactly(new double[] {0.48, 0.20, 0.20, 0.12}, within(1e-15));
    }

    @Test
    void anyNumberOfIndexesSumsToOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 1; n <= 40; n++) {
            double[] ranks = random.ints(n, 1, n + 1).asDoubleStream().toArray();
            for (RankWeights rule : RankWeights.values()) {
                assertThat(Arrays.stream(rule.of(ranks)).sum()).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void refusesRanksThatAreNone() {
        assertThatThrownBy(() -> weights()).hasFieldOrPropertyWithValue("problem", Problem.RANGE_EMPTY);
        assertThatThrownBy(() -> weights(0, 1))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContainingAll("Rank 1", "from 1 to 2");
        assertThatThrownBy(() -> weights(1, 3)).hasMessageContaining("Rank 2");
        assertThatThrownBy(() -> weights(1, Double.NaN)).hasMessageContaining("Rank 2");
    }

    private static double[] weights(double... ranks) {
        return RankWeights.RANK_SUM.of(ranks);
    }
}
