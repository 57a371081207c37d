package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.ledger.EarlierSegments;
import dev.stratum.host.headless.ledger.JournalFile;
import dev.stratum.host.headless.ledger.LedgerSource;
import dev.stratum.host.headless.ledger.MembersFile;
import dev.stratum.host.headless.ledger.ModelFile;
import dev.stratum.host.headless.ledger.MovesPages;
import dev.stratum.host.headless.ledger.SegmentReport;
import dev.stratum.host.headless.ledger.TypesReport;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MappingFile;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.policy.Policy;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.Words;
import dev.stratum.rfm.Period;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.Journal;
import dev.stratum.work.KeptModel;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.MovesApart;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.TypeSegments;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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
            "Segments the customers of a ledger by how recently, how often and for how much they bought and, where"
                    + " payments, visits or pick-ups tell it, by what it takes to serve them; then both are compared.",
            "FILE holds one invoice, order or line of one a row, and may be of any size. Its columns are found by"
                    + " their usual names or as --mapping says, lines above them are passed over. Dates are written like"
                    + " 2011-12-09, amounts like 1200.50, or as --dates and --decimal say; a line that is not is listed with"
                    + " its number and not used, and the exit code is then 1."
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

    /** As many lines of customers stand on a sheet; Excel holds 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private ServiceOptions service;

    @CommandLine.Mixin
    private ModelOptions models;

    @CommandLine.Mixin
    private JournalOptions journals;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description =
                    "The date of analysis, like 2011-12-09; later lines are not used. Left out: the last date of the"
                            + " ledger is told and nothing is counted.")
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
            names = "--customers",
            paramLabel = "FILE",
            description = "Write one line per customer, .csv, .json, .xlsx or .parquet.")
    private Path customers;

    @Option(names = "--show-sql", description = "Print the way from the documents to types as SQL, and count nothing.")
    private boolean showSql;

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
            description =
                    "A policy file, or a shipped policy by name. Left out: that of the model, else ledger-quartiles.")
    private String policy;

    @Option(
            names = "--cluster",
            paramLabel = "WHAT",
            defaultValue = "grades",
            converter = ClusterWord.class,
            description = "What K-means divides: grades, as in the RFMC paper, or measures, the numbers themselves in"
                    + " standard deviations; then grades only rank the segments. Default: grades.")
    private ClusterBy cluster;

    @Option(
            names = "--only-types",
            description =
                    "No customer leaves the engine: only counts and sums of the types, of which segments, shares and"
                            + " means are made. Cost to serve is then scored by rules of the policy only.")
    private boolean onlyTypes;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description =
                    "Only this many days up to the date of analysis. Left out: the window of the model, else of the policy, if"
                            + " any.")
    private Integer window;

    private Path rest;

    /** Made by picocli. */
    SegmentCommand() {}

    @Override
    public Integer call() throws IOException {
        if (window != null && window < 1) {
            throw usage("--window " + window + " must be 1 day or more.");
        }
        if (onlyTypes
                && (cluster == ClusterBy.MEASURES
                        || models.any()
                        || journals.journal != null
                        || customers != null
                        || issues != null)) {
            throw usage(
                    "--only-types reads no customer and no line; it goes with --out, --report, --format and --policy alone.");
        }
        if (cluster == ClusterBy.MEASURES && (models.any() || journals.journal != null)) {
            throw usage(
                    "--cluster measures makes segments of this ledger alone; models, --previous, --changes and the journal"
                            + " go by cuts of grades and need --cluster grades.");
        }
        List<LedgerFile> documents = Stream.concat(ledger.documents().stream(), service.documents(ledger).stream())
                .toList();
        Optional<KeptModel> kept = kept();
        Mapping mapping =
                ledger.mapping(this::usage, kept.isPresent() ? ModelFile.mapping(models.model) : Mapping.USUAL);
        checkTargets(documents);
        if (asOf == null && !ledger.showsMapping()) {
            throw usage(MissingDate.told(ledger, documents, mapping));
        }
        asOf = asOf == null ? MissingDate.END : asOf;
        Policy chosen = policy(kept);
        Period period = new Period(asOf, window(kept, chosen));
        LedgerSource source;
        LedgerStudy study;
        Optional<Journal> journal = journals.read(asOf, this::usage);
        List<Journal.Entry> entries = List.of();
        Optional<MovesApart> apart = Optional.empty();
        Optional<EarlierSegments> before = before(kept);
        try (ScratchFolder scratch = ScratchFolder.open();
                LedgerEngine engine = ledger.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(engine, documents, mapping, asOf, period.windowDays());
            if (ledger.showsMapping()) {
                out().println(MappingFile.write(reading.mapping()));
                return ExitCodes.FINE;
            }
            if (onlyTypes) {
                return types(engine, reading, period, chosen);
            }
            source = new LedgerSource(reading, reading.measure(engine, listed()));
            Optional<SegmentModel> model = kept.map(KeptModel::model);
            study = study(engine, source, period, chosen, models.refit ? Optional.empty() : model);
            if (showSql) {
                printSql(engine, reading, study.graded().plan());
                return ExitCodes.FINE;
            }
            if (journal.isPresent()) {
                Journal today = journals.with(journal.get(), study, asOf, before.map(EarlierSegments::members));
                entries = today.entries()
                        .subList(journal.get().entries().size(), today.entries().size());
                journal = Optional.of(today);
                study = study.overridden(today.overrides());
            }
            if (models.refit && model.isPresent() && before.isPresent()) {
                LedgerStudy same = study(engine, source, period, chosen, model);
                apart = Optional.of(MovesApart.of(before.get().members(), members(same), members(study)));
            }
            if (customers != null) {
                MembersFile.write(
                        customers,
                        study.segments(),
                        scratch.createTempDirectory("customers").toPath());
            }
            if (out != null && study.measured().customers().size() > MOST_ROWS) {
                rest = beside(out);
                MembersFile.write(
                        rest,
                        study.segments(),
                        scratch.createTempDirectory("rest").toPath());
            }
        }
        Function<String, Object> asTyped = SegmentReport.asTyped(study.segments());
        Optional<MovesPages> moves = Optional.empty();
        if (before.isPresent()) {
            moves = Optional.of(
                    new MovesPages(before.get().since(), before.get().members(), members(study), apart, asTyped));
        }
        SegmentReport report =
                new SegmentReport(source, study, moves, journal, rest == null ? Integer.MAX_VALUE : MOST_ROWS, rest);
        if (out != null || page != null) {
            Report whole = report.whole();
            for (Path target : Arrays.asList(out, page)) {
                if (target != null) {
                    ReportFormat.write(whole, target);
                }
            }
        }
        if (issues != null) {
            ReportFormat.write(Report.of(SegmentReport.unused(source.measured().issues())), issues);
        }
        if (models.changes != null) {
            ReportFormat.write(Report.of(moves.orElseThrow().customers()), models.changes);
        }
        if (models.target() != null) {
            ModelFile.write(
                    models.target(), policyName(kept), study, source.reading().mapping());
        }
        if (journals.journal != null) {
            JournalFile.append(journals.journal, entries);
        }
        out().print(format.text(report.summary()));
        out().flush();
        unused(source);
        Stream.of(out, rest, page, customers, models.changes, models.target(), journals.journal)
                .filter(Objects::nonNull)
                .forEach(written -> err().println("Written to " + written));
        return source.measured().problems() == 0 ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }

    /** How many lines that cannot be used are to be known. */
    private int listed() {
        if (issues != null) {
            return Integer.MAX_VALUE;
        }
        return out != null || page != null ? SegmentReport.issues() : MeasuredLedger.ENOUGH_ISSUES;
    }

    private int types(LedgerEngine engine, LedgerReading reading, Period period, Policy chosen) {
        MeasuredLedger counted = reading.count(engine, 0);
        TypeSegments segments = TypeSegments.of(engine, counted, period, chosen);
        if (showSql) {
            printSql(engine, reading, segments.graded().plan());
            return ExitCodes.FINE;
        }
        Report report = new TypesReport(new LedgerSource(reading, counted), segments, period, chosen).report();
        Stream.of(out, page).filter(Objects::nonNull).forEach(target -> {
            ReportFormat.write(report, target);
            err().println("Written to " + target);
        });
        out().print(format.text(report));
        out().flush();
        return counted.problems() == 0 ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }

    private void printSql(LedgerEngine engine, LedgerReading reading, GradePlan plan) {
        out().println(LedgerStudy.sql(engine, reading, plan));
        out().println(reading.plan().controls());
    }

    private static SegmentMembers members(LedgerStudy study) {
        return study.segments().members();
    }

    /** The file with all customers that a sheet does not hold. */
    private static Path beside(Path book) {
        String name = String.valueOf(book.getFileName());
        return book.resolveSibling(name.substring(0, name.length() - ".xlsx".length()) + "-customers.parquet");
    }

    private Optional<KeptModel> kept() {
        if (models.refit && !models.given()) {
            throw usage("--refit goes with the --model of an earlier date.");
        }
        return models.given() ? Optional.of(ModelFile.read(models.model)) : Optional.empty();
    }

    /** Who was where before; empty when nobody says. */
    private Optional<EarlierSegments> before(Optional<KeptModel> kept) {
        Optional<EarlierSegments> before = models.previous != null
                ? Optional.of(EarlierSegments.read(models.previous))
                : kept.filter(model -> model.members().size() > 0)
                        .map(model -> new EarlierSegments(
                                String.valueOf(models.model), Optional.of(model.asOf()), model.members()));
        if (before.isEmpty() && (models.changes != null || models.refit)) {
            throw usage(
                    kept.isPresent()
                            ? models.model + " keeps no customers; say with --previous who was where."
                            : "--changes goes with --model or --previous of an earlier date.");
        }
        return before;
    }

    private OptionalInt window(Optional<KeptModel> kept, Policy chosen) {
        return window != null
                ? OptionalInt.of(window)
                : kept.map(KeptModel::window).orElse(chosen.window());
    }

    private String policyName(Optional<KeptModel> kept) {
        return policy != null ? policy : kept.map(KeptModel::policy).orElse("ledger-quartiles");
    }

    /** Lines that cannot be used are often why too few customers are left, so they are listed then as well. */
    private LedgerStudy study(
            LedgerEngine engine, LedgerSource source, Period period, Policy chosen, Optional<SegmentModel> model) {
        try {
            return model.isPresent()
                    ? LedgerStudy.of(engine, source.measured(), period, chosen, model.get())
                    : LedgerStudy.of(engine, source.measured(), period, chosen, cluster);
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
        if (source.measured().issues().isEmpty()) {
            err().println("  " + SegmentReport.notListed());
            return;
        }
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
        for (Path target :
                Arrays.asList(out, page, issues, customers, models.changes, models.target(), journals.journal)) {
            if (target != null) {
                if (documents.stream().anyMatch(file -> file.path() != null && Workbooks.isSame(target, file.path()))) {
                    throw usage(target + " is the ledger itself; write to another file.");
                }
                AtomicFile.check(target);
            }
        }
    }

    private Policy policy(Optional<KeptModel> kept) {
        String name = policyName(kept);
        Path file = Path.of(name);
        return Files.isRegularFile(file) || name.endsWith(".json") ? Policy.read(file) : Policy.shipped(name);
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
