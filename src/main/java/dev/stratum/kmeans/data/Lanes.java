package dev.stratum.kmeans.data;

/**
 * Some points side by side, measured from one other point at a time: loops over lanes that do not depend on each other,
 * which the compiler of the JVM turns into instructions for several numbers at once. Each lane is worked out as if it were
 * alone, by the order of {@link Squared}, so the bits are those of one point after the other.
 */
public final class Lanes {

    private final double[] table;
    private final int columns;

    /** By column: the coordinate of each lane. */
    private final double[][] own;

    /**
     * Room for some points.
     *
     * @param points where they come from
     * @param most how many lanes there are at most
     */
    public Lanes(Points points, int most) {
        this.table = points.coordinates();
        this.columns = points.columns();
        this.own = new double[columns][most];
    }

    /**
     * Puts points into the lanes.
     *
     * @param chosen the numbers of points
     * @param from the first of them that counts
     * @param count how many count, one per lane
     */
    public void take(int[] chosen, int from, int count) {
        if (columns == 4) {
            takeFour(chosen, from, count);
            return;
        }
        for (int j = 0; j < columns; j++) {
            for (int lane = 0; lane < count; lane++) {
                own[j][lane] = table[chosen[from + lane] * columns + j];
            }
        }
    }

    /**
     * Puts points that follow each other into the lanes.
     *
     * @param first the number of the first point
     * @param count how many there are, one per lane
     */
    public void take(int first, int count) {
        for (int j = 0; j < columns; j++) {
            double[] ofColumn = own[j];
            for (int lane = 0, at = first * columns + j; lane < count; lane++, at += columns) {
                ofColumn[lane] = table[at];
            }
        }
    }

    /**
     * One coordinate of all lanes.
     *
     * @param column which one, from 0
     * @return by lane; not to be changed
     */
    public double[] column(int column) {
        return own[column];
    }

    private void takeFour(int[] chosen, int from, int count) {
        double[] own0 = own[0];
        double[] own1 = own[1];
        double[] own2 = own[2];
        double[] own3 = own[3];
        for (int lane = 0; lane < count; lane++) {
            int at = 4 * chosen[from + lane];
            own0[lane] = table[at];
            own1[lane] = table[at + 1];
            own2[lane] = table[at + 2];
            own3[lane] = table[at + 3];
        }
    }

    /**
     * The squared distances of the lanes from one row of a table.
     *
     * @param others a flat table with as many columns
     * @param row its row
     * @param squares gets one number per lane
     * @param count how many lanes count
     */
    public void squared(double[] others, int row, double[] squares, int count) {
        int at = row * columns;
        if (columns == 4) {
            four(own, others[at], others[at + 1], others[at + 2], others[at + 3], squares, count);
            return;
        }
        first(own[0], others[at], squares, count);
        for (int j = 1; j < columns; j++) {
            further(own[j], others[at + j], squares, count);
        }
    }

    /** Written out for R, F, M and C. */
    private static void four(double[][] own, double x0, double x1, double x2, double x3, double[] squares, int count) {
        double[] own0 = own[0];
        double[] own1 = own[1];
        double[] own2 = own[2];
        double[] own3 = own[3];
        for (int lane = 0; lane < count; lane++) {
            double d0 = own0[lane] - x0;
            double d1 = own1[lane] - x1;
            double d2 = own2[lane] - x2;
            double d3 = own3[lane] - x3;
            squares[lane] = d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        }
    }

    private static void first(double[] own, double x, double[] squares, int count) {
        for (int lane = 0; lane < count; lane++) {
            double difference = own[lane] - x;
            squares[lane] = difference * difference;
        }
    }

    private static void further(double[] own, double x, double[] squares, int count) {
        for (int lane = 0; lane < count; lane++) {
            double difference = own[lane] - x;
            squares[lane] += difference * difference;
        }
    }
}
