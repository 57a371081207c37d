package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.List;

/** Makes arrays of results. */
final class Results {

    private static final int CALC = 49;

    private Results() {}

    /** Room for a result; {@code #VALUE!} is thrown when a sheet has no room for it, {@code #CALC!} when it is empty. */
    static Object[][] of(int rows, int columns, Arguments arguments) {
        if (rows < 0 || columns < 0 || rows > BookCells.LAST_ROW + 1 || columns > BookCells.LAST_COLUMN + 1) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (rows == 0 || columns == 0) {
            throw new ErrorFound(new NativeError(CALC));
        }
        arguments.caller().work().add((long) rows * columns * 10);
        return new Object[rows][columns];
    }

    /** Some rows of a matrix. */
    static Object rows(Matrix source, List<Integer> rows, Arguments arguments) {
        Object[][] result = of(rows.size(), source.columns(), arguments);
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = source.at(rows.get(i), j);
            }
        }
        return ArrayValue.of(result);
    }

    /** Some columns of a matrix. */
    static Object columns(Matrix source, List<Integer> columns, Arguments arguments) {
        Object[][] result = of(source.rows(), columns.size(), arguments);
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = source.at(i, columns.get(j));
            }
        }
        return ArrayValue.of(result);
    }
}
