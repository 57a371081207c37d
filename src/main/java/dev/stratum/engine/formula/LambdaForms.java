package dev.stratum.engine.formula;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import java.util.List;

/** {@code LET} and {@code LAMBDA}, and the functions that call one for each part of an array. */
final class LambdaForms {

    private static final int CALC = 49;

    private LambdaForms() {}

    private static String variable(Expression expression) {
        if (expression instanceof NamedValue named) {
            return Names.variable(named.name());
        }
        throw new LeftToExcel("LET and LAMBDA take names in the places of names");
    }

    static Object let(List<Expression> arguments, Scope scope) {
        if (arguments.size() < 3 || arguments.size() % 2 == 0) {
            throw new LeftToExcel("LET takes pairs of a name and a value, and a calculation");
        }
        Scope inside = scope;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            inside =
                    inside.with(variable(arguments.get(i)), arguments.get(i + 1).valueOrError(inside));
        }
        return arguments.get(arguments.size() - 1).value(inside);
    }

    static Object lambda(List<Expression> arguments, Scope scope) {
        List<String> parameters = arguments.subList(0, arguments.size() - 1).stream()
                .map(LambdaForms::variable)
                .toList();
        return new Lambda(parameters, arguments.get(arguments.size() - 1), scope);
    }

    private static Lambda function(List<Expression> arguments, Scope scope) {
        Object value = arguments.get(arguments.size() - 1).value(scope);
        if (value instanceof Lambda lambda) {
            return lambda;
        }
        throw new LeftToExcel("it passes on a function by its name, which is left to Excel");
    }

    private static Matrix matrix(Object value) {
        if (value instanceof Matrix matrix) {
            return matrix;
        }
        if (value instanceof CellAreas || Compare.isError(value)) {
            throw Convert.failure(value);
        }
        return new ArrayValue(new Object[][] {{SpecialForms.blank(value)}});
    }

    private static Object single(Object value, Scope scope) {
        if (value instanceof Matrix matrix && !matrix.single()) {
            throw new ErrorFound(new NativeError(CALC));
        }
        return scope.caller().single(value);
    }

    static Object map(List<Expression> arguments, Scope scope) {
        Scope arrays = scope.arrays(true);
        Lambda lambda = function(arguments, arrays);
        Object[] values = arguments.subList(0, arguments.size() - 1).stream()
                .map(part -> (Object) matrix(part.value(arrays)))
                .toArray();
        return Lift.apply(values, any -> true, arrays, elements -> single(lambda.call(arrays, elements), arrays));
    }

    static Object fold(List<Expression> arguments, Scope scope, boolean each) {
        Scope arrays = scope.arrays(true);
        SpecialForms.count(arguments, 2, 3, each ? "SCAN" : "REDUCE");
        Lambda lambda = function(arguments, arrays);
        Matrix matrix = matrix(arguments.get(arguments.size() - 2).value(arrays));
        boolean given = arguments.size() == 3;
        Object state = given ? SpecialForms.blank(arguments.get(0).value(arrays)) : null;
        Object[][] states = new Object[matrix.rows()][matrix.columns()];
        boolean first = !given;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                state = first ? matrix.at(i, j) : lambda.call(arrays, state, matrix.at(i, j));
                first = false;
                if (each) {
                    states[i][j] = single(state, arrays);
                }
            }
        }
        return each ? ArrayValue.of(states) : state;
    }

    static Object byLine(List<Expression> arguments, Scope scope, boolean rows) {
        Scope arrays = scope.arrays(true);
        Lambda lambda = function(arguments, arrays);
        Matrix matrix = matrix(arguments.get(0).value(arrays));
        int lines = rows ? matrix.rows() : matrix.columns();
        Object[][] results = new Object[rows ? lines : 1][rows ? 1 : lines];
        for (int line = 0; line < lines; line++) {
            Object[][] part = new Object[rows ? 1 : matrix.rows()][rows ? matrix.columns() : 1];
            for (int i = 0; i < part.length; i++) {
                for (int j = 0; j < part[i].length; j++) {
                    part[i][j] = rows ? matrix.at(line, j) : matrix.at(i, line);
                }
            }
            results[rows ? line : 0][rows ? 0 : line] = single(lambda.call(arrays, new ArrayValue(part)), arrays);
        }
        return ArrayValue.of(results);
    }

    static Object makeArray(List<Expression> arguments, Scope scope) {
        Scope arrays = scope.arrays(true);
        SpecialForms.count(arguments, 3, 3, "MAKEARRAY");
        Lambda lambda = function(arguments, arrays);
        double rows = Math.floor(
                scope.caller().number(scope.caller().single(arguments.get(0).value(scope))));
        double columns = Math.floor(
                scope.caller().number(scope.caller().single(arguments.get(1).value(scope))));
        if (rows < 1 || columns < 1 || rows * columns > 1e7) {
            throw new ErrorFound(NativeError.VALUE);
        }
        Object[][] cells = new Object[(int) rows][(int) columns];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = single(lambda.call(arrays, i + 1.0, j + 1.0), arrays);
            }
        }
        return ArrayValue.of(cells);
    }
}
