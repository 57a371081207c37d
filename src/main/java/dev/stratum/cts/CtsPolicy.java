package dev.stratum.cts;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that turn four measures of a customer into a cost-to-serve score.
 *
 * <p>Each measure falls into a level A to D of its scale; each level has points; the score is the mean of the four
 * points weighted by importance, formula (1) of the RFMC paper with the weights normalised to sum to 1. With the
 * paper's points 40, 30, 20, 10 and weights 4:3:2:1 the score is a whole number from 10 to 40.
 *
 * @param rules the scale and the weight of each of the four indexes
 * @param points the points of each of the four levels, falling from A to D
 */
public record CtsPolicy(Map<CtsIndex, IndexRule> rules, Map<Level, Double> points) {
    /** The paper's points of levels A to D. */
    public static final List<Double> PAPER_POINTS = List.of(40.0, 30.0, 20.0, 10.0);
    /** The paper's weights 4:3:2:1 of indexes X1 to X4. */
    public static final List<Double> PAPER_WEIGHTS = List.of(4.0, 3.0, 2.0, 1.0);

    /** Whole numbers below this have exact products and sums. */
    private static final double SMALL = 1e6;

    /**
     * How one index is judged.
     *
     * @param scale three cuts between the four levels
     * @param weight importance, above zero; only the ratios between the weights matter
     */
    public record IndexRule(CutScale scale, double weight) {

        /** Checks the number of cuts and the sign of the weight. */
        public IndexRule {
            int cuts = Level.values().length - 1;
            if (scale.bands() - 1 != cuts) {
                throw Problem.CUTS_WRONG_COUNT.with("The scale", scale.bands() - 1, cuts);
            }
            if (!(weight > 0 && weight <= Double.MAX_VALUE)) {
                throw Problem.OUT_OF_RANGE.with("The weight", weight, "a number above zero");
            }
        }
    }

    /** Checks that nothing is missing and that better levels earn more points. */
    public CtsPolicy {
        rules = Collections.unmodifiableMap(new EnumMap<>(rules));
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        if (rules.size() != CtsIndex.values().length || points.size() != Level.values().length) {
            throw new IllegalArgumentException("A CTS policy has rules for 4 indexes and points for 4 levels");
        }
        double above = Double.POSITIVE_INFINITY;
        for (Map.Entry<Level, Double> entry : points.entrySet()) {
            double earned = entry.getValue();
            if (!(earned < above && earned >= -Double.MAX_VALUE)) {
                throw Problem.OUT_OF_RANGE.with(
                        "The points of level " + entry.getKey(), earned, "below the points of the level above");
            }
            above = earned;
        }
    }

    /**
     * A policy from lists.
     *
     * @param scales one scale per index, X1 to X4
     * @param points the points of levels A to D
     * @param weights one weight per index, X1 to X4
     * @return the policy
     * @throws dev.stratum.problem.StratumException CUTS_WRONG_COUNT, OUT_OF_RANGE, or WRONG_ROWS for a list of another
     *     length than 4
     */
    public static CtsPolicy of(List<CutScale> scales, List<Double> points, List<Double> weights) {
        four("The scales", scales);
        four("The points", points);
        four("The weights", weights);
        Map<CtsIndex, IndexRule> rules = new EnumMap<>(CtsIndex.class);
        for (CtsIndex index : CtsIndex.values()) {
            int i = rules.size();
            rules.put(index, new IndexRule(scales.get(i), weights.get(i)));
        }
        Map<Level, Double> pointsOf = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            pointsOf.put(level, points.get(pointsOf.size()));
        }
        return new CtsPolicy(rules, pointsOf);
    }

    private static void four(String name, List<?> list) {
        if (list.size() != 4) {
            throw Problem.WRONG_ROWS.with(name, list.size(), 4);
        }
    }

    /**
     * The level of one measure.
     *
     * @param index which index
     * @param measure the measure, in the unit of the index
     * @return A to D; at a cut the better level
     */
    public Level level(CtsIndex index, double measure) {
        return Level.ofBand(rules.get(index).scale().band(measure));
    }

    /**
     * The points of a level.
     *
     * @param level A to D
     * @return the points
     */
    public double points(Level level) {
        return points.get(level);
    }

    /**
     * The weight of an index as a share of all weights.
     *
     * @param index which index
     * @return above 0, at most 1; the four sum to 1
     */
    public double weightShare(CtsIndex index) {
        double total = 0;
        for (IndexRule rule : rules.values()) {
            total += rule.weight();
        }
        return rules.get(index).weight() / total;
    }

    /**
     * Levels, points and score of one customer.
     *
     * @param measures the customer's four measures
     * @return the assessment
     */
    public CtsAssessment assess(CtsMeasures measures) {
        List<Level> levels = new ArrayList<>();
        for (CtsIndex index : CtsIndex.values()) {
            levels.add(level(index, measures.get(index)));
        }
        return new CtsAssessment(levels, levels.stream().map(points::get).toList(), score(levels));
    }

    /**
     * The score of four levels. Nothing is rounded before the final division, so that weights 0.4, 0.3, 0.2, 0.1 score
     * exactly like 4:3:2:1.
     *
     * @param levels the level on each index, X1 to X4
     * @return the weighted mean of their points
     */
    public double score(List<Level> levels) {
        four("The levels", levels);
        double sum = 0;
        double total = 0;
        boolean exact = true;
        int i = 0;
        for (IndexRule rule : rules.values()) {
            double earned = points(levels.get(i++));
            sum += rule.weight() * earned;
            total += rule.weight();
            exact = exact && small(earned) && small(rule.weight());
        }
        return exact ? sum / total : decimalScore(levels);
    }

    private static boolean small(double number) {
        return number == Math.rint(number) && Math.abs(number) < SMALL;
    }

    private double decimalScore(List<Level> levels) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        int i = 0;
        for (IndexRule rule : rules.values()) {
            BigDecimal weight = BigDecimal.valueOf(rule.weight());
            sum = sum.add(weight.multiply(BigDecimal.valueOf(points(levels.get(i++)))));
            total = total.add(weight);
        }
        return sum.divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
