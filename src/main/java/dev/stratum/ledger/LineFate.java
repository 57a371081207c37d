package dev.stratum.ledger;

import java.util.Arrays;

/** What became of a line. Every line has one fate, looked for in this order from the last to the first. */
public enum LineFate {
    /** Above zero: part of a purchase, a payment, a visit, a pick-up. */
    USED(0, "Used", "they make the measures"),
    /** A return, below zero or marked as one. */
    RETURN(1, "Returns", "counted and summed apart, never taken off M"),
    /** Of amount zero. */
    ZERO(2, "Zero", "neither purchase nor return"),
    /** Dated after the date of analysis. */
    AFTER(3, "After as of", "dated later than the date of analysis"),
    /** Dated before the window begins. */
    OUTSIDE(4, "Outside window", "dated before the window begins"),
    /** Left out by a condition of the mapping. */
    LEFT_OUT(5, "Left out", "by the conditions of the mapping"),
    /** Without a customer. */
    NO_CUSTOMER(6, "No customer", "the customer is blank"),
    /** Without an order number where one is needed. */
    NO_ORDER(7, "No order number", "the order number is blank"),
    /** Without a date. */
    NO_DATE(8, "No date", "the date is blank"),
    /** With a text that is no date. */
    BAD_DATE(9, "Not a date", "the date is not written as the mapping says"),
    /** Without a number. */
    NO_NUMBER(10, "No amount", "a number of the amount is blank"),
    /** With a text that is no number. */
    BAD_NUMBER(11, "Not a number", "a number of the amount is not written as the mapping says"),
    /** With more values than columns, or with a quote too many. */
    BAD_LINE(12, "Not a line", "more values than columns, or a quote too many"),
    /** A row that sums others up. */
    TOTAL(13, "Total", "the customer looks like a total");

    private final int code;
    private final String title;
    private final String meaning;

    LineFate(int code, String title, String meaning) {
        this.code = code;
        this.title = title;
        this.meaning = meaning;
    }

    /**
     * The number that stands for it in steps.
     *
     * @return from 0
     */
    public int code() {
        return code;
    }

    /**
     * A fate by its number.
     *
     * @param code the number
     * @return the fate
     */
    static LineFate of(long code) {
        return Arrays.stream(values())
                .filter(fate -> fate.code == code)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Its name in a table.
     *
     * @return for example {@code After as of}
     */
    public String title() {
        return title;
    }

    /**
     * What it means.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether something is wrong with such a line.
     *
     * @return false for lines that are used or left out on purpose
     */
    public boolean isProblem() {
        return code() >= NO_CUSTOMER.code();
    }
}
