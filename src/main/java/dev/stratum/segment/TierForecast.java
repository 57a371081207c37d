package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many customers each tier will have if customers move on as they moved between the last two periods: a Markov chain (J. G.
 * Kemeny and J. L. Snell, Finite Markov Chains, 1960; for customers P. E. Pfeifer and R. L. Carraway, Modeling customer
 * relationships as Markov chains, Journal of Interactive Marketing 14, 2000, 43-55).
 *
 * <p>Nobody joins and nobody leaves: whoever does is not among the customers of both periods.
 */
public final class TierForecast {
    /** Farther ahead than this nobody believes it. */
    public static final int MOST_PERIODS = 100;

    private final Migration moves;
    private final int[] now;

    private TierForecast(Migration moves, int[] now) {
        this.moves = moves;
        this.now = now;
    }

    /**
     * Prepares a forecast.
     *
     * @param moves who went from which tier to which
     * @param now the tier of each customer now, 1 to the number of tiers of the moves
     * @return the forecast
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without customers, OUT_OF_RANGE for another tier
     */
    public static TierForecast of(Migration moves, int[] now) {
        Tiers.check(Phrase.THE_TIER, now, moves.k());
        return new TierForecast(moves, Tiers.counts(now, moves.k()));
    }

    /**
     * How many tiers there are.
     *
     * @return the number of rows and columns of the rates
     */
    public int tiers() {
        return moves.k();
    }

    /**
     * The share of the customers of a tier that went to another.
     *
     * @param from the tier before, 1 = best
     * @param to the tier after
     * @return 0 to 1; of a tier that nobody was in all are taken to stay
     */
    public double rate(int from, int to) {
        int behind = behind(from);
        return behind == 0 ? (from == to ? 1 : 0) : (double) moves.count(from, to) / behind;
    }

    /**
     * How many customers the rates of a tier come from.
     *
     * @param from the tier before
     * @return 0 or more; the fewer, the less the rates say
     */
    public int behind(int from) {
        return moves.totalBefore(from);
    }

    /**
     * The customers of a tier now.
     *
     * @param tier 1 = best
     * @return their number
     */
    public int now(int tier) {
        return now[tier - 1];
    }

    /**
     * The customers of each tier in the periods to come.
     *
     * @param periods how many periods ahead, 1 to {@value #MOST_PERIODS}
     * @return for each period the number expected of each tier, the best first
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for another number of periods
     */
    public List<double[]> expected(int periods) {
        if (periods < 1 || periods > MOST_PERIODS) {
            throw Problem.OUT_OF_RANGE.with("periods", periods, Phrase.BETWEEN.with(1, MOST_PERIODS));
        }
        List<double[]> expected = new ArrayList<>();
        double[] last = Arrays.stream(now).asDoubleStream().toArray();
        for (int period = 0; period < periods; period++) {
            double[] next = new double[tiers()];
            for (int from = 1; from <= tiers(); from++) {
                for (int to = 1; to <= tiers(); to++) {
                    next[to - 1] += last[from - 1] * rate(from, to);
                }
            }
            expected.add(next);
            last = next;
        }
        return expected;
    }

    /**
     * The standard error of what is expected of the next period: customers move by chance, and the rates come from few of
     * them. For n customers that move with a rate p seen in m it is the root of n p (1 - p) (1 + n / m), added over the tiers
     * that they come from.
     *
     * @return for each tier, the best first; a tier that nobody was in before adds nothing
     */
    public double[] standardError() {
        double[] variance = new double[tiers()];
        for (int from = 1; from <= tiers(); from++) {
            if (behind(from) > 0) {
                double chance = now(from) * (1 + (double) now(from) / behind(from));
                for (int to = 1; to <= tiers(); to++) {
                    variance[to - 1] += chance * rate(from, to) * (1 - rate(from, to));
                }
            }
        }
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }
}
