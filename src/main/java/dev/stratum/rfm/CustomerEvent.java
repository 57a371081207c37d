package dev.stratum.rfm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What happened to one customer on a day: "full-cycle tracking of customers", RFMC paper, practical implications.
 *
 * @param day the day, from any fixed one
 * @param kind what happened
 * @param amount its money; 0 on the date of analysis
 * @param bought money of all purchases up to this one
 * @param daysSince days since the purchase before; empty for the first
 * @param stage the life stage of the customer on that day
 */
public record CustomerEvent(int day, Kind kind, double amount, double bought, OptionalInt daysSince, LifeStage stage) {

    /** What happened. */
    public enum Kind {
        /** The first purchase of all. */
        FIRST("First purchase"),
        /** Another one. */
        PURCHASE("Purchase"),
        /** An amount below zero. */
        RETURN("Return"),
        /** Nothing: the day of the analysis. */
        ANALYSIS("Date of analysis");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * The kind for people.
         *
         * @return for example {@code First purchase}
         */
        public String label() {
            return label;
        }
    }

    /**
     * Follows one customer.
     *
     * @param days the date of each line of its ledger, in any order
     * @param amounts the amount of each line; above zero a purchase, below zero a return, zero nothing
     * @param asOf the date of analysis, after which lines do not count; empty for all
     * @param periodDays how long a period is, 1 or more
     * @param change the share by which the money must differ between the periods to grow or fade, 0 or more
     * @return the events, the oldest first, that of the analysis last; empty before the first purchase
     * @throws dev.stratum.problem.StratumException NOT_FINITE for an amount that is no number, OUT_OF_RANGE for another period or
     *     change
     */
    public static List<CustomerEvent> follow(
            int[] days, double[] amounts, OptionalInt asOf, int periodDays, double change) {
        LifeCycle.check(periodDays, change);
        for (int i = 0; i < amounts.length; i++) {
            LedgerLine.checkAmount(amounts[i], i);
        }
        Bought bought = new Bought(periodDays, change);
        List<CustomerEvent> events = new ArrayList<>();
        IntStream.range(0, days.length)
                .filter(line -> amounts[line] != 0 && (asOf.isEmpty() || days[line] <= asOf.getAsInt()))
                .boxed()
                .sorted(Comparator.comparingInt(line -> days[line]))
                .forEach(line -> bought.add(days[line], amounts[line], events));
        if (asOf.isPresent() && !bought.sums.isEmpty()) {
            events.add(bought.event(asOf.getAsInt(), Kind.ANALYSIS, 0));
        }
        return events;
    }

    /** The money of all purchases up to each day, exact to the last decimal. */
    private static final class Bought {
        private final TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
        private final int period;
        private final double change;

        Bought(int period, double change) {
            this.period = period;
            this.change = change;
        }

        void add(int day, double amount, List<CustomerEvent> events) {
            Kind kind = amount < 0 ? Kind.RETURN : sums.isEmpty() ? Kind.FIRST : Kind.PURCHASE;
            if (kind == Kind.RETURN && sums.isEmpty()) {
                return;
            }
            OptionalInt since = sums.isEmpty() ? OptionalInt.empty() : OptionalInt.of(day - sums.lastKey());
            if (kind != Kind.RETURN) {
                sums.put(day, upTo(day).add(BigDecimal.valueOf(amount)));
            }
            CustomerEvent event = event(day, kind, amount);
            events.add(new CustomerEvent(day, kind, amount, event.bought(), since, event.stage()));
        }

        private BigDecimal upTo(long day) {
            var entry = day < Integer.MIN_VALUE ? null : sums.floorEntry((int) day);
            return entry == null ? BigDecimal.ZERO : entry.getValue();
        }

        CustomerEvent event(int day, Kind kind, double amount) {
            BigDecimal all = upTo(day);
            BigDecimal before = upTo((long) day - period);
            double now = all.subtract(before).doubleValue();
            double then = before.subtract(upTo((long) day - 2L * period)).doubleValue();
            boolean isNew = ((long) day - sums.firstKey()) / period == 0;
            return new CustomerEvent(
                    day,
                    kind,
                    amount,
                    all.doubleValue(),
                    OptionalInt.of(day - sums.lastKey()),
                    LifeStage.of(isNew, now, then, change));
        }
    }
}
