package dev.stratum.workbook;

import dev.stratum.functions.SheetFunction;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;

/**
 * A Stratum function inside a formula: delivers the arguments the way Excel's host does, and takes the result back with
 * the reasons of its errors.
 */
final class StratumCall implements FreeRefFunction {

    /** The function that tells why; it is handed the notes of the cell that it asks about. */
    private static final String WHY = "STRATUM.WHY";

    private static final int ALL_COLUMNS = GridSheet.SCRATCH_COLUMN + 1;

    private final SheetFunction function;
    private final Calculation calculation;

    StratumCall(SheetFunction function, Calculation calculation) {
        this.function = function;
        this.calculation = calculation;
    }

    @Override
    public ValueEval evaluate(ValueEval[] arguments, OperationEvaluationContext context) {
        Position caller = Position.of(context);
        Object[][] result;
        try {
            Object[] delivered = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                delivered[i] = deliver(i, arguments[i], context);
            }
            Noted<Object[][]> noted = calculation.call(function, delivered);
            result = finite(noted.result());
            calculation.reasons().tell(caller, noted.notes());
        } catch (StratumException failure) {
            result = new Object[][] {{CellError.of(failure)}};
        }
        calculation.reasons().note(caller, result);
        return new ResultArea(caller.row(), caller.column(), result);
    }

    private Object deliver(int index, ValueEval argument, OperationEvaluationContext context) {
        if (function.name().equals(WHY)) {
            return asked(index, argument, context);
        }
        return value(index, argument, context);
    }

    /** What to explain: an error, or else what the formula behind the value tells beside its result. */
    private Object asked(int index, ValueEval argument, OperationEvaluationContext context) {
        Object value = value(index, argument, context);
        if (Values.isError(value)) {
            return value;
        }
        List<Note> notes = new ArrayList<>();
        if (argument instanceof RefEval cell) {
            notes.addAll(calculation.notes(new Position(cell.getFirstSheetIndex(), cell.getRow(), cell.getColumn())));
        } else if (argument instanceof AreaEval area && area.getFirstSheetIndex() >= 0) {
            notes.addAll(calculation.notes(
                    new Position(area.getFirstSheetIndex(), area.getFirstRow(), area.getFirstColumn())));
        } else {
            notes.addAll(calculation.reasons().notes(Position.of(context)));
        }
        return notes.isEmpty() ? value : new Noted<>(value, notes);
    }

    private Object value(int index, ValueEval argument, OperationEvaluationContext context) {
        Position caller = Position.of(context);
        if (argument instanceof RefEval cell) {
            ValueEval value = cell.getInnerValueEval(cell.getFirstSheetIndex());
            return explained(new Position(cell.getFirstSheetIndex(), cell.getRow(), cell.getColumn()), value);
        }
        if (!(argument instanceof AreaEval area)) {
            return calculation.reasons().explain(caller, Values.fromEval(argument), 0, 0);
        }
        List<SheetFunction.Argument> documented = function.arguments();
        if (index >= documented.size() || documented.get(index).range()) {
            return cells(area, caller);
        }
        return single(documented.get(index).name(), area, caller);
    }

    /** The used part of a range, all its columns. */
    private Object[][] cells(AreaEval area, Position caller) {
        int rows = area.getHeight();
        int columns = area.getWidth();
        if (area.getFirstSheetIndex() >= 0) {
            GridSheet sheet = calculation.book().getSheet(area.getFirstSheetIndex());
            rows = Math.max(1, Math.min(rows, sheet.lastRowBeside(calculation.cell(caller)) - area.getFirstRow() + 1));
            if (columns == ALL_COLUMNS) {
                columns = sheet.lastColumn() + 1;
            }
        }
        Object[][] cells = new Object[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = cell(area, i, j, caller);
            }
        }
        return cells;
    }

    private Object cell(AreaEval area, int row, int column, Position caller) {
        if (area instanceof ResultArea result) {
            Object cell = result.cell(row, column);
            return cell == null ? "" : cell;
        }
        ValueEval value = area.getRelativeValue(row, column);
        int sheet = area.getFirstSheetIndex();
        return sheet < 0
                ? calculation.reasons().explain(caller, Values.fromEval(value), row, column)
                : explained(new Position(sheet, area.getFirstRow() + row, area.getFirstColumn() + column), value);
    }

    /** One value out of a range: its only cell, or the one in the row or column of the calling cell. */
    private Object single(String name, AreaEval area, Position caller) {
        if (area instanceof ResultArea || (area.isRow() && area.isColumn())) {
            return cell(area, 0, 0, caller);
        }
        if (area.isColumn() && area.containsRow(caller.row())) {
            return cell(area, caller.row() - area.getFirstRow(), 0, caller);
        }
        if (area.isRow() && area.containsColumn(caller.column())) {
            return cell(area, 0, caller.column() - area.getFirstColumn(), caller);
        }
        throw area.isRow()
                ? Problem.WRONG_COLUMNS.with(name, area.getWidth(), 1)
                : Problem.WRONG_ROWS.with(name, area.getHeight(), 1);
    }

    private Object explained(Position cell, ValueEval value) {
        Object plain = Values.fromEval(value);
        return plain instanceof NativeError ? calculation.explain(cell, plain) : plain;
    }

    /** Fills up ragged rows and turns numbers that Excel does not have into errors. */
    private Object[][] finite(Object[][] result) {
        int columns = 0;
        for (Object[] row : result) {
            columns = Math.max(columns, row.length);
        }
        if (columns == 0) {
            return new Object[][] {{CellError.of(Problem.RANGE_EMPTY.with("The result of " + function.name()))}};
        }
        Object[][] cells = new Object[result.length][columns];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                Object cell = result[i][j];
                boolean infinite = cell instanceof Double number && !Double.isFinite(number);
                cells[i][j] = infinite ? CellError.notFinite("The result of " + function.name()) : cell;
            }
        }
        return cells;
    }
}
