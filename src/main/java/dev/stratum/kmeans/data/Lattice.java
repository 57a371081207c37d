package dev.stratum.kmeans.data;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rows of small whole numbers, each packed into the number of its cell: four grades from 1 to 4 have 256 cells, however
 * many customers there are. Cells count up as sorted rows do, the first column leading.
 *
 * <p>Whole numbers add up without rounding, so clustering the occupied cells, each weighted with its number of rows,
 * gives the labels, centres and moves of clustering the rows, to the last bit.
 */
final class Lattice {

    private static final int MOST_CELLS = 1 << 16;

    /** So few that the values of all cells stay in the cache. */
    private static final int FEW_CELLS = 1 << 10;

    private static final int PROBE = 1_024;
    private static final double LARGEST = 1 << 30;

    private final char[] cellOfRow;
    private final int[] pointOfCell;
    private final Points points;

    private Lattice(char[] cellOfRow, int[] pointOfCell, Points points) {
        this.cellOfRow = cellOfRow;
        this.pointOfCell = pointOfCell;
        this.points = points;
    }

    /** Packs the rows; empty when a value is not whole or there would be too many cells. */
    static Optional<Lattice> of(double[] table, int rows, int columns) {
        Optional<Grid> probed = Grid.around(table, Math.min(rows, PROBE), columns);
        Optional<Lattice> packed = probed.flatMap(grid -> pack(table, rows, grid));
        if (packed.isPresent() || probed.isEmpty() || rows <= PROBE) {
            return packed;
        }
        // The first rows did not span the range of all.
        return Grid.around(table, rows, columns).flatMap(grid -> pack(table, rows, grid));
    }

    /** The occupied cells, sorted, weighted with their rows. */
    Points points() {
        return points;
    }

    /** The point that a row is. */
    int pointOf(int row) {
        return pointOfCell[cellOfRow[row]];
    }

    /** For each row what its point has. */
    int[] spread(int[] valueOfPoint) {
        int[] valueOfCell = new int[pointOfCell.length];
        for (int cell = 0; cell < valueOfCell.length; cell++) {
            valueOfCell[cell] = pointOfCell[cell] < 0 ? -1 : valueOfPoint[pointOfCell[cell]];
        }
        int[] values = new int[cellOfRow.length];
        Chunks chunks = Chunks.of(values.length);
        chunks.forEach(values.length, chunk -> {
            for (int row = chunks.from(chunk), end = chunks.to(chunk); row < end; row++) {
                values[row] = valueOfCell[cellOfRow[row]];
            }
        });
        return values;
    }

    private static Optional<Lattice> pack(double[] table, int rows, Grid grid) {
        char[] cells = new char[rows];
        Chunks chunks = Chunks.of(rows);
        int[][] counts = new int[chunks.count()][];
        AtomicBoolean outside = new AtomicBoolean();
        double[] corners = grid.columns() == 4 && grid.cells() <= FEW_CELLS ? grid.corners() : null;
        chunks.forEach(rows, chunk -> {
            if (!outside.get()) {
                counts[chunk] = new int[grid.cells()];
                int from = chunks.from(chunk);
                int to = chunks.to(chunk);
                boolean inside = corners != null
                        ? grid.packFour(table, from, to, corners, cells, counts[chunk])
                        : grid.pack(table, from, to, cells, counts[chunk]);
                if (!inside) {
                    outside.set(true);
                }
            }
        });
        return outside.get() ? Optional.empty() : Optional.of(number(cells, counts, grid));
    }

    private static Lattice number(char[] cells, int[][] counts, Grid grid) {
        int[] total = counts[0];
        for (int chunk = 1; chunk < counts.length; chunk++) {
            for (int cell = 0; cell < total.length; cell++) {
                total[cell] += counts[chunk][cell];
            }
        }
        int size = 0;
        int[] pointOfCell = new int[total.length];
        for (int cell = 0; cell < total.length; cell++) {
            pointOfCell[cell] = total[cell] == 0 ? -1 : size++;
        }
        double[] coordinates = new double[size * grid.columns()];
        double[] weights = new double[size];
        for (int cell = 0; cell < total.length; cell++) {
            int point = pointOfCell[cell];
            if (point >= 0) {
                weights[point] = total[cell];
                grid.unpack(cell, coordinates, point * grid.columns());
            }
        }
        return new Lattice(cells, pointOfCell, new Points(coordinates, weights, size, grid.columns()));
    }

    /** The smallest value of each column and how many values there are from it to the largest. */
    private record Grid(int[] lowest, int[] span, int cells) {

        static Optional<Grid> around(double[] table, int rows, int columns) {
            int[] lowest = new int[columns];
            int[] span = new int[columns];
            long cells = 1;
            for (int j = 0; j < columns; j++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = j, end = rows * columns; i < end; i += columns) {
                    double value = table[i];
                    if (value != (int) value) {
                        return Optional.empty();
                    }
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                if (low < -LARGEST || high > LARGEST || (high - low + 1) * cells > MOST_CELLS) {
                    return Optional.empty();
                }
                lowest[j] = (int) low;
                span[j] = (int) (high - low) + 1;
                cells *= span[j];
            }
            return Optional.of(new Grid(lowest, span, (int) cells));
        }

        int columns() {
            return span.length;
        }

        /** Packs and counts some rows; false as soon as a value is not of the grid. */
        boolean pack(double[] table, int from, int to, char[] cells, int[] counts) {
            int columns = span.length;
            for (int row = from, i = from * columns; row < to; row++) {
                int cell = 0;
                for (int j = 0; j < columns; j++, i++) {
                    int whole = (int) table[i];
                    int step = whole - lowest[j];
                    if (whole != table[i] || step < 0 || step >= span[j]) {
                        return false;
                    }
                    cell = cell * span[j] + step;
                }
                cells[row] = (char) cell;
                counts[cell]++;
            }
            return true;
        }

        /**
         * The same for the four columns of R, F, M and C, without the inner loop. The cell is computed as if the values
         * were of the grid; they are if they equal those of the cell.
         */
        boolean packFour(double[] table, int from, int to, double[] corners, char[] cells, int[] counts) {
            double span1 = span[1];
            double span2 = span[2];
            double span3 = span[3];
            double origin = ((lowest[0] * span1 + lowest[1]) * span2 + lowest[2]) * span3 + lowest[3];
            for (int row = from, i = 4 * from; row < to; row++, i += 4) {
                double x0 = table[i];
                double x1 = table[i + 1];
                double x2 = table[i + 2];
                double x3 = table[i + 3];
                int cell = (int) (((x0 * span1 + x1) * span2 + x2) * span3 + x3 - origin);
                if (Integer.compareUnsigned(cell, counts.length) >= 0) {
                    return false;
                }
                double off = Math.abs(x0 - corners[4 * cell])
                        + Math.abs(x1 - corners[4 * cell + 1])
                        + Math.abs(x2 - corners[4 * cell + 2])
                        + Math.abs(x3 - corners[4 * cell + 3]);
                if (off != 0) {
                    return false;
                }
                cells[row] = (char) cell;
                counts[cell]++;
            }
            return true;
        }

        /** The values of every cell, one cell after the other. */
        private double[] corners() {
            double[] corners = new double[cells * columns()];
            for (int cell = 0; cell < cells; cell++) {
                unpack(cell, corners, cell * columns());
            }
            return corners;
        }

        void unpack(int cell, double[] coordinates, int at) {
            int rest = cell;
            for (int j = span.length - 1; j >= 0; j--) {
                coordinates[at + j] = rest % span[j] + lowest[j];
                rest /= span[j];
            }
        }
    }
}
