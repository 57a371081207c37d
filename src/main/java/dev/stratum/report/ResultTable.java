package dev.stratum.report;

import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Outgoing;
import dev.stratum.sheet.SheetSize;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
    private final Map<Integer, String> formulas = new HashMap<>();
    private final Map<Integer, String> totalFormulas = new HashMap<>();
    private final TableLooks looks = new TableLooks(this);
    private boolean tiles;

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
        // The row that is kept is a new one in any case.
        rows.add(Outgoing.row(cells.length == columns.size() ? cells : Arrays.copyOf(cells, columns.size()), headings));
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
     * Makes a column live in a workbook: its cells have a formula and show their values until something changes. Everywhere
     * else the values count. In the formula {@code {@Heading}} is the cell of that column in the same row, {@code
     * {name.Heading}} that column of a table with a name, without its total, {@code {name@Heading}} its cell in the row with
     * the same number, and {@code {name.Heading:0}} the cell in its first row.
     *
     * @param heading of the column
     * @param formula in the English notation of Excel, without the equals sign
     * @return this table
     */
    public ResultTable computed(String heading, String formula) {
        formulas.put(place(heading), formula);
        return this;
    }

    /**
     * Makes a cell of the last row live, as {@link #computed} does columns.
     *
     * @param heading of the column
     * @param formula as there; {@code {^Heading}} is the column above
     * @return this table
     */
    public ResultTable computedTotal(String heading, String formula) {
        totalFormulas.put(place(heading), formula);
        return this;
    }

    /**
     * Marks numbers of a column that need a look.
     *
     * @param heading of the column
     * @param bound numbers below it are marked
     * @return this table
     */
    public ResultTable markedBelow(String heading, double bound) {
        looks.markBelow(place(heading), bound);
        return this;
    }

    /**
     * Says that a person types into a column.
     *
     * @param heading of the column
     * @return this table
     */
    public ResultTable input(String heading) {
        looks.input(place(heading));
        return this;
    }

    /**
     * Says that columns name segments, which have a colour each.
     *
     * @param ranks the rank of each segment by its name, 1 = best
     * @param named the columns
     * @return this table
     */
    public ResultTable segments(Map<String, Integer> ranks, Column... named) {
        for (Column column : named) {
            looks.segments(place(column.heading()), ranks);
        }
        return this;
    }

    /**
     * Makes a heat map of columns: the larger a number is among all of them, the deeper its background. The last row that sums
     * up has none.
     *
     * @param first of the columns, from 0
     * @param last of them
     * @return this table
     */
    public ResultTable heat(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(looks::compare);
        return this;
    }

    /**
     * The first rows alone.
     *
     * @param most how many
     * @return a table with the same columns and the same segments
     */
    public ResultTable first(int most) {
        ResultTable first = lazy(columns, most, rows::get);
        first.looks.segmentsOf(looks);
        return first;
    }

    /**
     * Makes a row of figures that stand large below their names.
     *
     * @return this table
     */
    public ResultTable asTiles() {
        tiles = true;
        return this;
    }

    /**
     * Whether its one row are figures that stand large below their names.
     *
     * @return true after {@link #asTiles}
     */
    public boolean isTiles() {
        return tiles;
    }

    /**
     * How its cells differ from others of their column.
     *
     * @return what {@link #markedBelow}, {@link #input}, {@link #segments} and {@link #heat} say
     */
    public TableLooks looks() {
        return looks;
    }

    private int place(String heading) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException(heading + " is none of " + headings);
        }
        return column;
    }

    /**
     * The formula of a cell.
     *
     * @param row of {@link #rows}
     * @param column from 0
     * @return as {@link #computed} takes it; empty for a cell that is a value
     */
    public Optional<String> formula(int row, int column) {
        boolean isTotal = isTotal(row);
        return isTotal && rows.size() == 1
                ? Optional.empty()
                : Optional.ofNullable((isTotal ? totalFormulas : formulas).get(column));
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

    /** Whether a row sums the others up. */
    boolean isTotal(int row) {
        return hasTotal && row == rows.size() - 1;
    }

    /**
     * The row of headings and the rows below it, for the cells of a sheet.
     *
     * @return the cells of the result; a date is the serial of Excel
     * @throws dev.stratum.problem.StratumException when a sheet cannot hold them
     */
    public Object[][] cells() {
        SheetSize.check(rows.size() + 1L, columns.size());
        Object[][] cells = new Object[rows.size() + 1][];
        cells[0] = headings.toArray();
        int at = 1;
        for (Object[] row : rows) {
            cells[at++] = withSerials(row);
        }
        return cells;
    }

    private static Object[] withSerials(Object[] row) {
        for (Object value : row) {
            if (value instanceof LocalDate) {
                return Arrays.stream(row)
                        .map(cell -> cell instanceof LocalDate date ? (Object) (double) ExcelDates.serial(date) : cell)
                        .toArray();
            }
        }
        return row;
    }
}
