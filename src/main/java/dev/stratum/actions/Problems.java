package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.report.ProblemTable;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.SourceTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of what is wrong in the data, with the address of every cell: of one table, or of all that an action read. */
final class Problems {
    static final String KEY = "problems";

    /** The name of the table that the list is about. */
    static final String SOURCE = Output.nameOf(KEY) + "_source";

    private final Map<Area, SourceTable> tables = new LinkedHashMap<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Map<Area, Map<String, CellProblem>> found = new LinkedHashMap<>();
    private final Map<CellProblem, String> mends = new HashMap<>();

    /** Adds the problems of a table; what is on the list already is not listed again. */
    Problems add(SourceTable table, List<CellProblem> problems) {
        tables.putIfAbsent(table.area(), table);
        Map<String, CellProblem> listed = found.computeIfAbsent(table.area(), none -> new LinkedHashMap<>());
        problems.forEach(problem ->
                listed.putIfAbsent(problem.place() + " " + problem.problem().getMessage(), problem));
        return this;
    }

    /** Adds what is made of problems by mending them. */
    Problems mends(Map<CellProblem, String> told) {
        mends.putAll(told);
        return this;
    }

    /** Adds sentences about a complete result; each is said once, after the others. */
    Problems tell(List<String> sentences) {
        hints.addAll(sentences);
        return this;
    }

    private String hints() {
        return hints.stream().map(" "::concat).collect(Collectors.joining());
    }

    /** Adds the list to a draft, with the table that it is about, and says on which sheet. */
    String addTo(Draft draft) {
        tables.keySet().stream().findFirst().ifPresent(area -> draft.name(SOURCE, area));
        return draft.add(output());
    }

    private Output output() {
        ResultTable rows = ProblemTable.ofCells();
        found.forEach((area, problems) -> problems.values().stream()
                .sorted(Comparator.comparingInt(CellProblem::row).thenComparingInt(CellProblem::column))
                .forEach(problem -> row(rows, tables.get(area), problem)));
        String where = tables.keySet().stream().map(Area::address).collect(Collectors.joining(" and "));
        return Output.of(
                KEY,
                "Problems",
                "Problems in the data",
                leftOut() == 0
                        ? "None in " + where + "."
                        : "Mend these cells of " + where + " and run the action again.",
                rows);
    }

    private void row(ResultTable rows, SourceTable table, CellProblem problem) {
        rows.row(
                problem.place(),
                table.customer(problem.row()),
                table.headers().get(problem.column()),
                shown(table.cell(problem.row(), problem.column())),
                problem.problem().getMessage(),
                mends.getOrDefault(problem, ""));
    }

    /**
     * Adds the list to a draft when there is something to list or an older list to replace.
     *
     * @return the end of the final sentence
     */
    String into(Draft draft, Workbook book) {
        long rows = leftOut();
        if (rows == 0) {
            if (!tables.isEmpty() && Written.area(book, KEY).isPresent()) {
                addTo(draft);
            }
            return "." + hints();
        }
        return "; " + Words.count(rows, "row was", "rows were") + " left out: see sheet " + addTo(draft) + "."
                + hints();
    }

    /** How many rows of the sheets have a problem. */
    long leftOut() {
        return found.entrySet().stream()
                .flatMap(table -> table.getValue().values().stream()
                        .map(problem ->
                                Area.cell(table.getKey().sheet(), table.getKey().row() + problem.row(), 0)))
                .distinct()
                .count();
    }

    private static Object shown(Object cell) {
        if (Cells.isBlank(cell)) {
            return "(blank)";
        }
        return Cells.isError(cell) ? Cells.errorText(cell) : cell;
    }
}
