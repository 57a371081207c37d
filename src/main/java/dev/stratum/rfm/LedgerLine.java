package dev.stratum.rfm;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;

/** What every line of a ledger must have. */
final class LedgerLine {
    private LedgerLine() {}

    static void checkCustomer(String customer, int line) {
        if (customer == null || customer.isBlank()) {
            throw Problem.CELL_BLANK.with(new Counted("The customer", line));
        }
    }

    static void checkAmount(double amount, int line) {
        if (!Double.isFinite(amount)) {
            throw Problem.NOT_FINITE.with(new Counted("The amount", line));
        }
    }
}
