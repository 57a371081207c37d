package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.ledger.LedgerSource;
import dev.stratum.host.headless.ledger.SegmentReport;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.policy.Policy;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.Words;
import dev.stratum.rfm.Period;
import dev.stratum.work.LedgerSegments;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Segments the customers of a ledger. */
@CommandLine.Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Segments the customers of a ledger by how recently, how often and for how much they bought.",
            "FILE holds one invoice, order or line of one a row, and may be of any size. Its columns are found by",
            "their usual names or as --mapping says, lines above them are passed over. Dates are written like",
            "2011-12-09, amounts like 1200.50, or as --dates and --decimal say; a line that is not is listed with",
            "its number and not used, and the exit code is then 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum segment invoices.csv --as-of 2011-12-09 --out segments.xlsx --report segments.html",
            "  stratum segment invoices.csv --as-of 2011-12-09 --where Type=SALE --window 365",
            "  stratum segment sales.csv --as-of 2024-06-30 --customer Debtor --amount Net --issues issues.csv",
            "  stratum segment online.csv.gz --as-of 2011-12-09 --amount Quantity*UnitPrice --dates mdy",
            "  stratum segment umsatz.csv --as-of 2024-06-30 --dates dmy --decimal , --encoding windows-1252"
        })
final class SegmentCommand extends Command {

    @CommandLine.Mixin
    private LedgerOptions ledger;

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

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page to send, .html, with the same in one file that any browser shows.")
    private Path page;

    @Option(names = "--issues", paramLabel = "FILE", description = "Write the lines that cannot be used to a CSV file.")
    private Path issues;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatWord.class,
            description = "text, csv (the segment table), json or html. Default: text.")
    private ReportFormat format;

    @Option(
            names = "--policy",
            paramLabel = "FILE|NAME",
            defaultValue = "ledger-quartiles",
            description = "A policy file, or a shipped policy by name. Default: ledger-quartiles.")
    private String policy;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "Only this many days up to the date of analysis. Left out: the window of the policy, if any.")
    private Integer window;

    /** Made by picocli. */
    SegmentCommand() {}

    @Override
    public Integer call() throws IOException {
        if (window != null && window < 1) {
            throw usage("--window " + window + " must be 1 day or more.");
        }
        List<LedgerFile> documents = ledger.documents();
        Mapping mapping = ledger.mapping(this::usage);
        checkTargets(documents);
        Policy chosen = policy();
        Period period = new Period(asOf, window == null ? chosen.window() : OptionalInt.of(window));
        LedgerSource source;
        try (ScratchFolder scratch = ScratchFolder.open();
                LedgerEngine engine = ledger.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(engine, documents, mapping, asOf, period.windowDays());
            boolean all = out != null || page != null || issues != null;
            source = new LedgerSource(
                    reading, reading.measure(engine, all ? Integer.MAX_VALUE : MeasuredLedger.ENOUGH_ISSUES));
        }
        LedgerSegments segments = segments(source, period, chosen);
        SegmentReport report = new SegmentReport(source, segments);
        if (out != null) {
            ReportFormat.write(report.whole(), out);
        }
        if (page != null) {
            ReportFormat.write(report.whole(), page);
        }
        if (issues != null) {
            ReportFormat.write(Report.of(SegmentReport.unused(source.measured().issues())), issues);
        }
        out().print(format.text(report.summary()));
        out().flush();
        unused(source);
        Stream.of(out, page).filter(Objects::nonNull).forEach(written -> err().println("Written to " + written));
        return source.measured().problems() == 0 ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }

    /** Lines that cannot be used are often why too few customers are left, so they are listed then as well. */
    private LedgerSegments segments(LedgerSource source, Period period, Policy chosen) {
        try {
            return LedgerSegments.of("The ledger", source.measured().summary(), period, chosen);
        } catch (StratumException tooFew) {
            out = null;
            page = null;
            issues = null;
            unused(source);
            throw tooFew;
        }
    }

    /** Prints the first lines that cannot be used, where they all are, and how they could be read. */
    private void unused(LedgerSource source) {
        long count = source.measured().problems();
        if (count == 0) {
            return;
        }
        err().println();
        err().println(Words.count(count, "line") + " not used ("
                + source.unusable().entrySet().stream()
                        .map(column -> column.getKey() + " " + Words.grouped(column.getValue()))
                        .collect(Collectors.joining(", "))
                + "):");
        String places = Stream.of(
                        out == null ? "" : "the sheet 'Rows not used'", issues == null ? "" : issues.toString())
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" and "));
        List<LineIssue> lines = source.measured().issues();
        printFirst(
                lines.stream().map(LineIssue::reason).toList(),
                (int) Math.min(Integer.MAX_VALUE, count),
                err(),
                places.isEmpty() ? "; --issues FILE.csv lists them all" : "; all are in " + places);
        Readings.of(lines).forEach(err()::println);
    }

    private void checkTargets(List<LedgerFile> documents) {
        if (out != null && !Workbooks.ending(out).equals("xlsx")) {
            throw usage("--out " + out + " must end in .xlsx.");
        }
        if (page != null && !Workbooks.ending(page).equals("html")) {
            throw usage("--report " + page + " must end in .html.");
        }
        for (Path target : Arrays.asList(out, page, issues)) {
            if (target != null) {
                if (documents.stream().anyMatch(file -> file.path() != null && isSame(target, file.path()))) {
                    throw usage(target + " is the ledger itself; write to another file.");
                }
                AtomicFile.check(target);
            }
        }
    }

    private static boolean isSame(Path target, Path document) {
        try {
            return Files.exists(target) && Files.exists(document) && Files.isSameFile(target, document);
        } catch (IOException unknown) {
            return false;
        }
    }

    private Policy policy() {
        Path file = Path.of(policy);
        return Files.isRegularFile(file) || policy.endsWith(".json") ? Policy.read(file) : Policy.shipped(policy);
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
