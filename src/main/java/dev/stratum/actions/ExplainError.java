package dev.stratum.actions;

import dev.stratum.engine.Explainer;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.stream.Collectors;

/** Says why the selected cell shows an error. */
final class ExplainError implements Action {
    @Override
    public Button button() {
        return new Button(
                "explainError",
                Button.Group.HELP,
                "Explain error",
                "Why does this cell show an error?",
                "Says in one sentence what is wrong in the formula of the selected cell, in which cell of the data, and"
                        + " what to do.",
                "W",
                "ErrorChecking");
    }

    @Override
    public Outcome run(Task task) {
        task.step("looking");
        Area cell = task.book().selection().resized(1, 1);
        Object value = task.book().read(cell)[0][0];
        Explainer explainer = new Explainer(task.book());
        return Outcome.of(
                Cells.isError(value)
                        ? cell.address() + " shows " + Cells.errorText(value) + ". "
                                + explainer.reason(cell).inFull()
                        : cell.address() + " shows no error."
                                + explainer.notes(cell).stream()
                                        .map(told -> " " + told.function() + ": "
                                                + told.note().sentence())
                                        .collect(Collectors.joining()));
    }
}
