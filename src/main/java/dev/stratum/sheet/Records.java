package dev.stratum.sheet;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Several one-column ranges read side by side as records, such as the customers, dates and amounts of a ledger. A
 * record is usable when every field of it is; the others are issues.
 */
public final class Records {

    /** What the cells of a column must be. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A date: an Excel serial or a date value. */
        DATE,
        /** A date or a blank, for example of a payment that has not come yet. */
        DATE_OR_BLANK,
        /** An identifier: text or a number, for example a customer. */
        KEY,
        /** An identifier or a blank. */
        KEY_OR_BLANK
    }

    /**
     * One column and its kind.
     *
     * @param range a range of one column
     * @param kind what its cells must be
     */
    public record Field(Range range, Kind kind) {}

    private final List<Field> fields;
    private final boolean hasHeader;
    private final int rangeRows;
    private final int[] rowNumbers;
    private final List<RowIssue> issues;

    private Records(List<Field> fields, boolean hasHeader, int rangeRows, int[] rowNumbers, List<RowIssue> issues) {
        this.fields = fields;
        this.hasHeader = hasHeader;
        this.rangeRows = rangeRows;
        this.rowNumbers = rowNumbers;
        this.issues = issues;
    }

    /**
     * Reads columns side by side.
     *
     * @param headers whether the first row names the columns
     * @param fields the columns; all as long as the first, blank rows at the end not counted
     * @return the usable records and the issues
     */
    public static Records read(Headers headers, Field... fields) {
        return read(headers, List.of(fields));
    }

    /**
     * Reads columns side by side.
     *
     * @param headers whether the first row names the columns
     * @param fields the columns; all as long as the first, blank rows at the end not counted
     * @return the usable records and the issues
     */
    public static Records read(Headers headers, List<Field> fields) {
        Range longest = fields.get(0).range();
        for (Field field : fields) {
            Range range = field.range();
            if (range.columns() > 1) {
                throw Problem.WRONG_COLUMNS.with(range.name(), range.columns(), 1);
            }
            longest = range.rows() > longest.rows() ? range : longest;
        }
        for (Field field : fields) {
            Range range = field.range();
            if (!range.reaches(longest)) {
                throw Problem.SHAPES_DIFFER.with(
                        longest.name(), longest.deliveredRows(), 1, range.name(), range.deliveredRows(), 1);
            }
        }
        int rows = longest.rows();
        boolean hasHeader =
                headers.inFirstRowOf(fields.stream().map(Field::range).toArray(Range[]::new));
        int[] usable = new int[rows];
        List<RowIssue> issues = new ArrayList<>();
        int count = 0;
        for (int row = hasHeader ? 1 : 0; row < rows; row++) {
            if (isBlankRow(fields, row)) {
                continue;
            }
            StratumException problem = problemIn(fields, row);
            if (problem == null) {
                usable[count++] = row;
            } else {
                issues.add(new RowIssue(row, problem));
            }
        }
        Records records =
                new Records(List.copyOf(fields), hasHeader, rows, Arrays.copyOf(usable, count), List.copyOf(issues));
        Notes.read(count, records.issues);
        return records;
    }

    private static boolean isBlankRow(List<Field> fields, int row) {
        for (Field field : fields) {
            if (!Cells.isBlank(field.range().cell(row, 0))) {
                return false;
            }
        }
        return true;
    }

    private static StratumException problemIn(List<Field> fields, int row) {
        for (Field field : fields) {
            Object cell = field.range().cell(row, 0);
            StratumException problem = Cells.isFine(field.kind(), cell)
                    ? null
                    : Cells.problem(field.kind(), cell, field.range().place(row, 0));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /**
     * Some fields, and behind them each column of a range as a field of numbers.
     *
     * @param numbers rows x columns
     * @param before the fields in front
     * @return a list that takes more fields
     */
    public static List<Field> withNumbers(Range numbers, Field... before) {
        List<Field> fields = new ArrayList<>(List.of(before));
        IntStream.range(0, numbers.columns())
                .forEach(column -> fields.add(new Field(numbers.column(column), Kind.NUMBER)));
        return fields;
    }

    /**
     * The name of a field.
     *
     * @param field its position, from 0
     * @param otherwise its name when no header row names it
     * @return the text of the header row
     */
    public String header(int field, String otherwise) {
        Object header = hasHeader ? fields.get(field).range().cell(0, 0) : null;
        return Cells.isText(header) ? (String) header : otherwise;
    }

    /**
     * The number of usable records.
     *
     * @return 0 or more
     */
    public int size() {
        return rowNumbers.length;
    }

    /**
     * The same records, of which at least one can be used.
     *
     * @param name names them in the message
     * @return these records
     * @throws StratumException NO_COMPLETE_ROWS, with the first reason where there is one
     */
    public Records usable(String name) {
        if (size() == 0) {
            throw issues.isEmpty()
                    ? Problem.NO_COMPLETE_ROWS.with(name)
                    : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                            name, issues.get(0).problem().getMessage());
        }
        return this;
    }

    /**
     * The records that cannot be used.
     *
     * @return in the order of their rows
     */
    public List<RowIssue> issues() {
        return issues;
    }

    /**
     * The numbers of a field.
     *
     * @param field its position, from 0
     * @return one per usable record
     */
    public double[] numbers(int field) {
        double[] numbers = new double[rowNumbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Cells.number(cell(field, i));
        }
        return numbers;
    }

    /**
     * The numbers of several fields, record by record.
     *
     * @param first the position of the first field, from 0
     * @param count how many fields
     * @return {@code count} numbers per usable record
     */
    public double[] numbers(int first, int count) {
        double[] numbers = new double[rowNumbers.length * count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Cells.number(cell(first + i % count, i / count));
        }
        return numbers;
    }

    /**
     * The whole numbers of a field.
     *
     * @param field its position, from 0
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @return one per usable record
     * @throws StratumException NOT_WHOLE or OUT_OF_RANGE with the place of the cell
     */
    public int[] wholes(int field, int least, int most) {
        return IntStream.range(0, rowNumbers.length)
                .map(i -> Option.of(place(field, i), cell(field, i)).whole(least, most))
                .toArray();
    }

    /**
     * The dates of a field.
     *
     * @param field its position, from 0
     * @param blank what stands for a blank
     * @return one Excel serial per usable record, whole days
     */
    public int[] days(int field, int blank) {
        int[] days = new int[rowNumbers.length];
        for (int i = 0; i < days.length; i++) {
            Object cell = cell(field, i);
            days[i] = Cells.isBlank(cell) ? blank : (int) Math.floor(Cells.number(cell));
        }
        return days;
    }

    /**
     * The identifiers of a field.
     *
     * @param field its position, from 0
     * @return one per usable record, by the rule of {@link Keys}; a blank as empty text
     */
    public String[] keys(int field) {
        String[] keys = new String[rowNumbers.length];
        for (int i = 0; i < keys.length; i++) {
            Object cell = cell(field, i);
            keys[i] = Cells.isBlank(cell) ? "" : Cells.key(cell);
        }
        return keys;
    }

    /**
     * One cell as the host delivered it, so that a customer number stays a number in the result.
     *
     * @param field its position, from 0
     * @param record the usable record, from 0
     * @return the cell
     */
    public Object cell(int field, int record) {
        return fields.get(field).range().cell(rowNumbers[record], 0);
    }

    /**
     * Where a cell is, for messages.
     *
     * @param field its position, from 0
     * @param record the usable record, from 0
     * @return for example {@code Row 7 of dates}
     */
    public String place(int field, int record) {
        return fields.get(field).range().place(rowNumbers[record], 0);
    }

    /**
     * Calculates with the usable records; a sentence that counts them says the rows of the ranges instead.
     *
     * @param calculation throws what it finds wrong with records counted from 0
     * @param <T> what comes out
     * @return its result
     */
    public <T> T numbered(Supplier<T> calculation) {
        return table().numbered(calculation);
    }

    private Table table() {
        return new Table(List.of(), hasHeader, rangeRows, rowNumbers, new double[0], issues);
    }

    /**
     * Puts one result per usable record back into its row, as {@link Table#spread} does.
     *
     * @param names the names of the results, one per output column
     * @param result the cells of one usable record, from 0
     * @return as many rows as the ranges
     */
    public Object[][] spread(List<String> names, IntFunction<Object[]> result) {
        return table().spread(names, result);
    }
}
