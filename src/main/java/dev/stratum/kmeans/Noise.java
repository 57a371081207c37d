package dev.stratum.kmeans;

import java.util.stream.IntStream;

/**
 * Noise: rows whose neighbourhood is sparser than the average one. The density of a row is the number of rows within
 * the mean distance (equation 2 of Bu 2023) of it, itself included; noise has less than the average density of all
 * rows. It is assigned to the nearest centre like every row, but centres are the means of the others alone.
 *
 * <p>Above {@value DensityStart#SAMPLE} different rows, densities are counted among that many of them, evenly spread
 * over the sorted rows.
 */
final class Noise {

    private Noise() {}

    /** The density of each of sorted, different points. */
    static double[] density(Points points) {
        Points sample = points.size() > DensityStart.SAMPLE ? points.only(points.sample(DensityStart.SAMPLE)) : points;
        double radius = MeanDistance.of(sample);
        double[] density = new double[points.size()];
        Chunks chunks = Chunks.of(density.length);
        chunks.forEach((long) density.length * sample.size(), chunk -> {
            for (int i = chunks.from(chunk), end = chunks.to(chunk); i < end; i++) {
                for (int j = 0; j < sample.size(); j++) {
                    double squared =
                            Squared.distance(points.coordinates(), i, sample.coordinates(), j, points.columns());
                    density[i] += Math.sqrt(squared) <= radius ? sample.weight(j) : 0;
                }
            }
        });
        return density;
    }

    /** The rows that are no noise, in their order. */
    static int[] denseRows(PointSet data) {
        Cases cases = DistinctRows.of(data);
        Points points = cases.points();
        double[] density = density(points);
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += density[i] * points.weight(i);
        }
        double average = sum / points.total();
        return IntStream.range(0, data.rows())
                .filter(row -> density[cases.pointOf(row)] >= average)
                .toArray();
    }

    /** Clusters the dense rows, then assigns all. */
    static Clustering cluster(PointSet data, KMeansSettings settings) {
        int[] dense = denseRows(data);
        PointSet kept = new PointSet(Points.of(data).pick(dense), dense.length, data.columns());
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
                new Clustering.Trials(
                        found.trials().tried(),
                        found.trials().distinctSolutions(),
                        found.trials().timesBest(),
                        false));
    }
}
