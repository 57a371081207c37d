package dev.stratum.stats;

import dev.stratum.problem.Problem;
import dev.stratum.problem.Stop;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * The partition of sorted values into classes with the least sum of squares within classes.
 *
 * <p>Dynamic programming over the distinct values, one layer per class. The best start of the last class never moves
 * left when a value is added on the right, so each layer is filled by divide and conquer in O(n log n) instead of O(n
 * squared). Sums are kept to about 32 digits: with 16, one enormous customer would blur the breaks among all the small
 * ones.
 */
public final class NaturalBreaks {
    /** The starts of the last classes are kept for every class and value. */
    private static final int MOST_STARTS = 20_000_000;

    private final double[] distinct;
    private final double[] sums;
    private final double[] sumsRest;
    private final double[] squares;
    private final double[] squaresRest;
    private final long[] counts;

    private double[] before;
    private double[] layer;
    private int[] starts;

    private NaturalBreaks(double[] sorted) {
        distinct = Arrays.stream(sorted).distinct().toArray();
        int n = distinct.length;
        sums = new double[n + 1];
        sumsRest = new double[n + 1];
        squares = new double[n + 1];
        squaresRest = new double[n + 1];
        counts = new long[n + 1];
        DD sum = DD.ZERO;
        DD square = DD.ZERO;
        // Decimals as whole numbers, so that equal distances are equal: 0.3 is as far from 0.2 as 0.2 is from 0.1.
        double[] exact = FromLowest.inUnits(sorted);
        // Scaled by a power of two, which is exact, so that no square overflows or vanishes.
        int exponent = Math.getExponent(Math.max(Math.abs(exact[0]), Math.abs(exact[exact.length - 1])));
        double middle = Math.scalb(exact[exact.length / 2], -exponent);
        int row = 0;
        for (int i = 0; i < n; i++) {
            int first = row;
            while (row < sorted.length && sorted[row] == distinct[i]) {
                row++;
            }
            DD x = DD.ofDifference(Math.scalb(exact[first], -exponent), middle);
            int ties = row - first;
            counts[i + 1] = row;
            sum = sum.add(x.multiply(ties));
            square = square.add(x.square().multiply(ties));
            sums[i + 1] = sum.hi();
            sumsRest[i + 1] = sum.lo();
            squares[i + 1] = square.hi();
            squaresRest[i + 1] = square.lo();
        }
    }

    /**
     * Whether so many classes of so many values can be found; more would fill the memory.
     *
     * @param values how many different values there are
     * @param classes how many classes
     * @return true up to 20 million values times classes
     */
    public static boolean canDivide(int values, int classes) {
        return (long) values * classes <= MOST_STARTS;
    }

    /**
     * The cuts between the classes.
     *
     * @param sorted at least one value, rising
     * @param classes at least 2
     * @param direction which end of a class is its worst value, the cut
     * @return {@code classes - 1} rising cuts
     */
    static double[] cuts(double[] sorted, int classes, Direction direction) {
        NaturalBreaks breaks = new NaturalBreaks(sorted);
        int n = breaks.distinct.length;
        int[] firsts = breaks.firsts(Math.min(classes, n));
        double[] cuts = new double[classes - 1];
        int real = firsts.length - 1;
        if (direction == Direction.FEWER_IS_BETTER) {
            // Good classes are the low ones; a class ends just before the next one starts.
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = i < real ? breaks.distinct[firsts[i + 1] - 1] : breaks.distinct[n - 1];
            }
        } else {
            // Good classes are the high ones; spare cuts repeat the lowest value, at the low end of the list.
            int spare = cuts.length - real;
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = i < spare ? breaks.distinct[0] : breaks.distinct[firsts[i - spare + 1]];
            }
        }
        return cuts;
    }

    /**
     * The classes themselves.
     *
     * @param sorted at least one value, rising
     * @param classes at least 1
     * @return for each class the place of its first value among the sorted ones, rising from 0; fewer than asked for
     *     when there are fewer distinct values
     */
    public static int[] starts(double[] sorted, int classes) {
        NaturalBreaks breaks = new NaturalBreaks(sorted);
        int[] firsts = breaks.firsts(Math.min(classes, breaks.distinct.length));
        return Arrays.stream(firsts).map(first -> (int) breaks.counts[first]).toArray();
    }

    /** Index of the first distinct value of each class. */
    private int[] firsts(int classes) {
        int n = distinct.length;
        if (!canDivide(n, classes)) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of classes",
                    classes,
                    "at most " + MOST_STARTS / n + " for natural breaks of " + n + " different values");
        }
        int[][] startOf = new int[classes][n];
        layer = new double[n];
        for (int i = 0; i < n; i++) {
            layer[i] = within(0, i);
        }
        for (int c = 1; c < classes; c++) {
            Stop.ifAsked();
            before = layer;
            layer = new double[n];
            starts = startOf[c];
            if (c == classes - 1) {
                fillLast(c, n - 1);
            } else {
                fill(c, n - 1, c, n - 1);
            }
        }
        int[] firsts = new int[classes];
        int end = n - 1;
        for (int c = classes - 1; c > 0; c--) {
            firsts[c] = startOf[c][end];
            end = firsts[c] - 1;
        }
        return firsts;
    }

    /** Fills the layer for last values low..high, whose last class starts somewhere in from..to. */
    private void fill(int low, int high, int from, int to) {
        if (low > high) {
            return;
        }
        int middle = (low + high) >>> 1;
        int start = settle(middle, from, to);
        fill(low, middle - 1, from, start);
        fill(middle + 1, high, start, to);
    }

    /** Of the last layer only the division of all values is asked for: the right end of {@link #fill}. */
    private void fillLast(int low, int high) {
        int from = low;
        for (int left = low; left <= high; ) {
            int middle = (left + high) >>> 1;
            from = settle(middle, from, high);
            left = middle + 1;
        }
    }

    /** Finds where the last class of the values up to a last one starts, within from..to; of equally good ones the first. */
    private int settle(int last, int from, int to) {
        double best = Double.POSITIVE_INFINITY;
        int start = from;
        for (int s = from, end = Math.min(to, last); s <= end; s++) {
            double cost = before[s - 1] + within(s, last);
            if (cost < best) {
                best = cost;
                start = s;
            }
        }
        layer[last] = best;
        starts[last] = start;
        return start;
    }

    /** Sum of squared distances to the mean, of the distinct values first..last with their ties. */
    private double within(int first, int last) {
        double count = counts[last + 1] - counts[first];
        double sum = sums[last + 1] - sums[first];
        double sumRest = lost(sums[last + 1], -sums[first], sum) + (sumsRest[last + 1] - sumsRest[first]);
        double square = squares[last + 1] - squares[first];
        double squareRest =
                lost(squares[last + 1], -squares[first], square) + (squaresRest[last + 1] - squaresRest[first]);
        double power = sum * sum;
        double powerRest = Math.fma(sum, sum, -power) + 2 * sum * sumRest;
        double share = power / count;
        double shareRest = (Math.fma(-share, count, power) + powerRest) / count;
        double within = square - share;
        return within + (lost(square, -share, within) + (squareRest - shareRest));
    }

    /** What rounding took from the sum of two numbers (Knuth). */
    private static double lost(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }
}
