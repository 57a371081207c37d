package dev.stratum.policy;

import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.util.List;
import java.util.Optional;

/**
 * The settings that grade one measure. Either there are cuts or there is a method that places them on the data.
 *
 * @param name the name for people, for example Days since last purchase
 * @param unit the unit of the measure and its cuts
 * @param direction whether more or fewer is better
 * @param cuts the cuts from the best grade down; none when a method places them
 * @param method the method that places the cuts; empty when the cuts are fixed
 */
public record GradeSetting(
        String name,
        String unit,
        Setting<Direction> direction,
        List<Setting<Double>> cuts,
        Optional<Setting<CutMethod>> method) {

    /** Keeps a copy of the list. */
    public GradeSetting {
        cuts = List.copyOf(cuts);
    }

    GradeRule rule(int grades) {
        if (method.isPresent()) {
            return new GradeRule.FromData(method.get().value(), grades, direction.value());
        }
        return new GradeRule.Fixed(new GradeScale(IndexSetting.scale(cuts, direction)));
    }
}
