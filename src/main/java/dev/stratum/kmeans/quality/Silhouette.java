package dev.stratum.kmeans.quality;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
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
        double[][] values = IntStream.of(measured)
                .parallel()
                .mapToObj(i -> {
                    Stop.ifAsked();
                    return values(points, i, divisions, total);
                })
                .toArray(double[][]::new);
        double[] weights = IntStream.of(measured)
                .mapToDouble(i -> sampled ? 1 : points.weight(i))
                .toArray();
        return IntStream.range(0, divisions.length)
                .mapToObj(d -> clusters[d] < 2
                        ? new Silhouette(Double.NaN, 0)
                        : mean(Arrays.stream(values).mapToDouble(v -> v[d]).toArray(), weights, sampled))
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

    /** The silhouette of the rows of one point in each division. */
    private static double[] values(Points points, int point, int[][] divisions, double[][] total) {
        double[][] sums = new double[divisions.length][];
        Arrays.setAll(sums, d -> new double[total[d].length]);
        for (int other = 0; other < points.size(); other++) {
            double distance = points.weight(other)
                    * Math.sqrt(Squared.distance(
                            points.coordinates(), point, points.coordinates(), other, points.columns()));
            for (int d = 0; d < sums.length; d++) {
                sums[d][divisions[d][other]] += distance;
            }
        }
        double[] values = new double[sums.length];
        for (int d = 0; d < sums.length; d++) {
            values[d] = value(sums[d], total[d], divisions[d][point]);
        }
        return values;
    }

    private static double value(double[] sums, double[] total, int own) {
        if (total[own] <= 1) {
            return 0;
        }
        double within = sums[own] / (total[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) {
            if (c != own && total[c] > 0) {
                nearest = Math.min(nearest, sums[c] / total[c]);
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
