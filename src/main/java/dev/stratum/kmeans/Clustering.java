package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Chunks;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.start.Trials;
import java.util.Arrays;

/**
 * What K-means found, with everything needed to print the tables of SPSS. Rows and clusters count from 0.
 *
 * @param data the rows that were clustered
 * @param k how many clusters
 * @param initialCentres where the centres began, a flat table of k rows
 * @param initialRows the row that each initial centre is, the first of equal rows; -1 when it is no row of the data
 * @param labels the cluster of each row
 * @param counts how many rows each cluster has
 * @param centres the final centres, a flat table of k rows; a cluster that lost all its rows keeps its last centre
 * @param history per iteration how far each centre moved, the last, unmoving iteration included
 * @param converged whether the centres came to rest before the iterations ran out
 * @param withinSumOfSquares per cluster the sum of squared distances of its rows from its centre
 * @param trials what became of the starts that were tried
 */
public record Clustering(
        Rows data,
        int k,
        double[] initialCentres,
        int[] initialRows,
        int[] labels,
        long[] counts,
        double[] centres,
        double[][] history,
        boolean converged,
        double[] withinSumOfSquares,
        Trials trials) {

    /** Centres that differ by less, as a share of the largest coordinate, are the same but for rounding. */
    private static final double SAME = 1e-9;

    /** The outcome for the points, told per row. */
    static Clustering of(Rows data, Grouping rows, Lloyd.Outcome outcome, int[] initialRows, Trials trials) {
        long[] counts = new long[outcome.withinSumOfSquares().length];
        for (int i = 0; i < rows.points().size(); i++) {
            counts[outcome.labels()[i]] += (long) rows.points().weight(i);
        }
        return new Clustering(
                data,
                counts.length,
                outcome.initial().centres(),
                initialRows,
                rows.perRow(outcome.labels()),
                counts,
                outcome.centres(),
                outcome.history(),
                outcome.converged(),
                outcome.withinSumOfSquares(),
                trials);
    }

    /**
     * The rows classified by centres that differ from the final ones by rounding only. A row as near to one centre as to
     * another may change sides.
     *
     * @param others the centres, a flat table of k rows
     * @param far per column how far from zero the values lie of which the rows are differences
     * @return this clustering with those centres and the labels that they give
     */
    public Clustering classifiedBy(double[] others, double[] far) {
        KMeans.Assignment nearest = KMeans.assign(data, others, far);
        long[] rows = new long[k];
        double[] within = new double[k];
        for (int row = 0; row < data.rows(); row++) {
            int label = nearest.labels()[row];
            rows[label]++;
            within[label] += Squared.distance(data.coordinates(), row, others, label, columns());
        }
        return new Clustering(
                data,
                k,
                initialCentres,
                initialRows,
                nearest.labels(),
                rows,
                others,
                history,
                converged,
                within,
                trials);
    }

    /**
     * The clusters told for the rows that the rows clustered stand for.
     *
     * @param rows each equal to one of {@link #data}, which has the counts
     * @return this clustering with a label for each of them
     */
    public Clustering toldFor(Rows rows) {
        int[] first = initialRows.clone();
        for (int c = 0; c < k; c++) {
            for (int row = 0; initialRows[c] >= 0 && row < rows.rows(); row++) {
                if (Squared.distance(rows.coordinates(), row, initialCentres, c, columns()) == 0) {
                    first[c] = row;
                    break;
                }
            }
        }
        return new Clustering(
                rows,
                k,
                initialCentres,
                first,
                KMeans.assign(rows, centres).labels(),
                counts,
                centres,
                history,
                converged,
                withinSumOfSquares,
                trials);
    }

    /**
     * Whether a final centre lies where another table has it, but for rounding.
     *
     * @param cluster the number of the centre
     * @param others a flat table of k rows
     * @return whether no coordinate differs
     */
    public boolean isAt(int cluster, double[] others) {
        double largest = 1;
        double farthest = 0;
        for (int at = cluster * columns(); at < (cluster + 1) * columns(); at++) {
            largest = Math.max(largest, Math.abs(centres[at]));
            farthest = Math.max(farthest, Math.abs(centres[at] - others[at]));
        }
        return farthest <= SAME * largest;
    }

    /**
     * How many columns the data has.
     *
     * @return at least 1
     */
    public int columns() {
        return data.columns();
    }

    /**
     * How far each row is from the centre of its cluster (Euclidean). Computed on each call.
     *
     * @return one distance per row, in the units that were clustered
     */
    public double[] distances() {
        double[] distances = new double[data.rows()];
        Chunks chunks = Chunks.of(distances.length);
        chunks.forEach(distances.length, chunk -> {
            for (int row = chunks.from(chunk), end = chunks.to(chunk); row < end; row++) {
                distances[row] =
                        Math.sqrt(Squared.distance(data.coordinates(), row, centres, labels[row], data.columns()));
            }
        });
        return distances;
    }

    /**
     * How many iterations were made, the last, unmoving one included.
     *
     * @return at least 1
     */
    public int iterations() {
        return history.length;
    }

    /**
     * The sum of squared distances of all rows from their centres: the criterion E of equation 3 of Bu (2023), which
     * K-means lowers.
     *
     * @return the sum over all clusters
     */
    public double sumOfSquares() {
        return Arrays.stream(withinSumOfSquares).sum();
    }

    /**
     * The Euclidean distances between the final centres.
     *
     * @return k rows x k columns, symmetric, zeros on the diagonal
     */
    public double[][] distancesBetweenCentres() {
        double[][] between = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                between[i][j] = Math.sqrt(Squared.distance(centres, i, centres, j, columns()));
            }
        }
        return between;
    }
}
