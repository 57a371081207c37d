package dev.stratum.kmeans.quality;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.start.PlusPlusStart;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The gap statistic (Tibshirani, Walther and Hastie 2001): how far the logarithm of the within-cluster sum of squares
 * lies below what tables without clusters give. The {@value #TABLES} reference tables are drawn uniformly from the
 * range of each column, with as many rows as the data but at most {@value #MOST_ROWS}; sums are per row, so that the
 * sizes may differ. Each table is divided from several starts and then by single exchanges, as the data is: a reference
 * short of its lowest sum would make the data look better clustered than it is.
 *
 * @param gap the mean reference logarithm less that of the data; NaN when the data leaves no distance
 * @param standardError {@code s(k)} of the paper: the standard deviation over the reference tables, times
 *     {@code sqrt(1 + 1 / tables)}
 */
public record GapStatistic(double gap, double standardError) {

    static final int TABLES = 20;
    private static final int MOST_ROWS = 1_000;

    /** Draws per number of clusters, and as many from the division before. */
    private static final int STARTS = 2;

    /** One for each k from 1 to the number of sums. */
    public static GapStatistic[] of(Points points, double[] sumsOfSquares, long seed) {
        int rows = (int) Math.min(MOST_ROWS, points.total());
        double[][] logs = IntStream.range(0, TABLES)
                .parallel()
                .mapToObj(table -> logs(reference(points, rows, seed + table), sumsOfSquares.length, seed))
                .toArray(double[][]::new);
        return IntStream.range(0, sumsOfSquares.length)
                .mapToObj(k -> of(
                        Math.log(sumsOfSquares[k] / points.total()),
                        Arrays.stream(logs).mapToDouble(table -> table[k]).toArray()))
                .toArray(GapStatistic[]::new);
    }

    private static GapStatistic of(double own, double[] reference) {
        double mean = Arrays.stream(reference).average().orElseThrow();
        double variance = Arrays.stream(reference)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElseThrow();
        double gap = mean - own;
        return Double.isFinite(gap)
                ? new GapStatistic(gap, Math.sqrt(variance * (1 + 1.0 / TABLES)))
                : new GapStatistic(Double.NaN, Double.NaN);
    }

    private static double[] logs(Points reference, int most, long seed) {
        double[] logs = new double[most];
        double[] centres = reference.mean();
        for (int k = 1; k <= most; k++) {
            Descent.End lowest = lowest(reference, centres, k, seed);
            centres = lowest.centres();
            logs[k - 1] = Math.log(lowest.sumOfSquares() / reference.size());
        }
        return logs;
    }

    /** From draws, and from the division into one cluster less with one more centre drawn. */
    private static Descent.End lowest(Points reference, double[] fewer, int k, long seed) {
        if (k == 1) {
            return Descent.of(reference, fewer, 1);
        }
        return IntStream.range(0, 2 * STARTS)
                .mapToObj(start -> {
                    double[] drawn =
                            PlusPlusStart.choose(reference, k, seed + start).centres();
                    if (start % 2 == 0) {
                        System.arraycopy(fewer, 0, drawn, 0, fewer.length);
                    }
                    return Descent.of(reference, drawn, k);
                })
                .min(Comparator.comparingDouble(Descent.End::sumOfSquares))
                .orElseThrow();
    }

    private static Points reference(Points points, int rows, long seed) {
        int columns = points.columns();
        SplittableRandom random = new SplittableRandom(seed);
        double[] low = new double[columns];
        double[] high = new double[columns];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < points.size() * columns; i++) {
            low[i % columns] = Math.min(low[i % columns], points.coordinates()[i]);
            high[i % columns] = Math.max(high[i % columns], points.coordinates()[i]);
        }
        double[] drawn = new double[rows * columns];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = low[i % columns] + random.nextDouble() * (high[i % columns] - low[i % columns]);
        }
        return new Points(drawn, null, rows, columns);
    }
}
