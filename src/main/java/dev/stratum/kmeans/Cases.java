package dev.stratum.kmeans;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The points that are clustered and the rows of the data that they stand for. The points are either the rows
 * themselves, in their order, or the different rows, sorted and weighted.
 */
final class Cases {

    private final PointSet data;
    private final Points points;

    /** What tells the point of a row: a lattice, or a number per row, or neither when the points are the rows. */
    private final Lattice lattice;

    private final int[] pointOfRow;

    private Cases(PointSet data, Points points, Lattice lattice, int[] pointOfRow) {
        this.data = data;
        this.points = points;
        this.lattice = lattice;
        this.pointOfRow = pointOfRow;
    }

    /** Every row as a point of its own, in the order of the rows. */
    static Cases inOrder(PointSet data) {
        return new Cases(data, Points.of(data), null, null);
    }

    /** The occupied cells of data that has a lattice. */
    static Cases onLattice(PointSet data) {
        return new Cases(data, data.lattice().points(), data.lattice(), null);
    }

    /** Different rows as points. */
    static Cases distinct(PointSet data, Points points, int[] pointOfRow) {
        return new Cases(data, points, null, pointOfRow);
    }

    Points points() {
        return points;
    }

    int rows() {
        return data.rows();
    }

    /** The point that a row is. */
    int pointOf(int row) {
        if (pointOfRow != null) {
            return pointOfRow[row];
        }
        return lattice != null ? lattice.pointOf(row) : row;
    }

    /** The outcome for the points, told per row; the initial centres are the first rows of their points. */
    Clustering clustering(Lloyd.Outcome outcome, Clustering.Trials trials) {
        return clustering(outcome, firstRows(outcome.initial().points()), trials);
    }

    /** The outcome for the points, told per row. */
    Clustering clustering(Lloyd.Outcome outcome, int[] initialRows, Clustering.Trials trials) {
        long[] counts = new long[outcome.withinSumOfSquares().length];
        for (int i = 0; i < points.size(); i++) {
            counts[outcome.labels()[i]] += (long) points.weight(i);
        }
        return new Clustering(
                data,
                counts.length,
                outcome.initial().centres(),
                initialRows,
                spread(outcome.labels()),
                counts,
                outcome.centres(),
                outcome.history(),
                outcome.converged(),
                outcome.withinSumOfSquares(),
                trials);
    }

    private int[] spread(int[] labels) {
        if (pointOfRow != null) {
            return Arrays.stream(pointOfRow)
                    .parallel()
                    .map(point -> labels[point])
                    .toArray();
        }
        return lattice != null ? lattice.spread(labels) : labels;
    }

    private int[] firstRows(int[] chosen) {
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
}
