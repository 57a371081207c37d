package dev.stratum.report;

import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Outgoing;
import dev.stratum.sheet.SheetSize;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A table of results: columns, rows, a title and a sentence about them. A value is a number, a text, a truth value, a date,
 * an error or null for a blank; NaN and infinity become {@code #NUM!}.
 */
public final class ResultTable implements Report.Part {
    private final List<Column> columns;
    private final List<String> headings;
    private final List<Object[]> rows;
    private String title = "";
    private String note = "";
    private String name = "";
    private boolean hasTotal;

    private ResultTable(List<Column> columns, List<Object[]> rows) {
        SheetSize.check(1, columns.size());
        this.columns = columns;
        this.headings = columns.stream().map(Column::heading).toList();
        this.rows = rows;
    }

    /**
     * Starts a table.
     *
     * @param headings the first row, one text per column
     * @return a table without further rows
     */
    public static ResultTable of(String... headings) {
        return of(List.of(headings));
    }

    /**
     * Starts a table.
     *
     * @param headings the first row, one text per column
     * @return a table without further rows
     */
    public static ResultTable of(List<String> headings) {
        return ofColumns(headings.stream()
                .map(heading -> Column.of(heading, Format.GENERAL))
                .toList());
    }

    /**
     * Starts a table.
     *
     * @param columns its columns
     * @return a table without rows
     */
    public static ResultTable of(Column... columns) {
        return ofColumns(List.of(columns));
    }

    /**
     * Starts a table.
     *
     * @param columns its columns
     * @return a table without rows
     */
    public static ResultTable ofColumns(List<Column> columns) {
        return new ResultTable(List.copyOf(columns), new ArrayList<>());
    }

    /**
     * A table whose rows are made when they are asked for, so that a long one needs no memory.
     *
     * @param columns its columns
     * @param count how many rows it has
     * @param row makes a row, from 0
     * @return a table that takes no further rows
     */
    public static ResultTable lazy(List<Column> columns, int count, IntFunction<Object[]> row) {
        List<Column> copy = List.copyOf(columns);
        List<String> headings = copy.stream().map(Column::heading).toList();
        return new ResultTable(copy, new AbstractList<>() {
            @Override
            public Object[] get(int index) {
                return Outgoing.row(row.apply(index), headings);
            }

            @Override
            public int size() {
                return count;
            }
        });
    }

    /**
     * Cells that no name stands above.
     *
     * @param cells rows of equal length, at least one
     * @return a table whose headings are blank
     */
    public static ResultTable bare(Object[][] cells) {
        ResultTable table = ofColumns(Collections.nCopies(cells[0].length, Column.of("", Format.GENERAL)));
        for (Object[] row : cells) {
            table.row(row);
        }
        return table;
    }

    /**
     * A table as a sheet holds it.
     *
     * @param cells the names of the columns and the rows below
     * @return the table
     */
    public static ResultTable read(Object[][] cells) {
        ResultTable table = of(Arrays.stream(cells[0]).map(ValueText::text).toList());
        Arrays.stream(cells).skip(1).forEach(table::row);
        return table;
    }

    /**
     * A result of one cell.
     *
     * @param value the value
     * @return 1 x 1
     */
    public static Object[][] single(Object value) {
        return new Object[][] {{Outgoing.cell(value)}};
    }

    /**
     * A result of one column.
     *
     * @param values one per row
     * @return n x 1
     */
    public static Object[][] column(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Object[] {Outgoing.cell(value)})
                .toArray(Object[][]::new);
    }

    /**
     * Gives the table a title.
     *
     * @param text a few words
     * @return this table
     */
    public ResultTable titled(String text) {
        title = text;
        return this;
    }

    /**
     * Says something about the table.
     *
     * @param sentence shown with it
     * @return this table
     */
    public ResultTable noted(String sentence) {
        note = sentence;
        return this;
    }

    /**
     * Gives the cells of the table a name by which formulas and a later run find them on a sheet.
     *
     * @param text a defined name
     * @return this table
     */
    public ResultTable named(String text) {
        name = text;
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells one per column; missing ones at the end stay blank
     * @return this table
     */
    public ResultTable row(Object... cells) {
        rows.add(Outgoing.row(Arrays.copyOf(cells, columns.size()), headings));
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
        return row(
                Stream.concat(leading.stream(), Arrays.stream(numbers).boxed()).toArray());
    }

    /**
     * Adds the last row, which sums the others up.
     *
     * @param cells one per column; missing ones at the end stay blank
     * @return this table
     */
    public ResultTable total(Object... cells) {
        hasTotal = true;
        return row(cells);
    }

    /**
     * Its title.
     *
     * @return empty when it has none
     */
    public String title() {
        return title;
    }

    /**
     * The sentence about it.
     *
     * @return empty when there is none
     */
    public String note() {
        return note;
    }

    /**
     * The defined name of its cells.
     *
     * @return empty when they have none
     */
    public String name() {
        return name;
    }

    /**
     * Its columns.
     *
     * @return at least one
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The names of its columns.
     *
     * @return one per column
     */
    public List<String> headings() {
        return headings;
    }

    /**
     * How its columns look.
     *
     * @return one format per column
     */
    public List<Format> formats() {
        return columns.stream().map(Column::format).toList();
    }

    /**
     * Whether names stand above its columns.
     *
     * @return false for a table of {@link #bare}
     */
    public boolean isHeaded() {
        return headings.stream().anyMatch(heading -> !heading.isEmpty());
    }

    /**
     * Its rows, the total being the last.
     *
     * @return values as {@link #row} takes them, a blank being an empty text and every number a double
     */
    public List<Object[]> rows() {
        return Collections.unmodifiableList(rows);
    }

    /**
     * Whether its last row sums the others up.
     *
     * @return true after {@link #total}
     */
    public boolean hasTotal() {
        return hasTotal;
    }

    /**
     * The row of headings and the rows below it, for the cells of a sheet.
     *
     * @return the cells of the result; a date is the serial of Excel
     * @throws dev.stratum.problem.StratumException when a sheet cannot hold them
     */
    public Object[][] cells() {
        SheetSize.check(rows.size() + 1L, columns.size());
        return Stream.concat(
                        Stream.<Object[]>of(headings.toArray()), rows.stream().map(ResultTable::withSerials))
                .toArray(Object[][]::new);
    }

    private static Object[] withSerials(Object[] row) {
        return Arrays.stream(row).anyMatch(LocalDate.class::isInstance)
                ? Arrays.stream(row)
                        .map(value ->
                                value instanceof LocalDate date ? (Object) (double) ExcelDates.serial(date) : value)
                        .toArray()
                : row;
    }
}
