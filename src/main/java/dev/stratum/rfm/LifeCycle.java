package dev.stratum.rfm;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer from the first purchase to the date of analysis.
 *
 * @param customer the customer
 * @param firstPurchase date of the first purchase of all, in days from any fixed day
 * @param lastPurchase date of the last one
 * @param amount money of the purchases in this period, which ends with the date of analysis
 * @param amountBefore money of the purchases in the period before
 * @param stage what the two say
 */
public record LifeCycle(
        String customer, int firstPurchase, int lastPurchase, double amount, double amountBefore, LifeStage stage) {

    /** How many days a period has when nobody says otherwise. */
    public static final int USUAL_PERIOD = 365;

    /** By which share the money must differ to grow or fade when nobody says otherwise. */
    public static final double USUAL_CHANGE = 0.2;

    /**
     * Follows customers through a ledger of purchases.
     *
     * @param customers the customer of each line, never blank
     * @param days the date of each line, in days from any fixed day
     * @param amounts the amount of each line; what is not above zero is no purchase
     * @param asOf the date of analysis, counted alike; later lines do not count
     * @param periodDays how long a period is, 1 or more
     * @param change the share by which the money must differ between the periods to grow or fade, 0 or more
     * @return one entry per customer with a purchase, in the order of the first line
     * @throws dev.stratum.problem.StratumException CELL_BLANK for a line without a customer, NOT_FINITE for an amount that is
     *     no number, OUT_OF_RANGE for another period or change
     */
    public static List<LifeCycle> follow(
            String[] customers, int[] days, double[] amounts, int asOf, int periodDays, double change) {
        check(periodDays, change);
        Map<String, Purchases> all = new LinkedHashMap<>();
        for (int i = 0; i < customers.length; i++) {
            LedgerLine.checkCustomer(customers[i], i);
            LedgerLine.checkAmount(amounts[i], i);
            Purchases own = all.computeIfAbsent(customers[i], name -> new Purchases());
            if (amounts[i] > 0 && days[i] <= asOf) {
                own.add(days[i], amounts[i], ((long) asOf - days[i]) / periodDays);
            }
        }
        List<LifeCycle> cycles = new ArrayList<>();
        all.forEach((customer, own) -> {
            if (own.first != Integer.MAX_VALUE) {
                cycles.add(own.cycle(customer, ((long) asOf - own.first) / periodDays, change));
            }
        });
        return cycles;
    }

    static void check(int periodDays, double change) {
        if (periodDays < 1) {
            throw Problem.OUT_OF_RANGE.with("period_days", periodDays, Phrase.AT_LEAST.with(1));
        }
        if (!(change >= 0 && change <= Double.MAX_VALUE)) {
            throw Problem.OUT_OF_RANGE.with("change", change, Phrase.AT_LEAST.with(0));
        }
    }

    private static final class Purchases {
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private final DecimalSum now = new DecimalSum();
        private final DecimalSum before = new DecimalSum();

        void add(int day, double amount, long periodsAgo) {
            first = Math.min(first, day);
            last = Math.max(last, day);
            if (periodsAgo == 0) {
                now.add(amount);
            } else if (periodsAgo == 1) {
                before.add(amount);
            }
        }

        LifeCycle cycle(String customer, long firstPeriodsAgo, double change) {
            double amount = now.total();
            double amountBefore = before.total();
            LifeStage stage = LifeStage.of(firstPeriodsAgo == 0, amount, amountBefore, change);
            return new LifeCycle(customer, first, last, amount, amountBefore, stage);
        }
    }
}
