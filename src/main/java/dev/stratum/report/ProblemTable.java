package dev.stratum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong in data, cell by cell or line by line: where, in which column, what stands there, what to do. */
public final class ProblemTable {
    private static final List<Column> WHAT =
            List.of(Column.of("Column", Format.WORDS), Column.of("Value", Format.GENERAL), Columns.REASON);

    private ProblemTable() {}

    /**
     * Problems in the cells of sheets.
     *
     * @return a table without rows: cell, customer, column, value, what is wrong and what to do, and what Fix it for me
     *     makes of it
     */
    public static ResultTable ofCells() {
        List<Column> columns = new ArrayList<>(with(Columns.CELL, Columns.CUSTOMER));
        columns.add(Column.of("Fix it for me makes it", Format.TEXT));
        return ResultTable.ofColumns(columns);
    }

    /**
     * Problems in the lines of a file.
     *
     * @return a table without rows: line, column, value, what is wrong and what to do
     */
    public static ResultTable ofLines() {
        return ResultTable.ofColumns(with(Column.of("Line", Format.WHOLE)));
    }

    private static List<Column> with(Column... where) {
        return Stream.concat(Stream.of(where), WHAT.stream()).toList();
    }
}
