package dev.stratum.value;

import dev.stratum.problem.Problem;
import dev.stratum.stats.Direction;

/**
 * Turns a measure into a score from 1 to 5 on a straight line between a low and a high bound.
 *
 * <p>With more as better, the low bound scores 1 and the high bound 5; with fewer as better it is the other way round. A
 * measure beyond a bound gets the score of that bound, because a score outside 1 to 5 has no meaning. Bu 2023 gives no
 * rule for this step; the straight line is chosen.
 *
 * @param low the measure at the lower end, below {@code high}
 * @param high the measure at the upper end
 * @param direction which end scores 5
 */
public record Rescale(double low, double high, Direction direction) {
    /**
     * Checks the bounds.
     *
     * @throws dev.stratum.problem.StratumException {@code NOT_FINITE} for a bound that is no number, {@code OUT_OF_RANGE}
     *     unless low is below high
     */
    public Rescale {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw Problem.NOT_FINITE.with(Double.isFinite(low) ? "high" : "low");
        }
        if (low >= high) {
            throw Problem.OUT_OF_RANGE.with("low", low, "below high; to have fewer as better, name the direction");
        }
    }

    /**
     * The score of a measure.
     *
     * @param measure a value in the unit of the bounds
     * @return from 1 to 5
     * @throws dev.stratum.problem.StratumException {@code NOT_FINITE} when the measure is no number
     */
    public double score(double measure) {
        if (!Double.isFinite(measure)) {
            throw Problem.NOT_FINITE.with("The measure");
        }
        double inside = Math.min(Math.max(measure, low), high);
        // Halves keep the difference of two huge bounds finite.
        double share = (inside / 2 - low / 2) / (high / 2 - low / 2);
        double range = Scores.HIGHEST - Scores.LOWEST;
        return direction == Direction.MORE_IS_BETTER ? Scores.LOWEST + range * share : Scores.HIGHEST - range * share;
    }
}
