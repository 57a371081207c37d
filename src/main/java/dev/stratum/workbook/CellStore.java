package dev.stratum.workbook;

import java.util.Arrays;

/** The cells of a sheet by row and column; formulas read them far more often than they change. */
final class CellStore {

    private static final GridCell[] NO_CELLS = {};

    private GridCell[][] rows = {};

    GridCell get(int row, int column) {
        if (row < 0 || row >= rows.length) {
            return null;
        }
        GridCell[] cells = rows[row];
        return column < 0 || column >= cells.length ? null : cells[column];
    }

    /** Puts a cell at its place. */
    void put(GridCell cell) {
        int row = cell.getRowIndex();
        if (row >= rows.length) {
            int known = rows.length;
            rows = Arrays.copyOf(rows, Math.max(row + 1, known * 2));
            Arrays.fill(rows, known, rows.length, NO_CELLS);
        }
        int column = cell.getColumnIndex();
        if (column >= rows[row].length) {
            rows[row] = Arrays.copyOf(rows[row], Math.max(column + 1, rows[row].length * 2));
        }
        rows[row][column] = cell;
    }

    void remove(int row, int column) {
        if (get(row, column) != null) {
            rows[row][column] = null;
        }
    }
}
