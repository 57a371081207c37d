package dev.stratum.rfm;

import dev.stratum.stats.Direction;

/** The four measures that are graded, in the order of the columns: R, F, M and cost to serve. */
public enum Measure {
    /** R, days since the last purchase: fewer is better. */
    RECENCY("recency", Direction.FEWER_IS_BETTER),
    /** F, number of purchases: more is better. */
    FREQUENCY("frequency", Direction.MORE_IS_BETTER),
    /** M, amount bought: more is better. */
    MONETARY("monetary", Direction.MORE_IS_BETTER),
    /** The cost-to-serve score: more is better, a high score being a customer that costs little to serve. */
    CTS("cts", Direction.MORE_IS_BETTER);

    private final String word;
    private final Direction direction;

    Measure(String word, Direction direction) {
        this.word = word;
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
     * Which end of the measure is the good one.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }
}
