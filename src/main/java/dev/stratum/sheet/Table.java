package dev.stratum.sheet;

import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The numbers of a range, its column names, and what is wrong with the rows that cannot be used. Complete rows are
 * packed for the domain; {@link #spread} puts results back beside the rows that they belong to.
 *
 * @param headers one name per column: from the header row, otherwise {@code Column 1} and so on
 * @param hasHeader whether the first row of the range is the header row
 * @param rangeRows rows of the range, the header row included
 * @param rowNumbers for each complete row its row in the range, from 0
 * @param values the complete rows, one after the other: {@code rowNumbers.length} x {@code headers.size()}
 * @param issues the rows that are neither complete nor blank
 */
public record Table(
        List<String> headers,
        boolean hasHeader,
        int rangeRows,
        int[] rowNumbers,
        double[] values,
        List<RowIssue> issues) {

    /**
     * The number of complete rows.
     *
     * @return 0 or more
     */
    public int rows() {
        return rowNumbers.length;
    }

    /**
     * The number of columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return headers.size();
    }

    /**
     * One column of the complete rows.
     *
     * @param column from 0
     * @return a copy, one number per complete row
     */
    public double[] column(int column) {
        double[] numbers = new double[rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = values[row * columns() + column];
        }
        return numbers;
    }

    /**
     * Calculates with the complete rows; a sentence that counts them says the rows of the range instead.
     *
     * @param calculation throws what it finds wrong with rows counted from 0
     * @param <T> what comes out
     * @return its result
     */
    public <T> T numbered(Supplier<T> calculation) {
        try {
            return calculation.get();
        } catch (StratumException problem) {
            throw problem.numbered(row -> rowNumbers[row]);
        }
    }

    /**
     * Puts one result per complete row back into the rows of the range: the header row gets the names of the results,
     * blank rows stay blank, a bad row gets {@code #N/A} with its reason. So does a row whose numbers have no result; a
     * single row has its own error instead.
     *
     * @param names the names of the results, one per output column
     * @param result the cells of one complete row, from 0
     * @return as many rows as the range, as many columns as names
     */
    public Object[][] spread(List<String> names, IntFunction<Object[]> result) {
        return place(names, row -> Outgoing.row(result.apply(row), names));
    }

    /**
     * The same for the numbers of groups, counted from 0 and shown from 1; -1, of no group, is shown as 0. A million rows
     * share the few numbers that the groups have.
     *
     * @param name the name of the result
     * @param groups one group per complete row
     * @return as many rows as the range, one column
     */
    public Object[][] spreadGroups(String name, int[] groups) {
        int last = -1;
        for (int group : groups) {
            last = Math.max(last, group);
        }
        Object[] shown =
                IntStream.rangeClosed(0, last + 1).asDoubleStream().boxed().toArray();
        return place(List.of(name), row -> new Object[] {shown[groups[row] + 1]});
    }

    /** Puts the ready cells of each complete row into its row. */
    private Object[][] place(List<String> names, IntFunction<Object[]> ready) {
        SheetSize.check(rangeRows, names.size());
        Notes.shows(issues);
        Object[][] cells = new Object[rangeRows][];
        boolean single = rows() == 1 && issues.isEmpty();
        for (int row = 0; row < rowNumbers.length; row++) {
            try {
                cells[rowNumbers[row]] = ready.apply(row);
            } catch (StratumException problem) {
                if (single) {
                    throw problem;
                }
                cells[rowNumbers[row]] = unusable(names.size(), problem);
            }
        }
        for (RowIssue issue : issues) {
            cells[issue.row()] = unusable(names.size(), issue.problem());
        }
        if (hasHeader) {
            cells[0] = names.toArray();
        }
        for (int row = 0; row < rangeRows; row++) {
            if (cells[row] == null) {
                cells[row] = new Object[names.size()];
                Arrays.fill(cells[row], "");
            }
        }
        return cells;
    }

    private static Object[] unusable(int columns, StratumException problem) {
        Object[] cells = new Object[columns];
        Arrays.fill(cells, CellError.ofRow(problem));
        return cells;
    }
}
