package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.actions.port.Format;
import dev.stratum.actions.port.Workbook;
import dev.stratum.actions.source.CellProblem;
import dev.stratum.actions.source.Meaning;
import dev.stratum.actions.source.SourceTable;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.ResultTable;
import java.util.List;

/** The list of what is wrong in the data, with the address of every cell. */
final class Problems {
    private static final String KEY = "problems";

    private Problems() {}

    /** The list as an output. */
    static Output output(SourceTable table, List<CellProblem> problems) {
        ResultTable rows = ResultTable.of("Cell", "Customer", "Column", "Value", "What is wrong and what to do");
        int customer = table.column(Meaning.CUSTOMER).orElse(-1);
        for (CellProblem problem : problems) {
            Object id = customer < 0 ? "" : table.cell(problem.row(), customer);
            rows.row(
                    problem.place(),
                    CellCheck.isBlank(id) || CellCheck.isError(id) ? "" : id,
                    table.headers().get(problem.column()),
                    shown(table.cell(problem.row(), problem.column())),
                    problem.problem().getMessage());
        }
        return Output.of(
                KEY,
                "Problems",
                "Problems in the data",
                problems.isEmpty()
                        ? "None in " + table.area().address() + "."
                        : "Mend these cells of " + table.area().address() + " and run the action again.",
                rows.cells(),
                Format.GENERAL);
    }

    /**
     * Adds the list when there is something to list or an older list to replace.
     *
     * @return the end of the final sentence
     */
    static String add(Draft draft, Workbook book, SourceTable table, List<CellProblem> problems) {
        if (problems.isEmpty()) {
            if (Written.area(book, KEY).isPresent()) {
                draft.add(output(table, problems));
            }
            return ".";
        }
        String sheet = draft.add(output(table, problems));
        return "; " + Words.count(problems.size(), "row was", "rows were") + " left out: see sheet " + sheet + ".";
    }

    private static Object shown(Object cell) {
        if (CellCheck.isBlank(cell)) {
            return "(blank)";
        }
        return CellCheck.isError(cell) ? CellCheck.errorText(cell) : cell;
    }
}
