package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Lloyd;
import java.util.Arrays;

/**
 * Proves that a division of few points has the lowest sum of squares there is, or finds a lower one: branch and bound
 * as in Brusco (2006). The last points of an order are divided as well as can be, first few of them, then more; what
 * the points not yet placed cost at least among themselves is then known and cuts most branches off.
 *
 * <p>The search gives up after {@value #BUDGET} placements, which is no answer. Well separated tables of some dozens of
 * different rows are proven within that.
 */
public final class Optimum {

    private static final long BUDGET = 1_500_000;

    /** Sums that differ by less are the same but for rounding. */
    private static final double SAME = 1e-12;

    private final Points points;
    private final int k;
    private final int columns;
    private final int[] order;
    private final int[] known;

    /** The least that the last s points of the order cost, by s. */
    private final double[] least;

    private final double[] weights;
    private final double[] centres;
    private final int[] placed;

    /** The centre that a point of the order has moved, as it was. */
    private final double[][] saved;

    private int[] better;
    private double bound;
    private long spent;
    private long allowed;

    private Optimum(Points points, int[] labels, int k) {
        this.points = points;
        this.k = k;
        this.columns = points.columns();
        this.known = labels;
        this.order = roundRobin(labels, k);
        this.least = new double[labels.length + 1];
        this.weights = new double[k];
        this.centres = new double[k * columns];
        this.placed = new int[labels.length];
        this.saved = new double[labels.length][columns];
    }

    /**
     * What is known about a division.
     *
     * @param proven whether the search came to its end, so that the lower division, or else the given one, is the best
     * @param lower a division with a lower sum, null when there is none or the search gave up
     */
    record Verdict(boolean proven, int[] lower) {}

    static Verdict of(Points points, Lloyd.Outcome outcome, int k) {
        if (k == 1 || k == points.size()) {
            return new Verdict(true, null);
        }
        return new Optimum(points, outcome.labels(), k).search(outcome.sumOfSquares());
    }

    private Verdict search(double sum) {
        int n = order.length;
        for (int size = k + 1; size <= n; size++) {
            // Dividing the last points as the known division does is one way; more than that the best cannot cost.
            double reached = size == n ? sum * (1 - SAME) : costOfKnown(size) * (1 + SAME);
            bound = reached;
            better = null;
            // What is left to do grows with every point: whoever is slow at the first is not done in time.
            double share = size / (double) n;
            allowed = (long) (BUDGET * share * share * share);
            place(n - size, 0, 0);
            if (spent > allowed) {
                return new Verdict(false, null);
            }
            least[size] = bound * (1 - SAME);
        }
        return new Verdict(true, better);
    }

    /** Places the points of the order from one on, given what those before cost. */
    private void place(int at, int used, double cost) {
        if (spent > allowed) {
            return;
        }
        if (at == order.length) {
            bound = cost;
            better = placed.clone();
            return;
        }
        int point = order[at];
        double weight = points.weight(point);
        double rest = least[order.length - at - 1];
        double[] before = saved[at];
        for (int c = 0; c < Math.min(used + 1, k); c++) {
            spent++;
            double added = c == used
                    ? 0
                    : weights[c]
                            * weight
                            / (weights[c] + weight)
                            * Squared.distance(points.coordinates(), point, centres, c, columns);
            if (cost + added + rest < bound) {
                double total = weights[c];
                System.arraycopy(centres, c * columns, before, 0, columns);
                weights[c] = c == used ? weight : total + weight;
                for (int j = 0; j < columns; j++) {
                    double x = points.coordinates()[point * columns + j];
                    int to = c * columns + j;
                    centres[to] = c == used ? x : centres[to] + weight / weights[c] * (x - centres[to]);
                }
                placed[point] = c;
                place(at + 1, Math.max(used, c + 1), cost + added);
                weights[c] = total;
                System.arraycopy(before, 0, centres, c * columns, columns);
            }
        }
    }

    private double costOfKnown(int size) {
        double[] total = new double[k];
        double[] mean = new double[k * columns];
        double cost = 0;
        for (int at = order.length - size; at < order.length; at++) {
            int c = known[order[at]];
            double weight = points.weight(order[at]);
            cost += total[c]
                    * weight
                    / (total[c] + weight)
                    * Squared.distance(points.coordinates(), order[at], mean, c, columns);
            total[c] += weight;
            for (int j = 0; j < columns; j++) {
                int to = c * columns + j;
                mean[to] += weight / total[c] * (points.coordinates()[order[at] * columns + j] - mean[to]);
            }
        }
        return cost;
    }

    /** One point of each cluster in turn, so that every end of the order holds points of all clusters. */
    private static int[] roundRobin(int[] labels, int k) {
        int[] turn = new int[k];
        long[] keys = new long[labels.length];
        for (int i = 0; i < labels.length; i++) {
            keys[i] = ((long) turn[labels[i]]++ * k + labels[i]) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
