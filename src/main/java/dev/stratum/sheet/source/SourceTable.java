package dev.stratum.sheet.source;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.WorkbookCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of the workbook: its first row names the columns.
 *
 * @param area its cells, the row of names first
 * @param headers the names of the columns, empty where there is none
 * @param cells its cells as read, the row of names first
 * @param columns where the columns with a known meaning are, from 0
 */
public record SourceTable(Area area, List<String> headers, Object[][] cells, Map<Meaning, Integer> columns) {

    /**
     * The rows that can be used for some columns, and what is wrong with the others.
     *
     * @param rows the usable rows, from 0 within the table, the row of names being 0
     * @param problems the first problem of each row that is left out
     */
    public record Usable(List<Integer> rows, List<CellProblem> problems) {}

    /**
     * Reads a table.
     *
     * @param book the workbook
     * @param area its cells, the row of names first
     * @return the table
     */
    public static SourceTable read(WorkbookCells book, Area area) {
        return of(area, book.read(area));
    }

    /**
     * A table whose cells are known already.
     *
     * @param area where its cells are or will be, the row of names first
     * @param cells rows x columns of the area
     * @return the table
     */
    public static SourceTable of(Area area, Object[][] cells) {
        return of(area, cells, ColumnMeanings.BY_NAME);
    }

    /**
     * A table whose cells are known already.
     *
     * @param area where its cells are or will be, the row of names first
     * @param cells rows x columns of the area
     * @param meanings which column is about what
     * @return the table
     */
    public static SourceTable of(Area area, Object[][] cells, ColumnMeanings meanings) {
        List<String> headers = CellChecks.headers(cells, 0);
        return new SourceTable(area, headers, cells, meanings.in(headers));
    }

    /**
     * Where a column is.
     *
     * @param meaning what it is about
     * @return its position from 0; empty when there is none
     */
    public Optional<Integer> column(Meaning meaning) {
        return Optional.ofNullable(columns.get(meaning));
    }

    /**
     * Where a column is that has a name of its own.
     *
     * @param name the name; case, blanks and punctuation do not count
     * @return its position from 0; empty when there is none
     */
    public Optional<Integer> column(String name) {
        return Meaning.named(name, headers);
    }

    /**
     * Whether the table has some columns.
     *
     * @param meanings what they are about
     * @return true when none is missing
     */
    public boolean has(Collection<Meaning> meanings) {
        return meanings.stream().allMatch(meaning -> column(meaning).isPresent());
    }

    /**
     * Where a column is that must be there.
     *
     * @param meaning what it is about
     * @return its position from 0
     * @throws dev.stratum.problem.StratumException TABLE_LACKS when there is none
     */
    public int needed(Meaning meaning) {
        return column(meaning).orElseThrow(() -> lacks(List.of(meaning)));
    }

    /**
     * What to say of a table without some columns: all that are missing, and what was recognised.
     *
     * @param missing what the columns would be about
     * @return TABLE_LACKS
     */
    public StratumException lacks(List<Meaning> missing) {
        return lacks(
                missing.stream()
                        .map(meaning -> new Phrase.Ours(meaning.words()))
                        .toList(),
                missing.stream()
                        .map(meaning -> meaning.usualName()
                                + (meaning == Meaning.RECENCY ? "/" + Meaning.LAST_PURCHASE.usualName() : ""))
                        .toList());
    }

    /**
     * What to say of a table without a column that has a name of its own.
     *
     * @param name the name
     * @return TABLE_LACKS
     */
    public StratumException lacks(String name) {
        return lacks(List.of(name.toLowerCase(Locale.ROOT)), List.of(name));
    }

    private StratumException lacks(List<?> words, List<String> names) {
        List<Object> recognised = columns.entrySet().stream()
                .<Object>map(known -> Phrase.RECOGNISED.with(
                        headers.get(known.getValue()),
                        new Phrase.Ours(known.getKey().words())))
                .toList();
        return Problem.TABLE_LACKS.with(
                area.address(), words, names, recognised.isEmpty() ? List.of(new Phrase.Ours("nothing")) : recognised);
    }

    /**
     * How messages call a cell of this table.
     *
     * @return row and column within the table to an address on the sheet
     */
    public DataCheck.Place place() {
        return (row, column) -> area.at(row, column).address();
    }

    /**
     * Finds the rows in which some columns can be used. Blank rows are neither usable nor a problem; rows that look
     * like totals are left out.
     *
     * @param meanings the columns that are needed
     * @param oneRowPerCustomer whether a second row of a customer is left out
     * @return the rows and the problems
     * @throws dev.stratum.problem.StratumException TABLE_LACKS for a missing column
     */
    public Usable usable(Collection<Meaning> meanings, boolean oneRowPerCustomer) {
        Map<Integer, Kind> kinds = new TreeMap<>();
        meanings.forEach(meaning -> kinds.put(needed(meaning), meaning.kind()));
        return usable(kinds, oneRowPerCustomer);
    }

    /**
     * Finds the rows in which some columns can be used, as {@link #usable(Collection, boolean)} does.
     *
     * @param kinds what the columns must be, by position; the customer is among them
     * @param oneRowPerCustomer whether a second row of a customer is left out
     * @return the rows and the problems
     */
    public Usable usable(Map<Integer, Kind> kinds, boolean oneRowPerCustomer) {
        int customer = needed(Meaning.CUSTOMER);
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> rows = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        for (int row = 1; row < cells.length; row++) {
            if (CellChecks.isBlankRow(cells[row])) {
                continue;
            }
            Optional<CellProblem> problem = problem(row, kinds, customer);
            if (problem.isEmpty() && oneRowPerCustomer) {
                problem = twice(row, customer, seen);
            }
            problem.ifPresent(problems::add);
            if (problem.isEmpty()) {
                rows.add(row);
            }
        }
        return new Usable(rows, problems);
    }

    private Optional<CellProblem> problem(int row, Map<Integer, Kind> kinds, int customer) {
        Optional<CellProblem> total = CellChecks.total(cells[row], row, customer, place());
        return total.isPresent()
                ? total
                : CellChecks.row(cells[row], row, kinds, place()).stream().findFirst();
    }

    private Optional<CellProblem> twice(int row, int customer, Map<String, Integer> seen) {
        String key = Cells.key(cells[row][customer]);
        Integer earlier = seen.putIfAbsent(key, row);
        if (earlier == null) {
            return Optional.empty();
        }
        String where = area.at(row, customer).address();
        return Optional.of(new CellProblem(
                row,
                customer,
                where,
                Problem.CUSTOMER_TWICE.with(key, area.at(earlier, customer).address(), where)));
    }

    /**
     * Who a row is about.
     *
     * @param row from 0, the row of names being 0
     * @return the customer as typed; an empty text where there is none
     */
    public Object customer(int row) {
        return column(Meaning.CUSTOMER)
                .map(column -> cells[row][column])
                .filter(id -> !Cells.isError(id))
                .orElse("");
    }

    /**
     * One cell.
     *
     * @param row from 0, the row of names being 0
     * @param column from 0
     * @return as the host delivered it
     */
    public Object cell(int row, int column) {
        return cells[row][column];
    }

    /**
     * One cell as an identifier.
     *
     * @param row from 0, the row of names being 0
     * @param column from 0
     * @return the text of a customer or order; empty for a blank cell
     */
    public String key(int row, int column) {
        return Cells.isBlank(cells[row][column]) ? "" : Cells.key(cells[row][column]);
    }

    /**
     * One number of a usable row.
     *
     * @param row from 0, the row of names being 0
     * @param meaning the column
     * @return the number; the serial of a date
     */
    public double number(int row, Meaning meaning) {
        return number(row, needed(meaning));
    }

    /**
     * One number of a usable row.
     *
     * @param row from 0, the row of names being 0
     * @param column from 0
     * @return the number; the serial of a date
     */
    public double number(int row, int column) {
        return Cells.number(cells[row][column]);
    }

    /**
     * A problem of a row that was found while its values were used.
     *
     * @param row from 0, the row of names being 0
     * @param meaning the column where the person should look
     * @param problem what is wrong
     * @return the problem with its place in front
     */
    public CellProblem problem(int row, Meaning meaning, StratumException problem) {
        int column = needed(meaning);
        String where = area.at(row, column).address();
        return new CellProblem(row, column, where, problem.in(where));
    }
}
