package dev.stratum.kmeans.data;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts many rows by their first column, then the second, and so on; equal rows by their place. The leading digits of
 * the first column and the number of the row share one long, which sorts fast and on all cores; rows that these digits
 * do not tell apart are then compared in full.
 */
public final class RowSort {

    private RowSort() {}

    /** The numbers of the rows in sorted order. */
    static int[] order(double[] table, int rows, int columns) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(rows - 1));
        long rowMask = (1L << bits) - 1;
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long raw = Double.doubleToRawLongBits(table[row * columns] + 0.0);
            long ascending = raw ^ ((raw >> 63) & Long.MAX_VALUE);
            keys[row] = (ascending & ~rowMask) | row;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = (int) (keys[i] & rowMask);
        }
        for (int from = 0; from < rows; ) {
            int to = from + 1;
            while (to < rows && (keys[to] & ~rowMask) == (keys[from] & ~rowMask)) {
                to++;
            }
            if (to - from > 1) {
                settle(order, from, to, table, columns);
            }
            from = to;
        }
        return order;
    }

    private static void settle(int[] order, int from, int to, double[] table, int columns) {
        Integer[] alike = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
        // The sort keeps equal rows in their order, which is that of the data.
        Arrays.sort(alike, Comparator.comparing(row -> row, (a, b) -> compare(table, a, b, columns)));
        for (int i = 0; i < alike.length; i++) {
            order[from + i] = alike[i];
        }
    }

    /** Compares two rows of a flat table by their first column, then the second, and so on. */
    public static int compare(double[] table, int rowA, int rowB, int columns) {
        for (int j = 0; j < columns; j++) {
            double a = table[rowA * columns + j];
            double b = table[rowB * columns + j];
            if (a != b) {
                return a < b ? -1 : 1;
            }
        }
        return 0;
    }
}
