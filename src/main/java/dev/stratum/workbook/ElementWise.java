package dev.stratum.workbook;

import java.util.function.IntPredicate;
import org.apache.poi.ss.formula.CacheAreaEval;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;

/**
 * Applies a function to every element of the arrays that stand where it takes single values, as Excel does in array
 * formulas. A single row or column is repeated to the size of the others. In other formulas the function sees its
 * arguments as they are.
 */
final class ElementWise implements FreeRefFunction {

    private final FreeRefFunction function;
    private final IntPredicate takesSingleValue;

    /**
     * A function applied element by element.
     *
     * @param function the function for one element
     * @param takesSingleValue tells by its number, from zero, whether an argument is a single value; others are ranges
     */
    ElementWise(FreeRefFunction function, IntPredicate takesSingleValue) {
        this.function = function;
        this.takesSingleValue = takesSingleValue;
    }

    @Override
    public ValueEval evaluate(ValueEval[] arguments, OperationEvaluationContext context) {
        int rows = 1;
        int columns = 1;
        for (int k = 0; k < arguments.length; k++) {
            if (takesSingleValue.test(k) && arguments[k] instanceof AreaEval area) {
                rows = Math.max(rows, area.getHeight());
                columns = Math.max(columns, area.getWidth());
            }
        }
        EvaluationCell caller = context.getWorkbook()
                .getSheet(context.getSheetIndex())
                .getCell(context.getRowIndex(), context.getColumnIndex());
        if (!caller.isPartOfArrayFormulaGroup() || (rows == 1 && columns == 1)) {
            return function.evaluate(arguments, context);
        }
        ValueEval[] results = new ValueEval[rows * columns];
        ValueEval[] elements = new ValueEval[arguments.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < arguments.length; k++) {
                    elements[k] = takesSingleValue.test(k) ? element(arguments[k], i, j) : arguments[k];
                }
                results[i * columns + j] = element(function.evaluate(elements, context), 0, 0);
            }
        }
        int row = context.getRowIndex();
        int column = context.getColumnIndex();
        return new CacheAreaEval(row, column, row + rows - 1, column + columns - 1, results);
    }

    private static ValueEval element(ValueEval argument, int row, int column) {
        if (!(argument instanceof AreaEval area)) {
            return argument;
        }
        int i = area.getHeight() == 1 ? 0 : row;
        int j = area.getWidth() == 1 ? 0 : column;
        return i < area.getHeight() && j < area.getWidth() ? area.getRelativeValue(i, j) : ErrorEval.NA;
    }
}
