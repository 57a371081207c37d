package dev.stratum.rfm;

import dev.stratum.stats.Direction;

/** The four measures that are graded, in the order of the columns: R, F, M and cost to serve. */
public enum Measure {
    /** R, days since the last purchase: fewer is better. */
    RECENCY("recency", "Recency", Direction.FEWER_IS_BETTER),
    /** F, number of purchases: more is better. */
    FREQUENCY("frequency", "Frequency", Direction.MORE_IS_BETTER),
    /** M, amount bought: more is better. */
    MONETARY("monetary", "Monetary value", Direction.MORE_IS_BETTER),
    /** The cost-to-serve score: more is better, a high score being a customer that costs little to serve. */
    CTS("cts", "Cost to serve", Direction.MORE_IS_BETTER);

    /** How many of them a table may have, for messages. */
    public static final String THREE_OR_FOUR = "3 (R, F, M) or 4 (R, F, M, CTS)";

    private final String word;
    private final String title;
    private final Direction direction;

    Measure(String word, String title, Direction direction) {
        this.word = word;
        this.title = title;
        this.direction = direction;
    }

    /**
     * The name of the measure in policies.
     *
     * @return for example {@code recency}
     */
    public String word() {
        return word;
    }

    /**
     * The name of the measure in sentences.
     *
     * @return for example {@code Monetary value}
     */
    public String title() {
        return title;
    }

    /**
     * Which end of the measure is the good one.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }
}
