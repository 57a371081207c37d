package dev.stratum.engine.formula;

import dev.stratum.engine.function.Caller;
import dev.stratum.engine.function.NativeFunction;
import dev.stratum.engine.function.NativeFunctions;
import dev.stratum.engine.function.Work;
import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Works out formulas over the cells of a workbook. */
public final class FormulaEngine {

    private final BookCells cells;
    private final Function<String, NativeFunction> others;
    private final Program program;
    private final Map<String, Expression> definitions = new HashMap<>();
    private final Map<String, Boolean> relativeNames = new HashMap<>();

    private Work last = new Work();

    /**
     * An engine for a workbook.
     *
     * @param cells the workbook
     * @param others the functions besides Excel's own; gives {@code null} for a name that it does not know
     */
    public FormulaEngine(BookCells cells, Function<String, NativeFunction> others) {
        this(cells, others, (part, left) -> {
            throw left;
        });
    }

    /**
     * An engine for a workbook that is open in a program.
     *
     * @param cells the workbook
     * @param others the functions besides Excel's own; gives {@code null} for a name that it does not know
     * @param program the program
     */
    public FormulaEngine(BookCells cells, Function<String, NativeFunction> others, Program program) {
        this.cells = cells;
        this.others = others;
        this.program = program;
    }

    /** A program that knows parts of formulas which are not calculated here. */
    @FunctionalInterface
    public interface Program {
        /**
         * What a part of a formula gives.
         *
         * @param part its text
         * @param left why it is not calculated here
         * @return the value; {@code left} is thrown when the program does not know it either
         */
        Object value(String part, LeftToExcel left);
    }

    /** The value of a part that is not calculated here. */
    Object outside(String part, LeftToExcel left) {
        return program.value(part, left);
    }

    /** What the definition of a name stands for; its relative references count from the cell that uses it. */
    Expression definition(String text, Caller caller) {
        boolean relative = relativeNames.computeIfAbsent(
                text, definition -> !ReferenceShift.shift(definition, 1, 1).equals(definition));
        String there = relative ? ReferenceShift.shift(text, caller.row(), caller.column()) : text;
        return definitions.computeIfAbsent(
                there, definition -> FormulaParser.parse(definition).root());
    }

    NativeFunction function(String name) {
        NativeFunction own = others.apply(name);
        return own == null ? NativeFunctions.find(name) : own;
    }

    /**
     * The one value of a formula in a cell.
     *
     * @param formula the formula
     * @param sheet the sheet of its cell
     * @param row the row of its cell
     * @param column the column of its cell
     * @return a single value, errors included; 0 for a reference to a blank cell
     */
    public Object single(ParsedFormula formula, int sheet, int row, int column) {
        Work work = new Work();
        Caller caller = new Caller(cells, sheet, row, column, false, work);
        try {
            Object value = caller.single(formula.root().value(new Scope(caller, this)));
            return shown(value);
        } catch (ErrorFound error) {
            return error.error();
        } finally {
            last = work;
        }
    }

    /**
     * The whole value of an array formula.
     *
     * @param formula the formula
     * @param sheet the sheet of its first cell
     * @param row the row of its first cell
     * @param column the column of its first cell
     * @return rows x columns of single values, errors included; 0 where a blank cell is referred to
     */
    public Object[][] array(ParsedFormula formula, int sheet, int row, int column) {
        Work work = new Work();
        Caller caller = new Caller(cells, sheet, row, column, true, work);
        try {
            Object value = formula.root().value(new Scope(caller, this));
            if (value instanceof CellAreas) {
                throw new ErrorFound(NativeError.VALUE);
            }
            Matrix matrix = value instanceof Matrix several ? several : new ArrayValue(new Object[][] {{value}});
            work.add((long) matrix.rows() * matrix.columns() * 10);
            Object[][] result = new Object[matrix.rows()][matrix.columns()];
            for (int i = 0; i < result.length; i++) {
                for (int j = 0; j < result[i].length; j++) {
                    result[i][j] = shown(matrix.at(i, j));
                }
            }
            return result;
        } catch (ErrorFound error) {
            return new Object[][] {{error.error()}};
        } finally {
            last = work;
        }
    }

    /**
     * Why the last value may not be Excel's.
     *
     * @return a reason; {@code null} when there is no doubt
     */
    public String doubt() {
        return last.doubt();
    }

    private static Object shown(Object value) {
        if (value == null || value == Missing.ARGUMENT) {
            return 0.0;
        }
        if (value instanceof CellAreas || value instanceof CellArea) {
            return NativeError.VALUE;
        }
        boolean known = value instanceof Double
                || value instanceof String
                || value instanceof Boolean
                || Compare.isError(value);
        return known ? Convert.result(value) : new NativeError(49);
    }
}
