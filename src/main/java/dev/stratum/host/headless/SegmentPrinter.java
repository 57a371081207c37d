package dev.stratum.host.headless;

import static dev.stratum.report.Words.grouped;

import dev.stratum.host.headless.ledger.LedgerSource;
import dev.stratum.host.headless.ledger.LineCount;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.report.Format;
import dev.stratum.report.TextTable;
import dev.stratum.report.Words;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentFigures;
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
        out.println(source.name() + " as of " + segments.period().asOf() + ", policy "
                + segments.policy().name()
                + (segments.period().windowDays().isEmpty()
                        ? ""
                        : ", window of " + segments.period().windowDays().getAsInt() + " days")
                + ": "
                + Words.count(segments.ledger().customers().size(), "customer"));
        out.println();
        table(segments.figures().rows()).print(out);
        segments.segmentation().hints().forEach(out::println);
        source.lines().hints().forEach(out::println);
        out.println();
        lines(LineCount.of(source.lines(), segments.ledger().report())).print(out);
        if (segments.ledger().report().customersWithoutPurchase() > 0) {
            out.println("Customers without a purchase, not listed: "
                    + grouped(segments.ledger().report().customersWithoutPurchase()));
        }
        unused(source.lines().issues(), workbook, issues);
        if (workbook != null) {
            out.println();
            out.println("Written to " + workbook);
        }
    }

    private static TextTable table(List<SegmentFigures.Row> rows) {
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
        for (SegmentFigures.Row row : rows) {
            table.row(
                    row.tier() == 0 ? "" : String.valueOf(row.tier()),
                    row.segment(),
                    grouped(row.customers()),
                    Format.SHARE.shown(row.share()),
                    Format.ONE.shown(row.measures().get(0)),
                    Format.ONE.shown(row.measures().get(1)),
                    Format.TWO.shown(row.measures().get(2)),
                    Format.TWO.shown(row.meanGrade()),
                    Format.TWO.shown(row.amount()),
                    Format.SHARE.shown(row.shareOfAmount().orElseThrow()));
        }
        return table;
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
