package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.problem.Problem;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.DataCheck;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** Lists what is wrong in a table, with the address of every cell. */
final class CheckData implements Action {

    @Override
    public Button button() {
        return new Button(
                "checkData",
                Button.Group.DATA,
                "Check data",
                "Check the table at the selected cell",
                "Lists texts among numbers, text dates, errors, blanks, customers that occur twice or in two spellings and"
                        + " rows that look like totals, with the address of every cell. Changes nothing in your table.",
                "K",
                "AcceptInvitation");
    }

    @Override
    public List<String> outputs() {
        return List.of(Problems.KEY);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        SourceTable table = task.tables()
                .find(List.of(
                        List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT),
                        List.of(Meaning.CUSTOMER, Meaning.AMOUNT),
                        List.of(Meaning.CUSTOMER, Meaning.ORDER_SIZE),
                        List.of(Meaning.CUSTOMER, Meaning.CTS_SCORE)));
        int rows = table.cells().length - 1;
        if (rows == 0) {
            throw Problem.RANGE_EMPTY.with(table.area().address());
        }
        List<CellProblem> problems =
                task.compute("checking " + Words.count(rows, "row", "rows"), () -> problems(task, table));
        Draft draft = new Draft(task.book());
        String sheet = draft.add(new Problems().add(table, problems).output());
        String where = Words.count(rows, "row", "rows") + " of " + table.area().address();
        String done = problems.isEmpty()
                ? "No problems in " + where + "."
                : Words.count(problems.size(), "problem", "problems") + " in " + where + ": see sheet " + sheet + ".";
        return Outcome.of(done, draft).complete(problems.isEmpty());
    }

    private static List<CellProblem> problems(Task task, SourceTable table) {
        List<CellProblem> problems = new ArrayList<>();
        DataCheck.table(
                table.headers(),
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
