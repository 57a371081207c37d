package dev.stratum.kmeans;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where the centres are, how far they have drifted, and for each the others in the order of their distance. */
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
        this.others = new int[k * (k - 1)];
        this.gaps = new double[k * (k - 1)];
    }

    /** Takes the centres as they are now; false when they stand where they stood. */
    boolean moveTo(double[] now) {
        if (centres != null && Arrays.equals(centres, now)) {
            return false;
        }
        if (centres != null) {
            addDrift(now);
        }
        centres = now.clone();
        sortOthers();
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

    private void addDrift(double[] now) {
        double[] moves = new double[k];
        int farthest = 0;
        for (int c = 0; c < k; c++) {
            moves[c] = Math.sqrt(Squared.distance(centres, c, now, c, columns));
            farthest = moves[c] > moves[farthest] ? c : farthest;
        }
        double second = 0;
        for (int c = 0; c < k; c++) {
            second = c == farthest ? second : Math.max(second, moves[c]);
        }
        for (int c = 0; c < k; c++) {
            drift[c] += (moves[c] + (c == farthest ? second : moves[farthest])) * SAFETY;
        }
    }

    private void sortOthers() {
        double[] from = new double[k];
        for (int c = 0; c < k; c++) {
            for (int other = 0; other < k; other++) {
                from[other] = Math.sqrt(Squared.distance(centres, c, centres, other, columns)) / SAFETY;
            }
            int self = c;
            int[] order = IntStream.range(0, k)
                    .filter(other -> other != self)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> from[other]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int r = 0; r < k - 1; r++) {
                others[c * (k - 1) + r] = order[r];
                gaps[c * (k - 1) + r] = from[order[r]];
            }
        }
    }
}
