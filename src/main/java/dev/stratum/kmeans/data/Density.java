package dev.stratum.kmeans.data;

import java.util.stream.IntStream;

/**
 * How many rows there are within the mean distance (equation 2 of Bu 2023) of a row, itself included. Above
 * {@value #SAMPLE} different rows, neighbours are counted among that many of them, evenly spread over the sorted rows.
 */
public final class Density {

    /** The most points that are measured against all, as the work grows with their square. */
    public static final int SAMPLE = 4_000;

    private Density() {}

    /**
     * The density of each of sorted, different points.
     *
     * @param points at least one
     * @return rows in the neighbourhood, per point
     */
    public static double[] of(Points points) {
        Points sample = points.size() > SAMPLE ? points.only(points.sample(SAMPLE)) : points;
        double radius = MeanDistance.exact(sample);
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

    /**
     * The rows at least as dense as the average row.
     *
     * @param data the rows
     * @return their numbers, rising
     */
    public static int[] denseRows(Rows data) {
        Grouping rows = Grouping.distinct(data);
        double[] density = of(rows.points());
        double average = average(rows.points(), density);
        return IntStream.range(0, data.rows())
                .filter(row -> density[rows.pointOf(row)] >= average)
                .toArray();
    }

    /**
     * The density of the average row.
     *
     * @param points with their weights
     * @param density of each point
     * @return the weighted mean
     */
    public static double average(Points points, double[] density) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += density[i] * points.weight(i);
        }
        return sum / points.total();
    }
}
