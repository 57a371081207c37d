package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.RowSort;
import dev.stratum.kmeans.data.Squared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers the clusters of order-free starts by their final centres: the lowest first coordinate first, then the second,
 * and so on. So the same division always has the same numbers, whichever start found it.
 *
 * <p>The numbers also settle to which of two equally near centres a point goes, and with that all later iterations. They
 * are therefore taken from where the centres come to rest, whatever limit of iterations is asked for: all limits stop
 * the same run, so that a higher one never shows a worse division.
 */
public final class Numbering {

    /** Points that tie between two centres can change sides, and with it the order, when numbers change. */
    private static final int ATTEMPTS = 5;

    /** So many iterations are looked ahead; where distances tie, values are few and come to rest much sooner. */
    private static final int HORIZON = 100;

    private Numbering() {}

    /**
     * Runs from initial centres in the order in which their final centres come out sorted, so that the run reported is
     * one that the same initial centres, given as they stand, repeat.
     */
    public static Lloyd.Outcome run(Points points, InitialCentres initial, Iteration iteration) {
        Lloyd.Outcome end = inOrder(points, initial, iteration.withMost(HORIZON));
        if (end.converged() && !sorted(end, iteration.k()) && !iteration.runningMeans()) {
            return sortedThroughout(points, end.initial(), iteration);
        }
        boolean within = end.converged() && end.history().length <= iteration.most();
        Lloyd.Outcome outcome =
                within || iteration.most() == HORIZON ? end : Lloyd.run(points, end.initial(), iteration);
        return sorted(outcome, iteration.k()) ? outcome : renumbered(points, outcome, iteration.k());
    }

    /** Until the final centres of a run are in the order of its initial ones, as far as a few attempts lead there. */
    private static Lloyd.Outcome inOrder(Points points, InitialCentres initial, Iteration iteration) {
        InitialCentres ordered = initial.reordered(order(initial.centres(), iteration.k()));
        Lloyd.Outcome outcome = Lloyd.run(points, ordered, iteration);
        for (int attempt = 1; attempt < ATTEMPTS && !sorted(outcome, iteration.k()); attempt++) {
            ordered = ordered.reordered(order(outcome.centres(), iteration.k()));
            outcome = Lloyd.run(points, ordered, iteration);
        }
        return outcome;
    }

    /**
     * For centres of which no order comes out as it began: they are numbered anew after each iteration, so that ties are
     * settled at the end as they were on the way, and the centres stay the means of their rows.
     */
    private static Lloyd.Outcome sortedThroughout(Points points, InitialCentres initial, Iteration iteration) {
        int k = iteration.k();
        InitialCentres from = initial.reordered(order(initial.centres(), k));
        double limit = Lloyd.limit(from, iteration);
        double[] centres = from.centres();
        List<double[]> history = new ArrayList<>();
        boolean rests;
        Lloyd.Outcome step;
        do {
            Lloyd.Outcome unsorted = Lloyd.run(points, InitialCentres.given(centres, k), iteration.withMost(1));
            int[] order = order(unsorted.centres(), k);
            from = from.reordered(order);
            history.add(unsorted.history()[0]);
            history.replaceAll(moves -> pick(moves, order));
            step = renumbered(points, unsorted, k);
            centres = step.centres();
            rests = Arrays.stream(unsorted.history()[0]).max().orElseThrow() <= limit;
        } while (!rests && history.size() < iteration.most());
        return new Lloyd.Outcome(
                from, step.labels(), centres, history.toArray(new double[0][]), rests, step.withinSumOfSquares());
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
