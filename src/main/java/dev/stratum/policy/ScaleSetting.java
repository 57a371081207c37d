package dev.stratum.policy;

import dev.stratum.stats.Direction;
import dev.stratum.value.Rescale;

/**
 * How a measure becomes a score from 1 to 5.
 *
 * @param unit the unit of the measure and its bounds
 * @param low the lower bound
 * @param high the upper bound, above {@code low}
 */
public record ScaleSetting(String unit, Setting<Double> low, Setting<Double> high) {
    /**
     * The scale to score with.
     *
     * @param direction which bound scores 5
     * @return the straight line between the bounds
     */
    public Rescale scale(Direction direction) {
        return new Rescale(low.value(), high.value(), direction);
    }
}
