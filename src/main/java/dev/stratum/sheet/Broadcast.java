package dev.stratum.sheet;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Applies a row-wise function to single cells, filled-down cells and whole columns alike: every argument is one cell,
 * which counts for all rows, or as large as the largest.
 *
 * <p>A place where all varying arguments are blank stays blank. When the result is one cell, a problem is thrown and
 * shows its own Excel error; in a larger result it becomes {@code #N/A} in that cell alone.
 */
public final class Broadcast {
    private final Range[] ranges;
    private final int rows;
    private final int columns;

    private Broadcast(Range[] ranges, int rows, int columns) {
        this.ranges = ranges;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Takes the arguments of a row-wise function.
     *
     * @param ranges its arguments, made by {@link Range#orBlank}
     * @return ready to apply a function
     * @throws StratumException when the sizes do not fit each other
     */
    public static Broadcast of(Range... ranges) {
        Range largest = ranges[0];
        Range longest = ranges[0];
        for (Range range : ranges) {
            if ((long) range.deliveredRows() * range.deliveredColumns()
                    > (long) largest.deliveredRows() * largest.deliveredColumns()) {
                largest = range;
            }
            longest = range.rows() > longest.rows() ? range : longest;
        }
        for (Range range : ranges) {
            if (!isSingle(range) && range.deliveredColumns() != largest.deliveredColumns()) {
                throw differ(range, largest);
            }
            if (!isSingle(range) && !range.reaches(longest)) {
                throw differ(range, longest);
            }
        }
        int rows = Math.max(1, longest.rows());
        return new Broadcast(ranges, rows, largest.deliveredColumns());
    }

    private static StratumException differ(Range one, Range other) {
        return Problem.SHAPES_DIFFER.with(
                one.name(),
                one.deliveredRows(),
                one.deliveredColumns(),
                other.name(),
                other.deliveredRows(),
                other.deliveredColumns());
    }

    private static boolean isSingle(Range range) {
        return range.deliveredRows() == 1 && range.deliveredColumns() == 1;
    }

    /**
     * Applies a function of numbers. A header row in whole columns is recognised and gets the name of the result.
     *
     * @param name the name of the result
     * @param function from one number per argument to the result
     * @return rows x columns of the largest argument, blank rows at its end left off
     */
    public Object[][] numbers(String name, Function<double[], Object> function) {
        return numbers(name, Kind.NUMBER, function);
    }

    /**
     * Applies a function of dates, as {@link #numbers} does.
     *
     * @param name the name of the result
     * @param function from one Excel serial per argument to the result
     * @return rows x columns of the largest argument, blank rows at its end left off
     */
    public Object[][] dates(String name, Function<double[], Object> function) {
        return numbers(name, Kind.DATE, function);
    }

    private Object[][] numbers(String name, Kind kind, Function<double[], Object> function) {
        return apply(rows > 1 && Headers.AUTO.inFirstRowOf(varying()) ? name : null, cells -> {
            double[] numbers = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i].require(kind);
                numbers[i] = Cells.number(cells[i].value());
            }
            return applied(cells, numbers, function);
        });
    }

    /**
     * Applies a function of identifiers or words: text as typed, numbers as text.
     *
     * @param function from one text per argument to the result
     * @return rows x columns of the largest argument, blank rows at its end left off
     */
    public Object[][] texts(Function<String[], Object> function) {
        return apply(null, cells -> {
            String[] texts = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i].require(Kind.KEY);
                texts[i] = Cells.key(cells[i].value());
            }
            return applied(cells, texts, function);
        });
    }

    /** The function knows values only; what it finds wrong with one of many rows gets the row put in front. */
    private static <T> Object applied(Placed[] cells, T values, Function<T, Object> function) {
        try {
            return function.apply(values);
        } catch (StratumException problem) {
            for (Placed cell : cells) {
                if (!cell.byName()) {
                    throw problem.in(cell.place());
                }
            }
            throw problem;
        }
    }

    /** An argument in one place; the words for the place are made only when a problem needs them. */
    private record Placed(Object value, Range range, int row, int column, boolean byName) {
        void require(Kind kind) {
            StratumException problem = Cells.isFine(kind, value) ? null : Cells.problem(kind, value, place());
            if (problem != null) {
                throw problem;
            }
        }

        String place() {
            return byName ? range.name() : range.place(row, column);
        }
    }

    private Range[] varying() {
        return Arrays.stream(ranges).filter(range -> !isSingle(range)).toArray(Range[]::new);
    }

    private Object[][] apply(String header, Function<Placed[], Object> function) {
        Object[][] result = new Object[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                result[row][column] = row == 0 && header != null ? header : at(row, column, function);
            }
        }
        return result;
    }

    private Object at(int row, int column, Function<Placed[], Object> function) {
        boolean single = rows == 1 && columns == 1;
        Placed[] cells = new Placed[ranges.length];
        boolean anyValue = false;
        for (int i = 0; i < ranges.length; i++) {
            Range range = ranges[i];
            boolean constant = isSingle(range);
            Object value = constant ? range.cell(0, 0) : range.cell(row, column);
            anyValue |= (single || !constant) && !Cells.isBlank(value);
            cells[i] = new Placed(value, range, row, column, single || constant);
        }
        if (!anyValue) {
            return "";
        }
        try {
            return Outgoing.cell(function.apply(cells));
        } catch (StratumException problem) {
            if (single) {
                throw problem;
            }
            return CellError.ofRow(problem);
        }
    }
}
