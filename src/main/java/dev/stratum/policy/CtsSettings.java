package dev.stratum.policy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The cost-to-serve part of a policy: Table 1 of the RFMC paper.
 *
 * @param points the points of levels A to D
 * @param indexes the settings of the four indexes
 */
public record CtsSettings(Map<Level, Setting<Double>> points, Map<CtsIndex, IndexSetting> indexes) {

    /** Keeps copies of the maps, in the order of levels and indexes. */
    public CtsSettings {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        indexes = Collections.unmodifiableMap(new EnumMap<>(indexes));
    }

    /**
     * The rules to score with.
     *
     * @return the policy for {@code cts}
     */
    public CtsPolicy policy() {
        Map<CtsIndex, CtsPolicy.IndexRule> rules = new EnumMap<>(CtsIndex.class);
        indexes.forEach((index, setting) -> rules.put(index, setting.rule()));
        Map<Level, Double> pointsOf = new EnumMap<>(Level.class);
        points.forEach((level, setting) -> pointsOf.put(level, setting.value()));
        return new CtsPolicy(rules, pointsOf);
    }
}
