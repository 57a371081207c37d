package dev.stratum.functions;

import dev.stratum.problem.Problem;

/** Whole numbers among the cells of a range. */
final class Whole {
    private Whole() {}

    static int atLeastOne(String name, double number) {
        if (number != Math.rint(number)) {
            throw Problem.NOT_WHOLE.with("A value of " + name, number);
        }
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw Problem.OUT_OF_RANGE.with("A value of " + name, number, "1 or more");
        }
        return (int) number;
    }
}
