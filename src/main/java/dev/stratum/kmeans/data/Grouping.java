package dev.stratum.kmeans.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The points that are clustered and the rows of the data that they stand for. The points are either the rows
 * themselves, in their order, or the different rows, weighted and sorted by their first column, then the second, and
 * so on. What is computed from different rows does not depend on the order of the rows, down to the last bit; and where
 * rows repeat, as grades do, the few different ones are clustered instead of all customers.
 */
public final class Grouping {

    /** Hashing stops paying when more than so many rows, and more than every fourth one, are new. */
    private static final int HASHED = 1_024;

    private final Rows data;
    private final Points points;

    /** What tells the point of a row: a lattice, or a number per row, or neither when the points are the rows. */
    private final Lattice lattice;

    private final int[] pointOfRow;

    private Grouping(Rows data, Points points, Lattice lattice, int[] pointOfRow) {
        this.data = data;
        this.points = points;
        this.lattice = lattice;
        this.pointOfRow = pointOfRow;
    }

    /**
     * Every row as a point of its own, in the order of the rows.
     *
     * @param data the rows
     * @return as many points
     */
    public static Grouping inOrder(Rows data) {
        return new Grouping(data, Points.of(data), null, null);
    }

    /**
     * The different rows, each weighted with the number of times it occurs.
     *
     * @param data the rows
     * @return sorted points
     */
    public static Grouping distinct(Rows data) {
        Grouping few = repeated(data);
        return few != null ? few : sorted(data);
    }

    /**
     * The different rows when there are few of them, which is found out early.
     *
     * @param data the rows
     * @return sorted points, or null when most rows differ
     */
    public static Grouping repeated(Rows data) {
        if (data.lattice() != null) {
            return new Grouping(data, data.lattice().points(), data.lattice(), null);
        }
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
                Comparator.comparing(
                        table::firstRow, (a, b) -> RowSort.compare(data.coordinates(), a, b, data.columns())));
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

    /**
     * How many different rows there are, but no more than a limit: counting stops there.
     *
     * @param data the rows
     * @param limit where to stop
     * @return 1 to the limit
     */
    public static int count(Rows data, int limit) {
        if (data.lattice() != null) {
            return Math.min(limit, data.lattice().points().size());
        }
        RowTable table = new RowTable(data);
        for (int row = 0; row < data.rows() && table.size() < limit; row++) {
            table.entryOf(row);
        }
        return table.size();
    }

    /**
     * What is clustered.
     *
     * @return the points with their weights
     */
    public Points points() {
        return points;
    }

    /**
     * How many rows the points stand for.
     *
     * @return at least as many as points
     */
    public int rows() {
        return data.rows();
    }

    /**
     * The point that a row is.
     *
     * @param row from 0
     * @return its number from 0
     */
    public int pointOf(int row) {
        if (pointOfRow != null) {
            return pointOfRow[row];
        }
        return lattice != null ? lattice.pointOf(row) : row;
    }

    /**
     * For each row what its point has.
     *
     * @param labels one per point
     * @return one per row
     */
    public int[] perRow(int[] labels) {
        if (pointOfRow != null) {
            return Arrays.stream(pointOfRow)
                    .parallel()
                    .map(point -> labels[point])
                    .toArray();
        }
        return lattice != null ? lattice.spread(labels) : labels;
    }

    /**
     * The first row of each chosen point.
     *
     * @param chosen points, -1 for what is none
     * @return rows, -1 for what is none
     */
    public int[] firstRows(int[] chosen) {
        BitSet wanted = new BitSet(points.size());
        IntStream.of(chosen).filter(point -> point >= 0).forEach(wanted::set);
        Map<Integer, Integer> first = new HashMap<>();
        for (int row = 0; !wanted.isEmpty(); row++) {
            int point = pointOf(row);
            if (wanted.get(point)) {
                first.put(point, row);
                wanted.clear(point);
            }
        }
        return IntStream.of(chosen).map(point -> first.getOrDefault(point, -1)).toArray();
    }

    private static Grouping sorted(Rows data) {
        int[] order = RowSort.order(data.coordinates(), data.rows(), data.columns());
        int[] pointOfRow = new int[order.length];
        int[] firstRow = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || RowSort.compare(data.coordinates(), order[i - 1], order[i], data.columns()) != 0) {
                firstRow[count++] = order[i];
            }
            pointOfRow[order[i]] = count - 1;
        }
        return weighted(data, pointOfRow, Arrays.copyOf(firstRow, count));
    }

    private static Grouping weighted(Rows data, int[] pointOfRow, int[] firstRow) {
        double[] coordinates = Points.of(data).pick(firstRow);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] += 0.0; // a negative zero must not depend on which row came first
        }
        double[] weights = new double[firstRow.length];
        for (int row = 0; row < pointOfRow.length; row++) {
            weights[pointOfRow[row]] += data.weights() == null ? 1 : data.weights()[row];
        }
        return new Grouping(data, new Points(coordinates, weights, firstRow.length, data.columns()), null, pointOfRow);
    }
}
