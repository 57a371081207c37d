package dev.stratum.ledger;

import dev.stratum.ledger.csv.LineIssue;
import java.util.List;

/**
 * What the documents say of each customer, and what became of every line.
 *
 * @param plan how it was measured
 * @param customers the customers with a purchase, by name
 * @param control counts and sums of all lines
 * @param unmatched payments for which no order was found
 * @param issues the first lines that could not be used, as far as they were asked for
 * @param withoutPurchase customers that have no purchase in the window and are not listed
 * @param hints sentences about customers that are written in several ways, or easily confused
 */
public record MeasuredLedger(
        MeasuresPlan plan,
        List<CustomerMeasures> customers,
        List<ControlTotal> control,
        List<UnmatchedPayment> unmatched,
        List<LineIssue> issues,
        long withoutPurchase,
        List<String> hints) {

    /** Keeps copies. */
    public MeasuredLedger {
        customers = List.copyOf(customers);
        control = List.copyOf(control);
        unmatched = List.copyOf(unmatched);
        issues = List.copyOf(issues);
        hints = List.copyOf(hints);
    }

    /**
     * The same with lines that cannot be used.
     *
     * @param found the lines
     * @return a copy
     */
    public MeasuredLedger with(List<LineIssue> found) {
        return new MeasuredLedger(plan, customers, control, unmatched, found, withoutPurchase, hints);
    }

    /**
     * How many lines of the purchases have a fate.
     *
     * @param fate the fate
     * @return their number
     */
    public long lines(LineFate fate) {
        return control.stream()
                .filter(total -> total.role() == DocumentRole.PURCHASES && total.fate() == fate)
                .mapToLong(ControlTotal::lines)
                .sum();
    }

    /**
     * How many lines could not be used.
     *
     * @return lines of all documents with something wrong
     */
    public long problems() {
        return control.stream()
                .filter(total -> total.fate().isProblem())
                .mapToLong(ControlTotal::lines)
                .sum();
    }
}
