package dev.stratum.ledger.grade;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.choose;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.ledger.plan.Step;
import dev.stratum.rfm.GradeRule;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The cuts of one measure and the grades they give, as steps.
 *
 * <p>Quantiles are those of type 7, as everywhere here: of n values in order, counted from 0, the cut at i of g parts lies at
 * place (n - 1) i / g, between two values as far on as the rest says. A cut is kept as g times its value, which is exact, and
 * compared with g times the measure. The places need one running count over the different values: the only window.
 */
final class CutSteps {
    /** The one row with the number of customers. */
    static final String COUNT = "graded_customers";

    /** The column with how many customers have a value. */
    static final String VALUES_OF = "customers_n";

    /** More decimals than points of levels have. */
    private static final int SCORE_DECIMALS = 6;

    private static final Expr ALWAYS = equal(whole(1), whole(1));
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER));

    private final String measure;
    private final GradeRule rule;
    private final BigDecimal unit;

    /** For a column of the scores, counted in a unit. */
    CutSteps(String measure, GradeRule rule, BigDecimal unit) {
        this.measure = measure;
        this.rule = rule;
        this.unit = unit;
    }

    boolean fromData() {
        return rule instanceof GradeRule.FromData;
    }

    /** The table with one row: what the cuts are made of. */
    String table() {
        return measure + "_cuts";
    }

    private CutMethod method() {
        return ((GradeRule.FromData) rule).method();
    }

    private boolean fewer() {
        return rule.direction() == Direction.FEWER_IS_BETTER;
    }

    static String low(String measure, int part) {
        return measure + "_low_" + part;
    }

    static String high(String measure, int part) {
        return measure + "_high_" + part;
    }

    static String rest(String measure, int part) {
        return measure + "_rest_" + part;
    }

    static String next(String measure) {
        return measure + "_next";
    }

    static String worst(String measure) {
        return measure + "_worst";
    }

    /** The steps from the scores to the row of cuts; none for cuts that the policy gives. */
    List<Step> steps() {
        if (!fromData()) {
            return List.of();
        }
        int parts = rule.grades();
        List<Step> steps = new ArrayList<>();
        Expr value = column(measure);
        steps.add(values(measure));
        Step.Builder cuts = Step.of(measure + "_places", measure + "_ranks");
        steps.add(Step.of(measure + "_ranks", measure + "_values")
                .keep(measure)
                .with("up_to", new Expr.Running(Fold.SUM, column(VALUES_OF), List.of(), List.of(measure)))
                .rows());
        for (int part = 1; part < parts; part++) {
            if (method() == CutMethod.EQUAL_WIDTH) {
                cuts.with(low(measure, part), new Expr.Aggregate(Fold.MIN, value))
                        .with(high(measure, part), new Expr.Aggregate(Fold.MAX, value));
            } else {
                Expr place = call(Op.MULTIPLY, column("customers_less"), whole(part));
                Expr reached = call(Op.MULTIPLY, column("up_to"), whole(parts));
                Expr beyond = call(Op.MULTIPLY, call(Op.SUBTRACT, column("up_to"), whole(1)), whole(parts));
                cuts.with(low(measure, part), first(call(Op.LT, place, reached), value))
                        .with(high(measure, part), first(call(Op.LT, place, beyond), value));
            }
        }
        cuts.with("customers_less", new Expr.Aggregate(Fold.MAX, column("customers_less")))
                .with(worst(measure), new Expr.Aggregate(fewer() ? Fold.MAX : Fold.MIN, value))
                .join(COUNT, ALWAYS);
        steps.add(cuts.by());
        Step.Builder row = Step.of(table(), measure + "_places").keep(worst(measure));
        for (int part = 1; part < parts; part++) {
            row.keep(low(measure, part), high(measure, part))
                    .with(
                            rest(measure, part),
                            method() == CutMethod.EQUAL_WIDTH
                                    ? whole(part)
                                    : call(
                                            Op.REST,
                                            call(Op.MULTIPLY, column("customers_less"), whole(part)),
                                            whole(parts)));
        }
        if (method() == CutMethod.QUANTILE_DISTINCT) {
            steps.add(Step.of(measure + "_better", measure + "_values")
                    .with(next(measure), new Expr.Aggregate(fewer() ? Fold.MAX : Fold.MIN, value))
                    .join(measure + "_places", ALWAYS)
                    .where(call(Op.NOT, equal(value, column(worst(measure)))))
                    .by());
            row.keep(next(measure)).join(measure + "_better", ALWAYS);
        }
        steps.add(row.rows());
        return steps;
    }

    private static Expr first(Expr condition, Expr value) {
        return new Expr.Aggregate(Fold.MIN, choose(condition, value, new Expr.Missing(Expr.Sort.NUMBER)));
    }

    /** The grade of a customer, in a row that the row of cuts was joined to. */
    Expr grade() {
        int grades = rule.grades();
        Expr value = fromData() ? call(Op.MULTIPLY, column(measure), whole(grades)) : column(measure);
        List<When> whens = new ArrayList<>();
        for (int cut = 0; cut < grades - 1; cut++) {
            whens.add(new When(reaches(value, cut(cut)), whole(grades - (long) cut)));
        }
        return new Expr.Case(whens, whole(1));
    }

    private Expr reaches(Expr value, Expr cut) {
        return fewer() ? call(Op.LE, value, cut) : call(Op.LE, cut, value);
    }

    /** A cut from the best down, from 0, in the unit of the value that it is compared with. */
    private Expr cut(int cut) {
        if (rule instanceof GradeRule.Fixed fixed) {
            return new Expr.Exact(ScoreSteps.plain(inUnits(fixed.scale().cuts().cuts()[cut])));
        }
        return column(placed(measure, part(cut)));
    }

    /** A cut that is a score, such as 26.666666666666668 of three weights, is this score and not a little above it. */
    private BigDecimal inUnits(double cut) {
        BigDecimal exact = new BigDecimal(String.valueOf(cut)).multiply(unit);
        BigDecimal near = exact.setScale(SCORE_DECIMALS, RoundingMode.HALF_EVEN);
        return near.divide(unit, MathContext.DECIMAL128).doubleValue() == cut ? near : exact;
    }

    private int part(int cut) {
        return fewer() ? cut + 1 : rule.grades() - 1 - cut;
    }

    static String placed(String measure, int part) {
        return measure + "_cut_" + part;
    }

    /** What the cuts are made of. */
    void found(Step.Builder step) {
        step.keep(worst(measure));
        for (int part = 1; part < rule.grades(); part++) {
            step.keep(low(measure, part), high(measure, part), rest(measure, part));
        }
        if (method() == CutMethod.QUANTILE_DISTINCT) {
            step.keep(next(measure));
        }
    }

    /** The cuts as so many times their value as there are grades. */
    void placed(Step.Builder step) {
        int parts = rule.grades();
        for (int part = 1; part < parts; part++) {
            Expr rest = column(rest(measure, part));
            Expr high = column(high(measure, part));
            Expr low = column(low(measure, part));
            Expr between = choose(
                    equal(rest, whole(0)),
                    call(Op.MULTIPLY, low, whole(parts)),
                    call(
                            Op.ADD,
                            call(Op.MULTIPLY, low, call(Op.SUBTRACT, whole(parts), rest)),
                            call(Op.MULTIPLY, high, rest)));
            if (method() == CutMethod.QUANTILE_DISTINCT) {
                between = choose(
                        call(
                                Op.AND,
                                call(Op.NOT, call(Op.IS_NULL, column(next(measure)))),
                                reaches(call(Op.MULTIPLY, column(worst(measure)), whole(parts)), between)),
                        call(Op.MULTIPLY, column(next(measure)), whole(parts)),
                        between);
            }
            step.with(placed(measure, part), between);
        }
    }

    /** The different values of a measure and how many customers have each. */
    static Step values(String measure) {
        return Step.of(measure + "_values", GradePlan.SCORED)
                .keep(measure)
                .with(VALUES_OF, ROWS)
                .by(measure);
    }

    /** How many customers are graded. */
    static Step count() {
        return Step.of(COUNT, GradePlan.SCORED)
                .with("customers_less", call(Op.SUBTRACT, sum(whole(1)), whole(1)))
                .by();
    }
}
