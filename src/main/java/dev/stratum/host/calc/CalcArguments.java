package dev.stratum.host.calc;

import com.sun.star.uno.Any;
import com.sun.star.uno.TypeClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What Calc delivers, turned into what every host delivers: an omitted argument is {@code null}, a range {@code
 * Object[][]} of {@code Double} and {@code String}, an empty cell in it {@code ""}.
 *
 * <p>Calc hands over whole columns to the last row of the sheet. Ranges of the same height are cut together below the
 * last row in use of any of them, so that they still fit each other.
 */
final class CalcArguments {

    /** Heights below this are passed on as they are, as another host would. */
    private static final int WHOLE_COLUMNS = 65_536;

    private CalcArguments() {}

    static Object[] of(Object... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = value(arguments[i]);
        }
        trim(values);
        return values;
    }

    private static Object value(Object argument) {
        if (argument instanceof Any any) {
            return any.getType().getTypeClass() == TypeClass.VOID ? null : value(any.getObject());
        }
        if (argument instanceof Number number) {
            return number.doubleValue();
        }
        return argument;
    }

    private static void trim(Object... values) {
        Map<Integer, Integer> usedRows = new HashMap<>();
        for (Object value : values) {
            if (value instanceof Object[][] cells && cells.length >= WHOLE_COLUMNS) {
                usedRows.merge(cells.length, Math.max(1, usedRows(cells)), Math::max);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Object[][] cells && cells.length >= WHOLE_COLUMNS) {
                values[i] = Arrays.copyOf(cells, usedRows.get(cells.length));
            }
        }
    }

    private static int usedRows(Object[][] cells) {
        int rows = cells.length;
        while (rows > 0 && isBlank(cells[rows - 1])) {
            rows--;
        }
        return rows;
    }

    private static boolean isBlank(Object[] row) {
        for (Object cell : row) {
            if (cell != null && !"".equals(cell)) {
                return false;
            }
        }
        return true;
    }
}
