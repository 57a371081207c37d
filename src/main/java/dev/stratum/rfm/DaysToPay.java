package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Average days to pay: from invoice to payment, in whole days, per customer.
 *
 * @param customers one entry per customer, in the order of the first invoice
 * @param problems the invoices left out because they seem paid before they were sent
 */
public record DaysToPay(List<Payer> customers, List<LeftOut> problems) {
    /** Stands for the date of payment of an invoice that is not paid yet. */
    public static final int UNPAID = Integer.MIN_VALUE;

    /** Keeps copies of the lists. */
    public DaysToPay {
        customers = List.copyOf(customers);
        problems = List.copyOf(problems);
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
     * An invoice that is left out.
     *
     * @param index its place in the ledger, from 0
     * @param problem why
     */
    public record LeftOut(int index, StratumException problem) {}

    /**
     * Days from invoice to payment.
     *
     * @param invoiced date of the invoice, in days since 1970-01-01
     * @param paid date of payment, not before the invoice
     * @return the days in between, 0 on the same day
     * @throws StratumException OUT_OF_RANGE when the payment comes before the invoice
     */
    public static int days(int invoiced, int paid) {
        if (paid < invoiced) {
            throw Problem.OUT_OF_RANGE.with(
                    "The date of payment",
                    LocalDate.ofEpochDay(paid),
                    "on or after the date of the invoice, " + LocalDate.ofEpochDay(invoiced));
        }
        return Math.subtractExact(paid, invoiced);
    }

    /**
     * Averages per customer.
     *
     * @param customers the customer of each invoice, never blank
     * @param invoiced the date of each invoice, in days since 1970-01-01
     * @param paid the date of each payment, or {@link #UNPAID}
     * @return the averages, and the invoices left out
     * @throws StratumException SHAPES_DIFFER for columns of different lengths, CELL_BLANK for an invoice without a
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
        List<LeftOut> problems = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (customers[i] == null || customers[i].isBlank()) {
                throw Problem.CELL_BLANK.with("The customer in line " + (i + 1));
            }
            Habit habit = habits.computeIfAbsent(customers[i], name -> new Habit());
            if (paid[i] == UNPAID) {
                habit.unpaid++;
            } else {
                try {
                    habit.days += days(invoiced[i], paid[i]);
                    habit.paid++;
                } catch (StratumException problem) {
                    problems.add(new LeftOut(i, problem));
                }
            }
        }
        List<Payer> payers = new ArrayList<>(habits.size());
        habits.forEach((customer, habit) -> payers.add(habit.payer(customer)));
        return new DaysToPay(payers, problems);
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
