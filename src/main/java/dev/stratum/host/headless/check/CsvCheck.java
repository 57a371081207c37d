package dev.stratum.host.headless.check;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.source.DataCheck;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Checks a CSV file, which is read anew each time its rows are asked for. Cells are called as on a sheet that shows the file
 * from A1 on.
 */
public final class CsvCheck {
    private final Path file;
    private final CsvForm form;
    private final Findings findings;
    private List<String> names = List.of();
    private boolean linesChecked;

    private CsvCheck(Path file, CsvForm form, Findings findings) {
        this.file = file;
        this.form = form;
        this.findings = findings;
    }

    /**
     * Checks a file.
     *
     * @param file a CSV file as {@link CsvTable} describes it
     * @param form how its values are written
     * @param findings takes what is found
     * @throws dev.stratum.problem.StratumException when the file cannot be read
     */
    public static void run(Path file, CsvForm form, Findings findings) {
        CsvCheck check = new CsvCheck(file, form, findings);
        check.each((row, cells) -> {});
        check.linesChecked = true;
        DataCheck.table(
                check.names,
                check::each,
                (row, column) -> Area.columnLetters(column) + row,
                (row, column) -> true,
                problem -> findings.add("", problem));
    }

    private void each(DataCheck.Taker taker) {
        CsvTable.read(file, form, UnaryOperator.identity(), CsvCheck::areNames, new Lines(taker));
    }

    /** Titles above a table stand alone in their lines. */
    private static boolean areNames(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).count() > 1 && Headers.areNames(values);
    }

    private final class Lines implements CsvTable.Reader {
        private final DataCheck.Taker taker;
        private CsvTable.Line first;

        Lines(DataCheck.Taker taker) {
            this.taker = taker;
        }

        @Override
        public void above(CsvTable.Line line) {
            first = line;
        }

        @Override
        public Consumer<CsvTable.Line> begin(List<String> header) {
            if (Headers.areNames(header)) {
                names = header;
            } else {
                names = Collections.nCopies(header.size(), "");
                take(first);
            }
            return this::take;
        }

        private void take(CsvTable.Line line) {
            if (!linesChecked) {
                check(line);
                return;
            }
            taker.row(line.row(), line.values().stream().map(form::cell).toArray());
        }

        private void check(CsvTable.Line line) {
            if (line.isLongerThan(names.size())) {
                findings.add(
                        "fields",
                        Problem.CSV_FIELDS
                                .with("Line " + line.line(), line.values().size(), names.size())
                                .getMessage());
            }
            Optional<List<String>> swallowed = line.swallowed(names.size()).stream()
                    .filter(parts -> parts.stream().anyMatch(part -> Looks.likeNumber(part) || Looks.likeDate(part)))
                    .findFirst();
            swallowed.ifPresent(
                    parts -> findings.add("quotes", line.quoteTooMany(parts).getMessage()));
        }
    }
}
