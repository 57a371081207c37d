package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.RowSort;
import dev.stratum.kmeans.data.Squared;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers the clusters of order-free starts by their final centres: the lowest first coordinate first, then the second,
 * and so on. So the same division always has the same numbers, whichever start found it.
 */
public final class Numbering {

    /** Points that tie between two centres can change sides, and with it the order, when numbers change. */
    private static final int ATTEMPTS = 5;

    private Numbering() {}

    /**
     * Runs from initial centres in the order in which their final centres come out sorted, so that the run reported is
     * one that the same initial centres, given as they stand, repeat.
     */
    public static Lloyd.Outcome run(Points points, InitialCentres initial, Iteration iteration) {
        InitialCentres ordered = initial.reordered(order(initial.centres(), iteration.k()));
        Lloyd.Outcome outcome = Lloyd.run(points, ordered, iteration);
        for (int attempt = 1; attempt < ATTEMPTS && !sorted(outcome, iteration.k()); attempt++) {
            ordered = ordered.reordered(order(outcome.centres(), iteration.k()));
            outcome = Lloyd.run(points, ordered, iteration);
        }
        return sorted(outcome, iteration.k()) ? outcome : renumbered(points, outcome, iteration.k());
    }

    private static boolean sorted(Lloyd.Outcome outcome, int k) {
        int columns = outcome.centres().length / k;
        return IntStream.range(1, k).allMatch(c -> RowSort.compare(outcome.centres(), c - 1, c, columns) <= 0);
    }

    private static int[] order(double[] centres, int k) {
        int columns = centres.length / k;
        return IntStream.range(0, k)
                .boxed()
                .sorted((a, b) -> RowSort.compare(centres, a, b, columns))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Lloyd.Outcome renumbered(Points points, Lloyd.Outcome outcome, int k) {
        int[] order = order(outcome.centres(), k);
        double[] centres =
                InitialCentres.given(outcome.centres(), k).reordered(order).centres();
        int[] labels = new int[points.size()];
        for (int i = 0; i < labels.length; i++) {
            // Of equally near centres the lowest number is now another one.
            labels[i] = Squared.nearest(points.coordinates(), i, centres, k, points.columns());
        }
        return new Lloyd.Outcome(
                outcome.initial().reordered(order),
                labels,
                centres,
                Arrays.stream(outcome.history())
                        .map(moves -> pick(moves, order))
                        .toArray(double[][]::new),
                outcome.converged(),
                Lloyd.withinSumOfSquares(points, labels, centres, k));
    }

    private static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(c -> values[c]).toArray();
    }
}
