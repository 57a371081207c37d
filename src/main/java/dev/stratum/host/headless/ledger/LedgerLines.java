package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import java.util.List;

/**
 * The lines of a ledger file, column by column.
 *
 * @param columns where the columns stood
 * @param customers the customer of each usable line
 * @param epochDays its date, in days since 1970-01-01
 * @param amounts its amount
 * @param orders its order number, empty for none; null when the ledger has no such column
 * @param leftOut lines that a condition left out
 * @param issues the lines that cannot be used, in the order of the file
 * @param hints what a person should know about the lines that are used: customers written in more than one way
 */
public record LedgerLines(
        LedgerColumns columns,
        String[] customers,
        int[] epochDays,
        double[] amounts,
        String[] orders,
        long leftOut,
        List<LineIssue> issues,
        List<String> hints) {

    /** Keeps a copy of the list. */
    public LedgerLines {
        issues = List.copyOf(issues);
        hints = List.copyOf(hints);
    }

    /**
     * All lines of the file but its header and lines without values.
     *
     * @return the number of lines
     */
    public long total() {
        return customers.length + leftOut + issues.size();
    }

    /**
     * Adds the lines up.
     *
     * @param period the dates that count
     * @return R, F and M of the customers
     */
    public Ledger summarise(Period period) {
        return Ledger.summarise(
                customers,
                epochDays,
                amounts,
                orders,
                (int) period.asOf().toEpochDay(),
                period.windowDays().isPresent() ? (Integer) period.windowDays().getAsInt() : null);
    }
}
