package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which customers to withdraw from: "for customers with lower value levels (higher service costs), establish a withdrawal mechanism
 * to avoid losses of profits", RFMC paper, practical implications. The paper has no rule; this one names a customer of the lowest
 * tiers that is dear to serve and made a loss in each of the last periods.
 *
 * @param fromTier the best tier that counts as low, 1 = best
 * @param dearUpTo the best grade of cost to serve that counts as dear
 * @param periods in how many of the last periods there must have been a loss, without a break
 */
public record Withdrawal(int fromTier, int dearUpTo, int periods) {

    /** Checks the rule. */
    public Withdrawal {
        if (fromTier < 1) {
            throw Problem.OUT_OF_RANGE.with(Phrase.THE_TIER, fromTier, Phrase.AT_LEAST.with(1));
        }
        if (periods < 1) {
            throw Problem.OUT_OF_RANGE.with("periods", periods, Phrase.AT_LEAST.with(1));
        }
    }

    /**
     * A customer whom the rule names.
     *
     * @param customer its place in the lists, from 0
     * @param losing for how many of the last periods it has made losses without a break
     * @param loss what it has cost in them, above zero
     */
    public record Named(int customer, int losing, double loss) {}

    /**
     * The customers whom the rule names.
     *
     * @param tier the tier of each customer
     * @param grade the grade of its cost to serve, 1 = dearest
     * @param profits its profit in each period, customer by customer, the last period last
     * @return who costs most first; of equal ones in the order of the lists
     * @throws dev.stratum.problem.StratumException SEGMENTS_DIFFER for lists of different lengths or fewer periods than the rule
     *     looks at, NOT_FINITE for a profit that is no number
     */
    public List<Named> names(int[] tier, int[] grade, double[] profits) {
        Tiers.checkLength(Phrase.CTS_GRADES, grade.length, Phrase.STRATIFICATION, tier.length);
        int known = tier.length == 0 ? 0 : profits.length / tier.length;
        if (known < periods || profits.length != known * tier.length) {
            throw Problem.WRONG_COLUMNS.with("profit", known, Phrase.AT_LEAST.with(periods));
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < tier.length; i++) {
            BigDecimal loss = BigDecimal.ZERO;
            int losing = 0;
            boolean unbroken = true;
            for (int period = known - 1; period >= 0; period--) {
                double profit = profits[i * known + period];
                if (!Double.isFinite(profit)) {
                    throw Problem.NOT_FINITE.with(new Counted(Phrase.PROFIT, i));
                }
                unbroken &= profit < 0;
                if (unbroken) {
                    losing++;
                    loss = loss.subtract(BigDecimal.valueOf(profit));
                }
            }
            if (tier[i] >= fromTier && grade[i] <= dearUpTo && losing >= periods) {
                named.add(new Named(i, losing, loss.doubleValue()));
            }
        }
        named.sort(Comparator.comparingDouble(Named::loss).reversed());
        return named;
    }
}
