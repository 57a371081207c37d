package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.stats.Means;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    private final List<RankedCluster> bestFirst;
    /** The labels, rising; the rank of each; and where the label of each row stands among them. */
    private final int[] labels;

    private final int[] rankAt;
    private final int[] place;

    private ClusterRanking(List<RankedCluster> bestFirst, int[] labels, int[] rankAt, int[] place) {
        this.bestFirst = List.copyOf(bestFirst);
        this.labels = labels;
        this.rankAt = rankAt;
        this.place = place;
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
            throw Problem.RANGE_EMPTY.with(Phrase.CLUSTERS);
        }
        Tiers.checkLength(Phrase.CLUSTERS, cluster.length, Phrase.SCORES, score.length);
        for (int i = 0; i < cluster.length; i++) {
            if (cluster[i] < 0) {
                throw Problem.OUT_OF_RANGE.with(
                        new Counted(Phrase.THE_CLUSTER, i), cluster[i], Phrase.AT_LEAST.with(0));
            }
            if (!Double.isFinite(score[i])) {
                throw Problem.NOT_FINITE.with(new Counted(Phrase.THE_SCORE, i));
            }
        }
        int[] labels = Arrays.stream(cluster).sorted().distinct().toArray();
        int[] place = Arrays.stream(cluster)
                .map(label -> Arrays.binarySearch(labels, label))
                .toArray();
        return order(
                labels,
                Tiers.counts(Arrays.stream(place).map(at -> at + 1).toArray(), labels.length),
                Means.of(score, place, labels.length),
                place);
    }

    private static ClusterRanking order(int[] labels, int[] size, double[] mean, int[] place) {
        // The sort keeps the order of equal elements, which is that of the labels.
        int[] bestFirst = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> new BigDecimal(mean[at]).round(TIE_DIGITS))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rankAt = new int[labels.length];
        List<RankedCluster> ranked = new ArrayList<>();
        for (int at : bestFirst) {
            rankAt[at] = ranked.size() + 1;
            ranked.add(new RankedCluster(labels[at], rankAt[at], size[at], mean[at]));
        }
        return new ClusterRanking(ranked, labels, rankAt, place);
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
        int at = Arrays.binarySearch(labels, label);
        if (at < 0) {
            throw Problem.OUT_OF_RANGE.with(Phrase.THE_CLUSTER, label, Phrase.LABEL_IN_USE);
        }
        return rankAt[at];
    }

    /**
     * The rank of each row's cluster: the tier of the row.
     *
     * @return one rank per row, in the order of the rows
     */
    public int[] rowRanks() {
        return Arrays.stream(place).map(at -> rankAt[at]).toArray();
    }
}
