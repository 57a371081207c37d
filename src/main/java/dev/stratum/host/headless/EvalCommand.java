package dev.stratum.host.headless;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.StoredBook;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.check.CsvCheck;
import dev.stratum.host.headless.check.Findings;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the result of a formula. */
@picocli.CommandLine.Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Prints what a formula gives, all of it when it fills several cells.",
            "Stratum's functions and Excel's own may be nested. The reasons of errors, and how many rows a",
            "result leaves out, go to the standard error; the exit code is then 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum eval 'CTS.SCORE(350000, 20, 0.1, 0.02)'",
            "  stratum eval --csv iris.csv --format csv 'KMEANS.CENTERS(Data!A2:D151,3,\"spss\",100)'",
            "  stratum eval --book customers.xlsx 'AVERAGE(Scores!F2:F168)'"
        })
final class EvalCommand extends Command {

    @Parameters(
            paramLabel = "FORMULA",
            description = "The formula, in English with commas; a leading = may be left out.")
    private String formula;

    @ArgGroup
    private Source source = new Source();

    @Mixin
    private CsvOptions csv;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatWord.class,
            completionCandidates = FormatWord.class,
            description = "One of: ${COMPLETION-CANDIDATES}; text is rounded. Default: text.")
    private ReportFormat format;

    private static final class Source {
        @Option(
                names = "--csv",
                paramLabel = "FILE",
                description = "A CSV file that the formula sees as the sheet Data, its first line in row 1.")
        private Path csv;

        @Option(names = "--book", paramLabel = "FILE", description = "A workbook that the formula sees.")
        private Path book;
    }

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|\\{[^}]*\\}");
    private static final Pattern CELLS = Pattern.compile(
            "!|(?<![\\w.$])\\$?[A-Za-z]{1,3}\\$?\\d+(?![\\w.(])|(?<![\\w.])[A-Za-z]{1,3}:[A-Za-z]{1,3}(?![\\w.(])");

    /** Made by picocli. */
    EvalCommand() {}

    @Override
    public Integer call() throws IOException {
        Noted<Object[][]> noted = noted();
        Object[][] cells = noted.result();
        out().print(format.text(Report.of(ResultTable.bare(cells))));
        List<String> errors = errors(cells);
        out().flush();
        noted.notes().forEach(note -> err().println(note.sentence()));
        if (errors.isEmpty()) {
            return noted.notes().stream().anyMatch(Note::leavesOut) ? problems() : ExitCodes.FINE;
        }
        if (errors.size() == 1) {
            err().println(errors.get(0));
        } else {
            err().println(Words.count(errors.size(), "cell") + " with an error:");
            printFirst(errors, err(), "");
        }
        return problems();
    }

    /** Says how texts of a CSV file could be read, which are the usual reason. */
    private int problems() {
        if (source.csv != null) {
            CsvCheck.run(source.csv, csv.form(), new Findings(0)).forEach(err()::println);
        }
        return ExitCodes.PROBLEMS;
    }

    /** A formula that looks at cells, but no file is named in which they could be. */
    private boolean lacksData() {
        return source.csv == null
                && source.book == null
                && CELLS.matcher(TEXTS.matcher(formula).replaceAll("")).find();
    }

    private Noted<Object[][]> noted() throws IOException {
        if (lacksData()) {
            err().println("The formula looks at cells, but no file is named; name one with --csv (its sheet is "
                    + CsvSheet.NAME + ") or --book.");
        }
        if (source.book != null) {
            try (BookFile book = BookFile.open(source.book)) {
                return new WorkbookCalculator(book, StratumFunctions.catalogue()).noted(formula);
            }
        }
        StoredBook data = source.csv == null ? CsvSheet.empty() : CsvSheet.read(source.csv, csv.form());
        return new WorkbookCalculator(data, StratumFunctions.catalogue()).noted(formula);
    }

    private static List<String> errors(Object[][] cells) {
        List<String> errors = new ArrayList<>();
        boolean single = cells.length == 1 && cells[0].length == 1;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                String place = single ? "" : "Row " + (i + 1) + ", column " + (j + 1) + " ";
                if (cells[i][j] instanceof CellError error) {
                    errors.add(place + error.code().text() + (error.reason().isEmpty() ? "" : ": " + error.reason()));
                } else if (cells[i][j] instanceof Throwable error) {
                    errors.add(place + error.getMessage());
                }
            }
        }
        return errors;
    }
}
