package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.PairedPass;
import dev.stratum.stats.AnovaRow;
import dev.stratum.stats.OneWayAnova;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * K-means of rows that lack values: PAIRWISE of SPSS QUICK CLUSTER. Each row is assigned to the nearest centre on the basis of
 * the values that it has, and a centre is the mean of the values that there are. Centres begin where they do for the complete
 * rows alone, as SPSS does not say how a row that lacks values could be a centre.
 */
public final class Pairwise {
    private Pairwise() {}

    /**
     * Clusters the rows until the centres rest or the iterations run out.
     *
     * @param values the rows one after the other, at least k different ones complete, none without any value; NaN where one is missing
     * @param columns how many columns there are
     * @param settings how many clusters and how to begin; running means and noise play no part
     * @return the clusters; in its rows a missing value is that of the row's centre, so that distances are those over the
     *     values that there are
     * @throws dev.stratum.problem.StratumException K_OUT_OF_RANGE for more clusters than different complete rows
     */
    public static Clustering cluster(double[] values, int columns, KMeansSettings settings) {
        int rows = values.length / columns;
        int[] complete = IntStream.range(0, rows)
                .filter(row ->
                        IntStream.range(row * columns, (row + 1) * columns).noneMatch(at -> Double.isNaN(values[at])))
                .toArray();
        Points all = new Points(values.clone(), null, rows, columns);
        Clustering begun = KMeans.run(new Rows(all.pick(complete), complete.length, columns), settings);
        int k = begun.k();
        Lloyd.Outcome found = Lloyd.run(
                all,
                InitialCentres.given(begun.initialCentres(), k),
                settings.iteration(),
                new PairedPass(all.coordinates(), columns, k));
        long[] counts = new long[k];
        Arrays.stream(found.labels()).forEach(label -> counts[label]++);
        return new Clustering(
                new Rows(all.coordinates(), rows, columns),
                k,
                begun.initialCentres(),
                IntStream.of(begun.initialRows())
                        .map(row -> row < 0 ? -1 : complete[row])
                        .toArray(),
                found.labels(),
                counts,
                found.centres(),
                found.history(),
                found.converged(),
                found.withinSumOfSquares(),
                begun.trials().proven(false));
    }

    /**
     * Clusters the rows until the centres rest.
     *
     * @param values as for {@link #cluster}
     * @param columns how many columns there are
     * @param settings how many clusters and how to begin
     * @return the clusters
     * @throws dev.stratum.problem.StratumException as there, and NO_CONVERGENCE when the iterations run out first
     */
    public static Clustering converged(double[] values, int columns, KMeansSettings settings) {
        return KMeans.requireConverged(cluster(values, columns, settings), settings);
    }

    /**
     * The analysis of variance of each column over the rows that have a value there.
     *
     * @param values as they were clustered
     * @param clustering their clusters
     * @return the rows of the table, in the order of the columns
     */
    public static List<AnovaRow> anova(double[] values, Clustering clustering) {
        int columns = clustering.columns();
        return IntStream.range(0, columns)
                .mapToObj(column -> {
                    int[] present = IntStream.range(0, clustering.data().rows())
                            .filter(row -> !Double.isNaN(values[row * columns + column]))
                            .toArray();
                    return OneWayAnova.of(
                            Arrays.stream(present)
                                    .mapToDouble(row -> values[row * columns + column])
                                    .toArray(),
                            Arrays.stream(present)
                                    .map(row -> clustering.labels()[row])
                                    .toArray(),
                            clustering.k());
                })
                .toList();
    }
}
