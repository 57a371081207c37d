package dev.stratum.kmeans.data;

import dev.stratum.problem.Problem;
import java.util.stream.IntStream;

/**
 * The mean Euclidean distance between two rows: equation 2 of Bu (2023),
 * {@code 2 / (n (n - 1)) * sum of d(i, j)}, summed over the pairs {@code i < j}. The paper prints {@code i != j} under
 * the sum, which would count each pair twice and give twice the mean.
 */
public final class MeanDistance {

    /** The most different rows: the pairs of more take minutes, those of a sheet half an hour. */
    static final int MOST = 50_000;

    /** Below so many points one thread is done before a second one has begun. */
    private static final int WORTH_SHARING = 500;

    private MeanDistance() {}

    /**
     * The mean over all pairs of rows; equal rows are at distance 0. The work grows with the square of the number of
     * different rows.
     *
     * @param data at least two rows
     * @return the mean distance, in the units of the data
     * @throws dev.stratum.problem.StratumException below two rows, or above {@value #MOST} different ones
     */
    public static double of(Rows data) {
        if (data.rows() < 2) {
            throw Problem.TOO_FEW_ROWS.with("The mean distance", 2, data.rows());
        }
        Points points = Grouping.distinct(data).points();
        if (points.size() > MOST) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of different rows", points.size(), "at most " + MOST + ", as every pair is measured");
        }
        return of(points);
    }

    /** The mean over all pairs of rows that the points stand for. */
    public static double of(Points points) {
        // One sum per point, added up in their order: the bits do not depend on the number of threads.
        double[] fromOne = new double[points.size()];
        IntStream all = IntStream.range(1, fromOne.length);
        (fromOne.length > WORTH_SHARING ? all.parallel() : all).forEach(i -> {
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
}
