package dev.stratum.host.headless;

import dev.stratum.engine.file.BookFile;
import dev.stratum.host.headless.check.BookCheck;
import dev.stratum.host.headless.check.CsvCheck;
import dev.stratum.host.headless.check.Findings;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.report.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists problems in a workbook or a CSV file. */
@picocli.CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Lists what would make rows unusable, each with its cell.",
            "That is: errors, numbers and dates stored as text, blanks in full columns, customers that",
            "occur twice or are written in two ways, totals, other kinds of values than the rest of a column.",
            "A column is checked for what its name means (Amount, Order date), as the button Check data does.",
            "The exit code is 1 when there is any."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  stratum check customers.xlsx", "  stratum check invoices.csv --all"})
final class CheckCommand extends Command {

    @Parameters(paramLabel = "BOOK|CSV", description = "A workbook (.xlsx, .xlsm) or a CSV file, also packed (.gz).")
    private Path file;

    @Option(names = "--all", description = "List every problem, not the first 5 of each kind in a column.")
    private boolean all;

    @picocli.CommandLine.Mixin
    private CsvOptions csv;

    /** Made by picocli. */
    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        Findings findings = new Findings(all ? Integer.MAX_VALUE : SHOWN);
        List<String> readings = find(findings);
        String name = String.valueOf(file.getFileName());
        if (findings.count() == 0) {
            out().println("No problems found in " + name + ".");
            return ExitCodes.FINE;
        }
        for (Findings.Group group : findings.groups()) {
            group.sentences().forEach(out()::println);
            if (group.more() > 0) {
                out().printf(Locale.ROOT, "... and %,d more like this; --all lists them%n", group.more());
            }
        }
        out().println(Words.count(findings.count(), "problem") + " found in " + name + ".");
        out().flush();
        readings.forEach(err()::println);
        return ExitCodes.PROBLEMS;
    }

    /** Lists what is wrong, and says how texts in a CSV file could be read. */
    private List<String> find(Findings findings) throws IOException {
        if (!Workbooks.ending(file).startsWith("xls")) {
            return CsvCheck.run(file, csv.form(), findings);
        }
        try (BookFile workbook = BookFile.open(file)) {
            BookCheck.run(workbook, findings);
            return List.of();
        }
    }
}
