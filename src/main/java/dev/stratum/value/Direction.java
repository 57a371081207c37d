package dev.stratum.value;

/** Which end of a measure is worth more. */
public enum Direction {
    /** The more, the more valuable the customer: profit, purchases, years of relationship. */
    MORE_IS_BETTER,
    /** The less, the more valuable the customer: default rate, days between transactions. */
    FEWER_IS_BETTER
}
