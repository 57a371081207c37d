package dev.stratum.sheet.source;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Records.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Looks at rows of a table, on plain cells without any spreadsheet program: blank ones, totals, cells of a wrong kind.
 */
public final class CellChecks {
    private static final Pattern TOTAL = Pattern.compile(
            "(grand |sub-?)?total(s|e|aal)?( g[e\u00e9]n[e\u00e9]ral)?|sum(me|a)?|(gesamt|end|zwischen)(summe)?|gesamtbetrag|somme"
                    + "|all customers|\u5408\u8ba1|\u603b\u8ba1|\u5c0f\u8ba1|\u5408\u8a08",
            Pattern.CASE_INSENSITIVE);

    private CellChecks() {}

    /**
     * Checks the cells of one row.
     *
     * @param row the cells of the row
     * @param rowNumber its number from 0, for the place
     * @param columns what the columns must be, by position
     * @param place how messages call a cell
     * @return the problems from left to right
     */
    public static List<CellProblem> row(
            Object[] row, int rowNumber, Map<Integer, Kind> columns, DataCheck.Place place) {
        List<CellProblem> problems = new ArrayList<>();
        columns.forEach((column, kind) -> {
            if (!Cells.isFine(kind, row[column])) {
                String where = place.of(rowNumber, column);
                Cells.check(kind, row[column], where)
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
            if (!Cells.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The problem of a cell that looks like the name of a total.
     *
     * @param customer the cell of the customer
     * @param where the cell as messages call it
     * @return the problem; empty for a customer
     */
    public static Optional<StratumException> total(Object customer, String where) {
        return isTotal(customer)
                ? Optional.of(
                        Problem.ROW_IS_TOTAL.with(where, customer.toString().strip()))
                : Optional.empty();
    }

    private static boolean isTotal(Object cell) {
        return cell instanceof String text
                && TOTAL.matcher(Keys.tidy(text).replaceAll(" ?:$", "")).matches();
    }

    /**
     * The problem of a row that looks like a total: the customer says so, or there is none and another cell says it, as in
     * exports that write the word into their first column.
     *
     * @param row its cells
     * @param rowNumber its number from 0, for the place
     * @param customer the column of the customer
     * @param place how messages call a cell
     * @return the problem of the cell with the word; empty for a customer
     */
    public static Optional<CellProblem> total(Object[] row, int rowNumber, int customer, DataCheck.Place place) {
        Object id = customer < row.length ? row[customer] : null;
        boolean isBlank = Cells.isBlank(id) || (id instanceof String text && text.isBlank());
        OptionalInt word = isBlank
                ? IntStream.range(0, row.length)
                        .filter(column -> isTotal(row[column]))
                        .findFirst()
                : isTotal(id) ? OptionalInt.of(customer) : OptionalInt.empty();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String where = place.of(rowNumber, word.getAsInt());
        return total(row[word.getAsInt()], where)
                .map(problem -> new CellProblem(rowNumber, word.getAsInt(), where, problem));
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
}
