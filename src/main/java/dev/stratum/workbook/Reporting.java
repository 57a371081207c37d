package dev.stratum.workbook;

import dev.stratum.sheet.CellError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Puts together what a recalculation has to report. */
final class Reporting {

    private static final Comparator<Position> READING_ORDER = Comparator.comparingInt(Position::sheet)
            .thenComparingInt(Position::row)
            .thenComparingInt(Position::column);

    private Reporting() {}

    static RecalculationReport report(Calculation calculation, int calls) {
        int evaluated = 0;
        List<GridCell> failed = new ArrayList<>();
        List<RecalculationReport.Skipped> skipped = new ArrayList<>();
        List<RecalculationReport.CellNote> notes = new ArrayList<>();
        for (Formula formula : calculation.formulas()) {
            String reason = formula.run().skipReason();
            if (reason != null) {
                skipped.add(new RecalculationReport.Skipped(
                        name(calculation.book(), formula.position()), formula.text(), reason));
                continue;
            }
            evaluated++;
            String cell = name(calculation.book(), formula.position());
            calculation
                    .reasons()
                    .notes(formula.position())
                    .forEach(note -> notes.add(new RecalculationReport.CellNote(cell, note)));
            if (formula instanceof ScalarFormula scalar) {
                addIfError(failed, scalar);
            } else if (formula instanceof ArrayFormula array) {
                array.range().forEach(at -> addIfError(failed, array.sheet().getCell(at.getRow(), at.getColumn())));
            }
        }
        failed.sort(Comparator.comparing(GridCell::position, READING_ORDER));
        List<RecalculationReport.CellFailure> errors = new ArrayList<>();
        for (GridCell cell : failed) {
            Object error = cell.value();
            errors.add(new RecalculationReport.CellFailure(
                    name(calculation.book(), cell.position()),
                    Values.errorText(error),
                    error instanceof CellError known ? known.reason() : ""));
        }
        return new RecalculationReport(evaluated, calls, errors, skipped, notes);
    }

    private static void addIfError(List<GridCell> failed, GridCell cell) {
        if (Values.isError(cell.value())) {
            failed.add(cell);
        }
    }

    private static String name(GridBook book, Position at) {
        return new CellReference(book.getSheetName(at.sheet()), at.row(), at.column(), false, false).formatAsString();
    }
}
