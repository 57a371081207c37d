package dev.stratum.cts;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Weights from an order of importance, which the RFMC paper has as 4:3:2:1.
 *
 * <p>Rank sum and rank reciprocal: Stillwell, Seaver and Edwards (1981), Organizational Behavior and Human Performance
 * 28:62-77. Centroid: Barron (1992), Acta Psychologica 80:91-103.
 */
public enum RankWeights {
    /** Of n indexes the one ranked r weighs as n - r + 1: 0.4, 0.3, 0.2, 0.1, the 4:3:2:1 of the RFMC paper. */
    RANK_SUM {
        @Override
        double weight(int place, int n) {
            return n - place + 1;
        }
    },

    /** The one ranked r weighs as 1 / r: 0.48, 0.24, 0.16, 0.12. The first counts more. */
    RECIPROCAL {
        @Override
        double weight(int place, int n) {
            return 1.0 / place;
        }
    },

    /**
     * The mean of all weights that are in that order: the one ranked r weighs as 1/r + ... + 1/n. Of four 0.521, 0.271,
     * 0.146, 0.063; the first counts most.
     */
    CENTROID {
        @Override
        double weight(int place, int n) {
            double sum = 0;
            for (int k = n; k >= place; k--) {
                sum += 1.0 / k;
            }
            return sum;
        }
    };

    /** What an index weighs before all are made to sum to 1. */
    abstract double weight(int place, int n);

    /**
     * The weights of ranked indexes.
     *
     * @param ranks one rank per index, 1 the most important, none above the number of indexes. Equal ranks share the
     *     mean of what the places they take weigh: by rank sum 1, 2, 2, 4 and 1, 2, 2, 3 both weigh as 4, 2.5, 2.5, 1
     * @return the weights in the same order, summing to 1
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without ranks, OUT_OF_RANGE for a rank below 1 or above
     *     their number
     */
    public double[] of(double[] ranks) {
        int n = ranks.length;
        if (n == 0) {
            throw Problem.RANGE_EMPTY.with("The ranks");
        }
        for (int i = 0; i < n; i++) {
            if (!(ranks[i] >= 1 && ranks[i] <= n)) {
                throw Problem.OUT_OF_RANGE.with("Rank " + (i + 1), ranks[i], "from 1 to " + n);
            }
        }
        double[] first = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.MINIMUM).rank(ranks);
        double[] last = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.MAXIMUM).rank(ranks);
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int place = (int) first[i]; place <= (int) last[i]; place++) {
                sum += weight(place, n);
            }
            weights[i] = sum / (last[i] - first[i] + 1);
        }
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / total).toArray();
    }
}
