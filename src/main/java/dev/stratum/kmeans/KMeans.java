package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Chunks;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.problem.Problem;

/**
 * K-means clustering: k groups of rows such that each row is nearest to the mean of its own group, found by Lloyd's
 * iteration as SPSS QUICK CLUSTER runs it. Pure functions; safe on any number of threads.
 */
public final class KMeans {

    /** The most clusters: the distances between all centres are kept, and nobody names more groups. */
    public static final int MOST_CLUSTERS = 1_000;

    private KMeans() {}

    /**
     * The nearest centre of each row.
     *
     * @param labels its number from 0
     * @param distances how far it is (Euclidean)
     */
    public record Assignment(int[] labels, double[] distances) {}

    /**
     * Clusters the rows. Running out of iterations is not an error: the result says so.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException when k is below 1 or above the number of different rows, when given
     *     centres do not fit, or when the numbers are too large to square
     */
    public static Clustering run(Rows data, KMeansSettings settings) {
        Clustering found = settings.noiseApart() ? Noise.cluster(data, settings) : cluster(data, settings);
        if (!Double.isFinite(found.sumOfSquares())) {
            throw Problem.NOT_FINITE.with("The sum of squared distances");
        }
        return found;
    }

    /**
     * Clusters the rows until the centres rest.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException as {@link #run}, and NO_CONVERGENCE when the iterations run out first
     */
    public static Clustering converged(Rows data, KMeansSettings settings) {
        return requireConverged(run(data, settings), settings);
    }

    static Clustering requireConverged(Clustering found, KMeansSettings settings) {
        if (!found.converged()) {
            throw Problem.NO_CONVERGENCE.with(settings.maxIterations());
        }
        return found;
    }

    /**
     * The nearest given centre of each row; of equally near ones the lowest number.
     *
     * @param data the rows
     * @param centres a flat table of at least one row with as many columns
     * @return label and distance of each row
     * @throws dev.stratum.problem.StratumException when the centres have other columns or are not finite
     */
    public static Assignment assign(Rows data, double[] centres) {
        return assign(data, centres, null);
    }

    /**
     * The same on a scale of differences from values far from zero, from which the centres come.
     *
     * @param data the rows on the scale
     * @param centres a flat table of at least one row with as many columns, on the scale
     * @param far per column how far from zero the values lie, on the scale; null for none
     * @return label and distance of each row
     * @throws dev.stratum.problem.StratumException when the centres have other columns or are not finite
     */
    public static Assignment assign(Rows data, double[] centres, double[] far) {
        int columns = data.columns();
        if (centres.length == 0 || centres.length % columns != 0) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of values in the centres", centres.length, "a multiple of the " + columns + " columns");
        }
        int k = requireFinite(centres).length / columns;
        int[] labels = new int[data.rows()];
        double[] distances = new double[data.rows()];
        Chunks chunks = Chunks.of(data.rows());
        chunks.forEach((long) data.rows() * k, chunk -> {
            for (int row = chunks.from(chunk), end = chunks.to(chunk); row < end; row++) {
                labels[row] = Squared.nearest(data.coordinates(), row, centres, k, columns, far);
                distances[row] = Math.sqrt(Squared.distance(data.coordinates(), row, centres, labels[row], columns));
            }
        });
        return new Assignment(labels, distances);
    }

    static Clustering cluster(Rows data, KMeansSettings settings) {
        requireClusters(data, settings.k());
        return settings.givenCentres() == null
                ? settings.start().cluster(data, settings)
                : Chooser.inOrder((rows, k) -> given(settings, data.columns())).cluster(data, settings);
    }

    private static InitialCentres given(KMeansSettings settings, int columns) {
        double[] centres = settings.givenCentres();
        int k = settings.k();
        if (centres.length != k * columns) {
            throw centres.length % columns == 0
                    ? Problem.WRONG_ROWS.with("The table of initial centres", centres.length / columns, k)
                    : Problem.WRONG_COLUMNS.with("The table of initial centres", centres.length / k, columns);
        }
        return InitialCentres.given(requireFinite(centres), k);
    }

    static void requireClusters(Rows data, int k) {
        if (k < 1 || k > MOST_CLUSTERS || k > Grouping.count(data, k)) {
            int all = Grouping.count(data, data.rows());
            throw Problem.K_OUT_OF_RANGE.with(k, all, Math.min(all, MOST_CLUSTERS));
        }
    }

    private static double[] requireFinite(double[] centres) {
        for (int i = 0; i < centres.length; i++) {
            if (!Double.isFinite(centres[i])) {
                throw Problem.NOT_FINITE.with("Value " + (i + 1) + " of the centres");
            }
        }
        return centres;
    }
}
