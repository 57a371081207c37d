package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Squared;
import java.util.Arrays;

/**
 * Where the centres are, how far they have drifted, and for each the others in the order of their distance. A centre too
 * far away to become the nearest or the second nearest of a point does not count into the drift, however far it moves.
 */
final class CentreMap {

    /** More than all rounding of moves and drifts together. */
    private static final double SAFETY = 1 + 1e-9;

    private final int k;
    private final int columns;
    private double[] centres;

    /** Per centre: how much the lead of its points can have shrunk so far, at most. */
    private final double[] drift;

    private final int[] others;
    private final double[] gaps;

    CentreMap(int k, int columns) {
        this.k = k;
        this.columns = columns;
        this.drift = new double[k];
        this.others = unsorted(k);
        this.gaps = new double[k * (k - 1)];
    }

    /**
     * Takes the centres as they are now; false when they stand where they stood.
     *
     * @param reaches how far the points of each centre reach; widened by the moves
     */
    boolean moveTo(double[] now, Reach[] reaches) {
        if (centres != null && Arrays.equals(centres, now)) {
            return false;
        }
        double[] before = centres;
        centres = now.clone();
        sortOthers();
        if (before != null) {
            addDrift(before, reaches);
        }
        return true;
    }

    double[] centres() {
        return centres;
    }

    double[] drift() {
        return drift;
    }

    /** The k - 1 other centres of each centre, the nearest first. */
    int[] others() {
        return others;
    }

    /** How far {@link #others} are, never more than they really are. */
    double[] gaps() {
        return gaps;
    }

    private void addDrift(double[] before, Reach[] reaches) {
        double[] moves = new double[k];
        for (int c = 0; c < k; c++) {
            moves[c] = Math.sqrt(Squared.distance(before, c, centres, c, columns));
        }
        for (int c = 0; c < k; c++) {
            reaches[c].widen(moves[c] * SAFETY);
            double far = reaches[c].end() * SAFETY;
            double largest = 0;
            for (int r = c * (k - 1), end = r + k - 1; r < end && gaps[r] <= far; r++) {
                largest = Math.max(largest, moves[others[r]]);
            }
            drift[c] += (moves[c] + largest) * SAFETY;
        }
    }

    /** Centres move little from one iteration to the next, so the former order is nearly the new one. */
    private void sortOthers() {
        double[] from = new double[k];
        for (int c = 0; c < k; c++) {
            for (int other = 0; other < k; other++) {
                from[other] = Math.sqrt(Squared.distance(centres, c, centres, other, columns)) / SAFETY;
            }
            int first = c * (k - 1);
            for (int r = first, end = first + k - 1; r < end; r++) {
                int other = others[r];
                double gap = from[other];
                int to = r;
                for (; to > first && (gaps[to - 1] > gap || (gaps[to - 1] == gap && others[to - 1] > other)); to--) {
                    others[to] = others[to - 1];
                    gaps[to] = gaps[to - 1];
                }
                others[to] = other;
                gaps[to] = gap;
            }
        }
    }

    /** The other centres of each centre, in the order of their numbers. */
    private static int[] unsorted(int k) {
        int[] others = new int[k * (k - 1)];
        for (int c = 0, r = 0; c < k; c++) {
            for (int other = 0; other < k; other++) {
                if (other != c) {
                    others[r++] = other;
                }
            }
        }
        return others;
    }
}
