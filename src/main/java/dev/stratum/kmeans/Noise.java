package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Density;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import java.util.stream.IntStream;

/**
 * Noise: rows whose neighbourhood is sparser than the average one ({@link Density}). It is assigned to the nearest
 * centre like every row, but centres are the means of the others alone.
 */
final class Noise {

    private Noise() {}

    /** Clusters the dense rows, then assigns all. */
    static Clustering cluster(Rows data, KMeansSettings settings) {
        int[] dense = Density.denseRows(data);
        Rows kept = new Rows(Points.of(data).pick(dense), dense.length, data.columns());
        Clustering found = KMeans.cluster(kept, settings);
        KMeans.Assignment nearest = KMeans.assign(data, found.centres());
        long[] counts = new long[found.k()];
        double[] within = new double[found.k()];
        for (int row = 0; row < data.rows(); row++) {
            counts[nearest.labels()[row]]++;
            within[nearest.labels()[row]] += nearest.distances()[row] * nearest.distances()[row];
        }
        return new Clustering(
                data,
                found.k(),
                found.initialCentres(),
                IntStream.of(found.initialRows())
                        .map(row -> row < 0 ? -1 : dense[row])
                        .toArray(),
                nearest.labels(),
                counts,
                found.centres(),
                found.history(),
                found.converged(),
                within,
                found.trials().proven(false));
    }
}
