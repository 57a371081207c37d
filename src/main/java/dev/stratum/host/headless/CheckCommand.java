package dev.stratum.host.headless;

import dev.stratum.host.headless.check.BookCheck;
import dev.stratum.host.headless.check.Finding;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.print.NumberText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
            "occur twice, other kinds of values than the rest of a column.",
            "The exit code is 1 when there is any."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  stratum check customers.xlsx", "  stratum check invoices.csv --all"})
final class CheckCommand extends Command {

    @Parameters(paramLabel = "BOOK|CSV", description = "A workbook (.xlsx, .xlsm) or a CSV file.")
    private Path file;

    @Option(names = "--all", description = "List every problem, not the first 5 of each kind in a column.")
    private boolean all;

    /** Made by picocli. */
    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = find();
        String name = String.valueOf(file.getFileName());
        if (findings.isEmpty()) {
            out().println("No problems found in " + name + ".");
            return ExitCodes.FINE;
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(finding.group(), group -> new ArrayList<>())
                .add(finding.sentence()));
        for (List<String> sentences : groups.values()) {
            sentences.stream().limit(all ? sentences.size() : SHOWN).forEach(out()::println);
            if (!all && sentences.size() > SHOWN) {
                out().printf(Locale.ROOT, "... and %,d more like this; --all lists them%n", sentences.size() - SHOWN);
            }
        }
        out().println(NumberText.count(findings.size(), "problem") + " found in " + name + ".");
        return ExitCodes.PROBLEMS;
    }

    private List<Finding> find() throws IOException {
        if (!Workbooks.ending(file).startsWith("xls")) {
            return BookCheck.csv(file);
        }
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            return BookCheck.workbook(workbook);
        }
    }
}
