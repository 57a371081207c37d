package dev.stratum.kmeans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The iteration: assign every point to the nearest centre, ties to the lowest number; then move every centre to the
 * mean of its points; until no centre moves farther than the limit. A centre without points stays. With running means
 * (KMEANS(UPDATE) in SPSS) a centre moves to the mean of its present points each time a point joins or leaves it.
 *
 * <p>One object is one run.
 */
final class Lloyd {

    private static final int NOWHERE = -1;

    private final Points points;
    private final KMeansSettings settings;
    private final int k;
    private final int columns;
    private final double[] centres;
    private final int[] labels;
    private final double[] sums;
    private final double[] weights;
    private final List<double[]> history = new ArrayList<>();

    private Lloyd(Points points, InitialCentres initial, KMeansSettings settings) {
        this.points = points;
        this.settings = settings;
        this.k = settings.k();
        this.columns = points.columns();
        this.centres = initial.centres().clone();
        this.labels = new int[points.size()];
        this.sums = new double[k * columns];
        this.weights = new double[k];
        Arrays.fill(labels, NOWHERE);
    }

    /** Where a run ended: as {@link Clustering}, but per point instead of per row. */
    record Outcome(
            InitialCentres initial,
            int[] labels,
            double[] centres,
            double[][] history,
            boolean converged,
            double[] withinSumOfSquares) {

        double sumOfSquares() {
            return Arrays.stream(withinSumOfSquares).sum();
        }
    }

    /** Runs until the centres rest or the iterations run out. */
    static Outcome run(Points points, InitialCentres initial, KMeansSettings settings) {
        Lloyd lloyd = new Lloyd(points, initial, settings);
        boolean converged = lloyd.iterate();
        // Centres may have moved since the last assignment; the result is classified by the final ones.
        lloyd.assign();
        return new Outcome(
                initial,
                lloyd.labels,
                lloyd.centres,
                lloyd.history.toArray(new double[0][]),
                converged,
                lloyd.withinSumOfSquares());
    }

    private boolean iterate() {
        double limit = settings.convergence() * Math.sqrt(Squared.smallestBetween(centres, k, columns));
        while (history.size() < settings.maxIterations()) {
            double[] before = centres.clone();
            if (settings.runningMeans()) {
                assignWithRunningMeans();
            } else {
                assign();
            }
            moveToMeans();
            double[] moves = new double[k];
            double largest = 0;
            for (int c = 0; c < k; c++) {
                moves[c] = Math.sqrt(Squared.distance(before, c, centres, c, columns));
                largest = Math.max(largest, moves[c]);
            }
            history.add(moves);
            if (largest <= limit) {
                return true;
            }
        }
        return false;
    }

    private void assign() {
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Squared.nearest(points.coordinates(), i, centres, k, columns);
        }
    }

    private void assignWithRunningMeans() {
        for (int i = 0; i < labels.length; i++) {
            int to = Squared.nearest(points.coordinates(), i, centres, k, columns);
            int from = labels[i];
            if (to != from) {
                labels[i] = to;
                if (from != NOWHERE) {
                    add(i, from, -points.weights()[i]);
                    moveToMean(from);
                }
                add(i, to, points.weights()[i]);
                moveToMean(to);
            }
        }
    }

    private void moveToMeans() {
        Arrays.fill(sums, 0);
        Arrays.fill(weights, 0);
        for (int i = 0; i < labels.length; i++) {
            add(i, labels[i], points.weights()[i]);
        }
        for (int c = 0; c < k; c++) {
            moveToMean(c);
        }
    }

    private void add(int point, int cluster, double weight) {
        weights[cluster] += weight;
        for (int j = 0; j < columns; j++) {
            sums[cluster * columns + j] += weight * points.coordinates()[point * columns + j];
        }
    }

    private void moveToMean(int cluster) {
        if (weights[cluster] > 0) {
            for (int j = cluster * columns, end = j + columns; j < end; j++) {
                centres[j] = sums[j] / weights[cluster];
            }
        }
    }

    private double[] withinSumOfSquares() {
        double[] within = new double[k];
        for (int i = 0; i < labels.length; i++) {
            within[labels[i]] +=
                    points.weights()[i] * Squared.distance(points.coordinates(), i, centres, labels[i], columns);
        }
        return within;
    }
}
