package dev.stratum.work;

import dev.stratum.problem.Problem;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import java.util.Arrays;
import java.util.List;

/**
 * Customers with the measures that are graded: R, F, M and, where it is known, the score of cost to serve.
 *
 * @param names the customers, each once
 * @param measures customer by customer, {@code columns} numbers each: recency in days, number of purchases, amount,
 *     score
 * @param columns 3 without cost to serve, 4 with it
 */
public record Customers(List<String> names, double[] measures, int columns) {
    private static final int RFM = 3;

    /** Keeps a copy of the list. */
    public Customers {
        names = List.copyOf(names);
        if (measures.length != names.size() * columns) {
            throw new IllegalArgumentException(names.size() + " customers have " + columns + " measures each, not "
                    + measures.length + " together");
        }
    }

    /**
     * The customers of a ledger.
     *
     * @param source what messages call the ledger
     * @param ledger its customers with a purchase
     * @param period the dates that counted
     * @return R, F and M of each, in the order of the ledger
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when nobody bought in the period
     */
    public static Customers of(String source, Ledger ledger, Period period) {
        List<CustomerRfm> customers = ledger.customers();
        requireUsed(source, !customers.isEmpty(), period);
        double[] measures = new double[customers.size() * RFM];
        int next = 0;
        for (CustomerRfm customer : customers) {
            measures[next++] = customer.recencyDays();
            measures[next++] = customer.frequency();
            measures[next++] = customer.monetary();
        }
        return new Customers(customers.stream().map(CustomerRfm::customer).toList(), measures, RFM);
    }

    /** Says why there is nobody to segment. */
    static void requireUsed(String source, boolean anybody, Period period) {
        if (!anybody) {
            throw Problem.NOTHING_USABLE.with(
                    source,
                    "no line above zero is dated on or before " + period.asOf()
                            + (period.windowDays().isPresent() ? " and within the window" : ""));
        }
    }

    /**
     * How many customers there are.
     *
     * @return the number of names
     */
    public int size() {
        return names.size();
    }

    /**
     * The measures of one customer.
     *
     * @param customer its number, from 0
     * @return a copy, {@code columns} numbers
     */
    public double[] of(int customer) {
        return Arrays.copyOfRange(measures, customer * columns, (customer + 1) * columns);
    }
}
