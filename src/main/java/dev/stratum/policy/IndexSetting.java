package dev.stratum.policy;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.List;

/**
 * The settings of one cost-to-serve index.
 *
 * @param name the name for people, for example Average order size
 * @param unit the unit of the measure and its cuts
 * @param direction whether more or fewer is better
 * @param weight the importance, above zero
 * @param cuts the three cuts between levels A, B, C and D
 */
public record IndexSetting(
        String name, String unit, Setting<Direction> direction, Setting<Double> weight, List<Setting<Double>> cuts) {

    /** Keeps a copy of the list. */
    public IndexSetting {
        cuts = List.copyOf(cuts);
    }

    CtsPolicy.IndexRule rule() {
        return new CtsPolicy.IndexRule(scale(cuts, direction), weight.value());
    }

    static CutScale scale(List<Setting<Double>> cuts, Setting<Direction> direction) {
        return CutScale.strict(cuts.stream().mapToDouble(Setting::value).toArray(), direction.value());
    }
}
