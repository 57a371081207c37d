package dev.stratum.host.headless;

import dev.stratum.engine.Recalculation;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.report.TextTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Note;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what a recalculation did. */
final class RefreshPrinter {
    private static final String SEGMENT_TABLE = "segment_table";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<String> offer;
    private final Recalculation recalculation;
    private final Optional<TextTable> segments;
    private final List<String> staleViews;

    /**
     * Reads what is to be printed of a workbook that is still open.
     *
     * @param offer how another program is asked for the formulas that are left
     */
    RefreshPrinter(PrintWriter out, PrintWriter err, Refresh refresh, Optional<String> offer) {
        this.offer = offer;
        this.out = out;
        this.err = err;
        this.recalculation = refresh.recalculation();
        this.staleViews = refresh.book().staleViews(recalculation.sheets());
        this.segments = NamedTable.find(refresh.book(), recalculation.sheets(), SEGMENT_TABLE);
    }

    /**
     * Prints counts and changes, then errors, the segment table of a workbook that has one, and what was written.
     *
     * @param book the workbook that was read
     * @param program the other program that was asked
     * @param written a sentence on what was written
     * @return whether there were no errors
     */
    boolean print(Path book, String program, String written) {
        boolean fine = cells(String.valueOf(book.getFileName()));
        elsewhere(program);
        failures("Not renewed:", staleViews, err);
        segments.ifPresent(table -> {
            out.println();
            table.print(out);
            out.println();
        });
        out.println(written);
        return fine;
    }

    private boolean cells(String name) {
        RecalculationReport report = recalculation.report();
        out.println("Recalculated " + name + ": " + Words.count(report.formulas(), "formula") + ", "
                + Words.count(report.stratumCalls(), "call") + " of Stratum functions, "
                + Words.count(recalculation.changedCells(), "cell") + " changed.");
        Command.printFirst(
                recalculation.cells().stream().map(Refresh::sentence).toList(), recalculation.changedCells(), out, "");
        boolean fine = printLeft(report, err);
        if (recalculation.elsewhere().calculated() == 0
                && recalculation.elsewhere().offered() > 0) {
            offer.ifPresent(err::println);
        }
        return printNotes(report.notes(), err) && fine;
    }

    /** Prints the cells with an error and the formulas that are left; says whether there are none. */
    static boolean printLeft(RecalculationReport report, PrintWriter err) {
        failures(
                Words.count(report.errors().size(), "cell") + " with an error:",
                report.errors().stream()
                        .map(cell -> cell.cell() + " shows " + cell.error()
                                + (cell.reason().isEmpty() ? "" : ": " + cell.reason()))
                        .toList(),
                err);
        failures(
                Words.count(report.skipped().size(), "formula") + " not recalculated, the stored value kept:",
                report.skipped().stream()
                        .map(formula -> formula.cell() + ": " + formula.reason())
                        .toList(),
                err);
        return report.errors().isEmpty() && report.skipped().isEmpty();
    }

    /** Prints what another program calculated, and where its value is not the stored one without a reason to be seen. */
    private void elsewhere(String program) {
        Recalculation.Share share = recalculation.elsewhere();
        if (share.calculated() > 0) {
            out.println(Words.count(share.calculated(), "formula") + " calculated by " + program + ".");
        }
        failures(
                program + " gives another value than was stored, though nothing that the formula reads has changed:",
                share.surprising().stream().map(Refresh::sentence).toList(),
                err);
    }

    /** Prints what results do not show by themselves, each sentence once; says whether no rows are left out. */
    static boolean printNotes(List<RecalculationReport.CellNote> notes, PrintWriter err) {
        Map<Note, List<String>> cells = new LinkedHashMap<>();
        notes.forEach(note ->
                cells.computeIfAbsent(note.note(), none -> new ArrayList<>()).add(note.cell()));
        List<String> leftOut = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        cells.forEach((note, at) -> (note.leavesOut() ? leftOut : hints)
                .add(at.get(0) + (at.size() == 1 ? "" : " and " + Words.count(at.size() - 1, "more formula")) + ": "
                        + note.sentence()));
        failures("Rows left out of results:", leftOut, err);
        failures("To know about results:", hints, err);
        return leftOut.isEmpty();
    }

    private static void failures(String title, List<String> details, PrintWriter err) {
        if (!details.isEmpty()) {
            err.println(title);
            Command.printFirst(details, err, "");
        }
    }
}
