package dev.stratum.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way out: a table of results for the cells of a sheet. NaN and infinity become {@code #NUM!}, null a blank. */
public final class ResultTable {
    private final List<String> headers;
    private final List<Object[]> rows = new ArrayList<>();

    private ResultTable(List<String> headers) {
        SheetSize.check(1, headers.size());
        this.headers = headers;
    }

    /**
     * Starts a table.
     *
     * @param headers the first row, one text per column
     * @return a table without further rows
     */
    public static ResultTable of(String... headers) {
        return new ResultTable(List.of(headers));
    }

    /**
     * Starts a table.
     *
     * @param headers the first row, one text per column
     * @return a table without further rows
     */
    public static ResultTable of(List<String> headers) {
        return new ResultTable(List.copyOf(headers));
    }

    /**
     * A result of one cell.
     *
     * @param value the value
     * @return 1 x 1
     */
    public static Object[][] single(Object value) {
        return new Object[][] {{sanitised(value, "The result")}};
    }

    /**
     * A result of one column.
     *
     * @param values one per row
     * @return n x 1
     */
    public static Object[][] column(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Object[] {sanitised(value, "The result")})
                .toArray(Object[][]::new);
    }

    /**
     * Adds a row.
     *
     * @param cells one per column; missing ones at the end stay blank
     * @return this table
     */
    public ResultTable row(Object... cells) {
        rows.add(sanitised(Arrays.copyOf(cells, headers.size()), headers));
        return this;
    }

    /**
     * Adds a row of numbers behind some leading cells.
     *
     * @param leading the first cells
     * @param numbers the numbers that follow
     * @return this table
     */
    public ResultTable row(List<?> leading, double... numbers) {
        Object[] cells = Arrays.copyOf(leading.toArray(), leading.size() + numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            cells[leading.size() + i] = numbers[i];
        }
        return row(cells);
    }

    /**
     * The header row and the rows below it.
     *
     * @return the cells of the result
     * @throws dev.stratum.problem.StratumException when a sheet cannot hold them
     */
    public Object[][] cells() {
        SheetSize.check(rows.size() + 1L, headers.size());
        Object[][] cells = new Object[rows.size() + 1][];
        cells[0] = headers.toArray();
        for (int row = 0; row < rows.size(); row++) {
            cells[row + 1] = rows.get(row);
        }
        return cells;
    }

    static Object[] sanitised(Object[] cells, List<String> names) {
        Object[] sanitised = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            sanitised[i] = sanitised(cells[i], names.get(i));
        }
        return sanitised;
    }

    static Object sanitised(Object value, String name) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                return CellError.notFinite(name.isEmpty() ? "The result" : name);
            }
            return number == 0 ? (Object) 0.0 : number; // no minus zero in a cell
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value;
    }
}
