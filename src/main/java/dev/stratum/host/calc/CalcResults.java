package dev.stratum.host.calc;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A function's result, turned into what Calc can show: one value, or rows x columns of {@code Double}, {@code String}
 * and {@code Boolean}.
 *
 * <p>Calc keeps the error of a number inside the number itself, as the payload of a NaN; a NaN made the same way shows
 * the error that it names, alone and inside an array.
 */
final class CalcResults {

    private static final long QUIET_NAN = 0x7ff8_0000_0000_0000L;

    private CalcResults() {}

    /** The result of a call: a single value for one cell, otherwise a rectangular array. */
    static Object of(Object[][] result) {
        int columns = 0;
        for (Object[] row : result) {
            columns = Math.max(columns, row.length);
        }
        if (columns == 0) {
            return error(ExcelError.NA);
        }
        // One truth value stays an array: alone, Calc would show 0 for it.
        if (result.length == 1 && columns == 1 && !(result[0][0] instanceof Boolean)) {
            return value(result[0][0]);
        }
        Object[][] cells = new Object[result.length][columns];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = column < result[row].length ? value(result[row][column]) : "";
            }
        }
        if (allAre(String.class, cells)) {
            return texts(cells);
        }
        return allAre(Double.class, cells) ? numbers(cells) : cells;
    }

    private static boolean allAre(Class<?> kind, Object[][] cells) {
        for (Object[] row : cells) {
            for (Object cell : row) {
                if (!kind.isInstance(cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As an array of texts: Calc 7.4 finds a text by {@code =}, COUNTIF or MATCH only when no number is beside it. */
    private static String[][] texts(Object[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.copyOf(row, row.length, String[].class))
                .toArray(String[][]::new);
    }

    /** As an array of numbers, which Calc takes over faster. */
    private static double[][] numbers(Object[][] cells) {
        double[][] numbers = new double[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            numbers[row] = new double[cells[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                numbers[row][column] = (Double) cells[row][column];
            }
        }
        return numbers;
    }

    /** The result of a call that failed. */
    static Object of(Throwable failure) {
        return error(CellError.of(failure).code());
    }

    private static Object value(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number number) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? (Object) value : error(ExcelError.NUM);
        }
        if (cell instanceof CellError error) {
            return error(error.code());
        }
        if (cell instanceof Throwable failure) {
            return of(failure);
        }
        if (cell instanceof LocalDate date) {
            return (double) ExcelDates.serial(date);
        }
        return cell instanceof Boolean ? cell : cell.toString();
    }

    /** The number that Calc shows as an error. */
    static Double error(ExcelError code) {
        return Double.longBitsToDouble(QUIET_NAN | errorNumber(code));
    }

    /** Calc's number of an error, the {@code n} in {@code Err:n}. */
    private static int errorNumber(ExcelError code) {
        return switch (code) {
            case VALUE -> 519;
            case NUM -> 503;
            case NA -> 32767;
            case DIV0 -> 532;
        };
    }
}
