package dev.stratum.sheet;

import java.util.Arrays;
import java.util.List;

/** Values on their way into cells: NaN and infinity become {@code #NUM!}, null a blank, every number a double. */
public final class Outgoing {
    private static final String RESULT = "The result";

    private Outgoing() {}

    /**
     * The cells of one row.
     *
     * @param values what they show
     * @param names how a number without a value is called, one per cell
     * @return new cells
     */
    public static Object[] row(Object[] values, List<String> names) {
        Object[] cells = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(values[i], names.get(i));
        }
        return cells;
    }

    /**
     * One cell.
     *
     * @param value what it shows
     * @return the cell
     */
    public static Object cell(Object value) {
        return cell(value, RESULT);
    }

    /**
     * A result of one cell.
     *
     * @param value the value
     * @return 1 x 1
     */
    public static Object[][] single(Object value) {
        return new Object[][] {{cell(value)}};
    }

    /**
     * A result of one column.
     *
     * @param values one per row
     * @return n x 1
     */
    public static Object[][] column(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Object[] {cell(value)})
                .toArray(Object[][]::new);
    }

    private static Object cell(Object value, String name) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                return CellError.notFinite(name.isEmpty() ? RESULT : name);
            }
            return number == 0 ? (Object) 0.0 : number; // no minus zero in a cell
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value;
    }
}
