package dev.stratum.engine;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.NativeError;
import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;

/**
 * Cell values: {@code Double}, {@code String}, {@code Boolean}, {@link CellError}, {@link NativeError} or {@code null}
 * for blank.
 */
final class Values {

    /** Programs add in other orders: a difference below the twelfth digit is none. */
    private static final double DIGITS = 1e-12;

    private Values() {}

    static boolean isError(Object value) {
        return Compare.isError(value);
    }

    /** The code of an error in workbook files. */
    static int errorCode(Object error) {
        return error instanceof CellError known ? known.code().code() : ((NativeError) error).code();
    }

    /** The text of an error in a cell. */
    static String errorText(Object error) {
        return error instanceof CellError known ? known.code().text() : ((NativeError) error).getMessage();
    }

    /**
     * Whether two values show the same.
     *
     * @param stored the value in the workbook
     * @param calculated the value found now
     * @param noise a difference of numbers that means nothing beside the numbers they were made of
     */
    static boolean same(Object stored, Object calculated, double noise) {
        if (stored instanceof Double a && calculated instanceof Double b) {
            return a.equals(b) || Math.abs(a - b) <= Math.max(noise, DIGITS * Math.max(Math.abs(a), Math.abs(b)));
        }
        if (isError(stored) && isError(calculated)) {
            return errorCode(stored) == errorCode(calculated);
        }
        if (stored == null || calculated == null) {
            return (stored == null || "".equals(stored)) && (calculated == null || "".equals(calculated));
        }
        return stored.equals(calculated);
    }

    /**
     * An error for people outside this package: a {@link CellError} where Stratum knows the code, else the exception.
     */
    static Object outward(Object value) {
        if (value instanceof NativeError error) {
            for (ExcelError code : ExcelError.values()) {
                if (code.code() == error.code()) {
                    return new CellError(code, "");
                }
            }
        }
        return value;
    }
}
