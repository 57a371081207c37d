package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Probabilities and quantiles of distributions, as Apache Commons Statistics gives them. */
final class DistributionFunctions {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double MOST_DEGREES = 1e10;

    private DistributionFunctions() {}

    /** Makes a distribution of the parameters that begin at an argument, or fails with {@code #NUM!}. */
    private interface Family {
        ContinuousDistribution of(Arguments a, int first);
    }

    static void register(Registry all) {
        normal(all);
        counts(all);
        waiting(all);
        student(all);
        chiSquared(all);
        fisher(all);
    }

    private static void normal(Registry all) {
        Family normal = (a, first) -> {
            check(a.number(first + 1) > 0);
            return NormalDistribution.of(a.number(first), a.number(first + 1));
        };
        all.add("NORM.DIST", "VVVV", a -> either(normal.of(a, 1), a.number(0), a.truth(3)));
        all.alias("NORM.DIST", "NORMDIST");
        all.add("NORM.S.DIST", "VV", a -> either(STANDARD, a.number(0), a.truth(1)));
        all.add("NORMSDIST", "V", a -> STANDARD.cumulativeProbability(a.number(0)));
        all.add("NORM.INV", "VVV", a -> inverse(normal.of(a, 1), inside(a.number(0))));
        all.alias("NORM.INV", "NORMINV");
        all.add("NORM.S.INV", "V", a -> inverse(STANDARD, inside(a.number(0))));
        all.alias("NORM.S.INV", "NORMSINV");
        all.add("CONFIDENCE.NORM", "VVV", a -> {
            double size = Math.floor(a.number(2));
            check(a.number(1) > 0 && size >= 1);
            return inverseOfRest(STANDARD, inside(a.number(0)) / 2) * a.number(1) / Math.sqrt(size);
        });
        all.alias("CONFIDENCE.NORM", "CONFIDENCE");
        all.add("LOGNORMDIST", "VVV", a -> {
            check(a.number(0) > 0 && a.number(2) > 0);
            return LogNormalDistribution.of(a.number(1), a.number(2)).cumulativeProbability(a.number(0));
        });
    }

    private static void counts(Registry all) {
        all.add("POISSON.DIST", "VVV", a -> {
            double mean = a.number(1);
            check(a.number(0) >= 0 && mean >= 0);
            int count = a.whole(0);
            return mean == 0
                    ? count == 0 || a.truth(2) ? 1.0 : 0.0
                    : either(PoissonDistribution.of(mean), count, a.truth(2));
        });
        all.alias("POISSON.DIST", "POISSON");
        all.add("BINOM.DIST", "VVVV", a -> {
            int trials = a.whole(1);
            check(a.number(0) >= 0 && a.whole(0) <= trials && a.number(2) >= 0 && a.number(2) <= 1);
            return either(BinomialDistribution.of(trials, a.number(2)), a.whole(0), a.truth(3));
        });
        all.alias("BINOM.DIST", "BINOMDIST");
        all.add("BINOM.INV", "VVV", a -> {
            check(a.number(0) >= 0 && a.number(1) >= 0 && a.number(1) <= 1);
            return (double)
                    BinomialDistribution.of(a.whole(0), a.number(1)).inverseCumulativeProbability(inside(a.number(2)));
        });
        all.alias("BINOM.INV", "CRITBINOM");
    }

    private static void waiting(Registry all) {
        all.add("EXPON.DIST", "VVV", a -> {
            check(a.number(0) >= 0 && a.number(1) > 0);
            return either(ExponentialDistribution.of(1 / a.number(1)), a.number(0), a.truth(2));
        });
        all.alias("EXPON.DIST", "EXPONDIST");
        all.add("WEIBULL.DIST", "VVVV", a -> {
            check(a.number(0) >= 0 && a.number(1) > 0 && a.number(2) > 0);
            return either(WeibullDistribution.of(a.number(1), a.number(2)), a.number(0), a.truth(3));
        });
        all.alias("WEIBULL.DIST", "WEIBULL");
    }

    private static void student(Registry all) {
        Family student = (a, first) -> TDistribution.of(degrees(a, first));
        all.add("T.DIST", "VVV", a -> either(student.of(a, 1), a.number(0), a.truth(2)));
        all.add("T.DIST.RT", "VV", a -> student.of(a, 1).survivalProbability(a.number(0)));
        all.add("T.DIST.2T", "VV", a -> 2 * student.of(a, 1).survivalProbability(positive(a.number(0))));
        all.add("TDIST", "VVV", a -> {
            int tails = a.whole(2);
            check(tails == 1 || tails == 2);
            return tails * student.of(a, 1).survivalProbability(positive(a.number(0)));
        });
        all.add("T.INV", "VV", a -> inverse(student.of(a, 1), inside(a.number(0))));
        all.add("T.INV.2T", "VV", a -> {
            check(a.number(0) > 0 && a.number(0) <= 1);
            return inverseOfRest(student.of(a, 1), a.number(0) / 2);
        });
        all.alias("T.INV.2T", "TINV");
    }

    private static void chiSquared(Registry all) {
        Family squared = (a, first) -> {
            check(degrees(a, first) <= MOST_DEGREES);
            return ChiSquaredDistribution.of(degrees(a, first));
        };
        all.add("CHISQ.DIST", "VVV", a -> either(squared.of(a, 1), positive(a.number(0)), a.truth(2)));
        all.add("CHISQ.DIST.RT", "VV", a -> squared.of(a, 1).survivalProbability(positive(a.number(0))));
        all.alias("CHISQ.DIST.RT", "CHIDIST");
        all.add("CHISQ.INV", "VV", a -> inverse(squared.of(a, 1), share(a.number(0))));
        all.add("CHISQ.INV.RT", "VV", a -> inverseOfRest(squared.of(a, 1), share(a.number(0))));
        all.alias("CHISQ.INV.RT", "CHIINV");
    }

    private static void fisher(Registry all) {
        Family fisher = (a, first) -> FDistribution.of(degrees(a, first), degrees(a, first + 1));
        all.add("F.DIST", "VVVV", a -> either(fisher.of(a, 1), positive(a.number(0)), a.truth(3)));
        all.add("F.DIST.RT", "VVV", a -> fisher.of(a, 1).survivalProbability(positive(a.number(0))));
        all.alias("F.DIST.RT", "FDIST");
        all.add("F.INV", "VVV", a -> inverse(fisher.of(a, 1), share(a.number(0))));
        all.add("F.INV.RT", "VVV", a -> inverseOfRest(fisher.of(a, 1), share(a.number(0))));
        all.alias("F.INV.RT", "FINV");
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new ErrorFound(NativeError.NUM);
        }
    }

    private static double degrees(Arguments a, int i) {
        double degrees = Math.floor(a.number(i));
        check(degrees >= 1);
        return degrees;
    }

    private static double positive(double number) {
        check(number >= 0);
        return number;
    }

    private static double inside(double probability) {
        check(probability > 0 && probability < 1);
        return probability;
    }

    private static double share(double probability) {
        check(probability >= 0 && probability <= 1);
        return probability;
    }

    private static double either(ContinuousDistribution distribution, double at, boolean cumulative) {
        return cumulative ? distribution.cumulativeProbability(at) : distribution.density(at);
    }

    private static double either(DiscreteDistribution distribution, int at, boolean cumulative) {
        return cumulative ? distribution.cumulativeProbability(at) : distribution.probability(at);
    }

    private static double inverse(ContinuousDistribution distribution, double probability) {
        return distribution.inverseCumulativeProbability(probability);
    }

    private static double inverseOfRest(ContinuousDistribution distribution, double probability) {
        return distribution.inverseSurvivalProbability(probability);
    }
}
