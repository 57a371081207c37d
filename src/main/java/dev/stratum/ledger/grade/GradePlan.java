package dev.stratum.ledger.grade;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The way from the table {@code measures} to scores, grades and types, whoever takes it: tables {@link #SCORED},
 * {@link #GRADED} and {@link #TYPES}.
 *
 * <p>Indexes of cost to serve that the documents do not give are left out and the others keep their weights among each
 * other; likewise for a customer who lacks one. Nothing missing counts as zero.
 *
 * @param measures the way to the measures
 * @param policy how cost to serve is scored; empty when it is not
 * @param grades how measures are graded
 */
public record GradePlan(MeasuresPlan measures, Optional<CtsPolicy> policy, GradePolicy grades) {
    /** One row per customer: R, F, M, levels and score. */
    public static final String SCORED = "scored";
    /** One row per customer: the same with grades. */
    public static final String GRADED = "graded";
    /** One row per type: how many customers and the sums of their measures. */
    public static final String TYPES = "types";

    private static final int RFM = 3;

    static final String CUTS = "cuts";
    static final String SCORE = "score";

    /**
     * An index that is left out.
     *
     * @param index the index of the policy
     * @param reason why, for a sentence
     */
    public record LeftOut(CtsIndex index, String reason) {}

    /**
     * The rules of cost to serve as far as the documents give them.
     *
     * @return the policy without the indexes that are left out; empty when cost to serve is not scored
     */
    public Optional<CtsPolicy> scoring() {
        if (policy.isEmpty() || !grades.rules().containsKey(Measure.CTS)) {
            return Optional.empty();
        }
        List<CtsIndex> there = policy.get().indexes().stream()
                .filter(index -> reason(index).isEmpty())
                .toList();
        boolean everybody = there.stream()
                .anyMatch(index ->
                        !ServiceIndex.of(index.measure().code()).orElseThrow().mayBeMissing());
        return everybody ? Optional.of(new CtsPolicy(there, policy.get().points())) : Optional.empty();
    }

    /**
     * The indexes that are left out.
     *
     * @return with the reasons
     */
    public List<LeftOut> leftOut() {
        return policy.map(CtsPolicy::indexes).orElse(List.of()).stream()
                .filter(index -> reason(index).isPresent())
                .map(index -> new LeftOut(index, reason(index).orElseThrow()))
                .toList();
    }

    private Optional<String> reason(CtsIndex index) {
        Optional<ServiceIndex> known = ServiceIndex.of(index.measure().code());
        return known.isEmpty()
                ? Optional.of("no documents give it")
                : known.get().missing(measures);
    }

    /**
     * What is graded.
     *
     * @return R, F and M, and cost to serve where it is scored
     */
    public List<Measure> graded() {
        return scoring().isPresent()
                ? List.of(Measure.values())
                : List.of(Measure.RECENCY, Measure.FREQUENCY, Measure.MONETARY);
    }

    /**
     * The same for the first measures only.
     *
     * @param columns 3 for R, F and M alone
     * @return a plan without a score where it is not wanted
     */
    public GradePlan withColumns(int columns) {
        return columns > RFM ? this : new GradePlan(measures, Optional.empty(), grades);
    }

    /**
     * What scores are counted in.
     *
     * @return the score times this is a whole number when the points are; 1 without a score
     */
    public BigDecimal unit() {
        return scoring().map(ScoreSteps::new).map(ScoreSteps::unit).orElse(BigDecimal.ONE);
    }

    /**
     * The same with fixed cuts where the policy asks for natural breaks, which no grouping finds: the different values of a
     * measure and their counts are looked at for that.
     *
     * @param table takes steps and gives the table of the last one
     * @return a plan that is steps only
     */
    GradePlan withBreaks(Function<List<Step>, StepRows> table) {
        Map<Measure, GradeRule> rules = new EnumMap<>(grades.rules());
        for (Measure measure : graded()) {
            if (rules.get(measure) instanceof GradeRule.FromData rule && rule.method() == CutMethod.NATURAL_BREAKS) {
                List<Step> steps = new ArrayList<>(toScores());
                steps.add(CutSteps.values(name(measure)));
                BigDecimal unit = measure == Measure.CTS ? unit() : BigDecimal.ONE;
                double[] values = table.apply(steps).rows().stream()
                        .flatMapToDouble(row -> DoubleStream.generate(() -> ((BigDecimal) row[0])
                                        .divide(unit, MathContext.DECIMAL128)
                                        .doubleValue())
                                .limit(((BigDecimal) row[1]).longValueExact()))
                        .toArray();
                rules.put(measure, new GradeRule.Fixed(rule.scale(values)));
            }
        }
        return new GradePlan(measures, policy, new GradePolicy(rules));
    }

    /**
     * The name of the column of a measure.
     *
     * @param measure what is graded
     * @return its column in {@link #SCORED}
     */
    public static String name(Measure measure) {
        return measure == Measure.CTS ? SCORE : measure.word();
    }

    static String grade(Measure measure) {
        return name(measure) + "_grade";
    }

    private Map<Measure, CutSteps> cuts() {
        Map<Measure, CutSteps> cuts = new LinkedHashMap<>();
        for (Measure measure : graded()) {
            cuts.put(
                    measure,
                    new CutSteps(
                            name(measure),
                            grades.rules().get(measure),
                            measure == Measure.CTS ? unit() : BigDecimal.ONE));
        }
        return cuts;
    }

    /**
     * The steps from the table {@code measures}.
     *
     * @return in the order in which they are taken
     * @throws dev.stratum.problem.StratumException POLICY_MALFORMED when cuts are natural breaks
     */
    public List<Step> steps() {
        grades.rules().forEach((measure, rule) -> {
            if (rule instanceof GradeRule.FromData placed && placed.method() == CutMethod.NATURAL_BREAKS) {
                throw Problem.POLICY_MALFORMED.with(
                        "the policy",
                        "$.grades." + measure.word() + ".method is natural-breaks, which no grouping finds; for SQL use"
                                + " quantile, or cuts");
            }
        });
        List<Step> steps = new ArrayList<>(toScores());
        Map<Measure, CutSteps> cuts = cuts();
        List<CutSteps> fromData =
                cuts.values().stream().filter(CutSteps::fromData).toList();
        Step.Builder graded = Step.of(GRADED, SCORED).keep("customer");
        if (!fromData.isEmpty()) {
            steps.add(CutSteps.count());
            fromData.forEach(each -> steps.addAll(each.steps()));
            Step.Builder row = Step.of(CUTS, fromData.get(0).table());
            fromData.forEach(each -> {
                each.found(row);
                each.placed(row);
            });
            fromData.stream().skip(1).forEach(each -> row.join(each.table(), equal(whole(1), whole(1))));
            steps.add(row.rows());
            graded.join(CUTS, equal(whole(1), whole(1)));
        }
        Step.Builder types = Step.of(TYPES, GRADED);
        List<String> keys = new ArrayList<>();
        cuts.forEach((measure, each) -> {
            graded.keep(name(measure)).with(grade(measure), each.grade());
            types.keep(grade(measure)).with(name(measure) + "_sum", sum(column(name(measure))));
            keys.add(grade(measure));
        });
        steps.add(graded.rows());
        steps.add(types.with("customers_n", new Expr.Aggregate(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER)))
                .by(keys.toArray(String[]::new)));
        return steps;
    }

    /**
     * The steps from the table {@code measures} to {@link #SCORED}.
     *
     * @return in the order in which they are taken
     */
    public List<Step> toScores() {
        List<Step> steps = new ArrayList<>();
        Optional<ScoreSteps> score = scoring().map(ScoreSteps::new);
        Step.Builder levelled = Step.of("levelled", "measures")
                .keep("customer")
                .with("recency", call(Op.DAYS, column("last_purchase"), new Expr.Day(measures.asOf())))
                .keep("frequency", "monetary");
        score.ifPresent(each -> each.levels(levelled, measures));
        steps.add(levelled.rows());
        Step.Builder scored = Step.of(SCORED, "levelled").keep("customer", "recency", "frequency", "monetary");
        score.ifPresent(each -> scored.with(SCORE, each.score()));
        steps.add(scored.rows());
        return steps;
    }

    /** The measures whose cuts are placed on the data; the row {@link #CUTS} holds what they are made of. */
    List<Measure> placed() {
        return graded().stream()
                .filter(measure -> grades.rules().get(measure) instanceof GradeRule.FromData)
                .toList();
    }
}
