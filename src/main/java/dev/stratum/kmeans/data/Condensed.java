package dev.stratum.kmeans.data;

import java.util.ArrayList;
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

    private final Points points;
    private final int columns;
    private final int[] order;
    private final int[] upper;

    private Condensed(Points points) {
        this.points = points;
        this.columns = points.columns();
        this.order = new int[points.size()];
        this.upper = new int[points.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** Points {@code from} to {@code to} of the order. */
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
        double[] first = points.pick(order[from]);
        double[] sums = new double[columns];
        double[] squares = new double[columns];
        double weight = 0;
        for (int at = from; at < to; at++) {
            double w = points.weight(order[at]);
            weight += w;
            for (int j = 0, i = order[at] * columns; j < columns; j++, i++) {
                double x = points.coordinates()[i] - first[j];
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

    /** Sorts the points below the mean before the others; returns where the others begin. */
    private int part(Box box) {
        double mean = box.mean()[box.widest()];
        int below = box.from();
        int above = 0;
        for (int at = box.from(); at < box.to(); at++) {
            if (points.coordinates()[order[at] * columns + box.widest()] < mean) {
                order[below++] = order[at];
            } else {
                upper[above++] = order[at];
            }
        }
        System.arraycopy(upper, 0, order, below, above);
        // Rounding can bring the mean of nearly equal points down to the lowest of them.
        return below == box.from() || above == 0 ? (box.from() + box.to()) >>> 1 : below;
    }
}
