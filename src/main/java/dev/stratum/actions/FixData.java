package dev.stratum.actions;

import dev.stratum.actions.fix.Mend;
import dev.stratum.actions.fix.MendKind;
import dev.stratum.actions.fix.MendList;
import dev.stratum.actions.fix.Mends;
import dev.stratum.actions.output.Draft;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.report.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Mends what the check of the data found and what has one right value only: asked kind by kind with every change to be seen,
 * listed afterwards, one step for undo.
 */
final class FixData implements Action {
    static final String LABEL = "Fix it for me";

    @Override
    public Button button() {
        return new Button(
                "fixData",
                Button.Group.DATA,
                LABEL,
                "Mend what Check data found",
                "Turns text numbers and text dates into real ones, clears total rows, removes invisible characters and"
                        + " writes a customer in one way. Shows every change and asks first; nothing is guessed, and one"
                        + " undo takes all back.",
                "J",
                "AutoCorrect");
    }

    @Override
    public List<String> outputs() {
        return List.of(MendList.KEY, Problems.KEY);
    }

    @Override
    public List<Question> questions() {
        return Arrays.stream(MendKind.values()).map(MendKind::question).toList();
    }

    @Override
    public Outcome run(Task task) {
        DataTable data = DataTable.at(task);
        Mends mends = Mends.of(task.book(), data.table(), data.problems());
        if (mends.all().isEmpty()) {
            return Outcome.of(nothing(data)).complete(data.problems().isEmpty());
        }
        MendList list = new MendList(data.table(), mends);
        List<Mend> agreed = list.agreed(task.dialogs()
                .chooseAll("What is to be changed in " + data.table().area().address() + "?", list.choices())
                .orElseThrow(Cancelled::new));
        if (agreed.isEmpty()) {
            return Outcome.of("Nothing was changed.").complete(false);
        }
        DataTable after = DataTable.of(task, list.mended(agreed));
        Draft draft = new Draft(task.book());
        draft.agreed(list.changes(task.book(), agreed));
        String fixed = draft.add(list.output(task.book(), agreed));
        String sheet = new Problems()
                .add(after.table(), after.problems())
                .mends(Mends.of(task.book(), after.table(), after.problems()).told())
                .addTo(draft);
        return Outcome.of(
                        Words.count(agreed.size(), "cell") + " changed: see sheet " + fixed + ". "
                                + (after.problems().isEmpty()
                                        ? "No problems are left."
                                        : Words.count(after.problems().size(), "problem is", "problems are")
                                                + " left: see sheet " + sheet + "."),
                        draft)
                .complete(after.problems().isEmpty());
    }

    private static String nothing(DataTable data) {
        return data.problems().isEmpty()
                ? "No problems in " + data.where() + "."
                : "Nothing in " + data.where() + " has one right value only; Check data lists what is wrong.";
    }
}
