package dev.stratum.host.headless;

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
import dev.stratum.ledger.MeasuredLedger;
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
import java.time.LocalDate;
import java.util.List;
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
final class SegmentCommand extends LedgerCommand {

    /** As many lines of customers stand on a sheet; Excel holds 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

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
            completionCandidates = FormatWord.class,
            description = "One of: ${COMPLETION-CANDIDATES}; csv is the segment table. Default: text.")
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
        checkWindow(window);
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
        List<LedgerFile> documents = documents();
        Optional<KeptModel> kept = models.kept(this::usage);
        Mapping mapping =
                ledger.mapping(this::usage, kept.isPresent() ? ModelFile.mapping(models.model) : Mapping.USUAL);
        checkTargets(
                TargetFiles.of(out, page, issues, customers, models.changes, models.target(), journals.journal),
                documents);
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
        Optional<EarlierSegments> before = models.before(kept, this::usage);
        try (ScratchFolder scratch = ScratchFolder.open();
                LedgerEngine engine = ledger.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(engine, documents, mapping, asOf, period.windowDays());
            if (ledger.showsMapping()) {
                return showMapping(reading);
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
        TargetFiles.of(out, page).write(report::whole);
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
        TargetFiles.tell(err(), out, rest, page, customers, models.changes, models.target(), journals.journal);
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
        TargetFiles.of(out, page).write(() -> report);
        TargetFiles.tell(err(), out, page);
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

    private OptionalInt window(Optional<KeptModel> kept, Policy chosen) {
        return window != null
                ? OptionalInt.of(window)
                : kept.map(KeptModel::window).orElse(chosen.window());
    }

    private String policyName(Optional<KeptModel> kept) {
        return policy != null ? policy : kept.map(KeptModel::policy).orElse(Policy.LEDGER_QUARTILES);
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

    private void unused(LedgerSource source) {
        if (source.measured().problems() == 0) {
            return;
        }
        String columns = source.unusable().entrySet().stream()
                .map(column -> column.getKey() + " " + Words.grouped(column.getValue()))
                .collect(Collectors.joining(", ", " (", ")"));
        String places = Stream.of(
                        out == null ? "" : "the sheet 'Rows not used'", issues == null ? "" : issues.toString())
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" and "));
        err().println();
        tellUnused(
                source.measured(),
                columns,
                places.isEmpty() ? "; --issues FILE.csv lists them all" : "; all are in " + places);
    }

    private Policy policy(Optional<KeptModel> kept) {
        String name = policyName(kept);
        Path file = Path.of(name);
        return Files.isRegularFile(file) || name.endsWith(".json") ? Policy.read(file) : Policy.shipped(name);
    }
}
