package dev.stratum.workbook;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * Cell values in two languages: POI's evaluation values, and {@code Double}, {@code String}, {@code Boolean},
 * {@link CellError}, {@link NativeError} or {@code null} for blank.
 */
final class Values {

    private Values() {}

    /** The value as POI sees it. A blank in a result is the empty text, as in Excel. */
    static ValueEval toEval(Object value) {
        if (value == null) {
            return StringEval.EMPTY_INSTANCE;
        }
        if (value instanceof Number number) {
            return new NumberEval(number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return BoolEval.valueOf(truth);
        }
        if (value instanceof CellError || value instanceof NativeError) {
            return ErrorEval.valueOf(errorCode(value));
        }
        return new StringEval(value.toString());
    }

    /** A single POI value; errors come without a reason. */
    static Object fromEval(ValueEval value) {
        if (value instanceof NumberEval number) {
            return number.getNumberValue();
        }
        if (value instanceof StringEval text) {
            return text.getStringValue();
        }
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue();
        }
        if (value instanceof ErrorEval error) {
            return fromError(error);
        }
        if (value == null || value == BlankEval.instance || value == MissingArgEval.instance) {
            return null;
        }
        return new NativeError(ExcelError.VALUE.code());
    }

    private static Object fromError(ErrorEval error) {
        return error == ErrorEval.CIRCULAR_REF_ERROR
                ? CellError.of(Problem.CIRCULAR.with("The formula"))
                : new NativeError(error.getErrorCode());
    }

    static boolean isError(Object value) {
        return value instanceof CellError || value instanceof NativeError;
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
