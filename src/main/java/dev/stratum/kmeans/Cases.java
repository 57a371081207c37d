package dev.stratum.kmeans;

import java.util.stream.IntStream;

/**
 * The points that are clustered and the rows of the data that they stand for.
 *
 * @param points the points
 * @param pointOfRow for each row of the data its point
 * @param firstRow for each point the first row that it stands for
 */
record Cases(Points points, int[] pointOfRow, int[] firstRow) {

    /** Every row as a point of its own, in the order of the rows. */
    static Cases inOrder(PointSet data) {
        int[] same = IntStream.range(0, data.rows()).toArray();
        return new Cases(Points.of(data), same, same);
    }

    /** The outcome for the points, told per row. */
    Clustering clustering(Lloyd.Outcome outcome, Clustering.Trials trials) {
        int k = outcome.withinSumOfSquares().length;
        int columns = points.columns();
        int[] labels = new int[pointOfRow.length];
        double[] distances = new double[pointOfRow.length];
        long[] counts = new long[k];
        for (int row = 0; row < labels.length; row++) {
            int point = pointOfRow[row];
            labels[row] = outcome.labels()[point];
            distances[row] =
                    Math.sqrt(Squared.distance(points.coordinates(), point, outcome.centres(), labels[row], columns));
            counts[labels[row]]++;
        }
        int[] initialRows = IntStream.of(outcome.initial().points())
                .map(point -> point < 0 ? -1 : firstRow[point])
                .toArray();
        return new Clustering(
                k,
                columns,
                outcome.initial().centres(),
                initialRows,
                labels,
                counts,
                outcome.centres(),
                distances,
                outcome.history(),
                outcome.converged(),
                outcome.withinSumOfSquares(),
                trials);
    }
}
