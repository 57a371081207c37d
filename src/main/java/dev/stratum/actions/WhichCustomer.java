package dev.stratum.actions;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.NearestName;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.List;
import java.util.Optional;

/** The customer that a person means: the one in the selected row is proposed. */
final class WhichCustomer {
    /** Asked for when an action is about one customer. */
    static final Question WHO = new Question("customer", "Which customer?");

    private WhichCustomer() {}

    /** The table that the segments were made of, otherwise the one that the person means. */
    static SourceTable table(Making making) {
        Task task = making.task();
        return task.book()
                .named(Output.nameOf(SegmentCustomers.KEY) + "_source")
                .filter(area -> task.book().sheets().contains(area.sheet()))
                .map(area -> task.tables().again(area))
                .orElseGet(() -> FindCustomers.of(making).table());
    }

    /** The customer in the selected row, of the table or of a result. */
    static Optional<String> selected(Workbook book, SourceTable table, Area selection) {
        Area cell = selection.resized(1, 1);
        if (table.area().contains(cell) && cell.row() > table.area().row()) {
            return Cells.name(table.cell(cell.row() - table.area().row(), table.needed(Meaning.CUSTOMER)));
        }
        return selected(book, selection);
    }

    /** The customer in the selected row of a result. */
    static Optional<String> selected(Workbook book, Area selection) {
        Area cell = selection.resized(1, 1);
        return Actions.outputs().stream()
                .flatMap(key -> Written.tableArea(book, key).stream())
                .filter(area -> area.contains(cell) && cell.row() > area.row())
                .map(area -> SourceTable.read(book, area))
                .flatMap(result -> result.column(Meaning.CUSTOMER).stream()
                        .map(column -> result.cell(cell.row() - result.area().row(), column)))
                .flatMap(id -> Cells.name(id).stream())
                .findFirst();
    }

    /** Asks until the answer is a customer with a segment, and gives its number, from 0. */
    static int ask(Task task, List<String> names, Optional<String> selected) {
        return ask(task, names, " with a segment", selected);
    }

    /** The same of customers who are something else, which is said of one who is none. */
    static int ask(Task task, List<String> names, String which, Optional<String> selected) {
        String proposed = selected.filter(names::contains).orElse("");
        String wrong = "";
        while (true) {
            Question question = wrong.isEmpty() ? WHO : WHO.again(wrong);
            String why = wrong;
            String typed = Keys.of(task.dialogs().ask(question, proposed).orElseThrow(() -> new Cancelled(why)));
            if (names.contains(typed)) {
                return names.indexOf(typed);
            }
            wrong = "There is no customer '" + Cells.shown(typed) + "'" + which
                    + NearestName.of(typed, names)
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse(".");
        }
    }
}
