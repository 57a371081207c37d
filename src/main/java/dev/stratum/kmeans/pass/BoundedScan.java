package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;

/** The inner loops of {@link BoundedPass}: once for any number of columns, once written out for four. */
final class BoundedScan {

    /** More than all rounding of distances together, and more than equally near centres can differ by. */
    private static final double MARGIN = 2e-6;

    /** Squares of shorter distances lose digits. */
    private static final double SHORTEST = 1e-30;

    private static final double LONGEST = 1e37;
    private static final float NEVER = -1;

    /**
     * Whether to stop is asked once for so many centres, a power of two: a processor that guesses the answer wrong loses
     * more time than it takes to measure a few of them.
     */
    private static final int PACE = 4;

    /** So many points are looked through at a time. */
    static final int BLOCK = 512;

    private final Points points;
    private final double[] table;
    private final int[] labels;
    private final float[] limit;
    private final double[] centres;
    private final double[] drift;
    private final int[] others;
    private final double[] gaps;
    private final int k;
    private final BoundedPass.Moves moves;
    private final int[] due;

    BoundedScan(Points points, int[] labels, float[] limit, CentreMap map, BoundedPass.Moves moves) {
        this.points = points;
        this.table = points.coordinates();
        this.labels = labels;
        this.limit = limit;
        this.centres = map.centres();
        this.drift = map.drift();
        this.others = map.others();
        this.gaps = map.gaps();
        this.k = drift.length;
        this.moves = moves;
        this.due = moves.due();
    }

    /** Assigns some points; returns how many had to be measured. */
    int assign(int from, int to) {
        boolean fourColumns = points.columns() == 4;
        int measured = 0;
        for (int block = from; block < to; block += BLOCK) {
            int count = due(block, Math.min(to, block + BLOCK));
            for (int at = 0; at < count; at++) {
                if (fourColumns) {
                    measureFour(due[at]);
                } else {
                    measure(due[at]);
                }
            }
            measured += count;
        }
        return measured;
    }

    /**
     * Collects the points that may have changed sides. Which ones cannot be foretold, so this is done without branches,
     * which a processor would guess wrong.
     */
    private int due(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            due[count] = i;
            count += 1 - (int) (Double.doubleToRawLongBits(drift[Math.max(labels[i], 0)] - limit[i]) >>> 63);
        }
        return count;
    }

    private void measure(int i) {
        int own = labels[i];
        int columns = points.columns();
        int start = Math.max(own, 0);
        double best = Squared.distance(table, i, centres, start, columns);
        double distance = Math.sqrt(best);
        double second = Double.POSITIVE_INFINITY;
        int nearest = start;
        for (int r = start * (k - 1), end = r + k - 1; r < end; r++) {
            if (((end - r) & PACE - 1) == 0 && tooFar(gaps[r] - distance, second)) {
                break;
            }
            int c = others[r];
            double squared = Squared.distance(table, i, centres, c, columns);
            if (squared < best || (squared == best && c < nearest)) {
                second = best;
                best = squared;
                nearest = c;
            } else if (squared < second) {
                second = squared;
            }
        }
        settle(i, own, nearest, nearest == start ? distance : Math.sqrt(best), Math.sqrt(second));
    }

    private void measureFour(int i) {
        int own = labels[i];
        double x0 = table[4 * i];
        double x1 = table[4 * i + 1];
        double x2 = table[4 * i + 2];
        double x3 = table[4 * i + 3];
        int start = Math.max(own, 0);
        int nearest = start;
        double d0 = x0 - centres[4 * nearest];
        double d1 = x1 - centres[4 * nearest + 1];
        double d2 = x2 - centres[4 * nearest + 2];
        double d3 = x3 - centres[4 * nearest + 3];
        double best = d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        double distance = Math.sqrt(best);
        double second = Double.POSITIVE_INFINITY;
        for (int r = start * (k - 1), end = r + k - 1; r < end; r++) {
            if (((end - r) & PACE - 1) == 0 && tooFar(gaps[r] - distance, second)) {
                break;
            }
            int c = others[r];
            d0 = x0 - centres[4 * c];
            d1 = x1 - centres[4 * c + 1];
            d2 = x2 - centres[4 * c + 2];
            d3 = x3 - centres[4 * c + 3];
            double squared = d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
            if (squared < best || (squared == best && c < nearest)) {
                second = best;
                best = squared;
                nearest = c;
            } else if (squared < second) {
                second = squared;
            }
        }
        settle(i, own, nearest, nearest == start ? distance : Math.sqrt(best), Math.sqrt(second));
    }

    /** Whether centres at least so far away are farther than the second nearest, by its squared distance. */
    private static boolean tooFar(double reach, double second) {
        return reach > SHORTEST && reach * reach > second;
    }

    private void settle(int point, int own, int first, double near, double far) {
        int nearest = Squared.isClose(near, far) ? Squared.nearest(table, point, centres, k, points.columns()) : first;
        double until = (far - near - (near + far) * MARGIN + drift[nearest]) * (1 - 1e-7);
        moves.reach(nearest).include(near, far - near);
        limit[point] = far - near > SHORTEST && until < LONGEST ? (float) until : NEVER;
        if (nearest != own) {
            labels[point] = nearest;
            double weight = points.weight(point);
            if (own >= 0) {
                moves.add(table, point, own, -weight);
            }
            moves.add(table, point, nearest, weight);
        }
    }
}
