package dev.stratum.kmeans.data;

import java.util.Arrays;

/** An open hash table of the different rows of the data, numbered as they are met. */
final class RowTable {

    private final double[] coordinates;
    private final int columns;
    private int[] slots = new int[1 << 10];
    private int[] firstRows = new int[1 << 9];
    private int size;

    RowTable(Rows data) {
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
        while (slots[slot] != 0 && RowSort.compare(coordinates, firstRows[slots[slot] - 1], row, columns) != 0) {
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
