package dev.stratum.policy;

import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.Measure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The grading part of a policy: Table 2 of the RFMC paper.
 *
 * @param count the number of grades of every measure
 * @param measures the settings of R, F, M and CTS
 */
public record GradeSettings(Setting<Integer> count, Map<Measure, GradeSetting> measures) {

    /** Keeps a copy of the map, in the order of the measures. */
    public GradeSettings {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
    }

    /**
     * The rules to grade with.
     *
     * @return the policy for {@code rfm}
     */
    public GradePolicy policy() {
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        measures.forEach((measure, setting) -> rules.put(measure, setting.rule(count.value())));
        return new GradePolicy(rules);
    }
}
