package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How many values fall between consecutive edges. A bin includes its lower edge; the last one includes both.
 *
 * @param edges the rising edges, one more than there are bins
 * @param counts how many values each bin holds
 */
public record Histogram(double[] edges, long[] counts) {

    private static final int MOST_BINS = 10_000;

    /**
     * Equal bins, as many as Sturges' rule gives: {@code ceil(log2 n) + 1} (Sturges 1926; the default of R's
     * {@code hist} before it rounds the edges).
     *
     * @param values at least one finite value
     * @return the histogram from the smallest to the largest value
     * @throws dev.stratum.problem.StratumException without values, or when one is not finite
     */
    public static Histogram of(double[] values) {
        requireValues(values);
        return of(values, 1 + Integer.SIZE - Integer.numberOfLeadingZeros(values.length - 1));
    }

    /**
     * Bins of equal width from the smallest to the largest value. When all values are equal the bins together are one
     * unit wide with that value in the middle.
     *
     * @param values at least one finite value
     * @param bins how many bins, from 1 to 10,000
     * @return the histogram
     * @throws dev.stratum.problem.StratumException without values, when one is not finite, or when {@code bins} is out
     *     of range
     */
    public static Histogram of(double[] values, int bins) {
        requireValues(values);
        if (bins < 1 || bins > MOST_BINS) {
            throw Problem.OUT_OF_RANGE.with("The number of bins", bins, "from 1 to 10,000");
        }
        Numbers.Span span = Numbers.span(Numbers.requireFinite(values), 0, 1);
        double low = span.constant() ? span.minimum() - 0.5 : span.minimum();
        double high = span.constant() ? span.maximum() + 0.5 : span.maximum();
        return count(values, edges(low, high, bins));
    }

    /**
     * Bins between given edges. Values below the first or above the last edge are in no bin.
     *
     * @param values at least one finite value
     * @param edges at least two rising numbers
     * @return the histogram
     * @throws dev.stratum.problem.StratumException without values, when one is not finite, or when the edges do not
     *     rise
     */
    public static Histogram ofEdges(double[] values, double[] edges) {
        requireValues(values);
        boolean rising = edges.length >= 2;
        for (int i = 1; i < edges.length; i++) {
            rising &= edges[i - 1] < edges[i];
        }
        if (!rising) {
            throw Problem.OUT_OF_RANGE.with(
                    "The list of edges", Arrays.toString(edges), "two or more numbers, each above the one before");
        }
        return count(Numbers.requireFinite(values), edges.clone());
    }

    /**
     * How many values lie within the edges.
     *
     * @return the sum of the counts
     */
    public long total() {
        return LongStream.of(counts).sum();
    }

    /** Each edge is the number nearest to the exact decimal, so that 0.3 lies at the edge that prints as 0.3. */
    private static double[] edges(double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = Numbers.between(low, high, i, bins);
        }
        edges[bins] = high;
        return edges;
    }

    private static Histogram count(double[] values, double[] edges) {
        long[] counts = new long[edges.length - 1];
        for (double value : values) {
            int found = Arrays.binarySearch(edges, value == 0 ? 0.0 : value);
            int bin = found >= 0 ? found : -found - 2;
            if (found == counts.length) {
                bin = counts.length - 1;
            }
            if (bin >= 0 && bin < counts.length) {
                counts[bin]++;
            }
        }
        return new Histogram(edges, counts);
    }

    private static void requireValues(double[] values) {
        if (values.length == 0) {
            throw Problem.RANGE_EMPTY.with("The list of values");
        }
    }
}
