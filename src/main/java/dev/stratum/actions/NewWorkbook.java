package dev.stratum.actions;

import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.List;

/** Opens a new workbook made from one of the templates. */
final class NewWorkbook implements Action {
    private static final Question WHICH = new Question("template", "Which template?");

    @Override
    public Button button() {
        return new Button(
                "newWorkbook",
                Button.Group.DATA,
                "New workbook",
                "New workbook from a template",
                "Opens a new workbook with every table of a method laid out, filled with sample customers or blank for"
                        + " your own. Nothing happens to the workbook you are in.",
                "N",
                "FileNew");
    }

    @Override
    public List<Question> questions() {
        return List.of(WHICH);
    }

    @Override
    public Outcome run(Task task) {
        List<String> templates = task.book().templates();
        if (templates.isEmpty()) {
            throw Problem.NOTHING_YET.with(Phrase.OPEN, Phrase.PUT_FOLDER_BACK);
        }
        String chosen = task.dialogs().choose(WHICH, templates).orElseThrow(Cancelled::new);
        task.book().openTemplate(chosen);
        return Outcome.of("");
    }
}
