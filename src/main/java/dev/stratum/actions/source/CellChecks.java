package dev.stratum.actions.source;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.Records.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what is wrong in the cells of a table, cell by cell, on plain cells without any spreadsheet program.
 *
 * <p>Columns with a known name are checked for what they must be; other columns for errors and for texts among numbers.
 */
public final class CellChecks {
    private static final Pattern TOTAL = Pattern.compile("(?i)\\s*(grand |sub-?)?totals?\\s*:?\\s*|\\s*sum\\s*:?\\s*");

    /** A column is one of numbers when at least this share of its values are. */
    private static final double MOSTLY = 0.8;

    private final Object[][] cells;
    private final int headerRow;
    private final Place place;
    private final List<Optional<Kind>> kinds = new ArrayList<>();
    private final List<Boolean> ofNumbers = new ArrayList<>();
    private final List<CellProblem> found = new ArrayList<>();

    /** How messages call a cell. */
    @FunctionalInterface
    public interface Place {
        /**
         * The words for a cell.
         *
         * @param row from 0 within the cells
         * @param column from 0
         * @return for example {@code Customers!C7}
         */
        String of(int row, int column);
    }

    private CellChecks(Object[][] cells, int headerRow, Place place) {
        this.cells = cells;
        this.headerRow = headerRow;
        this.place = place;
        for (String header : headers(cells, headerRow)) {
            int column = kinds.size();
            kinds.add(Meaning.of(header).map(Meaning::kind));
            ofNumbers.add(isOfNumbers(column));
        }
    }

    private boolean isOfNumbers(int column) {
        int numbers = 0;
        int values = 0;
        for (int row = headerRow + 1; row < cells.length; row++) {
            if (!CellCheck.isBlank(cells[row][column])) {
                values++;
                numbers += cells[row][column] instanceof Number ? 1 : 0;
            }
        }
        return numbers > 0 && numbers >= MOSTLY * values;
    }

    /**
     * Checks all columns of a table.
     *
     * @param cells rows x columns
     * @param headerRow the row with the names of the columns; what is above it is left alone
     * @param oneRowPerCustomer whether a customer may occur only once, as in a table of customers but not in a ledger
     * @param place how messages call a cell
     * @return the problems, row by row
     */
    public static List<CellProblem> table(Object[][] cells, int headerRow, boolean oneRowPerCustomer, Place place) {
        CellChecks checks = new CellChecks(cells, headerRow, place);
        Optional<Integer> customers = Meaning.CUSTOMER.in(headers(cells, headerRow));
        for (int row = headerRow + 1; row < cells.length; row++) {
            if (!isBlankRow(cells[row])) {
                checks.row(row);
            }
        }
        customers.ifPresent(column -> checks.customers(column, oneRowPerCustomer));
        checks.found.sort((one, other) -> one.row() != other.row()
                ? Integer.compare(one.row(), other.row())
                : Integer.compare(one.column(), other.column()));
        return checks.found;
    }

    /**
     * Checks the cells of one row.
     *
     * @param row the cells of the row
     * @param rowNumber its number from 0, for the place
     * @param columns what the columns must be, by position
     * @param place how messages call a cell
     * @return the problems from left to right
     */
    public static List<CellProblem> row(Object[] row, int rowNumber, Map<Integer, Kind> columns, Place place) {
        List<CellProblem> problems = new ArrayList<>();
        columns.forEach((column, kind) -> {
            if (!CellCheck.isFine(kind, row[column])) {
                String where = place.of(rowNumber, column);
                CellCheck.problem(kind, row[column], where)
                        .ifPresent(problem -> problems.add(new CellProblem(rowNumber, column, where, problem)));
            }
        });
        return problems;
    }

    /**
     * Whether nothing stands in a row.
     *
     * @param row its cells
     * @return true when all are blank
     */
    public static boolean isBlankRow(Object[] row) {
        for (Object cell : row) {
            if (!CellCheck.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The problem of a row that looks like a total.
     *
     * @param customer the cell of the customer
     * @param where the cell as messages call it
     * @return the problem; empty for a customer
     */
    public static Optional<StratumException> total(Object customer, String where) {
        return customer instanceof String text && TOTAL.matcher(text).matches()
                ? Optional.of(Problem.ROW_IS_TOTAL.with(where, text.strip()))
                : Optional.empty();
    }

    /**
     * The names of the columns.
     *
     * @param cells rows x columns
     * @param headerRow the row with the names
     * @return one per column, empty for a cell that holds no text
     */
    public static List<String> headers(Object[][] cells, int headerRow) {
        List<String> headers = new ArrayList<>();
        for (Object cell : cells[headerRow]) {
            headers.add(cell instanceof String text ? text.strip() : "");
        }
        return headers;
    }

    private void row(int row) {
        for (int column = 0; column < kinds.size(); column++) {
            Object cell = cells[row][column];
            Optional<Kind> kind = kinds.get(column);
            if (kind.isEmpty() && !CellCheck.isBlank(cell) && (CellCheck.isError(cell) || ofNumbers.get(column))) {
                kind = Optional.of(Kind.NUMBER);
            }
            if (kind.isPresent() && !CellCheck.isFine(kind.get(), cell)) {
                add(row, column, CellCheck.problem(kind.get(), cell, place.of(row, column)));
            }
        }
    }

    private void add(int row, int column, Optional<StratumException> problem) {
        problem.ifPresent(what -> found.add(new CellProblem(row, column, place.of(row, column), what)));
    }

    private void customers(int column, boolean once) {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = headerRow + 1; row < cells.length; row++) {
            Object cell = cells[row][column];
            if (CellCheck.isBlank(cell) || CellCheck.isError(cell)) {
                continue;
            }
            Optional<StratumException> total = total(cell, place.of(row, column));
            add(row, column, total);
            Integer earlier = seen.putIfAbsent(CellCheck.key(cell), row);
            if (once && total.isEmpty() && earlier != null) {
                add(row, column, Optional.of(twice(CellCheck.key(cell), column, earlier, row)));
            }
        }
    }

    private StratumException twice(String customer, int column, int earlier, int row) {
        return Problem.CUSTOMER_TWICE.with(customer, place.of(earlier, column), place.of(row, column));
    }
}
