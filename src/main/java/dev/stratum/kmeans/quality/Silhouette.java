package dev.stratum.kmeans.quality;

import dev.stratum.kmeans.data.Lanes;
import dev.stratum.kmeans.data.Points;
import dev.stratum.problem.Stop;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The mean silhouette (Rousseeuw 1987): for each row {@code (b - a) / max(a, b)}, with a its mean distance from the
 * other rows of its cluster and b the smallest mean distance from the rows of another one; 0 for a row alone in its
 * cluster. From -1 to 1, the higher the better separated.
 *
 * <p>Computed for several divisions of the same points at once, as the distances are the same. Up to {@value #EXACT}
 * different rows every row counts; above, a seeded sample of rows, each still measured against all others.
 *
 * @param mean the mean silhouette; NaN for one cluster
 * @param standardError of the mean, when it comes from a sample; otherwise 0
 */
public record Silhouette(double mean, double standardError) {

    private static final int EXACT = 20_000;

    /**
     * So many points are measured side by side: enough that what a loop costs to begin does not matter, few enough that
     * their sums stay in the nearest cache.
     */
    private static final int LANES = 64;

    private static final int FEWEST = 500;
    private static final long SAMPLING_WORK = 400_000_000;

    /** One per division. */
    public static Silhouette[] of(Points points, int[][] divisions, int[] clusters, long seed) {
        boolean sampled = points.size() > EXACT;
        int[] measured = sampled
                ? sample(points, seed)
                : IntStream.range(0, points.size()).toArray();
        double[][] total = new double[divisions.length][];
        for (int d = 0; d < divisions.length; d++) {
            total[d] = new double[clusters[d]];
            for (int i = 0; i < points.size(); i++) {
                total[d][divisions[d][i]] += points.weight(i);
            }
        }
        int[] judged = IntStream.range(0, divisions.length)
                .filter(d -> clusters[d] >= 2)
                .toArray();
        double[][] values = new double[divisions.length][measured.length];
        IntStream.rangeClosed(0, (measured.length - 1) / LANES).parallel().forEach(block -> {
            Stop.ifAsked();
            int from = block * LANES;
            int to = Math.min(measured.length, from + LANES);
            double[][] sums = sums(points, Arrays.copyOfRange(measured, from, to), divisions, clusters, judged);
            for (int d : judged) {
                for (int i = from; i < to; i++) {
                    values[d][i] = value(sums[d], i - from, total[d], divisions[d][measured[i]]);
                }
            }
        });
        double[] weights = IntStream.of(measured)
                .mapToDouble(i -> sampled ? 1 : points.weight(i))
                .toArray();
        return IntStream.range(0, divisions.length)
                .mapToObj(d -> clusters[d] < 2 ? new Silhouette(Double.NaN, 0) : mean(values[d], weights, sampled))
                .toArray(Silhouette[]::new);
    }

    private static Silhouette mean(double[] values, double[] weights, boolean sampled) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        double mean = sum / total;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Silhouette(mean, sampled ? Math.sqrt(squares / (values.length - 1) / values.length) : 0);
    }

    /** By division, cluster and lane: how far some points are from all rows of a cluster together. */
    private static double[][] sums(Points points, int[] block, int[][] divisions, int[] clusters, int[] judged) {
        double[][] sums = new double[divisions.length][];
        for (int d : judged) {
            sums[d] = new double[clusters[d] * LANES];
        }
        Lanes lanes = new Lanes(points, LANES);
        lanes.take(block, 0, block.length);
        double[] distances = new double[LANES];
        for (int other = 0; other < points.size(); other++) {
            lanes.squared(points.coordinates(), other, distances, LANES);
            finish(points.weight(other), distances);
            for (int d : judged) {
                add(distances, sums[d], divisions[d][other] * LANES);
            }
        }
        return sums;
    }

    /** From squared distances to distances, each times the weight of the point that they are measured from. */
    private static void finish(double weight, double[] squares) {
        for (int lane = 0; lane < LANES; lane++) {
            squares[lane] = weight * Math.sqrt(squares[lane]);
        }
    }

    private static void add(double[] distances, double[] sums, int at) {
        for (int lane = 0; lane < LANES; lane++) {
            sums[at + lane] += distances[lane];
        }
    }

    private static double value(double[] sums, int lane, double[] total, int own) {
        if (total[own] <= 1) {
            return 0;
        }
        double within = sums[own * LANES + lane] / (total[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < total.length; c++) {
            if (c != own && total[c] > 0) {
                nearest = Math.min(nearest, sums[c * LANES + lane] / total[c]);
            }
        }
        double larger = Math.max(within, nearest);
        return larger == 0 || larger == Double.POSITIVE_INFINITY ? 0 : (nearest - within) / larger;
    }

    /** Points drawn with replacement, each with a chance in proportion to its rows. */
    private static int[] sample(Points points, long seed) {
        double[] upTo = new double[points.size()];
        double total = 0;
        for (int i = 0; i < upTo.length; i++) {
            total += points.weight(i);
            upTo[i] = total;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[(int) Math.max(FEWEST, SAMPLING_WORK / points.size())];
        for (int i = 0; i < drawn.length; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * total);
            drawn[i] = Math.min(at < 0 ? -at - 1 : at + 1, upTo.length - 1);
        }
        return drawn;
    }
}
