package dev.stratum.ledger.grade;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.ledger.plan.Step;
import dev.stratum.stats.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Levels and the cost-to-serve score. The score is the mean of the points weighted by importance; to have it without a
 * division it is counted in parts of a {@link #unit} that all sums of weights divide, of those customers too who lack an
 * index and whose other weights count for it.
 */
final class ScoreSteps {
    private final CtsPolicy policy;
    private final List<ServiceIndex> indexes = new ArrayList<>();
    private final List<BigInteger> weights = new ArrayList<>();
    private final BigInteger unit;

    /** For a policy whose indexes are all given by the documents, one at least to every customer. */
    ScoreSteps(CtsPolicy policy) {
        this.policy = policy;
        List<BigDecimal> given = new ArrayList<>();
        for (CtsIndex index : policy.indexes()) {
            indexes.add(ServiceIndex.of(index.measure().code()).orElseThrow());
            given.add(new BigDecimal(String.valueOf(index.weight())).stripTrailingZeros());
        }
        int scale = given.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        given.forEach(weight ->
                weights.add(weight.scaleByPowerOfTen(Math.max(0, scale)).toBigIntegerExact()));
        BigInteger common = BigInteger.ONE;
        for (int missing = 0; missing < 1 << indexes.size(); missing++) {
            if (canLack(missing)) {
                BigInteger sum = sum(missing);
                common = common.divide(common.gcd(sum)).multiply(sum);
            }
        }
        unit = common;
    }

    /** What the score is counted in: a score of 25 is 25 units. */
    BigDecimal unit() {
        return new BigDecimal(unit);
    }

    private boolean canLack(int missing) {
        for (int i = 0; i < indexes.size(); i++) {
            if (lacks(missing, i) && !indexes.get(i).mayBeMissing()) {
                return false;
            }
        }
        return true;
    }

    private static boolean lacks(int missing, int index) {
        return (missing >> index & 1) == 1;
    }

    private BigInteger sum(int missing) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            sum = lacks(missing, i) ? sum : sum.add(weights.get(i));
        }
        return sum;
    }

    static String level(int index) {
        return "level_" + (index + 1);
    }

    /** Adds the level of each index, 1 for A to 4 for D, to a step from the measures. */
    void levels(Step.Builder step, MeasuresPlan plan) {
        for (int i = 0; i < indexes.size(); i++) {
            CtsIndex index = policy.indexes().get(i);
            Expr sum = column(indexes.get(i).sum(plan));
            Expr count = column(indexes.get(i).count());
            List<When> whens = new ArrayList<>();
            if (indexes.get(i).mayBeMissing()) {
                whens.add(new When(equal(count, whole(0)), new Expr.Missing(Expr.Sort.NUMBER)));
            }
            double[] cuts = index.scale().cuts();
            for (int cut = 0; cut < cuts.length; cut++) {
                whens.add(new When(
                        reaches(
                                sum,
                                count,
                                new BigDecimal(String.valueOf(cuts[cut])),
                                index.scale().direction()),
                        whole(cut + 1L)));
            }
            step.with(level(i), new Expr.Case(whens, whole(cuts.length + 1L)));
        }
    }

    /** Whether sum / count is as good as a cut; count is above zero. */
    private static Expr reaches(Expr sum, Expr count, BigDecimal cut, Direction direction) {
        int scale = Math.max(0, cut.stripTrailingZeros().scale());
        Expr bound = call(
                Op.MULTIPLY,
                new Expr.Exact(new BigDecimal(cut.movePointRight(scale).toBigIntegerExact())),
                count);
        Expr value = scale == 0 ? sum : call(Op.MULTIPLY, sum, new Expr.Exact(BigDecimal.TEN.pow(scale)));
        return direction == Direction.MORE_IS_BETTER ? call(Op.LE, bound, value) : call(Op.LE, value, bound);
    }

    /** The score in units, from levels. */
    Expr score() {
        Expr score = weighted(0);
        List<When> whens = new ArrayList<>();
        for (int missing = 1; missing < 1 << indexes.size(); missing++) {
            if (canLack(missing)) {
                List<Expr> conditions = new ArrayList<>();
                for (int i = 0; i < indexes.size(); i++) {
                    if (indexes.get(i).mayBeMissing()) {
                        Expr isMissing = call(Op.IS_NULL, column(level(i)));
                        conditions.add(lacks(missing, i) ? isMissing : call(Op.NOT, isMissing));
                    }
                }
                whens.add(new When(
                        conditions.size() == 1 ? conditions.get(0) : new Expr.Call(Op.AND, conditions),
                        weighted(missing)));
            }
        }
        return whens.isEmpty() ? score : new Expr.Case(whens, score);
    }

    private Expr weighted(int missing) {
        BigInteger factor = unit.divide(sum(missing));
        Expr total = null;
        for (int i = 0; i < indexes.size(); i++) {
            if (!lacks(missing, i)) {
                BigDecimal weight = new BigDecimal(weights.get(i).multiply(factor));
                Expr points = points(column(level(i)), weight);
                total = total == null ? points : call(Op.ADD, total, points);
            }
        }
        return total;
    }

    private Expr points(Expr level, BigDecimal weight) {
        Level[] levels = Level.values();
        List<When> whens = new ArrayList<>();
        for (int i = 0; i < levels.length - 1; i++) {
            whens.add(new When(equal(level, whole(i + 1L)), points(levels[i], weight)));
        }
        return new Expr.Case(whens, points(levels[levels.length - 1], weight));
    }

    private Expr points(Level level, BigDecimal weight) {
        return new Expr.Exact(
                plain(new BigDecimal(String.valueOf(policy.points().get(level))).multiply(weight)));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
