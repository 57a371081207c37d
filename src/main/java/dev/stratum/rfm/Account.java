package dev.stratum.rfm;

import dev.stratum.stats.DecimalSum;
import java.util.HashSet;
import java.util.Set;

/** One customer's running totals while a ledger is read. */
final class Account {
    private final String customer;
    private final Tally purchases = new Tally();
    private final Tally returns = new Tally();
    private int lastPurchase = Integer.MIN_VALUE;

    Account(String customer) {
        this.customer = customer;
    }

    void purchase(int epochDay, double amount, String order) {
        purchases.add(amount, order);
        lastPurchase = Math.max(lastPurchase, epochDay);
    }

    void giveBack(double amount, String order) {
        returns.add(amount, order);
    }

    boolean hasPurchase() {
        return purchases.count > 0;
    }

    CustomerRfm summary(int asOfEpochDay) {
        double monetary = purchases.sum.total();
        return new CustomerRfm(
                customer,
                Recency.days(lastPurchase, asOfEpochDay),
                purchases.count,
                monetary,
                purchases.sum.mean(purchases.count),
                lastPurchase,
                returns.count,
                returns.sum.total());
    }

    /** A sum of amounts and the number of orders they belong to. */
    private static final class Tally {
        private final DecimalSum sum = new DecimalSum();
        private int count;
        private String latest;
        private Set<String> seen;

        void add(double amount, String order) {
            sum.add(amount);
            if (order == null || order.isEmpty()) {
                count++;
            } else if (!order.equals(latest)) {
                // Lines of an order mostly follow each other, so that one comparison settles most lines.
                if (seen == null) {
                    seen = new HashSet<>();
                }
                if (seen.add(order)) {
                    count++;
                }
                latest = order;
            }
        }
    }
}
