package dev.stratum.stats;

import dev.stratum.problem.Problem;

/** Checks that the classes of this room share. */
final class Numbers {

    private Numbers() {}

    /** The largest and smallest of some numbers; both NaN when there are none. */
    record Span(double minimum, double maximum) {

        boolean constant() {
            return minimum == maximum;
        }
    }

    static double[] requireFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw Problem.NOT_FINITE.with("Value " + (i + 1));
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
