package dev.stratum.policy;

import dev.stratum.rfm.GradeRule;
import dev.stratum.stats.CutMethod;
import java.util.Optional;

/**
 * How one measure is graded, with its names.
 *
 * @param name the name for people, for example Days since last purchase
 * @param unit the unit of the measure and its cuts
 * @param rule fixed cuts, or a method that places them on the data
 */
public record GradeSetting(String name, String unit, GradeRule rule) {

    /**
     * The fixed cuts.
     *
     * @return from the best grade down; none when a method places them
     */
    public double[] cuts() {
        return rule instanceof GradeRule.Fixed fixed ? fixed.scale().cuts().cuts() : new double[0];
    }

    /**
     * The method that places the cuts.
     *
     * @return empty when the cuts are fixed
     */
    public Optional<CutMethod> method() {
        return rule instanceof GradeRule.FromData placed ? Optional.of(placed.method()) : Optional.empty();
    }
}
