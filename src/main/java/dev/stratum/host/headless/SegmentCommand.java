package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.ledger.LedgerColumns;
import dev.stratum.host.headless.ledger.LedgerCsv;
import dev.stratum.host.headless.ledger.LedgerLines;
import dev.stratum.host.headless.ledger.LedgerSource;
import dev.stratum.host.headless.ledger.SegmentReport;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.policy.Policy;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.Words;
import dev.stratum.rfm.Period;
import dev.stratum.work.LedgerSegments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Segments the customers of a ledger. */
@CommandLine.Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Segments the customers of a ledger by how recently, how often and for how much they bought.",
            "LEDGER is a CSV file with a header and one line per invoice or invoice line. Its columns are",
            "found by their usual names, lines above them are passed over. Dates are written like 2011-12-09,",
            "amounts like 1200.50, or as --dates and --decimal say; a line that is not is listed with its number",
            "and not used, and the exit code is then 1. A .gz file is unpacked."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum segment invoices.csv --as-of 2011-12-09 --out segments.xlsx",
            "  stratum segment invoices.csv --as-of 2011-12-09 --where Type=SALE --window 365",
            "  stratum segment sales.csv --as-of 2024-06-30 --customer Debtor --amount Net --issues issues.csv",
            "  stratum segment online.csv.gz --as-of 2011-12-09 --amount Quantity*UnitPrice --dates mdy",
            "  stratum segment umsatz.csv --as-of 2024-06-30 --dates dmy --decimal , --encoding windows-1252"
        })
final class SegmentCommand extends Command {

    @Parameters(paramLabel = "LEDGER", description = "The ledger, a CSV file, also packed (.gz).")
    private Path ledger;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The date of analysis, like 2011-12-09; later lines are not used.")
    private LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a workbook, .xlsx, with everything behind the table.")
    private Path out;

    @Option(names = "--issues", paramLabel = "FILE", description = "Write the lines that cannot be used to a CSV file.")
    private Path issues;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatWord.class,
            description = "text, csv (the segment table) or json. Default: text.")
    private ReportFormat format;

    @Option(
            names = "--policy",
            paramLabel = "FILE|NAME",
            defaultValue = "ledger-quartiles",
            description = "A policy file, or a shipped policy by name. Default: ledger-quartiles.")
    private String policy;

    @Option(names = "--customer", paramLabel = "COL", description = "The column of customers.")
    private String customer;

    @Option(names = "--date", paramLabel = "COL", description = "The column of dates.")
    private String date;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description = "The column of amounts; negative ones are returns. Two columns like 'Quantity*UnitPrice' are"
                    + " multiplied.")
    private String amount;

    @Option(
            names = "--order",
            paramLabel = "COL",
            description = "The column of order numbers. Without one every line is an order.")
    private String order;

    @Option(
            names = "--where",
            paramLabel = "COL=VALUE",
            description = "Only lines with this value; repeat it for more columns, or for more values of one.")
    private List<String> where = List.of();

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "Only this many days up to the date of analysis. Left out: the window of the policy, if any.")
    private Integer window;

    @CommandLine.Mixin
    private CsvOptions csv;

    /** Made by picocli. */
    SegmentCommand() {}

    @Override
    public Integer call() {
        LedgerColumns.Names names = new LedgerColumns.Names(customer, date, amount, order, conditions());
        if (window != null && window < 1) {
            throw usage("--window " + window + " must be 1 day or more.");
        }
        checkTargets();
        Policy chosen = policy();
        LedgerLines lines = LedgerCsv.read(ledger, csv.form(), names);
        LedgerSource source = LedgerSource.of(ledger, lines);
        Period period = new Period(asOf, window == null ? chosen.window() : OptionalInt.of(window));
        LedgerSegments segments = segments(lines, period, chosen);
        SegmentReport report = new SegmentReport(source, segments);
        if (out != null) {
            ReportFormat.write(report.whole(), out);
        }
        if (issues != null) {
            ReportFormat.write(Report.of(SegmentReport.unused(lines.issues())), issues);
        }
        out().print(format.text(report.summary()));
        out().flush();
        unused(lines.issues());
        if (out != null) {
            err().println("Written to " + out);
        }
        return lines.issues().isEmpty() ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }

    /** Lines that cannot be used are often why too few customers are left, so they are listed then as well. */
    private LedgerSegments segments(LedgerLines lines, Period period, Policy chosen) {
        try {
            return LedgerSegments.of("The ledger", lines.summarise(period), period, chosen);
        } catch (StratumException tooFew) {
            out = null;
            issues = null;
            unused(lines.issues());
            throw tooFew;
        }
    }

    /** Prints the first lines that cannot be used, where they all are, and how they could be read. */
    private void unused(List<LineIssue> lines) {
        if (lines.isEmpty()) {
            return;
        }
        err().println();
        Map<String, Long> columns = lines.stream()
                .collect(Collectors.groupingBy(LineIssue::column, LinkedHashMap::new, Collectors.counting()));
        err().println(Words.count(lines.size(), "line") + " not used ("
                + columns.entrySet().stream()
                        .map(column -> (column.getKey().isEmpty() ? "whole line" : column.getKey()) + " "
                                + Words.grouped(column.getValue()))
                        .collect(Collectors.joining(", "))
                + "):");
        String places = Stream.of(
                        out == null ? "" : "the sheet 'Rows not used'", issues == null ? "" : issues.toString())
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" and "));
        printFirst(
                lines.stream().map(LineIssue::reason).toList(),
                err(),
                places.isEmpty() ? "; --issues FILE.csv lists them all" : "; all are in " + places);
        Readings.of(lines).forEach(err()::println);
    }

    private void checkTargets() {
        if (out != null && !Workbooks.ending(out).equals("xlsx")) {
            throw usage("--out " + out + " must end in .xlsx.");
        }
        for (Path target : out == null ? new Path[] {issues} : new Path[] {out, issues}) {
            if (target != null) {
                if (isLedger(target)) {
                    throw usage(target + " is the ledger itself; write to another file.");
                }
                AtomicFile.check(target);
            }
        }
    }

    private boolean isLedger(Path target) {
        try {
            return Files.exists(target) && Files.exists(ledger) && Files.isSameFile(target, ledger);
        } catch (IOException unknown) {
            return false;
        }
    }

    private Policy policy() {
        Path file = Path.of(policy);
        return Files.isRegularFile(file) || policy.endsWith(".json") ? Policy.read(file) : Policy.shipped(policy);
    }

    private Map<String, Set<String>> conditions() {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        for (String condition : where) {
            int equals = condition.indexOf('=');
            if (equals < 1) {
                throw usage("--where '" + condition + "' must look like COL=VALUE.");
            }
            conditions
                    .computeIfAbsent(condition.substring(0, equals).strip(), column -> new LinkedHashSet<>())
                    .add(condition.substring(equals + 1).strip());
        }
        return conditions;
    }

    /** Reads a date as ISO 8601 writes it. */
    static final class DateConverter implements CommandLine.ITypeConverter<LocalDate> {
        /** Made by picocli. */
        DateConverter() {}

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException malformed) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not a date; write it like 2011-12-09");
            }
        }
    }
}
