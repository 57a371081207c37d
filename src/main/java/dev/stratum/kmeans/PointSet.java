package dev.stratum.kmeans;

import dev.stratum.problem.Problem;

/**
 * The complete rows to cluster, as one flat table. The array is kept, not copied: leave it alone afterwards.
 *
 * @param coordinates value j of row i at {@code i * columns + j}; all finite
 * @param rows how many rows, at least 1
 * @param columns how many columns, at least 1
 */
public record PointSet(double[] coordinates, int rows, int columns) {

    /**
     * Checks shape and values.
     *
     * @throws dev.stratum.problem.StratumException without rows or columns, or when a value is not finite
     */
    public PointSet {
        if (columns < 1) {
            throw Problem.WRONG_COLUMNS.with("The data", columns, "at least 1");
        }
        if (rows < 1) {
            throw Problem.NO_COMPLETE_ROWS.with("The data");
        }
        if (coordinates.length != (long) rows * columns) {
            throw new IllegalArgumentException(coordinates.length + " values are not " + rows + " x " + columns);
        }
        for (int i = 0; i < coordinates.length; i++) {
            if (!Double.isFinite(coordinates[i])) {
                throw Problem.NOT_FINITE.with("Row " + (i / columns + 1) + ", column " + (i % columns + 1));
            }
        }
    }

    /**
     * A flat table from its rows.
     *
     * @param table rows of the same length
     * @return a copy
     */
    public static PointSet of(double[][] table) {
        int columns = table.length == 0 ? 1 : table[0].length;
        double[] flat = new double[table.length * columns];
        for (int i = 0; i < table.length; i++) {
            if (table[i].length != columns) {
                throw new IllegalArgumentException("Row " + i + " has " + table[i].length + " values, not " + columns);
            }
            System.arraycopy(table[i], 0, flat, i * columns, columns);
        }
        return new PointSet(flat, table.length, columns);
    }

    /**
     * One column.
     *
     * @param column its number from 0
     * @return its value in each row
     */
    public double[] column(int column) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = coordinates[i * columns + column];
        }
        return values;
    }
}
