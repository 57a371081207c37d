package dev.stratum.actions;

import dev.stratum.actions.fix.MendList;
import dev.stratum.actions.output.Written;
import dev.stratum.problem.Problem;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.DataCheck;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table that a person wants to have checked, and what is wrong in it.
 *
 * @param table the table
 * @param problems row by row and from left to right
 */
record DataTable(SourceTable table, List<CellProblem> problems) {

    private static final List<List<Meaning>> KINDS = List.of(
            List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT),
            List.of(Meaning.CUSTOMER, Meaning.AMOUNT),
            List.of(Meaning.CUSTOMER, Meaning.ORDER_SIZE),
            List.of(Meaning.CUSTOMER, Meaning.CTS_SCORE));

    /** Finds the table at the selected cell and checks it. */
    static DataTable at(Task task) {
        task.step("reading");
        SourceTable table = ofList(task).orElseGet(() -> task.tables().find(KINDS));
        if (rows(table) == 0) {
            throw Problem.RANGE_EMPTY.with(table.area().address());
        }
        return of(task, table);
    }

    /** The table that a list of problems or of changes is about, when the person stands there. */
    private static Optional<SourceTable> ofList(Task task) {
        String sheet = task.book().selection().sheet();
        boolean isList = Written.all(task.book(), List.of(Problems.KEY, MendList.KEY)).stream()
                .anyMatch(area -> area.sheet().equals(sheet));
        return isList
                ? task.book()
                        .named(Problems.SOURCE)
                        .filter(area -> task.book().sheets().contains(area.sheet()))
                        .map(task.tables()::again)
                : Optional.empty();
    }

    /** Whoever stands on a list of problems or of changes, where Check data leads, means the table that it is about. */
    static void leaveList(Task task) {
        ofList(task).ifPresent(table -> task.book().select(table.area().resized(1, 1)));
    }

    /** Checks a table. */
    static DataTable of(Task task, SourceTable table) {
        return new DataTable(
                table,
                task.compute("checking " + Words.count(rows(table), "row", "rows"), () -> problems(task, table)));
    }

    private static int rows(SourceTable table) {
        return table.cells().length - 1;
    }

    /** How many rows of which cells there are, in words. */
    String where() {
        return Words.count(rows(table), "row", "rows") + " of " + table.area().address();
    }

    private static List<CellProblem> problems(Task task, SourceTable table) {
        List<CellProblem> problems = new ArrayList<>();
        DataCheck.table(
                table.headers(),
                task.settings().columns(),
                taker -> {
                    for (int row = 1; row < table.cells().length; row++) {
                        taker.row(row, table.cells()[row]);
                    }
                },
                table.place(),
                (row, column) ->
                        task.book().formula(table.area().at(row, column)).isEmpty(),
                problems::add);
        return problems;
    }
}
