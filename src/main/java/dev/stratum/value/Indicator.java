package dev.stratum.value;

import dev.stratum.stats.Direction;

/**
 * One index of customer value, the lowest level of the hierarchy.
 *
 * @param code for example {@code D32}
 * @param name for example {@code Average default rate}
 * @param factor the group that it belongs to
 * @param direction which end of the underlying measure is worth more; scores from 1 to 5 are always better when higher
 */
public record Indicator(String code, String name, Factor factor, Direction direction) {
    /**
     * The side of customer value that the indicator belongs to.
     *
     * @return that of its factor
     */
    public Dimension dimension() {
        return factor.dimension();
    }

    /**
     * Code and name together, as messages and headers say it.
     *
     * @return for example {@code D32 Average default rate}
     */
    public String label() {
        return code + " " + name;
    }
}
