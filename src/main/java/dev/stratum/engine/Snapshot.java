package dev.stratum.engine;

import dev.stratum.engine.file.StoredError;
import dev.stratum.engine.file.StoredFormula;
import dev.stratum.engine.file.StoredFormula.Kind;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.formula.ReferenceShift;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the cells of one stored sheet into the grid. */
final class Snapshot {

    /** A formula that cells share, and the cell it was written for. */
    private record Shared(String text, int row, int column) {}

    private final Calculation calculation;
    private final GridSheet sheet;
    private final Map<Integer, Shared> shared = new HashMap<>();

    private Snapshot(Calculation calculation, GridSheet sheet) {
        this.calculation = calculation;
        this.sheet = sheet;
    }

    static void read(Calculation calculation, StoredSheet stored, GridSheet sheet) {
        sheet.surroundings(stored.read(new Snapshot(calculation, sheet)::cell));
    }

    private void cell(int row, int column, Object value, StoredFormula formula, int style) {
        Object stored = value instanceof StoredError error ? NativeError.of(error.text()) : value;
        boolean table = formula != null && formula.kind() == Kind.DATA_TABLE;
        if (formula == null || (table && formula.range() == null)) {
            sheet.add(row, column, stored);
        } else if (table) {
            add(DataTables.read(calculation, sheet, formula), stored);
        } else if (formula.kind() == Kind.ARRAY) {
            CellRangeAddress range =
                    formula.range() == null ? new CellRangeAddress(row, row, column, column) : formula.range();
            add(
                    new ArrayFormula(calculation, sheet, formula.text(), formula.again(), range, formula.dynamic()),
                    stored);
        } else {
            ScalarFormula scalar = new ScalarFormula(
                    calculation, sheet, row, column, text(row, column, formula), formula.again(), stored);
            sheet.add(scalar);
            calculation.add(scalar);
        }
    }

    private void add(ArrayFormula array, Object stored) {
        sheet.add(array);
        calculation.add(array);
        sheet.add(array.stored().getFirstRow(), array.stored().getFirstColumn(), stored);
    }

    /** A filled-down formula may be stored once, in the first cell; the others name it by number. */
    private String text(int row, int column, StoredFormula formula) {
        if (formula.kind() != Kind.SHARED) {
            return formula.text();
        }
        if (!formula.text().isEmpty()) {
            shared.put(formula.shared(), new Shared(formula.text(), row, column));
            return formula.text();
        }
        Shared first = shared.get(formula.shared());
        if (first == null) {
            return "";
        }
        try {
            return ReferenceShift.shift(first.text(), row - first.row(), column - first.column());
        } catch (FormulaSyntax | LeftToExcel unreadable) {
            return first.text(); // unreadable here too, and reported when it is evaluated
        }
    }
}
