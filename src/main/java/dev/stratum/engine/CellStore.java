package dev.stratum.engine;

import java.util.Arrays;

/**
 * What the cells of a sheet hold, by row and column: a formula, the array formula that fills the cell, or a plain value.
 * A value is kept as it is and not as a cell, as there are millions of them.
 */
final class CellStore {

    private static final Object[] NO_CELLS = {};

    private Object[][] rows = {};

    /** What a cell holds; {@code null} for nothing. */
    Object get(int row, int column) {
        if (row < 0 || row >= rows.length) {
            return null;
        }
        Object[] cells = rows[row];
        return column < 0 || column >= cells.length ? null : cells[column];
    }

    /** Puts something into a cell. */
    void put(int row, int column, Object content) {
        if (row >= rows.length) {
            int known = rows.length;
            rows = Arrays.copyOf(rows, Math.max(row + 1, known + known / 2));
            Arrays.fill(rows, known, rows.length, NO_CELLS);
        }
        if (column >= rows[row].length) {
            // Rows of a table are equally long: the row above tells the length.
            int above = row > 0 ? rows[row - 1].length : 0;
            rows[row] = Arrays.copyOf(rows[row], Math.max(Math.max(column + 1, above), rows[row].length + 2));
        }
        rows[row][column] = content;
    }

    void remove(int row, int column) {
        if (get(row, column) != null) {
            rows[row][column] = null;
        }
    }
}
