package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import java.util.List;
import java.util.stream.Collectors;

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
        ResultTable table = ResultTable.of(
                Column.of("Function", Format.TEXT),
                Column.of("Write it as", Format.TEXT),
                Column.of("What it returns", Format.TEXT),
                Column.of("Arguments", Format.TEXT));
        int count = 0;
        for (SheetFunction function : StratumFunctions.catalogue().all()) {
            count++;
            table.row(
                    function.name(),
                    function.arguments().stream()
                            .map(SheetFunction.Argument::name)
                            .collect(Collectors.joining(", ", function.name() + "(", ")")),
                    function.description().strip(),
                    function.arguments().stream()
                            .map(argument -> argument.name() + ": "
                                    + argument.description().strip())
                            .collect(Collectors.joining("\n")));
        }
        Draft draft = new Draft(task.book());
        String sheet = draft.add(Output.of(
                        KEY,
                        "Function guide",
                        "Functions of Stratum",
                        "Arguments in [brackets] may be left out.",
                        table)
                .readAgain());
        return Outcome.of(Words.count(count, "function", "functions") + " on sheet " + sheet + ".", draft);
    }
}
