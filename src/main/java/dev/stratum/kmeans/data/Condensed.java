package dev.stratum.kmeans.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Many points as few weighted ones, on which a search costs little: the points are parted into boxes, again and again
 * the one with the largest sum of squares, across its widest column at the mean; each box becomes its mean, as heavy as
 * its points. Unlike a sample it keeps the few points far out, which often have a cluster of their own.
 */
public final class Condensed {

    private static final Comparator<Box> WIDEST_FIRST =
            Comparator.comparingDouble(Box::spread).reversed().thenComparingInt(Box::from);

    private final int columns;

    /** The points box by box: they move when a box is parted, so that each box lies together in memory. */
    private final double[] table;

    /** Their weights, in the same order; null when each is 1. */
    private final double[] weights;

    /** Room for the smaller part of a box, which is at most half of the points. */
    private final double[] aside;

    private final double[] weightsAside;

    private Condensed(Points points) {
        this.columns = points.columns();
        this.table = points.coordinates().clone();
        this.weights = points.weights() == null ? null : points.weights().clone();
        int half = points.size() / 2;
        this.aside = new double[half * columns];
        this.weightsAside = weights == null ? null : new double[half];
    }

    /** Points {@code from} to {@code to} of the table. */
    private record Box(int from, int to, double weight, double[] mean, double spread, int widest) {}

    /**
     * Condenses points.
     *
     * @param points different ones
     * @param most how many may be left, at least 1
     * @return at most so many points, all different
     */
    public static Points of(Points points, int most) {
        Condensed condensed = new Condensed(points);
        PriorityQueue<Box> boxes = new PriorityQueue<>(WIDEST_FIRST);
        boxes.add(condensed.box(0, points.size()));
        while (boxes.size() < most && boxes.element().spread() > 0) {
            Box widest = boxes.remove();
            int middle = condensed.part(widest);
            boxes.add(condensed.box(widest.from(), middle));
            boxes.add(condensed.box(middle, widest.to()));
        }
        return condensed.means(boxes);
    }

    private Points means(PriorityQueue<Box> boxes) {
        List<Box> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingInt(Box::from));
        double[] coordinates = new double[sorted.size() * columns];
        double[] weights = new double[sorted.size()];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(sorted.get(i).mean(), 0, coordinates, i * columns, columns);
            weights[i] = sorted.get(i).weight();
        }
        return new Points(coordinates, weights, weights.length, columns);
    }

    private Box box(int from, int to) {
        double[] first = Arrays.copyOfRange(table, from * columns, (from + 1) * columns);
        double[] sums = new double[columns];
        double[] squares = new double[columns];
        double weight = 0;
        for (int at = from, i = from * columns; at < to; at++) {
            double w = weights == null ? 1 : weights[at];
            weight += w;
            for (int j = 0; j < columns; j++, i++) {
                double x = table[i] - first[j];
                sums[j] += w * x;
                squares[j] += w * x * x;
            }
        }
        double spread = 0;
        int widest = 0;
        double[] mean = new double[columns];
        double widestSpread = -1;
        for (int j = 0; j < columns; j++) {
            double ofColumn = to - from == 1 ? 0 : squares[j] - sums[j] * sums[j] / weight;
            mean[j] = first[j] + sums[j] / weight;
            spread += ofColumn;
            if (ofColumn > widestSpread) {
                widestSpread = ofColumn;
                widest = j;
            }
        }
        return new Box(from, to, weight, mean, spread, widest);
    }

    /** Puts the points below the mean before the others, each part in its order; returns where the others begin. */
    private int part(Box box) {
        double mean = box.mean()[box.widest()];
        int middle = box.from();
        for (int at = box.from(); at < box.to(); at++) {
            middle += isBelow(at, box, mean) ? 1 : 0;
        }
        if (middle == box.from() || middle == box.to()) {
            // Rounding can bring the mean of nearly equal points down to the lowest of them.
            return (box.from() + box.to()) >>> 1;
        }
        if (box.to() - middle <= middle - box.from()) {
            partFromBelow(box, mean, middle);
        } else {
            partFromAbove(box, mean, middle);
        }
        return middle;
    }

    private boolean isBelow(int at, Box box, double mean) {
        return table[at * columns + box.widest()] < mean;
    }

    private void partFromBelow(Box box, double mean, int middle) {
        int below = box.from();
        int above = 0;
        for (int at = box.from(); at < box.to(); at++) {
            if (isBelow(at, box, mean)) {
                move(at, table, weights, below++);
            } else {
                move(at, aside, weightsAside, above++);
            }
        }
        takeBack(middle, above);
    }

    private void partFromAbove(Box box, double mean, int middle) {
        int all = middle - box.from();
        int above = box.to();
        int below = all;
        for (int at = box.to() - 1; at >= box.from(); at--) {
            if (isBelow(at, box, mean)) {
                move(at, aside, weightsAside, --below);
            } else {
                move(at, table, weights, --above);
            }
        }
        takeBack(box.from(), all);
    }

    private void takeBack(int to, int count) {
        System.arraycopy(aside, 0, table, to * columns, count * columns);
        if (weights != null) {
            System.arraycopy(weightsAside, 0, weights, to, count);
        }
    }

    private void move(int at, double[] toTable, double[] toWeights, int to) {
        for (int j = 0, from = at * columns, into = to * columns; j < columns; j++) {
            toTable[into++] = table[from++];
        }
        if (weights != null) {
            toWeights[to] = weights[at];
        }
    }
}
