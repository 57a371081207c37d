package dev.stratum.cts;

import dev.stratum.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an index of cost to serve measures, and which numbers it can be.
 *
 * @param code the word in policy files, for example {@code daysToPay}
 * @param name the name for people, for example Average days to pay
 * @param label the short name in headings, for example Days to pay
 * @param least the smallest number there can be
 * @param most the largest
 * @param allowed the two in words
 */
public record CtsMeasure(String code, String name, String label, double least, double most, String allowed) {
    /**
     * The four of the RFMC paper in its order, X1 to X4. It leaves the last two loosely defined: here the third is the
     * share of orders placed by reservation or collected by the customer, and the fourth is what the salesperson's
     * return visits cost per order. Days to pay are below zero for a customer who pays in advance.
     */
    public static final List<CtsMeasure> PAPER = List.of(
            new CtsMeasure("orderSize", "Average order size", "Order size", 0, Double.MAX_VALUE, "zero or more"),
            new CtsMeasure(
                    "daysToPay",
                    "Average days to pay",
                    "Days to pay",
                    -Double.MAX_VALUE,
                    Double.MAX_VALUE,
                    "a finite number of days"),
            new CtsMeasure("willCall", "Will-call share", "Will-call", 0, 1, "a share from 0 to 1"),
            new CtsMeasure("salesReturn", "Salesperson return", "Sales return", 0, Double.MAX_VALUE, "zero or more"));

    /**
     * The others of F. B. Lawrence's seven, as the RFMC paper lists them: how many lines an order has, the shares of orders
     * delivered on the day itself and of lines with slow moving items (C and D), and the returns.
     */
    public static final List<CtsMeasure> LAWRENCE = List.of(
            new CtsMeasure(
                    "lineItems", "Average number of line items", "Line items", 0, Double.MAX_VALUE, "zero or more"),
            new CtsMeasure("sameDay", "Same-day delivery share", "Same-day", 0, 1, "a share from 0 to 1"),
            new CtsMeasure("cdItems", "C and D items accessed", "C and D items", 0, 1, "a share from 0 to 1"),
            new CtsMeasure("returns", "Number of returns", "Returns", 0, Double.MAX_VALUE, "zero or more"));

    private static final List<CtsMeasure> KNOWN =
            Stream.concat(PAPER.stream(), LAWRENCE.stream()).toList();

    /**
     * A measure by its code: one that is known, under a name of one's own, or any finite number.
     *
     * @param code the word in policy files
     * @param name the name for people
     * @return the measure
     */
    public static CtsMeasure of(String code, String name) {
        for (CtsMeasure known : KNOWN) {
            if (known.code.equals(code)) {
                return new CtsMeasure(code, name, known.label, known.least, known.most, known.allowed);
            }
        }
        return new CtsMeasure(code, name, name, -Double.MAX_VALUE, Double.MAX_VALUE, "a finite number");
    }

    /**
     * A measure by the name that a person typed: one that is known by any of its names, or any finite number.
     *
     * @param name for example Days to pay; case, blanks and hyphens do not count
     * @return the measure
     */
    public static CtsMeasure named(String name) {
        String wanted = letters(name);
        for (CtsMeasure known : KNOWN) {
            if (List.of(letters(known.code), letters(known.name), letters(known.label))
                    .contains(wanted)) {
                return of(known.code, name);
            }
        }
        return of(name, name);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * Whether the measure is one of the paper.
     *
     * @return false for an index of one's own
     */
    public boolean ofPaper() {
        return PAPER.stream().anyMatch(known -> known.code.equals(code));
    }

    /** Refuses a number that the measure cannot be. */
    void check(double value) {
        if (!(value >= least && value <= most)) {
            throw Problem.OUT_OF_RANGE.with(name, value, allowed);
        }
    }
}
