package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a ledger, one line per invoice or invoice line, to recency, frequency and money per customer.
 *
 * <p>The definitions of the RFMC paper, section "Basic RFM model", with days and signs made exact:
 *
 * <ul>
 *   <li>A line counts when its date is on or before {@code as_of} and, with a window of w days, less than w days before
 *       it; a window of 365 days ends with {@code as_of} and starts 364 days earlier.
 *   <li>A line above zero is (part of) a purchase, a line below zero (part of) a return. A line of zero is neither.
 *   <li>R is the number of days from the last purchase to {@code as_of}.
 *   <li>F is the number of purchases. Lines of one customer with the same order number are one purchase; without an
 *       order number every line is a purchase of its own.
 *   <li>M is the sum of all lines above zero. Returns are counted and summed apart and never taken off M.
 * </ul>
 *
 * @param customers the customers with a purchase in the window, in the order of their first line in the ledger
 * @param report what became of the lines
 */
public record Ledger(List<CustomerRfm> customers, LedgerReport report) {

    /** Keeps a copy of the list. */
    public Ledger {
        customers = List.copyOf(customers);
    }

    /**
     * Summarises a ledger.
     *
     * @param customers the customer of each line; never blank. Customers are the same when their texts are equal
     * @param epochDays the date of each line, in days since 1970-01-01
     * @param amounts the amount of each line, in one currency
     * @param orders the order number of each line, a line without one being null or empty; null when there are none
     * @param asOfEpochDay the date of analysis, in days since 1970-01-01
     * @param windowDays length of the window in days, at least 1; null for all dates up to {@code as_of}
     * @return one entry per customer with a purchase, and the report
     * @throws dev.stratum.problem.StratumException SHAPES_DIFFER for columns of different lengths, CELL_BLANK for a line
     *     without a customer, NOT_FINITE for an amount that is no number, OUT_OF_RANGE for the window
     */
    public static Ledger summarise(
            String[] customers,
            int[] epochDays,
            double[] amounts,
            String[] orders,
            int asOfEpochDay,
            Integer windowDays) {
        sameLength(customers.length, "the dates", epochDays.length);
        sameLength(customers.length, "the amounts", amounts.length);
        sameLength(customers.length, "the orders", orders == null ? customers.length : orders.length);
        if (windowDays != null && windowDays < 1) {
            throw Problem.OUT_OF_RANGE.with("The window in days", windowDays, "1 or more");
        }
        long window = windowDays == null ? Long.MAX_VALUE : windowDays;
        Map<String, Account> accounts = new LinkedHashMap<>();
        int used = 0;
        int returned = 0;
        int zero = 0;
        int after = 0;
        int old = 0;
        for (int i = 0; i < customers.length; i++) {
            Account account = account(accounts, customers[i], i);
            double amount = amounts[i];
            LedgerLine.checkAmount(amount, i);
            String order = orders == null ? null : orders[i];
            long age = (long) asOfEpochDay - epochDays[i];
            if (age < 0) {
                after++;
            } else if (age >= window) {
                old++;
            } else if (amount > 0) {
                used++;
                account.purchase(epochDays[i], amount, order);
            } else if (amount < 0) {
                returned++;
                account.giveBack(-amount, order);
            } else {
                zero++;
            }
        }
        List<CustomerRfm> listed = new ArrayList<>(accounts.size());
        for (Account account : accounts.values()) {
            if (account.hasPurchase()) {
                listed.add(account.summary(asOfEpochDay));
            }
        }
        int without = accounts.size() - listed.size();
        return new Ledger(listed, new LedgerReport(used, returned, zero, after, old, without));
    }

    private static Account account(Map<String, Account> accounts, String customer, int line) {
        Account account = accounts.get(customer);
        if (account == null) {
            LedgerLine.checkCustomer(customer, line);
            account = new Account(customer);
            accounts.put(customer, account);
        }
        return account;
    }

    private static void sameLength(int lines, String name, int length) {
        if (length != lines) {
            throw Problem.SHAPES_DIFFER.with("The customers", lines, 1, name, length, 1);
        }
    }
}
