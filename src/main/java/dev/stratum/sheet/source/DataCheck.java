package dev.stratum.sheet.source;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.Spellings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one check of data: what would make rows of a table unusable, cell by cell, for the button and the command line.
 *
 * <p>A column of a ledger or of a table of customers is checked for what its name means, other columns for what most of their
 * cells look like. The rows are walked through twice, first to learn what the columns hold, so that a table
 * of any length needs no more memory than its different customers.
 */
public final class DataCheck {
    private final CheckedColumns columns;
    private final Place place;
    private final Typed typed;
    private final Consumer<CellProblem> found;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Spellings spellings = new Spellings();

    /** The rows of a table below its names, as often as they are asked for. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Goes through the rows.
         *
         * @param taker called for each row from top to bottom
         */
        void each(Taker taker);
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Called for each row.
         *
         * @param row its number, as {@link Place} counts rows
         * @param cells its cells as a host delivers them; missing ones at the end are blank
         */
        void row(int row, Object[] cells);
    }

    /** How messages call a cell. */
    @FunctionalInterface
    public interface Place {
        /**
         * The words for a cell.
         *
         * @param row the number of the row
         * @param column from 0 within the table
         * @return for example {@code Customers!C7}
         */
        String of(int row, int column);
    }

    /** Whether a person typed a cell. */
    @FunctionalInterface
    public interface Typed {
        /**
         * Asked only for cells that do not look like the rest of their column.
         *
         * @param row the number of the row
         * @param column from 0 within the table
         * @return false for the result of a formula, which is no slip of typing
         */
        boolean is(int row, int column);
    }

    private DataCheck(CheckedColumns columns, Place place, Typed typed, Consumer<CellProblem> found) {
        this.columns = columns;
        this.place = place;
        this.typed = typed;
        this.found = found;
    }

    /**
     * Checks a table.
     *
     * @param headers the names of its columns, empty where there is none
     * @param rows the rows below
     * @param place how messages call a cell
     * @param typed whether a cell was typed
     * @param found takes the problems, row by row and from left to right
     */
    public static void table(List<String> headers, Rows rows, Place place, Typed typed, Consumer<CellProblem> found) {
        table(headers, ColumnMeanings.BY_NAME, rows, place, typed, found);
    }

    /**
     * Checks a table whose columns a person explained.
     *
     * @param headers the names of its columns, empty where there is none
     * @param meanings which column is about what
     * @param rows the rows below
     * @param place how messages call a cell
     * @param typed whether a cell was typed
     * @param found takes the problems, row by row and from left to right
     */
    public static void table(
            List<String> headers,
            ColumnMeanings meanings,
            Rows rows,
            Place place,
            Typed typed,
            Consumer<CellProblem> found) {
        CheckedColumns columns = new CheckedColumns(headers, meanings.in(headers));
        rows.each((row, cells) -> columns.learn(cells));
        DataCheck check = new DataCheck(columns, place, typed, found);
        rows.each(check::row);
    }

    /**
     * Whether columns are those of a ledger or of a table of customers, by their names.
     *
     * @param headers the names
     * @return true for a customer and another known column, or a date and an amount; other tables may be results or notes
     */
    static boolean isData(List<String> headers) {
        return CheckedColumns.isData(ColumnMeanings.BY_NAME.in(headers).keySet());
    }

    private void row(int row, Object[] cells) {
        if (CellChecks.isBlankRow(cells)) {
            return;
        }
        int customer = columns.customer();
        Object id = customer >= 0 && customer < cells.length ? cells[customer] : null;
        if (customer >= 0) {
            Optional<CellProblem> total = CellChecks.total(cells, row, customer, place);
            if (total.isPresent()) {
                if (typed.is(row, total.get().column())) {
                    found.accept(total.get());
                }
                return;
            }
        }
        boolean apart = !columns.isData() && CheckedColumns.isApart(cells);
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, column < cells.length ? cells[column] : null, apart);
            if (column == customer && !Cells.isBlank(id) && !Cells.isError(id)) {
                customer(row, column, id);
            }
        }
    }

    private void cell(int row, int column, Object cell, boolean apart) {
        CheckedColumn about = columns.get(column);
        Optional<Kind> kind = about.kind();
        if (kind.isPresent()) {
            if (!Cells.isFine(kind.get(), cell) && !(about.waits() && Cells.isInvisible(cell))) {
                Cells.check(kind.get(), cell, where(row, column)).ifPresent(problem -> add(row, column, problem));
            }
        } else if (Cells.isError(cell)) {
            add(row, column, Problem.CELL_ERROR.with(where(row, column), Cells.errorText(cell)));
        } else if (!apart && about.differs(cell) && typed.is(row, column)) {
            add(row, column, about.difference(cell, where(row, column)));
        }
    }

    private void customer(int row, int column, Object id) {
        String key = Cells.key(id);
        spellings
                .look(id, () -> place.of(row, column))
                .ifPresent(pair -> add(
                        row,
                        column,
                        (pair.same() ? Problem.SPELT_OTHERWISE : Problem.LOOKS_ALIKE)
                                .with(where(row, column), pair.written(), pair.other(), pair.otherPlace())));
        if (columns.onceEach()) {
            Integer earlier = firstRows.putIfAbsent(key, row);
            if (earlier != null) {
                add(row, column, Problem.CUSTOMER_TWICE.with(key, place.of(earlier, column), place.of(row, column)));
            }
        }
    }

    private String where(int row, int column) {
        String name = columns.get(column).name();
        return place.of(row, column) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private void add(int row, int column, StratumException problem) {
        found.accept(new CellProblem(row, column, place.of(row, column), problem));
    }
}
