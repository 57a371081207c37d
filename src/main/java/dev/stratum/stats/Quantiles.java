package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Sample quantiles of type 7: R's default {@code quantile(x, p)} and Excel's {@code PERCENTILE.INC}.
 *
 * <p>With the values sorted and {@code h = (n - 1) p}, the quantile lies the fraction {@code h - floor(h)} of the way
 * from value {@code floor(h)} to the next, counted from 0 (Hyndman and Fan 1996, The American Statistician 50:361-365,
 * definition 7). Numbers and probability count as the decimals that were typed, and the result is the number nearest to
 * the exact one.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values at least one finite number, in any order; left as they are
     * @param p the probability, 0 to 1; 0.5 is the median
     * @return the quantile, in the unit of the values
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without values, NOT_FINITE, or OUT_OF_RANGE for p
     */
    public static double of(double[] values, double p) {
        return ofSorted(sorted(values), p);
    }

    /**
     * One quantile of values that are sorted already, for callers that need many.
     *
     * @param sorted at least one finite number, rising
     * @param p the probability, 0 to 1
     * @return the quantile
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for p
     */
    public static double ofSorted(double[] sorted, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw Problem.OUT_OF_RANGE.with("The probability", p, "from 0 to 1");
        }
        BigDecimal h = BigDecimal.valueOf(p).multiply(BigDecimal.valueOf(sorted.length - 1L));
        int below = h.intValue();
        BigDecimal fraction = h.subtract(BigDecimal.valueOf(below));
        return fraction.signum() == 0
                ? sorted[below]
                : BigDecimal.valueOf(sorted[below + 1])
                        .subtract(BigDecimal.valueOf(sorted[below]))
                        .multiply(fraction)
                        .add(BigDecimal.valueOf(sorted[below]))
                        .doubleValue();
    }

    /**
     * A quantile from the two values that it lies between, for callers that sort elsewhere.
     *
     * @param below the value at or below its place
     * @param above the next value
     * @param part how many parts of the way it lies from the first to the second, from 0 to less than {@code parts}
     * @param parts into how many parts the way is divided
     * @return the number nearest to the exact one, as {@link CutFinder} gives it
     */
    public static double between(double below, double above, long part, long parts) {
        return Numbers.between(below, above, part, parts);
    }

    /** The quantile at part/parts, its position found in whole numbers so that it never misses a value by rounding. */
    static double ofSorted(double[] sorted, int part, int parts) {
        long h = (long) (sorted.length - 1) * part;
        int below = (int) (h / parts);
        return h % parts == 0 ? sorted[below] : Numbers.between(sorted[below], sorted[below + 1], h % parts, parts);
    }

    /**
     * A sorted copy of values fit for quantiles.
     *
     * @param values at least one finite number, in any order
     * @return a rising copy; negative zeros have become zeros
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without values, or NOT_FINITE
     */
    public static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw Problem.RANGE_EMPTY.with("The measure");
        }
        double[] copy = Numbers.requireFinite(values).clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] += 0.0; // no minus zero
        }
        Arrays.sort(copy);
        return copy;
    }
}
