package dev.stratum.kmeans.data;

import dev.stratum.problem.Problem;
import dev.stratum.problem.Stop;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The mean Euclidean distance between two rows: equation 2 of Bu (2023),
 * {@code 2 / (n (n - 1)) * sum of d(i, j)}, summed over the pairs {@code i < j}. The paper prints {@code i != j} under
 * the sum, which would count each pair twice and give twice the mean.
 *
 * <p>The pairs grow with the square of the number of rows, so above {@value #EXACT} different rows
 * {@value #DRAWN} pairs are drawn instead of all. Drawing pairs, and not some rows of which all pairs are measured, keeps
 * them independent: the error is that of so many values, some hundredths of a percent of the mean.
 *
 * @param mean the mean distance, in the units of the data
 * @param pairs how many pairs were drawn; 0 when all were measured
 * @param standardError of the mean when pairs were drawn, otherwise 0
 */
public record MeanDistance(double mean, int pairs, double standardError) {

    /** The most different rows of which every pair is measured. */
    static final int EXACT = 20_000;

    static final int DRAWN = 1 << 24;

    private static final int DRAWS = 1 << 6;

    private static final long SEED = 1;

    /** Below so many points one thread is done before a second one has begun. */
    private static final int WORTH_SHARING = 500;

    /**
     * The mean over all pairs of rows, or over drawn ones; equal rows are at distance 0. The order of the rows plays no
     * part.
     *
     * @param data at least two rows
     * @return the mean distance and its error
     * @throws dev.stratum.problem.StratumException below two rows
     */
    public static MeanDistance of(Rows data) {
        if (data.rows() < 2) {
            throw Problem.TOO_FEW_ROWS.with("The mean distance", 2, data.rows());
        }
        Points points = Grouping.distinct(data).points();
        return points.size() > EXACT ? drawn(points) : new MeanDistance(exact(points), 0, 0);
    }

    /** The mean over all pairs of rows that the points stand for. */
    static double exact(Points points) {
        // One sum per point, added up in their order: the bits do not depend on the number of threads.
        double[] fromOne = new double[points.size()];
        IntStream all = IntStream.range(1, fromOne.length);
        (fromOne.length > WORTH_SHARING ? all.parallel() : all).forEach(i -> {
            Stop.ifAsked();
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += points.weight(j)
                        * Math.sqrt(
                                Squared.distance(points.coordinates(), i, points.coordinates(), j, points.columns()));
            }
            fromOne[i] = points.weight(i) * sum;
        });
        double sum = 0;
        for (double one : fromOne) {
            sum += one;
        }
        double rows = points.total();
        return sum / (rows * (rows - 1) / 2);
    }

    /** The mean over pairs of different rows that are drawn with replacement, from sorted points. */
    static MeanDistance drawn(Points points) {
        int[] pointOf = new int[(int) points.total()];
        for (int i = 0, next = 0; i < points.size(); i++) {
            int first = next;
            next += (int) points.weight(i);
            Arrays.fill(pointOf, first, next, i);
        }
        // Each draw has a seed of its own and its sums are added up in order, whichever thread made it.
        double[][] parts = IntStream.range(0, DRAWS)
                .parallel()
                .mapToObj(draw -> {
                    Stop.ifAsked();
                    return draw(points, pointOf, new SplittableRandom(SEED + draw));
                })
                .toArray(double[][]::new);
        double sum = 0;
        double squares = 0;
        for (double[] part : parts) {
            sum += part[0];
            squares += part[1];
        }
        double mean = sum / DRAWN;
        double variance = Math.max(0, squares / DRAWN - mean * mean);
        return new MeanDistance(mean, DRAWN, Math.sqrt(variance / DRAWN));
    }

    /** Distances and their squares, added up. */
    private static double[] draw(Points points, int[] pointOf, SplittableRandom random) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWN / DRAWS; i++) {
            int one = random.nextInt(pointOf.length);
            int other = random.nextInt(pointOf.length - 1);
            other += other >= one ? 1 : 0;
            double squared = Squared.distance(
                    points.coordinates(), pointOf[one], points.coordinates(), pointOf[other], points.columns());
            sum += Math.sqrt(squared);
            squares += squared;
        }
        return new double[] {sum, squares};
    }
}
