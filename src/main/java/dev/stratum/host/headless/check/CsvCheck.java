package dev.stratum.host.headless.check;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.DataCheck;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /** More texts tell nothing more of how they are written. */
    private static final int ENOUGH = 10_000;

    private final List<LineIssue> unread = new ArrayList<>();
    private List<String> names = List.of();
    private boolean linesChecked;
    private CsvTable.Line now;

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
     * @return how texts that are no numbers or dates could be read; none when there are no such texts
     * @throws dev.stratum.problem.StratumException when the file cannot be read
     */
    public static List<String> run(Path file, CsvForm form, Findings findings) {
        CsvCheck check = new CsvCheck(file, form, findings);
        check.each((row, cells) -> {});
        check.linesChecked = true;
        DataCheck.table(
                check.names,
                check::each,
                (row, column) -> Area.columnLetters(column) + row,
                (row, column) -> true,
                problem -> {
                    findings.add("", problem);
                    check.unread(problem);
                });
        return Readings.of(check.unread);
    }

    private void unread(CellProblem problem) {
        Problem kind = problem.problem().problem();
        if ((kind == Problem.TEXT_NUMBER || kind == Problem.TEXT_DATE) && unread.size() < ENOUGH) {
            String text = now.values().get(problem.column());
            unread.add(new LineIssue(
                    now.line(),
                    names.get(problem.column()),
                    text,
                    problem.problem().getMessage()));
        }
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
            now = line;
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
