package dev.stratum.kmeans.pass;

import dev.stratum.stats.Means;
import java.util.Arrays;

/**
 * Rows that lack values, by pairs as SPSS offers it: a row goes to the centre that is nearest by the values that it has,
 * and a centre is the mean of the values that its rows have. After each assignment a missing value is that of the row's own
 * centre, so that a distance over all columns is one over those that there are.
 */
public final class PairedPass implements Lloyd.Pass {
    private final double[] filled;
    private final boolean[] isMissing;
    private final int k;
    private final int columns;
    private final int[] labels;

    /**
     * A pass.
     *
     * @param filled the rows one after the other; NaN where a value is missing, which is filled in this array itself
     * @param columns how many columns there are
     * @param k how many centres
     */
    public PairedPass(double[] filled, int columns, int k) {
        this.filled = filled;
        this.k = k;
        this.columns = columns;
        this.labels = new int[filled.length / columns];
        this.isMissing = new boolean[filled.length];
        for (int at = 0; at < filled.length; at++) {
            isMissing[at] = Double.isNaN(filled[at]);
        }
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public void assign(double[] centres) {
        for (int row = 0; row < labels.length; row++) {
            labels[row] = nearest(row, centres);
            for (int j = 0; j < columns; j++) {
                if (isMissing[row * columns + j]) {
                    filled[row * columns + j] = centres[labels[row] * columns + j];
                }
            }
        }
    }

    private int nearest(int row, double[] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double distance = 0;
            for (int j = 0; j < columns; j++) {
                if (!isMissing[row * columns + j]) {
                    double difference = filled[row * columns + j] - centres[c * columns + j];
                    distance += difference * difference;
                }
            }
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }

    @Override
    public void move(double[] centres) {
        assign(centres);
        for (int j = 0; j < columns; j++) {
            double[] values = new double[labels.length];
            int[] groups = new int[labels.length];
            int present = 0;
            for (int row = 0; row < labels.length; row++) {
                if (!isMissing[row * columns + j]) {
                    values[present] = filled[row * columns + j];
                    groups[present++] = labels[row];
                }
            }
            double[] means = Means.of(Arrays.copyOf(values, present), Arrays.copyOf(groups, present), k);
            for (int c = 0; c < k; c++) {
                // A centre none of whose rows has a value keeps the one that it had.
                centres[c * columns + j] = Double.isNaN(means[c]) ? centres[c * columns + j] : means[c];
            }
        }
    }
}
