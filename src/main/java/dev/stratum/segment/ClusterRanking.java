package dev.stratum.segment;

import dev.stratum.problem.Problem;
import dev.stratum.stats.Means;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clusters in the order of their mean score: rank 1 is the best, the cluster with the highest mean.
 *
 * <p>Cluster numbers carry no order, whatever program gave them: in the RFMC paper the best customers are cluster 3 of
 * one run and cluster 4 of the next. The rank is what a tier is named after. The paper ranks by the average of the
 * grades; its best RFMC cluster averages 3.32 of 4.
 */
public final class ClusterRanking {
    /** Means that agree to this many digits are the same, so that the order of the rows cannot break a tie. */
    private static final MathContext TIE_DIGITS = new MathContext(12);

    /** As many clusters as a sheet has rows; a label beyond is a mistake, not a cluster. */
    private static final int HIGHEST_LABEL = 1_048_575;

    private final List<RankedCluster> bestFirst;
    private final int[] rankOfCluster;
    private final int[] cluster;

    private ClusterRanking(List<RankedCluster> bestFirst, int[] rankOfCluster, int[] cluster) {
        this.bestFirst = List.copyOf(bestFirst);
        this.rankOfCluster = rankOfCluster;
        this.cluster = cluster;
    }

    /**
     * A cluster and its place.
     *
     * @param cluster the label, counted from 0
     * @param rank the place, 1 = best
     * @param size the number of rows in the cluster, at least 1
     * @param meanScore the mean score of its rows
     */
    public record RankedCluster(int cluster, int rank, int size, double meanScore) {}

    /**
     * Ranks clusters by the mean score of their rows, highest first.
     *
     * <p>Equal means (to 12 significant digits): the lower cluster number ranks first. A label that no row has gets no
     * rank, so ranks run from 1 to the number of clusters that have rows.
     *
     * @param cluster the label of each row, counted from 0
     * @param score the score of each row, higher = better
     * @return the ranking
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without rows; {@code SEGMENTS_DIFFER} when the
     *     lengths differ; {@code OUT_OF_RANGE} for a negative label; {@code NOT_FINITE} for a score that is no number
     */
    public static ClusterRanking rank(int[] cluster, double[] score) {
        if (cluster.length == 0) {
            throw Problem.RANGE_EMPTY.with("The column of clusters");
        }
        Tiers.checkLength("The column of clusters", cluster.length, "the column of scores", score.length);
        int labels = 0;
        for (int i = 0; i < cluster.length; i++) {
            if (cluster[i] < 0 || cluster[i] > HIGHEST_LABEL) {
                throw Problem.OUT_OF_RANGE.with(
                        "The cluster of row " + (i + 1), cluster[i], "from 0 to " + HIGHEST_LABEL);
            }
            if (!Double.isFinite(score[i])) {
                throw Problem.NOT_FINITE.with("The score of row " + (i + 1));
            }
            labels = Math.max(labels, cluster[i] + 1);
        }
        int[] size = new int[labels];
        for (int label : cluster) {
            size[label]++;
        }
        return order(Means.of(score, cluster, labels), size, cluster.clone());
    }

    private static ClusterRanking order(double[] mean, int[] size, int[] cluster) {
        List<RankedCluster> present = new ArrayList<>();
        for (int c = 0; c < size.length; c++) {
            if (size[c] > 0) {
                present.add(new RankedCluster(c, 0, size[c], mean[c]));
            }
        }
        // The sort keeps the order of equal elements, which is that of the labels.
        present.sort(Comparator.comparing((RankedCluster c) -> new BigDecimal(c.meanScore()).round(TIE_DIGITS))
                .reversed());
        int[] rankOfCluster = new int[size.length];
        List<RankedCluster> ranked = new ArrayList<>();
        for (RankedCluster c : present) {
            int rank = ranked.size() + 1;
            rankOfCluster[c.cluster()] = rank;
            ranked.add(new RankedCluster(c.cluster(), rank, c.size(), c.meanScore()));
        }
        return new ClusterRanking(ranked, rankOfCluster, cluster);
    }

    /**
     * The clusters that have rows, best first.
     *
     * @return an unmodifiable list; the element at place i has rank i + 1
     */
    public List<RankedCluster> bestFirst() {
        return bestFirst;
    }

    /**
     * How many clusters have rows.
     *
     * @return the number of ranks
     */
    public int clusters() {
        return bestFirst.size();
    }

    /**
     * The rank of a cluster.
     *
     * @param label a label, counted from 0, that at least one row has
     * @return 1 = best
     * @throws dev.stratum.problem.StratumException {@code OUT_OF_RANGE} when no row has that label
     */
    public int rankOf(int label) {
        if (label < 0 || label >= rankOfCluster.length || rankOfCluster[label] == 0) {
            throw Problem.OUT_OF_RANGE.with("The cluster", label, "a label that some row has");
        }
        return rankOfCluster[label];
    }

    /**
     * The rank of each row's cluster: the tier of the row.
     *
     * @return one rank per row, in the order of the rows
     */
    public int[] rowRanks() {
        int[] ranks = new int[cluster.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rankOfCluster[cluster[i]];
        }
        return ranks;
    }
}
