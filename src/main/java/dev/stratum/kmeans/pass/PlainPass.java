package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import java.util.Arrays;

/**
 * Every distance, one point after the other. With running means (KMEANS(UPDATE) in SPSS) a centre moves to the mean of
 * its present points each time a point joins or leaves it. The mean of a whole pass lies within the span of its points,
 * whatever rounding does: three times 0.1, divided by 3, is 0.10000000000000002.
 */
public final class PlainPass implements Lloyd.Pass {

    private static final int NOWHERE = -1;

    private final Points points;
    private final int k;
    private final int columns;
    private final boolean runningMeans;
    private final int[] labels;
    private final double[] sums;
    private final double[] weights;
    private final double[] low;
    private final double[] high;

    public PlainPass(Points points, int k, boolean runningMeans) {
        this.points = points;
        this.k = k;
        this.columns = points.columns();
        this.runningMeans = runningMeans;
        this.labels = new int[points.size()];
        this.sums = new double[k * columns];
        this.weights = new double[k];
        this.low = new double[k * columns];
        this.high = new double[k * columns];
        Arrays.fill(labels, NOWHERE);
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public void assign(double[] centres) {
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Squared.nearest(points.coordinates(), i, centres, k, columns);
        }
    }

    @Override
    public void move(double[] centres) {
        if (runningMeans) {
            assignWithRunningMeans(centres);
        } else {
            assign(centres);
        }
        Arrays.fill(sums, 0);
        Arrays.fill(weights, 0);
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < labels.length; i++) {
            add(i, labels[i], points.weight(i));
            widen(i, labels[i]);
        }
        for (int c = 0; c < k; c++) {
            moveToMean(c, centres);
            if (weights[c] > 0) {
                for (int j = c * columns, end = j + columns; j < end; j++) {
                    centres[j] = Math.min(Math.max(centres[j], low[j]), high[j]);
                }
            }
        }
    }

    private void assignWithRunningMeans(double[] centres) {
        for (int i = 0; i < labels.length; i++) {
            int to = Squared.nearest(points.coordinates(), i, centres, k, columns);
            int from = labels[i];
            if (to != from) {
                labels[i] = to;
                if (from != NOWHERE) {
                    add(i, from, -points.weight(i));
                    moveToMean(from, centres);
                }
                add(i, to, points.weight(i));
                moveToMean(to, centres);
            }
        }
    }

    private void add(int point, int cluster, double weight) {
        weights[cluster] += weight;
        for (int j = 0; j < columns; j++) {
            sums[cluster * columns + j] += weight * points.coordinates()[point * columns + j];
        }
    }

    private void widen(int point, int cluster) {
        for (int from = point * columns, to = cluster * columns, end = to + columns; to < end; from++, to++) {
            double x = points.coordinates()[from];
            if (x < low[to]) {
                low[to] = x;
            }
            if (x > high[to]) {
                high[to] = x;
            }
        }
    }

    private void moveToMean(int cluster, double[] centres) {
        if (weights[cluster] > 0) {
            for (int j = cluster * columns, end = j + columns; j < end; j++) {
                centres[j] = sums[j] / weights[cluster];
            }
        }
    }
}
