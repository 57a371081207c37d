package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRankingTest {

    @Test
    void theClusterWithTheHighestMeanIsFirst() {
        ClusterRanking ranking =
                ClusterRanking.rank(new int[] {0, 1, 2, 0, 1, 2}, new double[] {1.5, 3.0, 2.0, 1.25, 3.64, 2.5});

        assertThat(ranking.rankOf(1)).isEqualTo(1);
        assertThat(ranking.rankOf(2)).isEqualTo(2);
        assertThat(ranking.rankOf(0)).isEqualTo(3);
        assertThat(ranking.rowRanks()).containsExactly(3, 1, 2, 3, 1, 2);
        assertThat(ranking.bestFirst().get(0).meanScore()).isCloseTo(3.32, within(1e-12));
        assertThat(ranking.bestFirst().get(0).size()).isEqualTo(2);
    }

    @Test
    void theMeanDecidesAndNotTheSum() {
        ClusterRanking ranking = ClusterRanking.rank(new int[] {0, 0, 0, 1}, new double[] {2, 2, 2, 3});

        assertThat(ranking.rowRanks()).containsExactly(2, 2, 2, 1);
    }

    @Test
    void onATieTheLowerClusterNumberWins() {
        ClusterRanking ranking = ClusterRanking.rank(new int[] {2, 1, 0, 1}, new double[] {2, 1, 1, 3});

        assertThat(ranking.rankOf(1)).isEqualTo(1);
        assertThat(ranking.rankOf(2)).isEqualTo(2);
        assertThat(ranking.rankOf(0)).isEqualTo(3);
    }

    @Test
    void aTieSurvivesTheRoundingOfSums() {
        // 0.1 + 0.2 + 0.3 differs from 0.3 + 0.2 + 0.1 in the last digit.
        double[] score = {0.3, 0.2, 0.1, 0.1, 0.2, 0.3};

        assertThat(ClusterRanking.rank(new int[] {0, 0, 0, 1, 1, 1}, score).rowRanks())
                .containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(ClusterRanking.rank(new int[] {1, 1, 1, 0, 0, 0}, score).rowRanks())
                .containsExactly(2, 2, 2, 1, 1, 1);
    }

    @Test
    void aLabelWithoutRowsHasNoRank() {
        ClusterRanking ranking = ClusterRanking.rank(new int[] {3, 0}, new double[] {5, 1});

        assertThat(ranking.clusters()).isEqualTo(2);
        assertThat(ranking.rowRanks()).containsExactly(1, 2);
        assertThatThrownBy(() -> ranking.rankOf(1))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("cluster");
    }

    @Test
    void negativeMeansAreRankedToo() {
        assertThat(ClusterRanking.rank(new int[] {0, 1, 2}, new double[] {-5, 0, -1})
                        .rowRanks())
                .containsExactly(3, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfTheRowsDoesNotMatter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(5, 60);
        int[] cluster = random.ints(n, 0, 5).toArray();
        double[] score = random.ints(n, 1, 5).asDoubleStream().map(x -> x / 10).toArray();
        int[] ranks = ClusterRanking.rank(cluster, score).rowRanks();

        int[] reversedCluster = new int[n];
        double[] reversedScore = new double[n];
        for (int i = 0; i < n; i++) {
            reversedCluster[i] = cluster[n - 1 - i];
            reversedScore[i] = score[n - 1 - i];
        }
        int[] reversedRanks =
                ClusterRanking.rank(reversedCluster, reversedScore).rowRanks();

        for (int i = 0; i < n; i++) {
            assertThat(reversedRanks[n - 1 - i]).isEqualTo(ranks[i]);
        }
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> ClusterRanking.rank(new int[0], new double[0])).hasMessageContaining("no values");
        assertThatThrownBy(() -> ClusterRanking.rank(new int[] {0, 1}, new double[] {1}))
                .hasMessageContaining("clusters has 2")
                .hasMessageContaining("scores has 1");
        assertThatThrownBy(() -> ClusterRanking.rank(new int[] {0, -1}, new double[] {1, 2}))
                .hasMessageContaining("row 2")
                .hasMessageContaining("-1");
        assertThat(ClusterRanking.rank(new int[] {0, Integer.MAX_VALUE}, new double[] {1, 2})
                        .rankOf(Integer.MAX_VALUE))
                .isEqualTo(1);
        assertThatThrownBy(() -> ClusterRanking.rank(new int[] {0, 0}, new double[] {1, Double.NaN}))
                .isInstanceOfSatisfying(
                        StratumException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FINITE))
                .hasMessageContaining("row 2");
    }
}
