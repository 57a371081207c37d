package dev.stratum.kmeans;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The different rows of the data, sorted by their first column, then the second, and so on. What is computed from them
 * does not depend on the order of the rows, down to the last bit; and where rows repeat, as grades do, the few
 * different ones are clustered instead of all customers.
 */
final class DistinctRows {

    /** Hashing stops paying when more than so many rows, and more than every fourth one, are new. */
    private static final int HASHED = 1_024;

    private DistinctRows() {}

    /** Collects the different rows, each weighted with the number of times it occurs. */
    static Cases of(PointSet data) {
        if (data.lattice() != null) {
            return Cases.onLattice(data);
        }
        Cases few = repeated(data);
        return few != null ? few : sorted(data);
    }

    /** The different rows when there are few of them, otherwise null, which is found out early. */
    static Cases repeated(PointSet data) {
        RowTable table = new RowTable(data);
        int[] entryOfRow = new int[Math.min(data.rows(), 8 * HASHED)];
        for (int row = 0; row < data.rows(); row++) {
            if (row == entryOfRow.length) {
                entryOfRow = Arrays.copyOf(entryOfRow, data.rows());
            }
            entryOfRow[row] = table.entryOf(row);
            if (table.size() > HASHED && table.size() > row / 4) {
                return null;
            }
        }
        int count = table.size();
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparing(table::firstRow, (a, b) -> compare(data.coordinates(), a, b, data.columns())));
        int[] rank = new int[count];
        int[] firstRow = new int[count];
        for (int i = 0; i < count; i++) {
            rank[order[i]] = i;
            firstRow[i] = table.firstRow(order[i]);
        }
        for (int row = 0; row < data.rows(); row++) {
            entryOfRow[row] = rank[entryOfRow[row]];
        }
        return weighted(data, entryOfRow, firstRow);
    }

    /** How many different rows there are, but no more than a limit: counting stops there. */
    static int count(PointSet data, int limit) {
        if (data.lattice() != null) {
            return Math.min(limit, data.lattice().points().size());
        }
        RowTable table = new RowTable(data);
        for (int row = 0; row < data.rows() && table.size() < limit; row++) {
            table.entryOf(row);
        }
        return table.size();
    }

    /** Compares two rows of a flat table by their first column, then the second, and so on. */
    static int compare(double[] table, int rowA, int rowB, int columns) {
        for (int j = 0; j < columns; j++) {
            double a = table[rowA * columns + j];
            double b = table[rowB * columns + j];
            if (a != b) {
                return a < b ? -1 : 1;
            }
        }
        return 0;
    }

    private static Cases sorted(PointSet data) {
        int[] order = RowSort.order(data.coordinates(), data.rows(), data.columns());
        int[] pointOfRow = new int[order.length];
        int[] firstRow = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || compare(data.coordinates(), order[i - 1], order[i], data.columns()) != 0) {
                firstRow[count++] = order[i];
            }
            pointOfRow[order[i]] = count - 1;
        }
        return weighted(data, pointOfRow, Arrays.copyOf(firstRow, count));
    }

    private static Cases weighted(PointSet data, int[] pointOfRow, int[] firstRow) {
        double[] coordinates = Points.of(data).pick(firstRow);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] += 0.0; // a negative zero must not depend on which row came first
        }
        double[] weights = new double[firstRow.length];
        for (int point : pointOfRow) {
            weights[point]++;
        }
        return Cases.distinct(data, new Points(coordinates, weights, firstRow.length, data.columns()), pointOfRow);
    }
}
