package dev.stratum.functions;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Records;

/** Whole numbers among the cells of a range. */
final class Whole {
    private Whole() {}

    /** The whole number in a cell of some records, from the least to the most allowed. */
    static int from(Records rows, int field, int record, int least, int most) {
        return Option.of(rows.place(field, record), rows.cell(field, record)).whole(least, most);
    }

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
