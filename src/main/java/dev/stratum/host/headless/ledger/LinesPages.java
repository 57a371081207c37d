package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.ControlTotal;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.ProblemTable;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.LedgerReport;
import dev.stratum.work.LedgerSegments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of the lines of a ledger.
 *
 * @param source the ledger
 * @param segments its segments
 */
record LinesPages(LedgerSource source, LedgerSegments segments) {
    /** As many lines that cannot be used stand on a sheet. */
    static final int MOST_LISTED = 1_000_000;

    /** Why no line is listed. */
    static final String NOT_LISTED =
            "They are counted and not listed: only lines of text files and of workbooks have numbers.";

    private static final Column LINES = Column.of("Lines", Format.WHOLE);
    private static final Column MEANING = Column.of("Meaning", Format.TEXT);

    /** What became of the lines, in numbers. */
    static ResultTable summary(LedgerSource source) {
        LedgerReport report = source.measured().report();
        int without = report.customersWithoutPurchase();
        Money money = new Money(source.measured().control());
        return ResultTable.of(
                        Column.of("Lines", Format.TEXT), Column.of("Number", Format.WHOLE), Columns.AMOUNT, MEANING)
                .titled("Lines of the ledger")
                .noted(without == 0 ? "" : "Customers without a purchase, not listed: " + Words.grouped(without))
                .row("Purchases", report.linesUsed(), money.of(LineFate.USED), "above zero: they make R, F and M")
                .row(
                        "Returns",
                        report.returns(),
                        money.of(LineFate.RETURN),
                        "below zero: counted and summed apart, never taken off M")
                .row(LineFate.ZERO.title(), report.zeroAmounts(), money.of(LineFate.ZERO), LineFate.ZERO.meaning())
                .row(LineFate.AFTER.title(), report.afterAsOf(), money.of(LineFate.AFTER), LineFate.AFTER.meaning())
                .row(
                        LineFate.OUTSIDE.title(),
                        report.outsideWindow(),
                        money.of(LineFate.OUTSIDE),
                        LineFate.OUTSIDE.meaning())
                .row(
                        "Left out",
                        source.measured().lines(LineFate.LEFT_OUT),
                        money.of(LineFate.LEFT_OUT),
                        "by the conditions given with --where")
                .row(
                        "Not usable",
                        source.measured().problems(),
                        money.notUsable(),
                        "a blank, a total, text that is no number or date, a quote too many")
                .total("All lines", source.total(), money.all(), "");
    }

    /** What the lines of the purchases are worth; nothing where their amounts stand in order lines of their own. */
    private record Money(List<ControlTotal> control) {
        private static final Set<LineFate> KNOWN = EnumSet.of(
                LineFate.USED, LineFate.RETURN, LineFate.ZERO, LineFate.AFTER, LineFate.OUTSIDE, LineFate.LEFT_OUT);

        Double of(LineFate fate) {
            return sum(fate::equals);
        }

        Double notUsable() {
            return sum(fate -> !KNOWN.contains(fate));
        }

        Double all() {
            return sum(fate -> true);
        }

        private Double sum(Predicate<LineFate> wanted) {
            return control.stream()
                    .filter(total -> total.role() == DocumentRole.PURCHASES && wanted.test(total.fate()))
                    .map(ControlTotal::money)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
        }
    }

    /** From the total of the ledger to the segments: every line and every amount has its place. */
    Page reconciliation() {
        ResultTable ledger = ResultTable.of(Column.of("Step", Format.TEXT), LINES, Columns.AMOUNT, MEANING)
                .titled("The ledger, line by line")
                .named("ledger_lines");
        BigDecimal used = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        long lines = 0;
        for (ControlTotal total : source.measured().control()) {
            if (total.role() != DocumentRole.PURCHASES) {
                continue;
            }
            ledger.row(
                    total.fate() == LineFate.USED ? "Purchases" : total.fate().title(),
                    total.lines(),
                    total.money().doubleValue(),
                    total.fate() == LineFate.USED
                            ? "they make R, F and M"
                            : total.fate().meaning());
            lines += total.lines();
            all = all.add(total.money());
            used = total.fate() == LineFate.USED ? used.add(total.money()) : used;
        }
        ledger.total("The ledger", lines, all.doubleValue(), "every line once")
                .computedTotal("Lines", "SUM({^Lines})")
                .computedTotal(Columns.AMOUNT.heading(), "SUM({^Amount})");
        double purchases = used.doubleValue();
        double inSegments = segments.figures().all().amount();
        ResultTable bridge = ResultTable.of(
                        Column.of("Check", Format.TEXT), Columns.AMOUNT, Column.of("Result", Format.TEXT))
                .titled("From purchases to segments")
                .row("Purchases of the ledger", purchases, "");
        segments.figures()
                .segments()
                .forEach(row ->
                        bridge.row("less " + row.segment(), -row.amount(), Words.count(row.customers(), "customer")));
        double difference = BigDecimal.valueOf(purchases)
                .subtract(BigDecimal.valueOf(inSegments))
                .doubleValue();
        bridge.total(
                "Not in a segment",
                difference,
                Math.abs(difference) < 0.005 ? "OK: every purchase is in a segment" : "differs");
        bridge.computedTotal(Columns.AMOUNT.heading(), "ROUND(SUM({^Amount}),2)")
                .computedTotal("Result", "IF({@Amount}=0,\"OK: every purchase is in a segment\",\"differs\")");
        return new Page(
                "Reconciliation",
                "From the total of the ledger to the segments",
                List.of(
                        "Amounts are those that the lines say; a line whose amount cannot be read counts with none.",
                        segments.figures().segments().isEmpty()
                                ? ""
                                : "M of a customer is the sum of its purchases; returns are shown here and never taken off."),
                List.of(ledger, bridge));
    }

    /** Lines that cannot be used: how many for which reason, and one by one as far as lines have numbers and a sheet has rows. */
    Page unused() {
        long count = source.measured().problems();
        List<LineIssue> issues = source.measured().issues();
        List<LineIssue> listed = issues.subList(0, Math.min(MOST_LISTED, issues.size()));
        List<String> notes = new ArrayList<>();
        if (count == 0) {
            notes.add("Every line of " + source.name() + " could be read.");
        } else {
            notes.add(Words.count(count, "line") + " of " + source.name() + " cannot be used; line 1 is the header.");
            notes.add("By reason: "
                    + source.measured().control().stream()
                            .filter(total -> total.fate().isProblem())
                            .map(total -> (total.role() == DocumentRole.PURCHASES
                                            ? ""
                                            : total.role().words() + ", ")
                                    + total.fate().title() + " " + Words.grouped(total.lines()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (listed.size() < count) {
            notes.add(
                    listed.isEmpty()
                            ? NOT_LISTED
                            : "Listed are the first " + Words.grouped(listed.size())
                                    + "; lines of text files and of workbooks have numbers, and --issues FILE.csv lists"
                                    + " them all.");
        }
        return new Page(
                "Rows not used", "Rows not used", notes, listed.isEmpty() ? List.of() : List.of(unused(listed)));
    }

    static ResultTable unused(List<LineIssue> issues) {
        ResultTable table = ProblemTable.ofLines();
        issues.forEach(issue -> table.row(
                issue.line(), issue.column().isEmpty() ? "whole line" : issue.column(), issue.text(), issue.reason()));
        return table;
    }
}
