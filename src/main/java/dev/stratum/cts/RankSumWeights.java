package dev.stratum.cts;

import dev.stratum.problem.Problem;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Weights from an order of importance: the rank-sum rule.
 *
 * <p>Of n indexes, the one ranked r weighs {@code (n - r + 1) / (1 + 2 + ... + n)}; ranks 1, 2, 3, 4 give 0.4, 0.3,
 * 0.2, 0.1, the 4:3:2:1 of the RFMC paper. (Stillwell, Seaver and Edwards 1981, Organizational Behavior and Human
 * Performance 28:62-77.)
 */
public final class RankSumWeights {
    private RankSumWeights() {}

    /**
     * The weights of ranked indexes.
     *
     * @param ranks one rank per index, 1 the most important, none above the number of indexes. Equal ranks share the
     *     mean of the places they take: 1, 2, 2, 4 and 1, 2, 2, 3 both weigh as 1, 2.5, 2.5, 4
     * @return the weights in the same order, summing to 1
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without ranks, OUT_OF_RANGE for a rank below 1 or above
     *     their number
     */
    public static double[] of(double[] ranks) {
        int n = ranks.length;
        if (n == 0) {
            throw Problem.RANGE_EMPTY.with("The ranks");
        }
        for (int i = 0; i < n; i++) {
            if (!(ranks[i] >= 1 && ranks[i] <= n)) {
                throw Problem.OUT_OF_RANGE.with("Rank " + (i + 1), ranks[i], "from 1 to " + n);
            }
        }
        double[] places = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(ranks);
        double total = n * (n + 1.0) / 2;
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = (n - places[i] + 1) / total;
        }
        return weights;
    }
}
