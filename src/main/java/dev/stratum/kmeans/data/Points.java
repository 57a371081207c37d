package dev.stratum.kmeans.data;

import java.util.Arrays;

/**
 * Points with weights: what the inner loops work on. Either every row of the data with weight 1, or the different rows
 * each with the number of times it occurs.
 *
 * @param coordinates flat, {@code size * columns}
 * @param weights how many rows each point stands for; null when each stands for one
 * @param size how many points
 * @param columns how many coordinates each has
 */
public record Points(double[] coordinates, double[] weights, int size, int columns) {

    /** Every row as a point of its own, in the order of the rows. */
    public static Points of(Rows data) {
        return new Points(data.coordinates(), data.weights(), data.rows(), data.columns());
    }

    /** How many rows a point stands for. */
    public double weight(int point) {
        return weights == null ? 1 : weights[point];
    }

    /** The weight of each point, in an array of its own. */
    public double[] copyOfWeights() {
        if (weights != null) {
            return weights.clone();
        }
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How many rows all points stand for. */
    public double total() {
        return weights == null ? size : Arrays.stream(weights).sum();
    }

    /** The weighted mean of all points. */
    public double[] mean() {
        double[] mean = new double[columns];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < columns; j++) {
                mean[j] += weight(i) * coordinates[i * columns + j];
            }
        }
        double total = total();
        for (int j = 0; j < columns; j++) {
            mean[j] /= total;
        }
        return mean;
    }

    /** The weighted mean of the points of each of k clusters, none of which is empty. */
    public double[] means(int[] labels, int k) {
        double[] means = new double[k * columns];
        double[] total = new double[k];
        for (int i = 0; i < size; i++) {
            total[labels[i]] += weight(i);
            for (int j = 0; j < columns; j++) {
                means[labels[i] * columns + j] += weight(i) * coordinates[i * columns + j];
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] /= total[at / columns];
        }
        return means;
    }

    /** The coordinates of some points, one after the other. */
    public double[] pick(int... chosen) {
        double[] picked = new double[chosen.length * columns];
        for (int c = 0; c < chosen.length; c++) {
            System.arraycopy(coordinates, chosen[c] * columns, picked, c * columns, columns);
        }
        return picked;
    }

    /**
     * At most so many points: all of them when they are few enough, otherwise a subset at even steps. As the
     * points are sorted, the sample is spread over the first column and does not depend on the order of the rows.
     */
    public int[] sample(int limit) {
        int count = Math.min(size, limit);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = (int) ((long) i * size / count);
        }
        return chosen;
    }

    /** These points alone, with their weights. */
    public Points only(int[] chosen) {
        double[] kept = new double[chosen.length];
        for (int c = 0; c < chosen.length; c++) {
            kept[c] = weight(chosen[c]);
        }
        return new Points(pick(chosen), kept, chosen.length, columns);
    }
}
