package dev.stratum.host.headless;

import dev.stratum.host.headless.ledger.CustomerCells;
import dev.stratum.host.headless.ledger.EarlierSegments;
import dev.stratum.host.headless.ledger.MovesPages;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the segments of two dates. */
@CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Compares the customer segments of two dates: who is new, gone or moved, which measure crossed which cut and by",
            "how much, and how customers and money of each segment came from opening to closing.",
            "OLD and NEW are workbooks that 'segment --out' wrote, files of 'segment --customers' (.csv, .parquet), or",
            "models of 'segment --save-model' (.json). Only workbooks and models have the cuts."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum compare march.xlsx april.xlsx",
            "  stratum compare march.csv april.csv --out moved.xlsx --report moved.html",
            "  stratum compare march.json april.xlsx --changes moved.csv"
        })
final class CompareCommand extends Command {

    @Parameters(index = "0", paramLabel = "OLD", description = "The segments of the earlier date.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The segments of the later date.")
    private Path now;

    @Option(names = "--out", paramLabel = "FILE", description = "Write everything to a workbook, .xlsx.")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page to send, .html.")
    private Path page;

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description = "Write who is new, gone or moved to a file, .csv, .json or .xlsx.")
    private Path changes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatWord.class,
            completionCandidates = FormatWord.class,
            description = "One of: ${COMPLETION-CANDIDATES}; csv is the bridge of customers. Default: text.")
    private ReportFormat format;

    /** Made by picocli. */
    CompareCommand() {}

    @Override
    public Integer call() {
        TargetFiles targets = TargetFiles.of(out, page, changes);
        targets.check(Stream.of(old, now), "compared itself", this::usage);
        EarlierSegments before = EarlierSegments.read(old);
        EarlierSegments after = EarlierSegments.read(now);
        if (before.asOf().isPresent()
                && after.asOf().isPresent()
                && before.asOf().get().isAfter(after.asOf().get())) {
            throw usage(old + " is of " + before.since() + " and " + now + " of " + after.since()
                    + "; name the earlier one first.");
        }
        MovesPages moves = new MovesPages(
                before.since(),
                before.members(),
                after.members(),
                Optional.empty(),
                CustomerCells.of(() -> Stream.of(before, after)
                        .flatMap(each -> each.members().customers().stream())
                        .map(member -> member.customer())));
        String title = "Customer segments: " + before.since() + " and " + after.since();
        LocalDate dated = after.asOf().or(before::asOf).orElse(Report.UNDATED);
        targets.write(() -> new Report(title, dated, moves.pages()));
        if (changes != null) {
            ReportFormat.write(Report.of(moves.customers()), changes);
        }
        out().print(format.text(new Report(title, dated, List.of(moves.bridge()))));
        out().flush();
        TargetFiles.tell(err(), out, page, changes);
        return ExitCodes.FINE;
    }
}
