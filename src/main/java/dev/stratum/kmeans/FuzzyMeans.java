package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Chunks;
import dev.stratum.kmeans.data.Condensed;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.problem.Problem;
import java.util.function.BiFunction;

/**
 * Fuzzy c-means (Bezdek 1981): every row belongs to every cluster to a degree, and the degrees of a row sum to 1. With
 * fuzziness m, the degree of a row at distance d(c) from centre c is proportional to {@code d(c)^(-2 / (m - 1))}, and a
 * centre is the mean of all rows, weighted with their degrees to the power m. Near 1 the degrees become the plain
 * clusters; the larger m, the more they even out.
 *
 * <p>The plain iteration creeps to its end, in hundreds of steps; {@link Acceleration} leads to the same end in some dozens.
 *
 * <p>Begins at the centres of the best plain clustering, so it is deterministic, does not depend on the order of the
 * rows, and numbers its clusters as that does.
 *
 * @param degrees the degree of each row in each cluster, 0 to 1: a flat table of n rows and k columns
 * @param centres the final centres, a flat table of k rows
 * @param iterations how many iterations were made
 * @param converged whether the centres came to rest
 */
public record FuzzyMeans(double[] degrees, double[] centres, int iterations, boolean converged) {

    private static final int MOST_ITERATIONS = 1_000;
    private static final int MOST_CLUSTERS = 256;
    private static final long MOST_DEGREES = 20_000_000;
    private static final double REST = 1e-10;

    /** So many points are first taken as boxes, which leave the last part of the way only. */
    private static final int MANY = 50_000;

    private static final int BOXES = 10_000;

    /** Moves are foreseen once they are at most so many times the last ones: larger ones could lead elsewhere. */
    private static final double USEFUL = 1e6;

    /**
     * Finds the degrees.
     *
     * @param data the complete rows
     * @param fuzziness above 1, up to 100; 2 is usual
     * @param settings k, seed and start
     * @return degrees and centres
     * @throws dev.stratum.problem.StratumException when k or the fuzziness is out of range
     */
    public static FuzzyMeans of(Rows data, double fuzziness, KMeansSettings settings) {
        return of(data, fuzziness, settings, KMeans::run);
    }

    /**
     * Finds the degrees from a plain clustering that somebody else may have asked for already.
     *
     * @param data the complete rows
     * @param fuzziness above 1, up to 100; 2 is usual
     * @param settings k, seed and start
     * @param plain gives the plain clustering, as {@link KMeans#run}
     * @return degrees and centres
     * @throws dev.stratum.problem.StratumException when k or the fuzziness is out of range
     */
    public static FuzzyMeans of(
            Rows data, double fuzziness, KMeansSettings settings, BiFunction<Rows, KMeansSettings, Clustering> plain) {
        if (!(fuzziness > 1 && fuzziness <= 100)) {
            throw Problem.OUT_OF_RANGE.with("fuzziness", fuzziness, "above 1 and at most 100");
        }
        KMeans.requireClusters(data, settings.k());
        long most = Math.min(MOST_CLUSTERS, MOST_DEGREES / data.rows());
        if (settings.k() > most) {
            throw Problem.OUT_OF_RANGE.with(
                    "k", settings.k(), "from 1 to " + most + " for degrees of " + data.rows() + " rows");
        }
        double[] centres = plain.apply(data, settings).centres();
        int k = settings.k();
        Grouping cases = Grouping.distinct(data);
        Points points = cases.points();
        double limit = REST * Math.sqrt(spread(points));
        if (points.size() > MANY) {
            centres =
                    rest(Condensed.of(points, BOXES), centres, fuzziness, limit).point();
        }
        Acceleration found = rest(points, centres, fuzziness, limit);
        centres = found.point();
        double[] degrees = new double[points.size() * k];
        degrees(points, centres, fuzziness, degrees);
        double[] perRow = new double[data.rows() * k];
        for (int row = 0; row < data.rows(); row++) {
            System.arraycopy(degrees, cases.pointOf(row) * k, perRow, row * k, k);
        }
        return new FuzzyMeans(perRow, centres, found.steps(), found.atRest());
    }

    private static Acceleration rest(Points points, double[] centres, double fuzziness, double limit) {
        return Acceleration.of(
                centres, before -> moved(points, before, fuzziness), limit, USEFUL * limit, MOST_ITERATIONS);
    }

    /** The mean squared distance from the mean, for a sense of what is near. */
    private static double spread(Points points) {
        double[] mean = points.mean();
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weight(i) * Squared.distance(points.coordinates(), i, mean, 0, points.columns());
        }
        return sum / points.total();
    }

    private static void degrees(Points points, double[] centres, double fuzziness, double[] degrees) {
        int k = centres.length / points.columns();
        Chunks chunks = Chunks.of(points.size());
        chunks.forEach((long) points.size() * k, chunk -> {
            FuzzyDegrees block = new FuzzyDegrees(points, k, fuzziness);
            for (int from = chunks.from(chunk), end = chunks.to(chunk); from < end; from += FuzzyDegrees.BLOCK) {
                block.work(centres, from, Math.min(from + FuzzyDegrees.BLOCK, end));
                block.put(degrees);
            }
        });
    }

    /** The means of all points by their degrees at some centres. */
    private static double[] moved(Points points, double[] before, double fuzziness) {
        int columns = points.columns();
        int k = before.length / columns;
        Chunks chunks = Chunks.of(points.size());
        double[][] sumsOf = new double[chunks.count()][before.length];
        double[][] totalOf = new double[chunks.count()][k];
        chunks.forEach((long) points.size() * k * columns, chunk -> {
            FuzzyDegrees block = new FuzzyDegrees(points, k, fuzziness);
            for (int from = chunks.from(chunk), end = chunks.to(chunk); from < end; from += FuzzyDegrees.BLOCK) {
                block.work(before, from, Math.min(from + FuzzyDegrees.BLOCK, end));
                block.pour(sumsOf[chunk], totalOf[chunk]);
            }
        });
        double[] sums = new double[before.length];
        double[] total = new double[k];
        for (int chunk = 0; chunk < sumsOf.length; chunk++) {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += sumsOf[chunk][at];
            }
            for (int c = 0; c < k; c++) {
                total[c] += totalOf[chunk][c];
            }
        }
        for (int at = 0; at < sums.length; at++) {
            sums[at] = total[at / columns] > 0 ? sums[at] / total[at / columns] : before[at];
        }
        return sums;
    }
}
