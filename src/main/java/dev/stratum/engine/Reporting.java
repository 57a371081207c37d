package dev.stratum.engine;

import dev.stratum.sheet.CellError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Puts together what a recalculation has to report. */
final class Reporting {

    private static final Comparator<Position> READING_ORDER = Comparator.comparingInt(Position::sheet)
            .thenComparingInt(Position::row)
            .thenComparingInt(Position::column);
    private static final int BRIEF = 60;

    private Reporting() {}

    static RecalculationReport report(Calculation calculation, int calls) {
        int evaluated = 0;
        List<GridCell> failed = new ArrayList<>();
        List<RecalculationReport.Skipped> skipped = new ArrayList<>();
        List<RecalculationReport.CellNote> notes = new ArrayList<>();
        for (Formula formula : calculation.formulas()) {
            String reason = formula.run().skipReason();
            if (reason != null) {
                if (!formula.run().expected()) {
                    String left = name(calculation.book(), formula.position());
                    skipped.add(new RecalculationReport.Skipped(
                            left, reason + calculation.elsewhere().refusal(formula)));
                }
                continue;
            }
            evaluated++;
            String cell = name(calculation.book(), formula.position());
            formula.run().notes().forEach(note -> notes.add(new RecalculationReport.CellNote(cell, note)));
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

    static String name(GridBook book, Position at) {
        return new CellReference(book.sheetName(at.sheet()), at.row(), at.column(), false, false).formatAsString();
    }

    /** A value in a sentence. */
    static String shown(Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Double number) {
            return NumberToTextConverter.toText(number);
        }
        if (value instanceof String text) {
            return "'" + brief(text) + "'";
        }
        return Values.isError(value)
                ? Values.errorText(value)
                : value.toString().toUpperCase(java.util.Locale.ROOT);
    }

    /** A text cut to what a sentence bears. */
    static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF - 3) + "...";
    }
}
