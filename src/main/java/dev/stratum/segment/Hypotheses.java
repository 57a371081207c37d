package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The evidence for the three hypotheses of the RFMC paper about adding the cost to serve (CTS) to RFM.
 *
 * <ul>
 *   <li>H1: customers rated low by RFM are rated higher once CTS is added. Evidence: the customers that moved up, and
 *       that they are cheaper to serve than the average customer.
 *   <li>H2: customers rated high by RFM are rated lower once CTS is added. Evidence: the customers that moved down, and
 *       that they are dearer to serve than the average customer.
 *   <li>H3: the new model lowers the service cost and raises the profit. The paper argues this from the CTS grades alone,
 *       and so does the evidence here: the mean CTS grade of the best tiers before and after. Given each customer's
 *       service cost and profit, the cost per unit of profit of the best tiers is compared instead; given revenue too, the
 *       shares of revenue that cost and profit are. Amounts per customer would tell of the size of customers only.
 * </ul>
 *
 * <p>The best tiers are the upper half: tiers 1 and 2 of 4. A stratification by grades with CTS should be compared with
 * one by grades without it; against raw measures the change mixes the effect of grading with that of CTS.
 *
 * @param up the customers that moved to a better tier
 * @param down the customers that moved to a less valuable tier
 * @param stayed the customers whose tier did not change
 * @param all all customers
 * @param bestBefore the customers of the best tiers before
 * @param bestAfter the customers of the best tiers after
 * @param money service cost and profit by tier, when they were given
 * @param findings one finding per hypothesis, H1 to H3
 */
public record Hypotheses(
        Group up,
        Group down,
        Group stayed,
        Group all,
        Group bestBefore,
        Group bestAfter,
        Optional<TierMoney> money,
        List<Finding> findings) {

    /** The highest CTS grade there can be. */
    public static final int HIGHEST_GRADE = 9;

    /**
     * Some of the customers.
     *
     * @param count how many
     * @param share their share of all customers, from 0 to 1
     * @param meanCtsGrade their mean CTS grade (higher = cheaper to serve), empty when there are none
     */
    public record Group(int count, double share, OptionalDouble meanCtsGrade) {}

    /** Keeps its own copy of the findings. */
    public Hypotheses {
        findings = List.copyOf(findings);
    }

    /**
     * Weighs the evidence from CTS grades.
     *
     * @param before the tier of each customer without CTS, 1 to {@code k}
     * @param after the tier of the same customers with CTS
     * @param k the number of tiers
     * @param ctsGrade the CTS grade of each customer, 4 = cheapest to serve to 1 = dearest (other scales up to 9 work)
     * @return the evidence
     * @throws dev.stratum.problem.StratumException {@code SEGMENTS_DIFFER} when the lengths differ, {@code RANGE_EMPTY}
     *     without customers, {@code OUT_OF_RANGE} for a tier outside 1 to k or a grade outside 1 to 9
     */
    public static Hypotheses of(int[] before, int[] after, int k, int[] ctsGrade) {
        return weigh(before, after, k, ctsGrade, Optional.empty());
    }

    /**
     * Weighs the evidence from CTS grades, and H3 from money.
     *
     * @param before the tier of each customer without CTS, 1 to {@code k}
     * @param after the tier of the same customers with CTS
     * @param k the number of tiers
     * @param ctsGrade the CTS grade of each customer, 4 = cheapest to serve to 1 = dearest (other scales up to 9 work)
     * @param serviceCost the cost of serving each customer, in money
     * @param profit the profit made with each customer after the cost of serving, in money
     * @param revenue the revenue of each customer, empty when unknown
     * @return the evidence
     * @throws dev.stratum.problem.StratumException as above, and {@code NOT_FINITE} for an amount that is no number
     */
    public static Hypotheses of(
            int[] before,
            int[] after,
            int k,
            int[] ctsGrade,
            double[] serviceCost,
            double[] profit,
            Optional<double[]> revenue) {
        return weigh(
                before, after, k, ctsGrade, Optional.of(TierMoney.of(before, after, k, serviceCost, profit, revenue)));
    }

    private static Hypotheses weigh(int[] before, int[] after, int k, int[] ctsGrade, Optional<TierMoney> money) {
        Tiers.checkPair(before, after, k);
        Tiers.checkLength(Phrase.CTS_GRADES, ctsGrade.length, Phrase.STRATIFICATION, before.length);
        for (int i = 0; i < ctsGrade.length; i++) {
            if (ctsGrade[i] < 1 || ctsGrade[i] > HIGHEST_GRADE) {
                throw Problem.OUT_OF_RANGE.with(
                        new Counted(Phrase.CTS_GRADE, i), ctsGrade[i], Phrase.BETWEEN.with(1, HIGHEST_GRADE));
            }
        }
        Group up = group(ctsGrade, i -> after[i] < before[i]);
        Group down = group(ctsGrade, i -> after[i] > before[i]);
        Group stayed = group(ctsGrade, i -> after[i] == before[i]);
        Group all = group(ctsGrade, i -> true);
        int best = bestTiers(k);
        Group bestBefore = group(ctsGrade, i -> before[i] <= best);
        Group bestAfter = group(ctsGrade, i -> after[i] <= best);
        List<Finding> findings = List.of(
                FindingText.moved("H1", "up", up, all, true),
                FindingText.moved("H2", "down", down, all, false),
                money.map(amounts -> FindingText.money(amounts, best))
                        .orElseGet(() -> FindingText.bestTiers(bestBefore, bestAfter, best)));
        return new Hypotheses(up, down, stayed, all, bestBefore, bestAfter, money, findings);
    }

    /** The upper half of the tiers, at least one. */
    private static int bestTiers(int k) {
        return Math.max(1, k / 2);
    }

    private static Group group(int[] ctsGrade, IntPredicate member) {
        int[] members = IntStream.range(0, ctsGrade.length).filter(member).toArray();
        OptionalDouble mean = IntStream.of(members).map(i -> ctsGrade[i]).average();
        return new Group(members.length, (double) members.length / ctsGrade.length, mean);
    }
}
