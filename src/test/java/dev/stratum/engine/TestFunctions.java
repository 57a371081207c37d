package dev.stratum.engine;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import java.util.List;
import java.util.Objects;

/** A few worksheet functions to call from formulas in tests. */
public final class TestFunctions {

    static final FunctionCatalogue CATALOGUE = FunctionCatalogue.of(List.of(TestFunctions.class));

    private TestFunctions() {}

    @ExcelFunction("TEST.DOUBLE")
    @ExcelArguments(@ExcelArgument("cells"))
    public static Object[][] twice(Object[][] cells) {
        Object[][] result = new Object[cells.length][cells[0].length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                Object cell = cells[i][j];
                if (cell instanceof Double number) {
                    result[i][j] = 2 * number;
                } else if (cell != null && !cell.equals("")) {
                    result[i][j] = new CellError(ExcelError.NA, "row " + (i + 1) + " holds " + cell);
                }
            }
        }
        return result;
    }

    @ExcelFunction("TEST.SHAPE")
    @ExcelArguments(@ExcelArgument("cells"))
    public static Object[][] shape(Object[][] cells) {
        return new Object[][] {{(double) cells.length, (double) cells[0].length}};
    }

    @ExcelFunction("TEST.COUNTING")
    @ExcelArguments({@ExcelArgument("rows"), @ExcelArgument("[columns]")})
    public static Object[][] counting(Object rows, Object columns) {
        int width = columns == null ? 1 : ((Double) columns).intValue();
        Object[][] result = new Object[((Double) rows).intValue()][width];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < width; j++) {
                result[i][j] = (double) (i * width + j + 1);
            }
        }
        return result;
    }

    @ExcelFunction("TEST.FAIL")
    @ExcelArguments(@ExcelArgument("[why]"))
    public static Object[][] fail(Object why) {
        throw Problem.OUT_OF_RANGE.with("k", Objects.requireNonNullElse(why, 0.0), "at least 1");
    }

    @ExcelFunction("TEST.WHY")
    @ExcelArguments(@ExcelArgument("cell"))
    public static Object[][] why(Object cell) {
        return new Object[][] {{cell instanceof CellError error ? error.reason() : "no reason"}};
    }

    /** Says what arrived, for example {@code Double 3.0}. */
    @ExcelFunction("TEST.SEEN")
    @ExcelArguments({@ExcelArgument("one"), @ExcelArgument("[two]"), @ExcelArgument("[three]")})
    public static Object[][] seen(Object one, Object two, Object three) {
        return new Object[][] {{seen(one) + " | " + seen(two) + " | " + seen(three)}};
    }

    /** Says what arrived in each cell of a range. */
    @ExcelFunction("TEST.SEENALL")
    @ExcelArguments(@ExcelArgument("cells"))
    public static Object[][] seenAll(Object[][] cells) {
        Object[][] result = new Object[cells.length][cells[0].length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                result[i][j] = seen(cells[i][j]);
            }
        }
        return result;
    }

    private static String seen(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CellError error) {
            return error.code().text() + " because " + error.reason();
        }
        return value instanceof Exception error
                ? "Exception " + error.getMessage()
                : value.getClass().getSimpleName() + " " + value;
    }

    @ExcelFunction("TEST.ODD")
    @ExcelArguments({})
    public static Object[][] odd() {
        return new Object[][] {{Double.NaN, Double.POSITIVE_INFINITY, null, true, "text"}, {1.0}};
    }
}
