package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;

/**
 * Moves single points between clusters as long as the sum of squares falls (Hartigan 1975). It leaves many a division
 * in which Lloyd's iteration rests: that one compares distances only, this one also how the centres would give way.
 */
public final class Exchange {

    private static final int ROUNDS = 50;
    private static final double WORTHWHILE = 1 + 1e-9;

    private final Points points;
    private final int k;
    private final int columns;
    private final int[] labels;
    private final double[] weights;
    private final double[] centres;

    private Exchange(Points points, Lloyd.Outcome outcome, int k) {
        this.points = points;
        this.k = k;
        this.columns = points.columns();
        this.labels = outcome.labels().clone();
        this.centres = outcome.centres().clone();
        this.weights = new double[k];
        for (int i = 0; i < labels.length; i++) {
            weights[labels[i]] += points.weight(i);
        }
    }

    /** The centres where no single point wants to move any more. */
    public static double[] centres(Points points, Lloyd.Outcome outcome, int k) {
        Exchange exchange = new Exchange(points, outcome, k);
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = exchange.round();
        }
        return exchange.centres;
    }

    private boolean round() {
        boolean moved = false;
        for (int i = 0; i < labels.length; i++) {
            int own = labels[i];
            double weight = points.weight(i);
            if (weights[own] > weight) {
                double gain = weights[own] / (weights[own] - weight) * squared(i, own);
                int best = own;
                double cheapest = gain;
                for (int c = 0; c < k; c++) {
                    double cost = weights[c] / (weights[c] + weight) * squared(i, c);
                    if (c != own && cost * WORTHWHILE < cheapest) {
                        cheapest = cost;
                        best = c;
                    }
                }
                if (best != own) {
                    shift(i, own, -weight);
                    shift(i, best, weight);
                    labels[i] = best;
                    moved = true;
                }
            }
        }
        return moved;
    }

    private double squared(int point, int cluster) {
        return Squared.distance(points.coordinates(), point, centres, cluster, columns);
    }

    private void shift(int point, int cluster, double weight) {
        weights[cluster] += weight;
        for (int j = 0; j < columns; j++) {
            int at = cluster * columns + j;
            centres[at] += weight / weights[cluster] * (points.coordinates()[point * columns + j] - centres[at]);
        }
    }
}
