package dev.stratum.engine.function;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.List;

/** Two ranges read side by side: the places where both hold numbers. */
final class Pairs {

    private Pairs() {}

    static List<double[]> of(Arguments arguments, int first, int second) {
        Matrix x = arguments.matrix(first);
        Matrix y = arguments.matrix(second);
        if ((long) x.rows() * x.columns() != (long) y.rows() * y.columns()) {
            throw new ErrorFound(NativeError.NA);
        }
        boolean sameShape = x.rows() == y.rows();
        int rows = sameShape ? Math.max(x.usedRows(), y.usedRows()) : x.rows();
        arguments.caller().work().add((long) rows * x.columns());
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < x.columns(); j++) {
                int place = i * x.columns() + j;
                Object a = x.at(i, j);
                Object b = sameShape ? y.at(i, j) : y.at(place / y.columns(), place % y.columns());
                if (Compare.isError(a) || Compare.isError(b)) {
                    throw new ErrorFound(Compare.isError(a) ? a : b);
                }
                if (a instanceof Double p && b instanceof Double q) {
                    pairs.add(new double[] {p, q});
                }
            }
        }
        return pairs;
    }
}
