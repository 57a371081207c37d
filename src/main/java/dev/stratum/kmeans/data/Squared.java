package dev.stratum.kmeans.data;

/**
 * Squared Euclidean distances between rows of flat tables. The differences are squared one by one, never by expanding
 * the product: on grades many distances tie exactly, and an expansion would break the ties at random.
 */
public final class Squared {

    /** Squares that differ by more than this part of them differ by more than the digits that a mean lacks. */
    private static final double CLOSE = 0x1p-20;

    /** The digits that a mean lacks, and what the arithmetic on it adds. */
    private static final double LACKING = 0x1p-48;

    private Squared() {}

    /**
     * One distance. Written out for three and four columns, R, F, M and C, which takes a third of the time.
     *
     * @param a a flat table
     * @param rowOfA its row
     * @param b another one
     * @param rowOfB its row
     * @param columns of both
     * @return the squared distance
     */
    public static double distance(double[] a, int rowOfA, double[] b, int rowOfB, int columns) {
        int i = rowOfA * columns;
        int j = rowOfB * columns;
        if (columns == 4) {
            double d0 = a[i] - b[j];
            double d1 = a[i + 1] - b[j + 1];
            double d2 = a[i + 2] - b[j + 2];
            double d3 = a[i + 3] - b[j + 3];
            return d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        }
        if (columns == 3) {
            double d0 = a[i] - b[j];
            double d1 = a[i + 1] - b[j + 1];
            double d2 = a[i + 2] - b[j + 2];
            return d0 * d0 + d1 * d1 + d2 * d2;
        }
        double sum = 0;
        for (int end = i + columns; i < end; i++, j++) {
            double difference = a[i] - b[j];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * The centre nearest to a row; of equally near ones the lowest number. Equally near are centres whose distances
     * differ by no more than the digits that means lack: a row halfway between two means would otherwise go to the one or
     * the other as these were rounded, and elsewhere after a shift.
     *
     * @param points a flat table
     * @param row its row
     * @param centres a flat table of k rows
     * @param k how many centres
     * @param columns of both
     * @return the number of the centre
     */
    public static int nearest(double[] points, int row, double[] centres, int k, int columns) {
        return nearest(points, row, centres, k, columns, null);
    }

    /**
     * The same on a scale of differences from values far from zero, where means lacked digits of those values.
     *
     * @param points a flat table
     * @param row its row
     * @param centres a flat table of k rows
     * @param k how many centres
     * @param columns of both
     * @param far per column how far from zero the values lie, on the scale; null for none
     * @return the number of the centre
     */
    public static int nearest(double[] points, int row, double[] centres, int k, int columns, double[] far) {
        if (columns == 4) {
            return nearestOfFour(points, 4 * row, centres, 4 * k, far);
        }
        int nearest = 0;
        double shortest = distance(points, row, centres, 0, columns);
        double second = Double.POSITIVE_INFINITY;
        for (int c = 1; c < k; c++) {
            double squared = distance(points, row, centres, c, columns);
            if (squared < shortest) {
                second = shortest;
                shortest = squared;
                nearest = c;
            }
        }
        return isClose(shortest, second) ? lowestOfNearest(points, row, centres, nearest, columns, far) : nearest;
    }

    private static int nearestOfFour(double[] points, int at, double[] centres, int end, double[] far) {
        double x0 = points[at];
        double x1 = points[at + 1];
        double x2 = points[at + 2];
        double x3 = points[at + 3];
        int nearest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int c = 0; c < end; c += 4) {
            double d0 = x0 - centres[c];
            double d1 = x1 - centres[c + 1];
            double d2 = x2 - centres[c + 2];
            double d3 = x3 - centres[c + 3];
            double squared = d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
            if (squared < shortest) {
                second = shortest;
                shortest = squared;
                nearest = c;
            }
        }
        return isClose(shortest, second) ? lowestOfNearest(points, at / 4, centres, nearest / 4, 4, far) : nearest / 4;
    }

    /**
     * Whether two distances, or their squares, may be equal but for rounding.
     *
     * @param shorter a distance
     * @param longer one that is not below it
     * @return false when they differ for certain
     */
    public static boolean isClose(double shorter, double longer) {
        return longer - shorter <= shorter * CLOSE;
    }

    /** The lowest number of a centre that is as near as the nearest, as far as the digits tell. */
    private static int lowestOfNearest(
            double[] points, int row, double[] centres, int nearest, int columns, double[] far) {
        double shortest = distance(points, row, centres, nearest, columns);
        double lacking = lacking(points, row, centres, nearest, columns, far);
        for (int c = 0; c < nearest; c++) {
            double squared = distance(points, row, centres, c, columns);
            if (isClose(shortest, squared)
                    && squared - shortest <= lacking + lacking(points, row, centres, c, columns, far)) {
                return c;
            }
        }
        return nearest;
    }

    /** By how much a squared distance may be wrong when its centre is a rounded mean. */
    private static double lacking(double[] points, int row, double[] centres, int centre, int columns, double[] far) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double x = points[row * columns + j];
            double c = centres[centre * columns + j];
            sum += Math.abs(x - c) * (Math.abs(x) + Math.abs(c) + (far == null ? 0 : far[j]));
        }
        return sum * LACKING;
    }

    /** The smallest squared distance between two of the centres; 0 when there is one only. */
    public static double smallestBetween(double[] centres, int k, int columns) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < k; i++) {
            for (int j = 0; j < i; j++) {
                smallest = Math.min(smallest, distance(centres, i, centres, j, columns));
            }
        }
        return k < 2 ? 0 : smallest;
    }
}
