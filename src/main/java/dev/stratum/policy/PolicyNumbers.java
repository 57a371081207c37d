package dev.stratum.policy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutScale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a policy that decide in which segment a customer is: points, weights and cuts of cost to serve, fixed cuts
 * of the grades, the number of segments. They have the names under which a policy is shown and can be given other values.
 */
public final class PolicyNumbers {
    private static final int MOST_SEGMENTS = 256;

    private final Map<String, Double> changes = new TreeMap<>();
    private final List<PolicyNumber> numbers = new ArrayList<>();

    /**
     * A number of a policy.
     *
     * @param section {@code cts}, {@code grades} or {@code segments}
     * @param item what it is, as in the table of the policy
     * @param unit its unit, empty when it has none
     * @param value the number in force
     */
    public record PolicyNumber(String section, String item, String unit, double value) {}

    private PolicyNumbers() {}

    /**
     * The numbers of a policy.
     *
     * @param policy the policy
     * @return in the order of its table; a measure whose cuts a method places on the data has none
     */
    public static List<PolicyNumber> of(Policy policy) {
        PolicyNumbers walk = new PolicyNumbers();
        walk.policy(policy);
        return List.copyOf(walk.numbers);
    }

    /**
     * A policy with other numbers. All change at once, so that cuts may pass each other on the way.
     *
     * @param policy the policy
     * @param values new values by item, in any case
     * @return the policy with them in force
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for an item that the policy does not have, and what the
     *     policy itself refuses: cuts out of order, a weight of zero, points that do not fall, segments that are no whole
     *     number from 1 to 256
     */
    public static Policy with(Policy policy, Map<String, Double> values) {
        PolicyNumbers walk = new PolicyNumbers();
        values.forEach((item, value) -> walk.changes.put(key(item), value));
        Policy changed = walk.policy(policy);
        List<String> known = walk.numbers.stream().map(PolicyNumber::item).toList();
        for (String item : values.keySet()) {
            if (known.stream().noneMatch(name -> key(name).equals(key(item)))) {
                throw Problem.UNKNOWN_WORD.with(Phrase.ITEM_TO_CHANGE, item, known);
            }
        }
        return changed;
    }

    private static String key(String item) {
        return item.strip().toLowerCase(Locale.ROOT);
    }

    private double number(String section, String item, String unit, double value) {
        numbers.add(new PolicyNumber(section, item, unit, value));
        return changes.getOrDefault(key(item), value);
    }

    private Policy policy(Policy policy) {
        return new Policy(
                policy.name(),
                policy.source(),
                policy.cts().map(this::cts),
                grades(policy),
                policy.window(),
                segments(policy.segments(), List.copyOf(policy.grades().values())),
                policy.marks());
    }

    private CtsPolicy cts(CtsPolicy cts) {
        Map<Level, Double> points = new EnumMap<>(Level.class);
        cts.points()
                .forEach(
                        (level, value) -> points.put(level, number("cts", PolicyItems.points(level), "points", value)));
        List<CtsIndex> indexes = new ArrayList<>();
        for (CtsIndex index : cts.indexes()) {
            String name = index.measure().name();
            double weight = number("cts", PolicyItems.weight(name), "", index.weight());
            double[] cuts = index.scale().cuts();
            for (int i = 0; i < cuts.length; i++) {
                String item = PolicyItems.levelCut(name, i, index.scale().direction());
                cuts[i] = number("cts", item, index.unit(), cuts[i]);
            }
            indexes.add(new CtsIndex(
                    index.measure(),
                    index.unit(),
                    new CutScale(cuts, index.scale().direction()),
                    weight));
        }
        return new CtsPolicy(indexes, points);
    }

    private Map<Measure, GradeSetting> grades(Policy policy) {
        Map<Measure, GradeSetting> grades = new EnumMap<>(Measure.class);
        policy.grades().forEach((measure, setting) -> grades.put(measure, grade(setting)));
        return grades;
    }

    private GradeSetting grade(GradeSetting setting) {
        double[] cuts = setting.cuts();
        if (cuts.length == 0) {
            return setting;
        }
        for (int i = 0; i < cuts.length; i++) {
            String item = PolicyItems.gradeCut(
                    setting.name(), cuts.length + 1 - i, setting.rule().direction());
            cuts[i] = number("grades", item, setting.unit(), cuts[i]);
        }
        return new GradeSetting(
                setting.name(),
                setting.unit(),
                new GradeRule.Fixed(
                        new GradeScale(new CutScale(cuts, setting.rule().direction()))));
    }

    private SegmentSettings segments(SegmentSettings segments, List<GradeSetting> measures) {
        double k = number("segments", PolicyItems.SEGMENTS, "", segments.k());
        if (k != Math.rint(k)) {
            throw Problem.NOT_WHOLE.with(PolicyItems.SEGMENTS, k);
        }
        if (k < 1 || k > MOST_SEGMENTS) {
            throw Problem.OUT_OF_RANGE.with(PolicyItems.SEGMENTS, k, Phrase.BETWEEN.with(1, MOST_SEGMENTS));
        }
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < segments.weights().each().size(); i++) {
            String item = PolicyItems.weight(measures.get(i).name());
            weights.add(number("segments", item, "", segments.weights().each().get(i)));
        }
        return new SegmentSettings((int) k, segments.start(), segments.names(), new GradeWeights(weights));
    }
}
