package dev.stratum.actions;

import dev.stratum.actions.fix.Mends;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Written;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.CellProblem;
import java.util.List;

/** Lists what is wrong in a table, with the address of every cell and what can be mended. */
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
        DataTable data = DataTable.at(task);
        List<CellProblem> problems = data.problems();
        if (problems.isEmpty() && Written.area(task.book(), Problems.KEY).isEmpty()) {
            // No sheet is made to say that there is nothing on it.
            return Outcome.of("No problems in " + data.where() + ".");
        }
        Mends mends = Mends.of(task.book(), data.table(), problems);
        Draft draft = new Draft(task.book());
        String sheet =
                new Problems().add(data.table(), problems).mends(mends.told()).addTo(draft);
        String done = problems.isEmpty()
                ? "No problems in " + data.where() + "."
                : Words.count(problems.size(), "problem", "problems") + " in " + data.where() + ": see sheet " + sheet
                        + "." + hint(mends);
        return Outcome.of(done, draft).complete(problems.isEmpty());
    }

    private static String hint(Mends mends) {
        int cells = mends.all().size();
        return cells == 0
                ? ""
                : " " + FixData.LABEL + " can mend " + Words.count(cells, "cell")
                        + "; its last column tells into what.";
    }
}
