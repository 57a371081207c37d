package dev.stratum.actions;

import dev.stratum.actions.job.Settings;
import dev.stratum.actions.job.WhichColumns;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.sheet.source.SourceTable;

/**
 * What an action goes by that makes outputs of tables, and what it fills.
 *
 * @param task the run of the action
 * @param settings asks for what is missing
 * @param draft the outputs
 * @param problems what is wrong in the tables
 */
record Making(Task task, Settings settings, Draft draft, Problems problems) {
    static Making of(Task task) {
        return new Making(task, task.settings(), new Draft(task.book()), new Problems());
    }

    /** Finds tables and asks which column is what. */
    WhichColumns columns() {
        DataTable.leaveList(task);
        return new WhichColumns(settings, task.dialogs(), task::tables);
    }

    /** Adds the output of a table, which is made of the same table again later, and says on which sheet. */
    String add(Output output, SourceTable from) {
        draft.name(Output.nameOf(output.key()) + "_source", from.area());
        return draft.add(output);
    }

    /** All of it, with what the person answered and the list of problems. */
    Outcome outcome(String done) {
        settings.keep(draft);
        String left = problems.into(draft, task.book());
        return Outcome.of(done + left, draft).complete(problems.leftOut() == 0);
    }
}
