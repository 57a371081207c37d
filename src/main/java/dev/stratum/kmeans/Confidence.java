package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.start.PlusPlusStart;
import dev.stratum.problem.Problem;
import dev.stratum.stats.Assignment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How far a clustering would be the same with another sample of the customers.
 *
 * <p>As many rows as there are, are drawn with replacement; the different ones among them, about 63 %, are clustered
 * anew. A row stays when the new clustering puts it into the cluster that belongs to its own, the clusters of both being
 * paired so that as many rows as possible stay. The Jaccard index of a cluster is the mean over the samples of its
 * likeness with the cluster most like it, among the rows drawn (C. Hennig, Cluster-wise assessment of cluster stability,
 * Computational Statistics and Data Analysis 52, 2007, 258-271; {@code clusterboot} of R's package fpc, method "boot").
 * He calls a cluster with 0.75 or more stable, one below 0.6 not to be trusted.
 *
 * @param stays per row the share of the samples in which it stays, 0 to 1
 * @param jaccard per cluster its mean Jaccard index, 0 to 1
 */
public record Confidence(double[] stays, double[] jaccard) {
    /** As many samples as clusterboot takes. */
    public static final int USUAL_SAMPLES = 100;

    /** Below this Hennig calls a cluster not stable. */
    public static final double STABLE = 0.75;

    private static final int MOST_SAMPLES = 10_000;
    private static final int STARTS_ON_FEW = 10;
    private static final int STARTS_ON_MANY = 3;
    private static final int FEW = 1_000;

    /** Samples x different rows x clusters. */
    private static final long MOST_WORK = 400_000_000;

    /** One sample: for each point whether it stays, and each cluster's likeness. */
    private record Trial(boolean[] stays, double[] likeness) {}

    /**
     * Draws samples and clusters them.
     *
     * @param clustering the clustering that is judged
     * @param samples how many, 1 to 10,000
     * @param seed of the draws
     * @return the confidence in rows and clusters
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for too many samples
     */
    public static Confidence of(Clustering clustering, int samples, int seed) {
        Rows data = clustering.data();
        int k = clustering.k();
        Grouping grouping = Grouping.distinct(data);
        Points points = grouping.points();
        long most = Math.min(MOST_SAMPLES, MOST_WORK / points.size() / k);
        if (samples < 1 || samples > most) {
            throw Problem.OUT_OF_RANGE.with(
                    "samples", samples, "from 1 to " + most + " for " + points.size() + " different rows and k = " + k);
        }
        int[] own = new int[points.size()];
        for (int row = 0; row < data.rows(); row++) {
            own[grouping.pointOf(row)] = clustering.labels()[row];
        }
        List<Trial> trials = IntStream.range(0, samples)
                .parallel()
                .mapToObj(sample -> trial(points, own, k, new SplittableRandom(31L * seed + sample)))
                .toList();
        double[] stays = new double[points.size()];
        double[] jaccard = new double[k];
        for (Trial trial : trials) {
            for (int i = 0; i < stays.length; i++) {
                stays[i] += trial.stays()[i] ? 1 : 0;
            }
            for (int c = 0; c < k; c++) {
                jaccard[c] += trial.likeness()[c];
            }
        }
        double[] perRow = IntStream.range(0, data.rows())
                .mapToDouble(row -> stays[grouping.pointOf(row)] / samples)
                .toArray();
        return new Confidence(
                perRow, Arrays.stream(jaccard).map(sum -> sum / samples).toArray());
    }

    private static Trial trial(Points points, int[] own, int k, SplittableRandom random) {
        double[] drawn = drawn(points, random);
        Points sample = sample(points, drawn);
        int clusters = Math.min(k, sample.size());
        double[] centres = clustered(sample, clusters, random);
        int[] other = new int[points.size()];
        Arrays.setAll(other, i -> Squared.nearest(points.coordinates(), i, centres, clusters, points.columns()));
        int[] partner = partners(points, own, other, k);
        boolean[] stays = new boolean[own.length];
        for (int i = 0; i < stays.length; i++) {
            stays[i] = partner[own[i]] == other[i];
        }
        return new Trial(stays, likeness(own, other, drawn, k));
    }

    /**
     * How many different rows of each point are drawn. Rows are counted along the sorted points, so that the order in
     * which they stand plays no part.
     */
    private static double[] drawn(Points points, SplittableRandom random) {
        double[] drawn = new double[points.size()];
        int rows = (int) points.total();
        int[] pointOf = new int[rows];
        int next = 0;
        for (int i = 0; i < drawn.length; i++) {
            int end = next + (int) points.weight(i);
            Arrays.fill(pointOf, next, end, i);
            next = end;
        }
        boolean[] seen = new boolean[rows];
        for (int draw = 0; draw < rows; draw++) {
            int row = random.nextInt(rows);
            if (!seen[row]) {
                seen[row] = true;
                drawn[pointOf[row]]++;
            }
        }
        return drawn;
    }

    private static Points sample(Points points, double... drawn) {
        int[] chosen =
                IntStream.range(0, drawn.length).filter(i -> drawn[i] > 0).toArray();
        double[] weights = Arrays.stream(chosen).mapToDouble(i -> drawn[i]).toArray();
        return new Points(points.pick(chosen), weights, chosen.length, points.columns());
    }

    private static double[] clustered(Points sample, int k, SplittableRandom random) {
        long seed = random.nextLong();
        return IntStream.range(0, sample.size() <= FEW ? STARTS_ON_FEW : STARTS_ON_MANY)
                .mapToObj(start -> Descent.of(
                        sample, PlusPlusStart.choose(sample, k, seed + start).centres(), k))
                .min(Comparator.comparingDouble(Descent.End::sumOfSquares))
                .orElseThrow()
                .centres();
    }

    /** For each cluster the one of the sample that it is paired with. */
    private static int[] partners(Points points, int[] own, int[] other, int k) {
        long[][] cost = new long[k][k];
        for (int i = 0; i < own.length; i++) {
            cost[own[i]][other[i]] -= (long) points.weight(i);
        }
        return Assignment.cheapest(cost);
    }

    private static double[] likeness(int[] own, int[] other, double[] drawn, int k) {
        double[][] common = new double[k][k];
        double[] ofOwn = new double[k];
        double[] ofOther = new double[k];
        for (int i = 0; i < own.length; i++) {
            common[own[i]][other[i]] += drawn[i];
            ofOwn[own[i]] += drawn[i];
            ofOther[other[i]] += drawn[i];
        }
        double[] likeness = new double[k];
        for (int c = 0; c < k; c++) {
            for (int o = 0; o < k; o++) {
                double either = ofOwn[c] + ofOther[o] - common[c][o];
                likeness[c] = Math.max(likeness[c], either == 0 ? 0 : common[c][o] / either);
            }
        }
        return likeness;
    }
}
