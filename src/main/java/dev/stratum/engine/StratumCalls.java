package dev.stratum.engine;

import dev.stratum.engine.function.Arguments;
import dev.stratum.engine.function.Caller;
import dev.stratum.engine.function.NativeFunction;
import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.DateSystem;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import dev.stratum.sheet.SheetSize;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stratum's functions inside formulas: delivers the arguments the way Excel's host does, and takes the result back with
 * the reasons of its errors. In a workbook that counts days from 1904 the arguments that are dates are delivered as
 * Stratum's functions count, from 1900.
 */
final class StratumCalls {

    /** The function that tells why; it is handed the notes of the cell that it asks about. */
    private static final String WHY = "STRATUM.WHY";

    private static final String PREFIX = "_XLL.";
    private static final double DAYS_BETWEEN_SYSTEMS = 1462;

    private final FunctionCatalogue catalogue;
    private final Calculation calculation;
    private final Map<String, NativeFunction> known = new HashMap<>();

    StratumCalls(FunctionCatalogue catalogue, Calculation calculation) {
        this.catalogue = catalogue;
        this.calculation = calculation;
    }

    /**
     * The name that the file stores for a function name: Stratum's get Excel's prefix for add-in functions, all others
     * stay.
     */
    static String storedName(FunctionCatalogue catalogue, String name) {
        return catalogue
                .find(name)
                .map(function -> PREFIX.toLowerCase(Locale.ROOT) + function.name())
                .orElse(name);
    }

    /** A function by its name with or without the prefix; {@code null} when it is none of Stratum's. */
    NativeFunction find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        NativeFunction found = known.get(upper);
        if (found == null) {
            found = catalogue.find(name).map(this::function).orElse(null);
            if (found != null) {
                known.put(upper, found);
            }
        }
        return found;
    }

    private NativeFunction function(SheetFunction function) {
        return new NativeFunction(function.name(), 0, 255, "R", arguments -> call(function, arguments));
    }

    private Object call(SheetFunction function, Arguments arguments) {
        Object[] delivered = new Object[arguments.count()];
        try {
            for (int i = 0; i < delivered.length; i++) {
                Object value = deliver(function, i, arguments.raw(i), arguments.caller());
                delivered[i] = function.name().equals(WHY) ? asked(value, arguments.raw(i)) : value;
            }
            return ArrayValue.of(finite(function, calculation.call(function, delivered)));
        } catch (StratumException failure) {
            return calculation.refused(function, delivered, CellError.of(failure));
        }
    }

    /** What to explain: an error, or else what the formula behind the value tells beside its result. */
    private Object asked(Object value, Object argument) {
        if (Values.isError(value)) {
            return value;
        }
        List<Note> notes = argument instanceof CellArea area
                ? calculation.notes(area.sheet(), area.firstRow(), area.firstColumn())
                : calculation.notesSoFar();
        return notes.isEmpty() ? value : new Noted<>(value, notes);
    }

    private Object deliver(SheetFunction function, int index, Object argument, Caller caller) {
        List<SheetFunction.Argument> documented = function.arguments();
        boolean date = index < documented.size()
                && caller.cells().dates() == DateSystem.FROM_1904
                && DateArguments.isDate(documented.get(index));
        if (argument instanceof CellAreas) {
            throw Problem.ARGUMENT_MISSING.with(
                    index < documented.size() ? documented.get(index).name() : function.name(), "one range");
        }
        if (!(argument instanceof Matrix matrix)) {
            return from1900(argument == Missing.ARGUMENT ? null : argument, date);
        }
        if (index >= documented.size() || documented.get(index).range()) {
            return cells(matrix, caller, date);
        }
        return from1900(single(documented.get(index).name(), matrix, caller), date);
    }

    private static Object from1900(Object value, boolean date) {
        return date && value instanceof Double serial ? (Object) (serial + DAYS_BETWEEN_SYSTEMS) : value;
    }

    /** The used part of a range, all its columns. */
    private Object[][] cells(Matrix matrix, Caller caller, boolean date) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        if (matrix instanceof CellArea area) {
            GridSheet sheet = calculation.book().getSheet(area.sheet());
            int last = sheet.lastRowBeside(caller.sheet(), caller.row(), caller.column());
            rows = Math.max(1, Math.min(rows, last - area.firstRow() + 1));
            if (columns == BookCells.LAST_COLUMN + 1) {
                columns = sheet.lastColumn() + 1;
            }
            if (matrix.single()) {
                rows = 1;
            }
        }
        caller.work().add((long) rows * columns);
        Object[][] cells = new Object[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = from1900(matrix.at(i, j), date);
            }
        }
        return cells;
    }

    /** One value out of a range: its only cell, or the one in the row or column of the calling cell. */
    private static Object single(String name, Matrix matrix, Caller caller) {
        if (!(matrix instanceof CellArea area) || area.single()) {
            return matrix.at(0, 0);
        }
        if (area.columns() == 1 && caller.row() >= area.firstRow() && caller.row() <= area.lastRow()) {
            return area.at(caller.row() - area.firstRow(), 0);
        }
        if (area.rows() == 1 && caller.column() >= area.firstColumn() && caller.column() <= area.lastColumn()) {
            return area.at(0, caller.column() - area.firstColumn());
        }
        throw area.rows() == 1
                ? Problem.WRONG_COLUMNS.with(name, area.columns(), 1)
                : Problem.WRONG_ROWS.with(name, area.rows(), 1);
    }

    /** Fills up ragged rows; a blank is the empty text, and numbers that Excel does not have are errors. */
    private static Object[][] finite(SheetFunction function, Object[][] result) {
        int columns = 0;
        for (Object[] row : result) {
            columns = Math.max(columns, row.length);
        }
        if (columns == 0) {
            return new Object[][] {{CellError.of(Problem.RANGE_EMPTY.with("The result of " + function.name()))}};
        }
        Object[][] cells = new Object[result.length][columns];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < columns; j++) {
                Object cell = j < result[i].length ? result[i][j] : null;
                if (cell instanceof Number number) {
                    cells[i][j] = Double.isFinite(number.doubleValue())
                            ? (Object) number.doubleValue()
                            : CellError.notFinite("The result of " + function.name());
                } else if (cell instanceof String text && text.length() > SheetSize.CHARACTERS) {
                    cells[i][j] = NativeError.VALUE;
                } else {
                    cells[i][j] = cell == null ? "" : cell;
                }
            }
        }
        return cells;
    }
}
