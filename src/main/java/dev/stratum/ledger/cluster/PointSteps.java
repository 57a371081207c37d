package dev.stratum.ledger.cluster;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.ledger.plan.Step;
import dev.stratum.rfm.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Measures as points of whole numbers, and a pass over them, as steps. */
final class PointSteps {
    static final String EXTENT = "cluster_extent";
    static final String SPREAD = "cluster_spread";
    static final String SAMPLE = "cluster_sample";
    static final String LABELLED = "cluster_labels";
    static final String SUMS = "cluster_sums";
    static final String LABEL = "cluster_no";
    static final String COUNT = "points_n";

    private static final String POINTS = "cluster_points";
    private static final String RANKS = "cluster_ranks";
    private static final String PLACE = "place";
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER));

    private final GradePlan plan;
    private final List<Measure> measures;

    PointSteps(GradePlan plan) {
        this.plan = plan;
        measures = plan.graded();
    }

    int columns() {
        return measures.size();
    }

    String measure(int column) {
        return GradePlan.name(measures.get(column));
    }

    static String point(int column) {
        return "point_" + (column + 1);
    }

    static String squares(int column) {
        return point(column) + "_squares";
    }

    private List<Step> steps(Step... further) {
        List<Step> steps = new ArrayList<>(plan.toScores());
        steps.addAll(List.of(further));
        return steps;
    }

    /** The smallest and the largest value of each measure, in one row. */
    List<Step> extent() {
        Step.Builder step = Step.of(EXTENT, GradePlan.SCORED);
        for (int j = 0; j < columns(); j++) {
            step.with(measure(j) + "_min", new Expr.Aggregate(Fold.MIN, column(measure(j))))
                    .with(measure(j) + "_max", new Expr.Aggregate(Fold.MAX, column(measure(j))));
        }
        return steps(step.by());
    }

    /** Each measure as a whole number of a power of ten. */
    private Step points(List<BigDecimal> factors) {
        Step.Builder step = Step.of(POINTS, GradePlan.SCORED).keep("customer");
        for (int j = 0; j < columns(); j++) {
            Expr value = column(measure(j));
            BigDecimal factor = factors.get(j);
            step.with(
                    point(j),
                    call(
                            Op.ROUND,
                            factor.compareTo(BigDecimal.ONE) == 0
                                    ? value
                                    : call(Op.MULTIPLY, value, new Expr.Exact(factor))));
        }
        return step.rows();
    }

    /** How many points there are, their sums and sums of squares, in one row. */
    List<Step> spread(List<BigDecimal> factors) {
        Step.Builder step = Step.of(SPREAD, POINTS).with(COUNT, ROWS);
        sums(step);
        return steps(points(factors), step.by());
    }

    private void sums(Step.Builder step) {
        for (int j = 0; j < columns(); j++) {
            Expr value = column(point(j));
            step.with(point(j), sum(value)).with(squares(j), sum(call(Op.MULTIPLY, value, value)));
        }
    }

    /** Every so many points in sorted order, from the first on; which of equal ones does not matter. */
    List<Step> sample(List<BigDecimal> factors, long every) {
        List<String> order = new ArrayList<>();
        Step.Builder ranks = Step.of(RANKS, POINTS);
        Step.Builder sample = Step.of(SAMPLE, RANKS)
                .where(equal(call(Op.REST, call(Op.ADD, column(PLACE), whole(every - 1)), whole(every)), whole(0)));
        for (int j = 0; j < columns(); j++) {
            order.add(point(j));
            ranks.keep(point(j));
            sample.keep(point(j));
        }
        ranks.with(PLACE, new Expr.Running(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER), List.of(), order));
        return steps(points(factors), ranks.rows(), sample.rows());
    }

    /** The nearest centre of each customer, of equally near ones the lowest number, and counts and sums by centre. */
    List<Step> pass(List<BigDecimal> factors, List<List<BigDecimal>> centres, List<BigDecimal> weights) {
        Step.Builder labelled = Step.of(LABELLED, POINTS).keep("customer");
        for (int j = 0; j < columns(); j++) {
            labelled.keep(point(j));
        }
        List<When> whens = new ArrayList<>();
        for (int c = 0; c < centres.size() - 1; c++) {
            List<Expr> nearer = new ArrayList<>();
            for (int d = c + 1; d < centres.size(); d++) {
                nearer.add(isAsNear(centres.get(c), centres.get(d), weights));
            }
            whens.add(new When(nearer.size() == 1 ? nearer.get(0) : new Expr.Call(Op.AND, nearer), whole(c)));
        }
        Expr last = whole(centres.size() - 1L);
        labelled.with(LABEL, whens.isEmpty() ? last : new Expr.Case(whens, last));
        Step.Builder sums = Step.of(SUMS, LABELLED).keep(LABEL).with(COUNT, ROWS);
        sums(sums);
        return steps(points(factors), labelled.rows(), sums.by(LABEL));
    }

    /**
     * Whether a point is as near to one centre as to another: the squares of the point fall out of the comparison, and what is
     * left is a sum of whole numbers.
     */
    private Expr isAsNear(List<BigDecimal> one, List<BigDecimal> other, List<BigDecimal> weights) {
        Expr left = null;
        BigDecimal right = BigDecimal.ZERO;
        for (int j = 0; j < columns(); j++) {
            BigDecimal difference = other.get(j).subtract(one.get(j));
            BigDecimal twice = rounded(difference.multiply(weights.get(j)).multiply(BigDecimal.valueOf(2)));
            if (twice.signum() != 0) {
                Expr term = call(Op.MULTIPLY, column(point(j)), new Expr.Exact(twice));
                left = left == null ? term : call(Op.ADD, left, term);
            }
            right = right.add(difference.multiply(other.get(j).add(one.get(j))).multiply(weights.get(j)));
        }
        return call(Op.LE, left == null ? whole(0) : left, new Expr.Exact(rounded(right)));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_EVEN);
    }
}
