package dev.stratum.kmeans.data;

/**
 * Squared Euclidean distances between rows of flat tables. The differences are squared one by one, never by expanding
 * the product: on grades many distances tie exactly, and an expansion would break the ties at random.
 */
public final class Squared {

    private Squared() {}

    public static double distance(double[] a, int rowOfA, double[] b, int rowOfB, int columns) {
        double sum = 0;
        int i = rowOfA * columns;
        int j = rowOfB * columns;
        for (int end = i + columns; i < end; i++, j++) {
            double difference = a[i] - b[j];
            sum += difference * difference;
        }
        return sum;
    }

    /** The centre nearest to a row; of equally near ones the lowest number. */
    public static int nearest(double[] points, int row, double[] centres, int k, int columns) {
        int nearest = 0;
        double shortest = distance(points, row, centres, 0, columns);
        for (int c = 1; c < k; c++) {
            double squared = distance(points, row, centres, c, columns);
            if (squared < shortest) {
                shortest = squared;
                nearest = c;
            }
        }
        return nearest;
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
