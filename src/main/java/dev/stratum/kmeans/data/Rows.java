package dev.stratum.kmeans.data;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import java.util.Arrays;

/**
 * The complete rows to cluster, as one flat table. The array is kept, not copied: leave it alone afterwards.
 *
 * <p>Rows of small whole numbers, such as grades, are recognised on the way in and counted by their cell of the
 * {@link Lattice}; everything that follows then works on the cells instead of on the rows.
 */
public final class Rows {

    private final double[] coordinates;
    private final int rows;
    private final int columns;
    private final Lattice lattice;

    /** How many customers, say, each row stands for; null when each stands for one. */
    private final double[] weights;

    /**
     * Checks shape and values.
     *
     * @param coordinates value j of row i at {@code i * columns + j}; all finite
     * @param rows how many rows, at least 1
     * @param columns how many columns, at least 1
     * @throws dev.stratum.problem.StratumException without rows or columns, or when a value is not finite
     */
    public Rows(double[] coordinates, int rows, int columns) {
        if (columns < 1) {
            throw Problem.WRONG_COLUMNS.with("The data", columns, "at least 1");
        }
        if (rows < 1) {
            throw Problem.NO_COMPLETE_ROWS.with("The data");
        }
        if (coordinates.length != (long) rows * columns) {
            throw new IllegalArgumentException(coordinates.length + " values are not " + rows + " x " + columns);
        }
        this.coordinates = coordinates;
        this.rows = rows;
        this.columns = columns;
        this.weights = null;
        this.lattice = Lattice.of(coordinates, rows, columns).orElse(null);
        if (lattice == null) {
            requireFinite();
        }
    }

    private Rows(double[] coordinates, double[] weights, int columns) {
        this.coordinates = coordinates;
        this.rows = weights.length;
        this.columns = columns;
        this.weights = weights;
        this.lattice = null;
        requireFinite();
    }

    /**
     * Rows that each stand for many equal ones, such as types of customers with how many customers are of each. They are
     * clustered as the equal rows would be, to the last bit when the values are whole.
     *
     * @param table rows of the same length
     * @param counts how many rows each stands for, at least 1
     * @return a copy
     */
    public static Rows weighted(double[][] table, long... counts) {
        Rows plain = of(table);
        if (counts.length != plain.rows || Arrays.stream(counts).anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("every row needs a count of 1 or more");
        }
        return new Rows(
                plain.coordinates, Arrays.stream(counts).asDoubleStream().toArray(), plain.columns);
    }

    /**
     * A flat table from its rows.
     *
     * @param table rows of the same length
     * @return a copy
     */
    public static Rows of(double[][] table) {
        int columns = table.length == 0 ? 1 : table[0].length;
        double[] flat = new double[table.length * columns];
        for (int i = 0; i < table.length; i++) {
            if (table[i].length != columns) {
                throw new IllegalArgumentException("Row " + i + " has " + table[i].length + " values, not " + columns);
            }
            System.arraycopy(table[i], 0, flat, i * columns, columns);
        }
        return new Rows(flat, table.length, columns);
    }

    /**
     * The values of all rows, one row after the other.
     *
     * @return the array itself, not a copy
     */
    public double[] coordinates() {
        return coordinates;
    }

    /**
     * How many rows there are.
     *
     * @return at least 1
     */
    public int rows() {
        return rows;
    }

    /**
     * How many columns there are.
     *
     * @return at least 1
     */
    public int columns() {
        return columns;
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

    /**
     * Whether all values are small whole numbers, so that few different rows stand for many.
     *
     * @return true for grades
     */
    public boolean isLattice() {
        return lattice != null;
    }

    /**
     * A number that equal tables have in common. For grades it comes from how many rows there are of each kind, so that
     * the rows need not be looked at again.
     *
     * @return the same for the same values in the same order
     */
    public int contentHash() {
        return lattice == null
                ? Arrays.hashCode(coordinates)
                : 31 * Arrays.hashCode(lattice.points().coordinates())
                        + Arrays.hashCode(lattice.points().weights());
    }

    /** How many rows each stands for; null when each stands for itself. */
    double[] weights() {
        return weights;
    }

    /** The cells of the rows; null when they are no small whole numbers. */
    Lattice lattice() {
        return lattice;
    }

    private void requireFinite() {
        Chunks chunks = Chunks.of(rows);
        chunks.forEach(rows, chunk -> {
            // Zero times a finite number is zero, times anything else it is not: one test for the whole chunk.
            double trace = 0;
            for (int i = chunks.from(chunk) * columns, end = chunks.to(chunk) * columns; i < end; i++) {
                trace += coordinates[i] * 0.0;
            }
            if (trace != 0) {
                throw notFinite();
            }
        });
    }

    private RuntimeException notFinite() {
        int i = 0;
        while (Double.isFinite(coordinates[i])) {
            i++;
        }
        return Problem.NOT_FINITE.with(new Counted("Column " + (i % columns + 1), i / columns));
    }
}
