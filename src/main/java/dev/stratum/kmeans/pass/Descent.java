package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import java.util.Arrays;

/**
 * One way down to a low sum of squares: Lloyd's iteration, then single points move between clusters as long as the sum
 * falls (Hartigan 1975). That leaves many a division in which Lloyd's iteration rests: the one compares distances only,
 * the other also how the centres would give way.
 *
 * <p>Made to be run hundreds of times. Neither moves nor numbers of clusters are kept; what is to be shown goes through
 * {@link Lloyd} once more.
 */
public final class Descent {

    private static final int ITERATIONS = 8;
    private static final int ROUNDS = 50;
    private static final double WORTHWHILE = 1 + 1e-9;

    /** After a first round over all points only those are looked at that were within so much of moving. */
    private static final double NEAR = 1.1;

    private final Points points;
    private final double[] table;
    private final int k;
    private final int columns;
    private final int[] labels;
    private final double[] centres;
    private final double[] weights;

    private Descent(Points points, int[] labels, double[] centres, int k) {
        this.points = points;
        this.table = points.coordinates();
        this.k = k;
        this.columns = points.columns();
        this.labels = labels;
        this.centres = centres;
        this.weights = new double[k];
    }

    /**
     * Where a descent ended.
     *
     * @param labels the cluster of each point
     * @param centres the means, a flat table of k rows
     * @param sumOfSquares from the centres
     */
    public record End(int[] labels, double[] centres, double sumOfSquares) {}

    /**
     * Descends from initial centres.
     *
     * @param points what is divided
     * @param from a flat table of k rows
     * @param k how many clusters
     * @return where no single point wants to move any more
     */
    public static End of(Points points, double[] from, int k) {
        Descent descent = new Descent(points, new int[points.size()], from.clone(), k);
        descent.iterate();
        descent.exchange();
        return new End(descent.labels, descent.centres, Lloyd.sumOfSquares(points, descent.labels, descent.centres, k));
    }

    /**
     * Every point with the nearest of some centres.
     *
     * @param points what is divided
     * @param centres a flat table of k rows
     * @param k how many centres
     * @return the number of the nearest centre of each point
     */
    public static int[] nearest(Points points, double[] centres, int k) {
        int[] labels = new int[points.size()];
        Arrays.setAll(labels, i -> Squared.nearest(points.coordinates(), i, centres, k, points.columns()));
        return labels;
    }

    /**
     * Moves single points from where an iteration rests.
     *
     * @param points what is divided
     * @param rest the end of an iteration
     * @return the centres where no single point wants to move any more
     */
    public static double[] exchanged(Points points, Lloyd.Outcome rest) {
        int k = rest.withinSumOfSquares().length;
        Descent descent =
                new Descent(points, rest.labels().clone(), rest.centres().clone(), k);
        for (int i = 0; i < descent.labels.length; i++) {
            descent.weights[descent.labels[i]] += points.weight(i);
        }
        descent.exchange();
        return descent.centres;
    }

    private void iterate() {
        double[] sums = new double[centres.length];
        Arrays.fill(labels, -1);
        boolean changed = true;
        for (int round = 0; changed && round < ITERATIONS; round++) {
            changed = false;
            Arrays.fill(sums, 0);
            Arrays.fill(weights, 0);
            for (int i = 0; i < labels.length; i++) {
                int c = Squared.nearest(table, i, centres, k, columns);
                changed |= c != labels[i];
                labels[i] = c;
                double weight = points.weight(i);
                weights[c] += weight;
                for (int from = i * columns, to = c * columns, end = to + columns; to < end; from++, to++) {
                    sums[to] += weight * table[from];
                }
            }
            if (changed) {
                for (int at = 0; at < sums.length; at++) {
                    double weight = weights[at / columns];
                    // A sum beyond the largest number says nothing of the mean, which lies near the last centre.
                    centres[at] = weight > 0 && Double.isFinite(sums[at]) ? sums[at] / weight : centres[at];
                }
            }
        }
    }

    private void exchange() {
        int[] near = new int[labels.length];
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; ) {
            int count = 0;
            moved = false;
            for (int i = 0; i < labels.length; i++) {
                double lead = move(i);
                moved |= lead <= 0;
                if (lead < NEAR) {
                    near[count++] = i;
                }
            }
            round++;
            for (boolean again = moved; again && round < ROUNDS; round++) {
                again = false;
                for (int at = 0; at < count; at++) {
                    again |= move(near[at]) <= 0;
                }
            }
        }
    }

    /**
     * Moves a point to where it costs least.
     *
     * @return not above 0 when it moved, otherwise how many times dearer the second best cluster is
     */
    private double move(int i) {
        int own = labels[i];
        double weight = points.weight(i);
        double rest = weights[own] - weight;
        if (!(rest > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double gain = weights[own] / rest * Squared.distance(table, i, centres, own, columns);
        int best = own;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            if (c != own) {
                double squared = Squared.distance(table, i, centres, c, columns);
                // Without the division first: few clusters are near enough.
                if (squared < 2 * cheapest || weights[c] < weight) {
                    double cost = weights[c] / (weights[c] + weight) * squared;
                    if (cost < cheapest) {
                        cheapest = cost;
                        best = c;
                    }
                }
            }
        }
        if (best != own && cheapest * WORTHWHILE < gain) {
            shift(i, own, -weight);
            shift(i, best, weight);
            labels[i] = best;
            return 0;
        }
        return gain > 0 ? cheapest / gain : Double.POSITIVE_INFINITY;
    }

    private void shift(int point, int cluster, double weight) {
        weights[cluster] += weight;
        for (int j = 0; j < columns; j++) {
            int at = cluster * columns + j;
            centres[at] += weight / weights[cluster] * (table[point * columns + j] - centres[at]);
        }
    }
}
