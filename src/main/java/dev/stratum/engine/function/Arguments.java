package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.DateSystem;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.List;
import java.util.function.Consumer;

/** What a formula gives to a function. Reading an error throws it on, so that the formula shows it. */
public final class Arguments {

    private final Object[] values;
    private final Caller caller;
    private final Sorted sorted;

    /**
     * Arguments of a call.
     *
     * @param values single values, matrices or ranges, {@link Missing#ARGUMENT} for one left out
     * @param caller who calls
     */
    public Arguments(Object[] values, Caller caller) {
        this(values, caller, new Sorted());
    }

    private Arguments(Object[] values, Caller caller, Sorted sorted) {
        this.values = values;
        this.caller = caller;
        this.sorted = sorted;
    }

    /**
     * The arguments of one element of a call over arrays.
     *
     * @param elements single values in the place of some arrays; the others are the same as here
     * @return arguments of the same call
     */
    public Arguments of(Object[] elements) {
        return new Arguments(elements, caller, sorted);
    }

    /**
     * Who calls.
     *
     * @return the calling cell
     */
    public Caller caller() {
        return caller;
    }

    DateSystem dates() {
        return caller.cells().dates();
    }

    /**
     * How many arguments there are.
     *
     * @return their number, with those left out between commas
     */
    public int count() {
        return values.length;
    }

    /**
     * An argument as it came.
     *
     * @param i its number from zero
     * @return a single value, matrix, range, or {@link Missing#ARGUMENT}
     */
    public Object raw(int i) {
        return i < values.length ? values[i] : Missing.ARGUMENT;
    }

    boolean given(int i) {
        return i < values.length && values[i] != Missing.ARGUMENT;
    }

    /** A single value, errors included; {@code null} for blank and for nothing. */
    Object any(int i) {
        Object value = caller.single(raw(i));
        return value == Missing.ARGUMENT ? null : value;
    }

    /** A single value that is no error. */
    Object value(int i) {
        Object value = any(i);
        if (Compare.isError(value)) {
            throw new ErrorFound(value);
        }
        return value;
    }

    double number(int i) {
        return caller.number(any(i));
    }

    double number(int i, double otherwise) {
        return given(i) ? number(i) : otherwise;
    }

    /** A whole number: the decimals are cut off. */
    int whole(int i) {
        double number = number(i);
        if (!(Math.abs(number) < 1e9 * 2)) {
            throw new ErrorFound(NativeError.NUM);
        }
        return (int) number;
    }

    int whole(int i, int otherwise) {
        return given(i) ? whole(i) : otherwise;
    }

    String text(int i) {
        return Convert.text(any(i));
    }

    boolean truth(int i) {
        return Convert.truth(any(i));
    }

    boolean truth(int i, boolean otherwise) {
        return given(i) ? truth(i) : otherwise;
    }

    /** An argument as rows and columns. */
    Matrix matrix(int i) {
        Object value = raw(i);
        if (value instanceof Matrix matrix) {
            return matrix;
        }
        if (value instanceof CellAreas) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (Compare.isError(value)) {
            throw new ErrorFound(value);
        }
        return new ArrayValue(new Object[][] {{value == Missing.ARGUMENT ? null : value}});
    }

    /** A range of cells; anything else is {@code #VALUE!}. */
    CellArea area(int i) {
        Object value = raw(i);
        if (value instanceof CellArea area) {
            return area;
        }
        throw Convert.failure(value);
    }

    /** Looks at every used cell of an argument; a value typed into the formula is told apart. */
    void each(int i, Consumer<Object> cell, Consumer<Object> typed) {
        each(raw(i), cell, typed);
    }

    private void each(Object value, Consumer<Object> cell, Consumer<Object> typed) {
        if (value instanceof CellAreas several) {
            List<CellArea> areas = several.areas();
            areas.forEach(area -> each(area, cell, typed));
        } else if (value instanceof Matrix matrix) {
            int rows = matrix.usedRows();
            int columns = matrix.usedColumns();
            caller.work().add((long) rows * columns);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    cell.accept(matrix.at(row, column));
                }
            }
        } else {
            typed.accept(value);
        }
    }

    /** The numbers of the arguments from one on, as {@code SUM} sees them: text and truths in cells do not count. */
    NumberList numbers(int from) {
        return numbers(from, values.length - 1);
    }

    NumberList numbers(int from, int to) {
        NumberList numbers = new NumberList();
        for (int i = from; i <= to; i++) {
            each(
                    i,
                    cell -> {
                        if (cell instanceof Double number) {
                            numbers.add(number);
                        } else if (Compare.isError(cell)) {
                            throw new ErrorFound(cell);
                        }
                    },
                    typed -> numbers.add(caller.number(typed)));
        }
        return numbers;
    }

    /** The numbers of one argument in ascending order, not to be changed; sorted once for all elements of a call. */
    double[] sorted(int i) {
        Object of = raw(i);
        if (sorted.numbers == null || sorted.of != of) {
            sorted.numbers = numbers(i, i).sorted();
            sorted.of = of;
        }
        return sorted.numbers;
    }

    /** The last argument that was sorted. */
    private static final class Sorted {
        private Object of;
        private double[] numbers;
    }

    /** The numbers as {@code AVERAGEA} and its like see them: text in cells is 0, TRUE is 1. */
    NumberList numbersA(int from) {
        NumberList numbers = new NumberList();
        for (int i = from; i < values.length; i++) {
            each(
                    i,
                    cell -> {
                        if (cell instanceof String) {
                            numbers.add(0);
                        } else if (cell != null) {
                            numbers.add(caller.number(cell));
                        }
                    },
                    typed -> numbers.add(caller.number(typed)));
        }
        return numbers;
    }
}
