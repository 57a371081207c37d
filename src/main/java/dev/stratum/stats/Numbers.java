package dev.stratum.stats;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;

/** Checks that the classes of this room share. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(40);

    private Numbers() {}

    /** The largest and smallest of some numbers; both NaN when there are none. */
    record Span(double minimum, double maximum) {

        boolean constant() {
            return minimum == maximum;
        }
    }

    /**
     * The number nearest to the exact decimal so many parts of the way from one number to another: 3 of 10 parts from 0 to 1
     * is 0.3, and half way from 0.1 to 0.2 is 0.15.
     */
    static double between(double from, double to, long part, long parts) {
        if (part == 0 || from == to) {
            return from;
        }
        BigDecimal start = BigDecimal.valueOf(from);
        BigDecimal way = BigDecimal.valueOf(to).subtract(start).multiply(BigDecimal.valueOf(part));
        return start.add(way.divide(BigDecimal.valueOf(parts), DIGITS)).doubleValue();
    }

    static double[] requireFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw Problem.NOT_FINITE.with(new Counted("The value", i));
            }
        }
        return values;
    }

    /** The span of every {@code step}-th value from {@code first}: one column of a flat table. */
    static Span span(double[] values, int first, int step) {
        double minimum = Double.NaN;
        double maximum = Double.NaN;
        for (int i = first; i < values.length; i += step) {
            minimum = values[i] >= minimum ? minimum : values[i];
            maximum = values[i] <= maximum ? maximum : values[i];
        }
        return new Span(minimum, maximum);
    }
}
