package dev.stratum.segment;

import java.util.Comparator;

/**
 * From one tier to another.
 *
 * @param before the tier before, 1 = best
 * @param after the tier after, 1 = best
 */
public record TierMove(int before, int after) {
    /** Largest move first, of equal moves the upward one, then the better tier after. */
    public static final Comparator<TierMove> LARGEST_FIRST = Comparator.comparingInt(
                    (TierMove move) -> -Math.abs(move.steps()))
            .thenComparingInt(move -> -move.steps())
            .thenComparingInt(TierMove::after);

    /**
     * How many tiers it is.
     *
     * @return positive = up: from tier 3 to tier 1 is +2
     */
    public int steps() {
        return before - after;
    }
}
