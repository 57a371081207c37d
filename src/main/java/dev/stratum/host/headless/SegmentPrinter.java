package dev.stratum.host.headless;

import static dev.stratum.report.Words.grouped;

import dev.stratum.host.headless.ledger.LedgerSegments;
import dev.stratum.host.headless.ledger.LedgerSource;
import dev.stratum.host.headless.ledger.LineCount;
import dev.stratum.host.headless.ledger.SegmentRow;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.report.Format;
import dev.stratum.report.TextTable;
import dev.stratum.report.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the segments of a ledger and what became of its lines. */
final class SegmentPrinter {
    private final PrintWriter out;
    private final PrintWriter err;

    SegmentPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(LedgerSource source, LedgerSegments segments, Path workbook, Path issues) {
        out.println(source.name() + " as of " + segments.asOf() + ", policy "
                + segments.policy().name()
                + (segments.windowDays() == null ? "" : ", window of " + segments.windowDays() + " days") + ": "
                + Words.count(segments.customers().size(), "customer"));
        out.println();
        table(segments.table()).print(out);
        segments.hints().forEach(out::println);
        source.lines().hints().forEach(out::println);
        out.println();
        lines(LineCount.of(source.lines(), segments.report())).print(out);
        if (segments.report().customersWithoutPurchase() > 0) {
            out.println("Customers without a purchase, not listed: "
                    + grouped(segments.report().customersWithoutPurchase()));
        }
        unused(source.lines().issues(), workbook, issues);
        if (workbook != null) {
            out.println();
            out.println("Written to " + workbook);
        }
    }

    private static TextTable table(List<SegmentRow> rows) {
        TextTable table = new TextTable()
                .header(
                        "Tier",
                        "Segment",
                        "Customers",
                        "Share",
                        "Mean R (days)",
                        "Mean F (orders)",
                        "Mean M",
                        "Mean grade",
                        "Revenue",
                        "Revenue share");
        for (SegmentRow row : rows) {
            table.row(
                    row.tier() == 0 ? "" : String.valueOf(row.tier()),
                    row.name(),
                    grouped(row.customers()),
                    Format.SHARE.shown(row.share()),
                    mean(row.recency(), Format.ONE),
                    mean(row.frequency(), Format.ONE),
                    mean(row.monetary(), Format.TWO),
                    mean(row.meanGrade(), Format.TWO),
                    Format.TWO.shown(row.revenue()),
                    Format.SHARE.shown(row.revenueShare()));
        }
        return table;
    }

    private static String mean(double mean, Format format) {
        return Double.isNaN(mean) ? "" : format.shown(mean);
    }

    private static TextTable lines(List<LineCount> counts) {
        TextTable table = new TextTable().header("Lines", "Number", "");
        long all = 0;
        for (LineCount count : counts) {
            all += count.lines();
            if (count.lines() > 0) {
                table.row(count.name(), grouped(count.lines()), count.meaning());
            }
        }
        return table.row("All", grouped(all), "");
    }

    /**
     * Prints the lines that cannot be used.
     *
     * @param workbook the workbook that lists them all, or null
     * @param file the file that lists them all, or null
     */
    void unused(List<LineIssue> issues, Path workbook, Path file) {
        if (issues.isEmpty()) {
            return;
        }
        out.flush();
        List<String> places = new ArrayList<>();
        if (workbook != null) {
            places.add("the sheet 'Rows not used'");
        }
        if (file != null) {
            places.add(file.toString());
        }
        err.println();
        Map<String, Long> columns = issues.stream()
                .collect(Collectors.groupingBy(LineIssue::column, LinkedHashMap::new, Collectors.counting()));
        err.println(Words.count(issues.size(), "line") + " not used ("
                + columns.entrySet().stream()
                        .map(column -> (column.getKey().isEmpty() ? "whole line" : column.getKey()) + " "
                                + grouped(column.getValue()))
                        .collect(Collectors.joining(", "))
                + "):");
        Command.printFirst(
                issues.stream().map(LineIssue::reason).toList(),
                err,
                places.isEmpty()
                        ? "; --issues FILE.csv lists them all"
                        : "; all are in " + String.join(" and ", places));
        Readings.of(issues).forEach(err::println);
    }
}
