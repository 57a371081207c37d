package dev.stratum.ledger;

import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.problem.Phrase;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.LedgerReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the documents say of each customer, and what became of every line.
 *
 * @param plan how it was measured
 * @param customers the customers with a purchase, by name
 * @param withPurchase how many customers have a purchase, listed or not
 * @param control counts and sums of all lines
 * @param unmatched payments for which no order was found
 * @param issues the first lines that could not be used, as far as they were asked for
 * @param withoutPurchase customers that have no purchase in the window and are not listed
 * @param hints sentences about customers that are written in several ways, or easily confused
 */
public record MeasuredLedger(
        MeasuresPlan plan,
        List<CustomerMeasures> customers,
        long withPurchase,
        List<ControlTotal> control,
        List<UnmatchedPayment> unmatched,
        List<LineIssue> issues,
        long withoutPurchase,
        List<String> hints) {

    /**
     * A ledger whose customers are all listed.
     *
     * @param plan how it was measured
     * @param customers the customers with a purchase, by name
     * @param control counts and sums of all lines
     * @param unmatched payments for which no order was found
     * @param issues the first lines that could not be used
     * @param withoutPurchase customers that have no purchase in the window
     * @param hints sentences about customers
     */
    public MeasuredLedger(
            MeasuresPlan plan,
            List<CustomerMeasures> customers,
            List<ControlTotal> control,
            List<UnmatchedPayment> unmatched,
            List<LineIssue> issues,
            long withoutPurchase,
            List<String> hints) {
        this(plan, customers, customers.size(), control, unmatched, issues, withoutPurchase, hints);
    }

    /** As many lines that cannot be used as tell how their values could be read. */
    public static final int ENOUGH_ISSUES = 1_000;

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
        return new MeasuredLedger(plan, customers, withPurchase, control, unmatched, found, withoutPurchase, hints);
    }

    /**
     * The same with what is to be told of customers.
     *
     * @param sentences the sentences
     * @return a copy
     */
    public MeasuredLedger telling(List<String> sentences) {
        return new MeasuredLedger(
                plan, customers, withPurchase, control, unmatched, issues, withoutPurchase, sentences);
    }

    /**
     * The same with its customers in another order.
     *
     * @param order their order
     * @return a copy
     */
    public MeasuredLedger sorted(Comparator<CustomerMeasures> order) {
        List<CustomerMeasures> sorted = customers.stream().sorted(order).toList();
        return new MeasuredLedger(plan, sorted, control, unmatched, issues, withoutPurchase, hints);
    }

    /**
     * The same without its customers, who stay where they were measured.
     *
     * @param count how many have a purchase
     * @return a copy
     */
    public MeasuredLedger unlisted(long count) {
        return new MeasuredLedger(plan, List.of(), count, control, unmatched, issues, withoutPurchase, hints);
    }

    /**
     * R, F and M for grading.
     *
     * @return the customers as numbers, and what became of the lines of the purchases
     */
    public Ledger summary() {
        List<CustomerRfm> numbers = customers.stream()
                .map(customer -> new CustomerRfm(
                        customer.customer(),
                        Math.toIntExact(customer.recency(plan.asOf())),
                        Math.toIntExact(customer.frequency()),
                        customer.monetary().doubleValue(),
                        customer.orderSize(),
                        Math.toIntExact(customer.lastPurchase().toEpochDay()),
                        Math.toIntExact(customer.returnsCount()),
                        customer.returned().doubleValue()))
                .toList();
        return new Ledger(numbers, report());
    }

    /**
     * What became of the lines of the purchases.
     *
     * @return their numbers
     */
    public LedgerReport report() {
        return new LedgerReport(
                Math.toIntExact(lines(LineFate.USED)),
                Math.toIntExact(lines(LineFate.RETURN)),
                Math.toIntExact(lines(LineFate.ZERO)),
                Math.toIntExact(lines(LineFate.AFTER)),
                Math.toIntExact(lines(LineFate.OUTSIDE)),
                Math.toIntExact(withoutPurchase));
    }

    /**
     * Why no line is of use.
     *
     * @return a reason for a sentence; empty when there is a line of use
     */
    public Optional<Object> uselessness() {
        boolean used = control.stream()
                .anyMatch(total -> total.role() == DocumentRole.PURCHASES
                        && !total.fate().isProblem()
                        && total.fate() != LineFate.LEFT_OUT);
        if (used) {
            return Optional.empty();
        }
        if (!issues.isEmpty()) {
            List<String> readings = Readings.of(issues);
            return Optional.of(Phrase.FIRST_REASON.with(
                    issues.get(0).reason() + (readings.isEmpty() ? "" : ". " + String.join(" ", readings))));
        }
        return Optional.of(
                lines(LineFate.LEFT_OUT) > 0
                        ? "--where leaves out all of its lines"
                        : "it has a header and nothing below");
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
     * How many lines of the purchases could be used, whether they count or not.
     *
     * @return their number
     */
    public long usable() {
        return control.stream()
                .filter(total ->
                        total.role() == DocumentRole.PURCHASES && !total.fate().isProblem())
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
