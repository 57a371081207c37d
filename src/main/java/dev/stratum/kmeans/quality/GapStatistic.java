package dev.stratum.kmeans.quality;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Exchange;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.kmeans.pass.Lloyd;
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
    private static final int FEWEST_STARTS = 8;
    private static final int MOST_STARTS = 24;

    /** Starts times clusters: more clusters take longer, and their sums differ less. */
    private static final int STARTS_AND_CLUSTERS = 240;

    /** One for each k from 1 to the number of sums. */
    public static GapStatistic[] of(Points points, double[] sumsOfSquares, Iteration iteration, long seed) {
        int rows = (int) Math.min(MOST_ROWS, points.total());
        double[][] logs = IntStream.range(0, TABLES)
                .parallel()
                .mapToObj(table -> logs(reference(points, rows, seed + table), sumsOfSquares.length, iteration, seed))
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

    private static double[] logs(Points reference, int most, Iteration iteration, long seed) {
        return IntStream.rangeClosed(1, most)
                .mapToDouble(k -> Math.log(lowest(reference, iteration.withClusters(k), seed) / reference.size()))
                .toArray();
    }

    private static double lowest(Points reference, Iteration iteration, long seed) {
        int k = iteration.k();
        int starts = Math.max(FEWEST_STARTS, Math.min(MOST_STARTS, STARTS_AND_CLUSTERS / k));
        Lloyd.Outcome best = IntStream.range(0, k == 1 ? 1 : starts)
                .mapToObj(start -> Lloyd.run(reference, PlusPlusStart.choose(reference, k, seed + start), iteration))
                .min(Comparator.comparingDouble(Lloyd.Outcome::sumOfSquares))
                .orElseThrow();
        double[] centres = Exchange.centres(reference, best, k);
        return Math.min(
                best.sumOfSquares(),
                Lloyd.run(reference, InitialCentres.given(centres, k), iteration)
                        .sumOfSquares());
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
