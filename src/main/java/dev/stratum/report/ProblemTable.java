package dev.stratum.report;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong in data, cell by cell or line by line: where, in which column, what stands there, what to do. */
public final class ProblemTable {
    private static final List<Column> WHAT =
            List.of(Column.of("Column", Format.TEXT), Column.of("Value", Format.GENERAL), Columns.REASON);

    private ProblemTable() {}

    /**
     * Problems in the cells of sheets.
     *
     * @return a table without rows: cell, customer, column, value, what is wrong and what to do
     */
    public static ResultTable ofCells() {
        return with(Column.of("Cell", Format.TEXT), Columns.CUSTOMER);
    }

    /**
     * Problems in the lines of a file.
     *
     * @return a table without rows: line, column, value, what is wrong and what to do
     */
    public static ResultTable ofLines() {
        return with(Column.of("Line", Format.WHOLE));
    }

    private static ResultTable with(Column... where) {
        return ResultTable.ofColumns(
                Stream.concat(Stream.of(where), WHAT.stream()).toList());
    }
}
