package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.engine.KnownFunctions;
import dev.stratum.report.Words;
import java.util.List;

/** Every worksheet function with its arguments, as a sheet to read and search. */
final class FunctionGuide implements Action {
    private static final String KEY = "functions";

    @Override
    public Button button() {
        return new Button(
                "functionGuide",
                Button.Group.HELP,
                "Function guide",
                "Every function with its arguments",
                "Writes a sheet with every worksheet function of Stratum: how to write it, what it returns, and what each"
                        + " argument means with its unit and default.",
                "F",
                "FunctionWizard");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public Outcome run(Task task) {
        Draft draft = new Draft(task.book());
        String sheet = draft.add(Output.of(
                        KEY,
                        "Function guide",
                        "Functions of Stratum",
                        "Arguments in [brackets] may be left out.",
                        KnownFunctions.guide())
                .readAgain());
        return Outcome.of(
                Words.count(KnownFunctions.count(), "function", "functions") + " on sheet " + sheet + ".", draft);
    }
}
