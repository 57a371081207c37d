package dev.stratum.engine;

import dev.stratum.engine.file.SheetChanges;
import dev.stratum.engine.file.StoredError;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a recalculation changes in the stored workbook: the cells that show another value than is stored. */
final class WriteBack {

    /** Nobody reads more changes one by one. */
    private static final int MOST_TOLD = 1_000;

    private final List<SheetChanges> sheets = new ArrayList<>();
    private final List<CellChange> cells = new ArrayList<>();
    private final GridBook book;
    private int changed;

    private WriteBack(GridBook book) {
        this.book = book;
        book.sheets().forEach(sheet -> sheets.add(new SheetChanges()));
    }

    static Recalculation of(Calculation calculation) {
        WriteBack changes = new WriteBack(calculation.book());
        List<ArrayFormula> arrays = new ArrayList<>();
        for (Formula formula : calculation.formulas()) {
            Position at = formula.position();
            if (formula.run().skipReason() == null && !formula.run().changed() && formula.hasStored()) {
                continue;
            }
            boolean marks = formula.run().skipReason() != null
                    || calculation.elsewhere().values(formula) != null;
            if (marks && !formula.again()) {
                // Marked, so that Excel calculates it when it opens the workbook.
                changes.sheets.get(at.sheet()).calculateAgain(at.row(), at.column());
            }
            if (formula.run().skipReason() != null) {
                continue;
            }
            if (formula instanceof ScalarFormula scalar) {
                changes.put(at.sheet(), at.row(), at.column(), scalar.stored(), scalar.value(), false);
            } else if (formula instanceof ArrayFormula array) {
                arrays.add(array);
            }
        }
        // All leave their cells before any arrives, since one may move to where another was.
        arrays.forEach(changes::leave);
        arrays.forEach(changes::arrive);
        return new Recalculation(
                calculation.report(),
                changes.sheets,
                changes.changed,
                changes.cells,
                calculation.elsewhere().summary(calculation));
    }

    private void leave(ArrayFormula array) {
        int sheet = array.sheet().index();
        if (array.range().equals(array.stored())) {
            return;
        }
        sheets.get(sheet).range(array.stored().getFirstRow(), array.stored().getFirstColumn(), array.range());
        array.stored().forEach(at -> {
            if (array.sheet().getCell(at.getRow(), at.getColumn()) == null) {
                put(sheet, at.getRow(), at.getColumn(), array.storedValue(at.getRow(), at.getColumn()), null, false);
            }
        });
    }

    /** A range that moved is written whole, as its cells were cleared. */
    private void arrive(ArrayFormula array) {
        CellRangeAddress range = array.range();
        boolean moved = !range.equals(array.stored());
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                put(
                        array.sheet().index(),
                        row,
                        column,
                        array.storedValue(row, column),
                        array.value(row, column),
                        moved);
            }
        }
    }

    private void put(int sheet, int row, int column, Object stored, Object value, boolean always) {
        boolean same = Values.same(stored, value, 0);
        boolean sameKind = (stored == null) == (value == null);
        if (always || !same || !sameKind) {
            sheets.get(sheet)
                    .value(row, column, Values.isError(value) ? new StoredError(Values.errorText(value)) : value);
        }
        if (!same && changed++ < MOST_TOLD) {
            cells.add(new CellChange(book.sheetName(sheet), row, column, shown(stored), shown(value)));
        }
    }

    /** A value as a change tells it. */
    static Object shown(Object value) {
        return Values.isError(value) ? new StoredError(Values.errorText(value)) : value;
    }
}
