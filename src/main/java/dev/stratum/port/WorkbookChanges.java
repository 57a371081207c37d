package dev.stratum.port;

import dev.stratum.port.Change.Bare;
import dev.stratum.port.Change.Cells;
import dev.stratum.port.Change.Drawing;
import dev.stratum.port.Change.HiddenSheet;
import dev.stratum.port.Change.Links;
import dev.stratum.port.Change.Looks;
import dev.stratum.port.Change.Name;
import dev.stratum.port.Change.NewSheet;
import dev.stratum.port.Change.Paints;
import dev.stratum.port.Change.Printing;
import dev.stratum.port.Change.Widths;
import dev.stratum.sheet.Area;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an action changes in a workbook, as a value: computed wholly before anything is written, then applied as a whole.
 *
 * @param steps what is done, in this order
 * @param shown the cells that are selected in the end
 * @param told what a person should know about cells of their own that moved, in sentences
 */
public record WorkbookChanges(List<Change> steps, Optional<Area> shown, List<String> told) {
    /** Nothing is changed and nothing else shown. */
    public static final WorkbookChanges NONE = new WorkbookChanges(List.of(), Optional.empty(), List.of());

    /** Keeps its own copies. */
    public WorkbookChanges {
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    /**
     * Changes nothing and shows some cells.
     *
     * @param area the cells
     * @return a change without steps
     */
    public static WorkbookChanges showing(Area area) {
        return new WorkbookChanges(List.of(), Optional.of(area), List.of());
    }

    /**
     * Does all of it, without calculation and redrawing in between. When a step fails, the steps before it are taken back
     * and the failure goes on.
     *
     * @param book the workbook
     */
    @SuppressWarnings("try") // the session is held open, not used
    public void apply(Workbook book) {
        if (!steps.isEmpty()) {
            try (Session quiet = book.session()) {
                allOrNothing(book);
            }
        }
        shown.ifPresent(book::select);
    }

    private void allOrNothing(Workbook book) {
        Deque<Runnable> undo = new ArrayDeque<>();
        Set<String> added = new HashSet<>();
        try {
            steps.forEach(step -> apply(step, book, added, undo));
        } catch (RuntimeException | Error failure) {
            takeBack(undo, failure);
            throw failure;
        }
    }

    private static void apply(Change step, Workbook book, Set<String> added, Deque<Runnable> undo) {
        if (step instanceof NewSheet sheet) {
            added.add(sheet.name());
            undo.push(() -> remove(sheet.name(), book));
            book.addSheet(sheet.name());
        } else if (step instanceof Cells cells) {
            // A new sheet is taken back as a whole.
            if (!added.contains(cells.area().sheet())) {
                Runnable before = book.keep(cells.area());
                undo.push(() -> {
                    before.run();
                    cells.formulasBefore().forEach(book::enter);
                });
            }
            book.write(cells.area(), cells.values());
            cells.formulas().forEach(book::enter);
        } else if (step instanceof Name name) {
            Optional<Area> before = book.named(name.name());
            undo.push(() ->
                    before.ifPresentOrElse(had -> book.name(name.name(), had), () -> book.removeName(name.name())));
            book.name(name.name(), name.area());
        } else if (step instanceof HiddenSheet sheet) {
            book.hide(sheet.name());
        } else if (step instanceof Looks looks) {
            book.format(looks.area(), looks.format());
        } else if (step instanceof Paints paints) {
            book.paint(paints.areas(), paints.paint());
        } else if (step instanceof Bare bare) {
            book.undress(bare.area());
        } else if (step instanceof Links links) {
            book.link(links.area(), links.targets());
        } else if (step instanceof Printing printing) {
            book.print(printing.header());
        } else if (step instanceof Widths widths) {
            book.columnWidths(widths.sheet(), widths.characters());
        } else if (step instanceof Drawing drawing) {
            book.chart(drawing.chart());
        }
    }

    private static void remove(String sheet, Workbook book) {
        if (book.sheets().contains(sheet)) {
            book.removeSheet(sheet);
        }
    }

    private static void takeBack(Deque<Runnable> undo, Throwable failure) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException further) {
                failure.addSuppressed(further);
            }
        }
    }
}
