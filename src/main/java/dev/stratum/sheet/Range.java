package dev.stratum.sheet;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One range argument as a host delivers it, without the blank rows below and the blank columns to the right of its
 * data, so that whole columns cost no more than the rows in use. Rows and columns count from 0 here and from 1 in
 * messages.
 */
public final class Range {
    private final String name;
    private final Object[][] cells;
    private final int rows;
    private final int columns;

    private Range(String name, Object[][] cells, int rows, int columns) {
        this.name = name;
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Takes a range argument that must be given and hold something.
     *
     * @param name the argument's name, for messages
     * @param cells rows x columns as delivered; {@code null} when the argument was omitted
     * @return the range
     * @throws dev.stratum.problem.StratumException when omitted or wholly blank
     */
    public static Range of(String name, Object[][] cells) {
        if (cells == null) {
            throw Problem.ARGUMENT_MISSING.with(name, "a range of cells");
        }
        Range range = trimmed(name, cells);
        if (range.rows == 0) {
            throw Problem.RANGE_EMPTY.with(name);
        }
        return range;
    }

    /**
     * Takes a range argument that may be blank.
     *
     * @param name the argument's name, for messages
     * @param cells rows x columns as delivered; {@code null} and a range without a cell count as one blank cell
     * @return the range, possibly of no rows
     */
    public static Range orBlank(String name, Object[][] cells) {
        return trimmed(
                name, cells == null || cells.length == 0 || cells[0].length == 0 ? new Object[][] {{null}} : cells);
    }

    private static Range trimmed(String name, Object[][] cells) {
        int rows = cells.length;
        while (rows > 0 && isBlank(cells[rows - 1])) {
            rows--;
        }
        int columns = 0;
        for (int row = 0; row < rows; row++) {
            int width = cells[row].length;
            while (width > columns && Cells.isBlank(cells[row][width - 1])) {
                width--;
            }
            columns = Math.max(columns, width);
        }
        return new Range(name, cells, rows, columns);
    }

    private static boolean isBlank(Object[] row) {
        for (Object cell : row) {
            if (!Cells.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The argument's name.
     *
     * @return as in the function wizard
     */
    public String name() {
        return name;
    }

    /**
     * Rows down to the last one with a value.
     *
     * @return 0 for a wholly blank range
     */
    public int rows() {
        return rows;
    }

    /**
     * Columns up to the last one with a value.
     *
     * @return 0 for a wholly blank range
     */
    public int columns() {
        return columns;
    }

    /**
     * Rows as delivered, blank ones included.
     *
     * @return at least {@link #rows}
     */
    public int deliveredRows() {
        return cells.length;
    }

    /**
     * Columns as delivered, blank ones included.
     *
     * @return at least {@link #columns}
     */
    public int deliveredColumns() {
        return cells.length == 0 ? 0 : cells[0].length;
    }

    /**
     * Whether this range goes down as far as another one has values. Ranges side by side fit when each reaches the last
     * value of all; blank rows at the end do not count, so a whole column goes with the filled part of another one.
     *
     * @param other another range
     * @return false when values would be left over
     */
    public boolean reaches(Range other) {
        return deliveredRows() >= other.rows();
    }

    /**
     * One cell.
     *
     * @param row from 0; rows beyond the delivered ones are blank
     * @param column from 0; columns beyond the delivered ones are blank
     * @return what the host delivered
     */
    public Object cell(int row, int column) {
        return row < cells.length && column < cells[row].length ? cells[row][column] : null;
    }

    /**
     * One column as a range of its own.
     *
     * @param column from 0
     * @return as many delivered rows, one column, named after both when there are several
     */
    public Range column(int column) {
        Object[][] slice = new Object[cells.length][1];
        for (int row = 0; row < slice.length; row++) {
            slice[row][0] = cell(row, column);
        }
        return trimmed(columns > 1 ? name + ", column " + (column + 1) : name, slice);
    }

    /**
     * The cells that are not blank as text, row by row.
     *
     * @return numbers without decimals that they do not have
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!Cells.isBlank(cell(row, column))) {
                    StratumException problem = Cells.notAKey(cell(row, column), place(row, column));
                    if (problem != null) {
                        throw problem;
                    }
                    texts.add(Cells.key(cell(row, column)));
                }
            }
        }
        return texts;
    }

    /**
     * The cells that are not blank as numbers, row by row.
     *
     * @return every one a finite number
     */
    public double[] numbers() {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!Cells.isBlank(cell(row, column))) {
                    StratumException problem = Cells.notANumber(cell(row, column), place(row, column));
                    if (problem != null) {
                        throw problem;
                    }
                    numbers.add(Cells.number(cell(row, column)));
                }
            }
        }
        return numbers.build().toArray();
    }

    /**
     * Whether nothing stands in a row.
     *
     * @param row from 0
     * @return true when all its cells are blank
     */
    public boolean isBlankRow(int row) {
        return row >= cells.length || isBlank(cells[row]);
    }

    /**
     * One cell as an option, whose name is where it is.
     *
     * @param row from 0
     * @param column from 0
     * @return to be read as a number, a word or a text
     */
    public Option option(int row, int column) {
        return Option.of(place(row, column), cell(row, column));
    }

    /**
     * Where a cell is, for messages.
     *
     * @param row from 0
     * @param column from 0
     * @return for example {@code row 7 of days_to_pay}
     */
    public String place(int row, int column) {
        String inRow = "Row " + (row + 1) + " of " + name;
        return columns > 1 ? inRow + ", column " + (column + 1) : inRow;
    }
}
