package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import java.util.Arrays;

/**
 * Where the centres begin.
 *
 * @param centres a flat table of k rows
 * @param points the point that each centre is, -1 when it is none
 * @param replacements how often the SPSS pass exchanged a centre; 0 for the other starts
 */
public record InitialCentres(double[] centres, int[] points, int replacements) {

    /** Centres at some of the points. */
    public static InitialCentres at(Points points, int... chosen) {
        return new InitialCentres(points.pick(chosen), chosen, 0);
    }

    /** Centres that are none of the points. */
    public static InitialCentres given(double[] centres, int k) {
        int[] none = new int[k];
        Arrays.fill(none, -1);
        return new InitialCentres(centres, none, 0);
    }

    /** The same centres in another order. */
    InitialCentres reordered(int[] order) {
        int columns = centres.length / order.length;
        double[] moved = new double[centres.length];
        int[] movedPoints = new int[order.length];
        for (int c = 0; c < order.length; c++) {
            System.arraycopy(centres, order[c] * columns, moved, c * columns, columns);
            movedPoints[c] = points[order[c]];
        }
        return new InitialCentres(moved, movedPoints, replacements);
    }
}
