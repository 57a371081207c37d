package dev.stratum.engine.formula;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import dev.stratum.problem.Stop;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Applies a calculation of single values to every element of arrays; a single row or column is repeated. */
final class Lift {

    private Lift() {}

    /**
     * Applies a calculation.
     *
     * @param values the operands or arguments
     * @param single tells which of them are taken as single values
     * @param scope where
     * @param body the calculation for one element
     * @return its result, or the array of results
     */
    static Object apply(Object[] values, IntPredicate single, Scope scope, Function<Object[], Object> body) {
        int rows = 1;
        int columns = 1;
        boolean several = false;
        for (int k = 0; k < values.length; k++) {
            if (single.test(k) && values[k] instanceof Matrix matrix) {
                rows = Math.max(rows, matrix.rows());
                columns = Math.max(columns, matrix.columns());
                several = true;
            }
        }
        if (!several) {
            return result(body.apply(values));
        }
        scope.caller().work().add((long) rows * columns * 4);
        Object[][] results = new Object[rows][columns];
        Object[] elements = new Object[values.length];
        for (int i = 0; i < rows; i++) {
            Stop.ifAsked();
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < values.length; k++) {
                    elements[k] = single.test(k) ? element(values[k], i, j) : values[k];
                }
                try {
                    Object value = result(body.apply(elements.clone()));
                    results[i][j] = value instanceof Matrix matrix ? matrix.at(0, 0) : value;
                } catch (ErrorFound error) {
                    results[i][j] = error.error();
                }
            }
        }
        return ArrayValue.of(results);
    }

    private static Object result(Object value) {
        return value instanceof Double || value instanceof String ? Convert.result(value) : value;
    }

    static Object element(Object value, int row, int column) {
        if (!(value instanceof Matrix matrix)) {
            return value;
        }
        int i = matrix.rows() == 1 ? 0 : row;
        int j = matrix.columns() == 1 ? 0 : column;
        return i < matrix.rows() && j < matrix.columns() ? matrix.at(i, j) : NativeError.NA;
    }
}
