package dev.stratum.sheet;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the numbers of a range once, at the edge. */
public final class TableReader {
    private TableReader() {}

    /**
     * Reads a range of numbers with any number of columns.
     *
     * @param range rows x columns
     * @param headers whether the first row names the columns
     * @return its complete rows and its issues
     * @throws StratumException when no row is complete
     */
    public static Table numbers(Range range, Headers headers) {
        return read(range, headers, false);
    }

    /**
     * Reads a range of numbers in which some may be missing.
     *
     * @param range rows x columns
     * @param headers whether the first row names the columns
     * @return its rows with at least one number and otherwise blanks, which are NaN, and its issues
     * @throws StratumException when there is no such row
     */
    public static Table incomplete(Range range, Headers headers) {
        return read(range, headers, true);
    }

    private static Table read(Range range, Headers headers, boolean mayLackValues) {
        boolean hasHeader = headers.inFirstRowOf(range);
        int columns = range.columns();
        List<String> names = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Object name = hasHeader ? range.cell(0, column) : null;
            names.add(Cells.name(name).orElse("Column " + (column + 1)));
        }
        int first = hasHeader ? 1 : 0;
        int[] complete = new int[Math.max(0, range.rows() - first)];
        double[] values = new double[complete.length * columns];
        List<RowIssue> issues = new ArrayList<>();
        int rows = 0;
        for (int row = first; row < range.rows(); row++) {
            if (range.isBlankRow(row)) {
                continue;
            }
            StratumException problem =
                    readRow(range, row, hasHeader ? names : null, values, rows * columns, mayLackValues);
            if (problem == null) {
                complete[rows++] = row;
            } else {
                issues.add(new RowIssue(row, problem));
            }
        }
        if (rows == 0) {
            throw issues.isEmpty()
                    ? Problem.NO_COMPLETE_ROWS.with(range.name())
                    : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                            range.name(), issues.get(0).problem().getMessage());
        }
        Table table = new Table(
                names,
                hasHeader,
                range.rows(),
                rows == complete.length ? complete : Arrays.copyOf(complete, rows),
                rows == complete.length ? values : Arrays.copyOf(values, rows * columns),
                List.copyOf(issues));
        Notes.read(rows, table.issues());
        return table;
    }

    /**
     * Reads a range of numbers with a known number of columns.
     *
     * @param range rows x columns
     * @param headers whether the first row names the columns
     * @param least the fewest columns allowed
     * @param most the most columns allowed
     * @param needed the columns in words, for the message
     * @return its complete rows and its issues
     */
    public static Table numbers(Range range, Headers headers, int least, int most, String needed) {
        if (range.columns() < least || range.columns() > most) {
            throw Problem.WRONG_COLUMNS.with(range.name(), range.columns(), needed);
        }
        return numbers(range, headers);
    }

    private static StratumException readRow(
            Range range, int row, List<String> names, double[] values, int at, boolean mayLackValues) {
        for (int column = 0; column < range.columns(); column++) {
            Object cell = range.cell(row, column);
            if (cell instanceof Double number && Double.isFinite(number)) {
                values[at + column] = number;
                continue;
            }
            if (mayLackValues && Cells.isBlank(cell)) {
                values[at + column] = Double.NaN;
                continue;
            }
            String place = names == null ? range.place(row, column) : "Row " + (row + 1) + ", " + names.get(column);
            StratumException problem = Cells.notANumber(cell, place);
            if (problem != null) {
                return problem;
            }
            values[at + column] = Cells.number(cell);
        }
        return null;
    }
}
