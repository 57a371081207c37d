package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Service cost and profit by tier, before and after.
 *
 * <p>The amounts belong to the customers and do not change with the tiers; what changes is whose amounts a tier holds.
 *
 * @param tiers one row per tier, best first
 */
public record TierMoney(List<Row> tiers) {

    /**
     * The money of one tier.
     *
     * @param tier 1 = best
     * @param before the amounts of the customers in the tier before
     * @param after the amounts of the customers in the tier after
     */
    public record Row(int tier, Amounts before, Amounts after) {}

    /**
     * The amounts of some customers.
     *
     * @param count the number of customers
     * @param serviceCost the sum of their service costs
     * @param profit the sum of their profits
     * @param revenue the sum of their revenues, empty when revenues were not given
     */
    public record Amounts(int count, double serviceCost, double profit, OptionalDouble revenue) {

        private Amounts plus(Amounts other) {
            return new Amounts(
                    count + other.count,
                    serviceCost + other.serviceCost,
                    profit + other.profit,
                    revenue.isPresent() && other.revenue.isPresent()
                            ? OptionalDouble.of(revenue.getAsDouble() + other.revenue.getAsDouble())
                            : OptionalDouble.empty());
        }
    }

    /** Keeps its own copy of the rows. */
    public TierMoney {
        tiers = List.copyOf(tiers);
    }

    /**
     * Sums service cost and profit by tier.
     *
     * @param before the tier of each customer before, 1 to {@code k}
     * @param after the tier of the same customers after
     * @param k the number of tiers
     * @param serviceCost the cost of serving each customer
     * @param profit the profit made with each customer
     * @param revenue the revenue of each customer, empty when unknown
     * @return the sums
     * @throws dev.stratum.problem.StratumException {@code SEGMENTS_DIFFER} when the lengths differ, {@code RANGE_EMPTY}
     *     without customers, {@code OUT_OF_RANGE} for a tier outside 1 to k, {@code NOT_FINITE} for an amount that is
     *     no number
     */
    public static TierMoney of(
            int[] before, int[] after, int k, double[] serviceCost, double[] profit, Optional<double[]> revenue) {
        Tiers.checkPair(before, after, k);
        Tiers.checkFinite(Phrase.SERVICE_COSTS, Phrase.SERVICE_COST, serviceCost, before.length);
        Tiers.checkFinite(Phrase.PROFITS, Phrase.PROFIT, profit, before.length);
        revenue.ifPresent(each -> Tiers.checkFinite(Phrase.REVENUES, Phrase.REVENUE, each, before.length));
        List<Row> rows = new ArrayList<>();
        for (int tier = 1; tier <= k; tier++) {
            rows.add(new Row(
                    tier,
                    sum(before, tier, serviceCost, profit, revenue),
                    sum(after, tier, serviceCost, profit, revenue)));
        }
        return new TierMoney(rows);
    }

    private static Amounts sum(
            int[] tiers, int tier, double[] serviceCost, double[] profit, Optional<double[]> revenue) {
        int count = 0;
        DecimalSum cost = new DecimalSum();
        DecimalSum gain = new DecimalSum();
        DecimalSum income = new DecimalSum();
        for (int i = 0; i < tiers.length; i++) {
            if (tiers[i] == tier) {
                count++;
                cost.add(serviceCost[i]);
                gain.add(profit[i]);
                if (revenue.isPresent()) {
                    income.add(revenue.get()[i]);
                }
            }
        }
        return new Amounts(
                count,
                cost.total(),
                gain.total(),
                revenue.isPresent() ? OptionalDouble.of(income.total()) : OptionalDouble.empty());
    }

    /**
     * The amounts before of the best tiers together.
     *
     * @param best how many tiers, counted from the best, at least 1
     * @return their sum
     */
    public Amounts bestBefore(int best) {
        return tiers.stream().limit(best).map(Row::before).reduce(Amounts::plus).orElseThrow();
    }

    /**
     * The amounts after of the best tiers together.
     *
     * @param best how many tiers, counted from the best, at least 1
     * @return their sum
     */
    public Amounts bestAfter(int best) {
        return tiers.stream().limit(best).map(Row::after).reduce(Amounts::plus).orElseThrow();
    }
}
