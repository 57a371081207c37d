package dev.stratum.kmeans;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The different rows of the data, sorted by their first column, then the second, and so on. What is computed from them
 * does not depend on the order of the rows, down to the last bit; and grades, of which there are few different rows,
 * are clustered as those few instead of as all customers.
 */
final class DistinctRows {

    private DistinctRows() {}

    /** Collects the different rows, each weighted with the number of times it occurs. */
    static Cases of(PointSet data) {
        RowTable table = new RowTable(data);
        int[] entryOfRow = new int[data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            entryOfRow[row] = table.entryOf(row);
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
        double[] weights = new double[count];
        for (int row = 0; row < data.rows(); row++) {
            entryOfRow[row] = rank[entryOfRow[row]];
            weights[entryOfRow[row]]++;
        }
        double[] coordinates = Points.of(data).pick(firstRow);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] += 0.0; // a negative zero must not depend on which row came first
        }
        return new Cases(new Points(coordinates, weights, count, data.columns()), entryOfRow, firstRow);
    }

    /** How many different rows there are, but no more than a limit: counting stops there. */
    static int count(PointSet data, int limit) {
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

    /** An open hash table of the different rows, numbered as they are met. */
    private static final class RowTable {

        private final double[] coordinates;
        private final int columns;
        private int[] slots = new int[1 << 10];
        private int[] firstRows = new int[1 << 9];
        private int size;

        RowTable(PointSet data) {
            this.coordinates = data.coordinates();
            this.columns = data.columns();
        }

        int size() {
            return size;
        }

        int firstRow(int entry) {
            return firstRows[entry];
        }

        /** The number of the row's entry, new when no equal row was met before. */
        int entryOf(int row) {
            int slot = slotOf(row);
            if (slots[slot] == 0) {
                if (size == firstRows.length) {
                    grow();
                    slot = slotOf(row);
                }
                firstRows[size++] = row;
                slots[slot] = size;
            }
            return slots[slot] - 1;
        }

        private int slotOf(int row) {
            int slot = hash(row) & (slots.length - 1);
            while (slots[slot] != 0 && compare(coordinates, firstRows[slots[slot] - 1], row, columns) != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private int hash(int row) {
            long hash = 1;
            for (int j = row * columns, end = j + columns; j < end; j++) {
                // Adding zero makes the two zeros one.
                hash = (hash ^ Double.doubleToRawLongBits(coordinates[j] + 0.0)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            return (int) hash;
        }

        private void grow() {
            firstRows = Arrays.copyOf(firstRows, size * 2);
            slots = new int[slots.length * 2];
            for (int entry = 0; entry < size; entry++) {
                slots[slotOf(firstRows[entry])] = entry + 1;
            }
        }
    }
}
