package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import dev.stratum.problem.Stop;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums of products, and matrices. */
final class MatrixFunctions {

    private MatrixFunctions() {}

    static void register(Registry all) {
        all.add("SUMPRODUCT", 1, -1, "A", MatrixFunctions::sumProduct);
        all.add("SUMX2MY2", "AA", a -> pairs(a, (x, y) -> x * x - y * y));
        all.add("SUMX2PY2", "AA", a -> pairs(a, (x, y) -> x * x + y * y));
        all.add("SUMXMY2", "AA", a -> pairs(a, (x, y) -> (x - y) * (x - y)));
        all.add("MMULT", "AA", MatrixFunctions::product);
        all.add("MDETERM", "A", a -> new LUDecomposition(square(a)).getDeterminant());
        all.add("MINVERSE", "A", MatrixFunctions::inverse);
        all.add("SEQUENCE", 1, 4, "VVVV", MatrixFunctions::sequence);
        all.add("MUNIT", "V", a -> {
            int n = a.whole(0);
            Object[][] unit = Results.of(n, n, a);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    unit[i][j] = i == j ? 1.0 : 0.0;
                }
            }
            return ArrayValue.of(unit);
        });
    }

    private static double sumProduct(Arguments a) {
        Matrix first = a.matrix(0);
        int rows = 0;
        for (int k = 0; k < a.count(); k++) {
            Matrix matrix = a.matrix(k);
            if (matrix.single() && matrix.at(0, 0) instanceof String) {
                throw new ErrorFound(NativeError.VALUE); // only in ranges of several cells text counts as zero
            }
            if (matrix.rows() != first.rows() || matrix.columns() != first.columns()) {
                throw new ErrorFound(NativeError.VALUE);
            }
            rows = Math.max(rows, matrix.usedRows());
        }
        a.caller().work().add((long) rows * first.columns() * a.count());
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            Stop.ifAsked();
            for (int j = 0; j < first.columns(); j++) {
                double product = 1;
                for (int k = 0; k < a.count(); k++) {
                    Object cell = a.matrix(k).at(i, j);
                    if (Compare.isError(cell)) {
                        throw new ErrorFound(cell);
                    }
                    product *= cell instanceof Double number ? number : 0;
                }
                sum += product;
            }
        }
        return sum;
    }

    private static double pairs(Arguments a, DoubleBinaryOperator term) {
        double sum = 0;
        for (double[] pair : Pairs.of(a, 0, 1)) {
            sum += term.applyAsDouble(pair[0], pair[1]);
        }
        return sum;
    }

    private static Object product(Arguments a) {
        Matrix left = a.matrix(0);
        Matrix right = a.matrix(1);
        if (left.columns() != right.rows()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        a.caller().work().add((long) left.rows() * left.columns() * right.columns());
        Object[][] result = Results.of(left.rows(), right.columns(), a);
        for (int i = 0; i < result.length; i++) {
            Stop.ifAsked();
            for (int j = 0; j < right.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < left.columns(); k++) {
                    sum += entry(left.at(i, k)) * entry(right.at(k, j));
                }
                result[i][j] = sum;
            }
        }
        return ArrayValue.of(result);
    }

    private static RealMatrix square(Arguments a) {
        Matrix matrix = a.matrix(0);
        if (matrix.rows() != matrix.columns() || matrix.rows() > 1_000) {
            throw new ErrorFound(NativeError.VALUE);
        }
        a.caller().work().add((long) matrix.rows() * matrix.rows() * matrix.rows());
        double[][] entries = new double[matrix.rows()][matrix.rows()];
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                entries[i][j] = entry(matrix.at(i, j));
            }
        }
        return new Array2DRowRealMatrix(entries, false);
    }

    private static Object inverse(Arguments a) {
        DecompositionSolver solver = new LUDecomposition(square(a)).getSolver();
        if (!solver.isNonSingular()) {
            throw new ErrorFound(NativeError.NUM);
        }
        double[][] entries = solver.getInverse().getData();
        Object[][] result = Results.of(entries.length, entries.length, a);
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                result[i][j] = entries[i][j];
            }
        }
        return ArrayValue.of(result);
    }

    private static double entry(Object cell) {
        if (cell instanceof Double number) {
            return number;
        }
        throw new ErrorFound(Compare.isError(cell) ? cell : NativeError.VALUE);
    }

    private static Object sequence(Arguments a) {
        int rows = a.whole(0, 1);
        int columns = a.whole(1, 1);
        double start = a.number(2, 1);
        double step = a.number(3, 1);
        Object[][] result = Results.of(rows, columns, a);
        for (int i = 0; i < rows; i++) {
            Stop.ifAsked();
            for (int j = 0; j < columns; j++) {
                result[i][j] = start + step * ((double) i * columns + j);
            }
        }
        return ArrayValue.of(result);
    }
}
