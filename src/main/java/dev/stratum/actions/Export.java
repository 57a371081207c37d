package dev.stratum.actions;

import dev.stratum.actions.output.Written;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Saves a table as CSV or JSON. */
final class Export implements Action {
    private static final Question FILE = new Question("file", "Where to save the table?");

    @Override
    public Button button() {
        return new Button(
                "export",
                Button.Group.REPORT,
                "Export",
                "Export a table as CSV or JSON",
                "Saves the table at the selected cell, or the segments when none is selected, as a CSV or JSON file with"
                        + " plain numbers and dates as 2018-10-31.",
                "X",
                "ExportTextFile");
    }

    @Override
    public List<Question> questions() {
        return List.of(FILE);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Object[][] table =
                table(task).orElseThrow(() -> Problem.NOTHING_YET.with(Phrase.EXPORT, Phrase.SELECT_A_TABLE));
        Path file =
                task.dialogs().saveAs("segments.csv", ReportFormat.endings()).orElseThrow(Cancelled::new);
        task.step("writing " + file.getFileName());
        ReportFormat.write(
                Report.of(ResultTable.read(withDates(table, task.book().dayCount()))), file);
        return Outcome.of(Words.count(table.length - 1, "row", "rows") + " saved as " + file + ".");
    }

    private static Optional<Object[][]> table(Task task) {
        Area selection = task.book().selection();
        for (String key : Actions.outputs()) {
            Optional<Area> own = Written.area(task.book(), key);
            if (own.isPresent() && own.get().contains(selection.resized(1, 1))) {
                return Written.table(task.book(), key);
            }
        }
        return task.tables()
                .any()
                .map(SourceTable::cells)
                .filter(cells ->
                        Arrays.stream(cells[0]).filter(String.class::isInstance).count() > 1)
                .or(() -> Written.table(task.book(), SegmentCustomers.KEY));
    }

    /** Columns that their name tells to be dates are written as dates. */
    private static Object[][] withDates(Object[][] table, DayCount days) {
        Object[][] copy = Arrays.stream(table).map(Object[]::clone).toArray(Object[][]::new);
        for (int column = 0; column < copy[0].length; column++) {
            if (copy[0][column] instanceof String name && isDate(name)) {
                for (int row = 1; row < copy.length; row++) {
                    if (Cells.isFine(Kind.DATE, copy[row][column])) {
                        copy[row][column] =
                                days.date(Cells.number(copy[row][column])).toString();
                    }
                }
            }
        }
        return copy;
    }

    private static boolean isDate(String name) {
        return name.equals("As of")
                || Meaning.of(name).map(Meaning::kind).filter(Kind.DATE::equals).isPresent();
    }
}
