package dev.stratum.ledger.grade;

import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.Quotient;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Step;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.stats.Quantiles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the steps of a {@link GradePlan} give: the same from every engine, to the last digit.
 *
 * @param plan how it was graded
 * @param scales the cuts of each measure, those placed on the data as {@code RFMC.CUTS} places them
 * @param types how many customers are of each type, by their grades, the best first
 */
public record GradedLedger(GradePlan plan, List<GradeScale> scales, List<TypeCount> types) {

    private static final int LONG_DIGITS = 19;
    private static final String CUSTOMER_SCORES = "customer_scores";

    /** Keeps copies. */
    public GradedLedger {
        scales = List.copyOf(scales);
        types = List.copyOf(types);
    }

    /**
     * The customers of a type.
     *
     * @param grades R, F, M and, where it is scored, cost to serve
     * @param customers how many
     * @param sums the exact sums of their measures in the same order, the score in units of the plan
     */
    public record TypeCount(List<Integer> grades, long customers, List<BigDecimal> sums) {
        /** Keeps copies. */
        public TypeCount {
            grades = List.copyOf(grades);
            sums = List.copyOf(sums);
        }
    }

    /**
     * Takes the steps.
     *
     * @param given how to grade
     * @param engine has measured the ledger last
     * @param ledger the measures
     * @return cuts and types
     * @throws dev.stratum.problem.StratumException when the engine fails
     */
    public static GradedLedger of(GradePlan given, LedgerEngine engine, MeasuredLedger ledger) {
        GradePlan plan = given.withBreaks(steps ->
                engine.further(ledger, steps, steps.get(steps.size() - 1).name()));
        List<Step> steps = plan.steps();
        List<Measure> placed = plan.placed();
        Map<String, BigDecimal> cuts = placed.isEmpty() ? Map.of() : one(engine.further(ledger, steps, GradePlan.CUTS));
        List<GradeScale> scales = new ArrayList<>();
        for (Measure measure : plan.graded()) {
            GradeRule rule = plan.grades().rules().get(measure);
            scales.add(
                    placed.contains(measure)
                            ? scale(plan, measure, (GradeRule.FromData) rule, cuts)
                            : rule.scale(new double[0]));
        }
        return new GradedLedger(plan, scales, types(plan, engine.further(ledger, steps, GradePlan.TYPES)));
    }

    private static Map<String, BigDecimal> one(StepRows rows) {
        Map<String, BigDecimal> row = new HashMap<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            row.put(rows.columns().get(i), (BigDecimal) rows.rows().get(0)[i]);
        }
        return row;
    }

    private static GradeScale scale(
            GradePlan plan, Measure measure, GradeRule.FromData rule, Map<String, BigDecimal> row) {
        BigDecimal unit = measure == Measure.CTS ? plan.unit() : BigDecimal.ONE;
        String name = GradePlan.name(measure);
        int parts = rule.grades();
        boolean fewer = rule.direction() == Direction.FEWER_IS_BETTER;
        double[] cuts = new double[parts - 1];
        for (int part = 1; part < parts; part++) {
            double low = quotient(row.get(CutSteps.low(name, part)), unit);
            BigDecimal above = row.get(CutSteps.high(name, part));
            long rest = row.get(CutSteps.rest(name, part)).longValueExact();
            double cut = above == null ? low : Quantiles.between(low, quotient(above, unit), rest, parts);
            if (rule.method() == CutMethod.QUANTILE_DISTINCT
                    && row.get(CutSteps.next(name)) != null
                    && rule.direction().reaches(quotient(row.get(CutSteps.worst(name)), unit), cut)) {
                cut = quotient(row.get(CutSteps.next(name)), unit);
            }
            cuts[fewer ? part - 1 : parts - 1 - part] = cut;
        }
        return new GradeScale(new CutScale(cuts, rule.direction()));
    }

    private static double quotient(BigDecimal value, BigDecimal unit) {
        return unit.precision() < LONG_DIGITS
                ? Quotient.of(value, unit.longValueExact())
                : value.divide(unit, MathContext.DECIMAL128).doubleValue();
    }

    private static List<TypeCount> types(GradePlan plan, StepRows rows) {
        List<TypeCount> types = new ArrayList<>();
        for (Object[] row : rows.rows()) {
            List<Integer> grades = new ArrayList<>();
            List<BigDecimal> sums = new ArrayList<>();
            for (Measure measure : plan.graded()) {
                grades.add(number(rows, row, GradePlan.grade(measure)).intValueExact());
                sums.add(ScoreSteps.plain(number(rows, row, GradePlan.name(measure) + "_sum")));
            }
            types.add(new TypeCount(grades, number(rows, row, "customers_n").longValueExact(), sums));
        }
        types.sort(Comparator.comparing((TypeCount type) -> type.grades().toString())
                .reversed());
        return types;
    }

    private static BigDecimal number(StepRows rows, Object[] row, String column) {
        return (BigDecimal) row[rows.columns().indexOf(column)];
    }

    /**
     * The cost-to-serve scores of the customers, from the engine that made them.
     *
     * @param engine has measured the ledger last
     * @param ledger the measures
     * @return in the order of the ledger; none where cost to serve is not scored
     * @throws dev.stratum.problem.StratumException when the engine fails
     */
    public double[] scores(LedgerEngine engine, MeasuredLedger ledger) {
        if (!plan.graded().contains(Measure.CTS)) {
            return new double[0];
        }
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.add(Step.of(CUSTOMER_SCORES, GradePlan.SCORED)
                .keep("customer", GradePlan.SCORE)
                .rows());
        BigDecimal unit = plan.unit();
        Map<String, Double> byName = new HashMap<>();
        engine.further(ledger, steps, CUSTOMER_SCORES)
                .rows()
                .forEach(row -> byName.put((String) row[0], quotient((BigDecimal) row[1], unit)));
        return ledger.customers().stream()
                .mapToDouble(each -> byName.get(each.customer()))
                .toArray();
    }
}
