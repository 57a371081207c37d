package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Average days to pay: from invoice to payment, in whole days, per customer.
 *
 * @param customers one entry per customer, in the order of the first invoice
 * @param impossible the places in the ledger, from 0, of invoices that seem paid before they were sent; they are left
 *     out of the averages
 */
public record DaysToPay(List<Payer> customers, List<Integer> impossible) {
    /** Stands for the date of payment of an invoice that is not paid yet. */
    public static final int UNPAID = Integer.MIN_VALUE;

    /** Keeps copies of the lists. */
    public DaysToPay {
        customers = List.copyOf(customers);
        impossible = List.copyOf(impossible);
    }

    /**
     * How one customer pays.
     *
     * @param customer the customer
     * @param paid number of paid invoices, which make the average
     * @param unpaid number of invoices not paid yet
     * @param averageDays mean of the days from invoice to payment; empty when no invoice is paid
     */
    public record Payer(String customer, int paid, int unpaid, OptionalDouble averageDays) {}

    /**
     * Averages per customer.
     *
     * @param customers the customer of each invoice, never blank
     * @param invoiced the date of each invoice, in days from any fixed day
     * @param paid the date of each payment, counted alike, or {@link #UNPAID}
     * @return the averages, and the invoices left out
     * @throws dev.stratum.problem.StratumException SHAPES_DIFFER for columns of different lengths, CELL_BLANK for an invoice without a
     *     customer
     */
    public static DaysToPay average(String[] customers, int[] invoiced, int[] paid) {
        int n = customers.length;
        if (invoiced.length != n || paid.length != n) {
            boolean first = invoiced.length != n;
            throw Problem.SHAPES_DIFFER.with(
                    "The customers",
                    n,
                    1,
                    first ? "the invoice dates" : "the payment dates",
                    first ? invoiced.length : paid.length,
                    1);
        }
        Map<String, Habit> habits = new LinkedHashMap<>();
        List<Integer> impossible = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            LedgerLine.checkCustomer(customers[i], i);
            Habit habit = habits.computeIfAbsent(customers[i], name -> new Habit());
            if (paid[i] == UNPAID) {
                habit.unpaid++;
            } else if (paid[i] < invoiced[i]) {
                impossible.add(i);
            } else {
                habit.days += (long) paid[i] - invoiced[i];
                habit.paid++;
            }
        }
        List<Payer> payers = new ArrayList<>(habits.size());
        habits.forEach((customer, habit) -> payers.add(habit.payer(customer)));
        return new DaysToPay(payers, impossible);
    }

    private static final class Habit {
        private int paid;
        private int unpaid;
        private long days;

        Payer payer(String customer) {
            OptionalDouble average = paid == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) days / paid);
            return new Payer(customer, paid, unpaid, average);
        }
    }
}
