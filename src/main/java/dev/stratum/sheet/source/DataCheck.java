package dev.stratum.sheet.source;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.Spellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one check of data: what would make rows of a table unusable, cell by cell, for the button and the command line.
 *
 * <p>A column of a ledger or of a table of customers is checked for what its name means, other columns for what most of their
 * cells look like. The rows are walked through twice, first to learn what the columns hold, so that a table
 * of any length needs no more memory than its different customers.
 */
public final class DataCheck {
    /** A column is of one kind when at least this share of its values are. */
    private static final double MOSTLY = 0.8;

    /** From this share of numbers on, a text that looks like a number or a date is a slip. */
    private static final double HALF = 0.5;

    /** With fewer values there is no telling what a column should hold. */
    private static final int FEWEST = 3;

    /** Columns of these names hold texts and numbers as they come: 536365 beside C536379. */
    private static final String CODE_NAME = ".*(id|no|nr|number|code|key|zip|phone)";

    /** Without these no row of a ledger is of use. */
    private static final Set<Meaning> NEEDED = Set.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT);

    private final Columns columns;
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

    private DataCheck(Columns columns, Place place, Typed typed, Consumer<CellProblem> found) {
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
        Columns columns = new Columns(headers, meanings.in(headers));
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
        return isData(ColumnMeanings.BY_NAME.in(headers).keySet());
    }

    private static boolean isData(Set<Meaning> known) {
        return (known.contains(Meaning.CUSTOMER) && known.size() >= 2)
                || (known.contains(Meaning.DATE) && known.contains(Meaning.AMOUNT));
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
        boolean apart = !columns.data && isApart(cells);
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, column < cells.length ? cells[column] : null, apart);
            if (column == customer && !Cells.isBlank(id) && !Cells.isError(id)) {
                customer(row, column, id);
            }
        }
    }

    private void cell(int row, int column, Object cell, boolean apart) {
        Column about = columns.get(column);
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

    /** Below results another table may begin with its names, and a sum is none of them. */
    private static boolean isApart(Object[] cells) {
        return Headers.areNames(Arrays.asList(cells))
                || Arrays.stream(cells)
                        .filter(cell -> !Cells.isBlank(cell))
                        .findFirst()
                        .filter(cell -> cell instanceof String text && text.matches("(?i)all( .*)?|.*total.*|sum"))
                        .isPresent();
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
        String name = columns.get(column).name;
        return place.of(row, column) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private void add(int row, int column, StratumException problem) {
        found.accept(new CellProblem(row, column, place.of(row, column), problem));
    }

    /** What the columns of a table hold. */
    private static final class Columns {
        private final List<Column> all = new ArrayList<>();
        private final int customer;
        private final boolean ledger;
        private final boolean data;
        private final Map<String, Integer> often = new HashMap<>();
        private int again;

        Columns(List<String> headers, Map<Meaning, Integer> known) {
            Map<Integer, Meaning> meanings = new HashMap<>();
            known.forEach((meaning, column) -> meanings.putIfAbsent(column, meaning));
            data = isData(known.keySet());
            for (int column = 0; column < headers.size(); column++) {
                Optional<Meaning> meaning = Optional.ofNullable(meanings.get(column));
                all.add(new Column(
                        headers.get(column),
                        meaning.filter(what -> data || what == Meaning.CUSTOMER),
                        data,
                        data || (meanings.size() >= 2 && meaning.isPresent())));
            }
            customer = known.getOrDefault(Meaning.CUSTOMER, -1);
            ledger = known.containsKey(Meaning.DATE) || known.containsKey(Meaning.ORDER);
        }

        void learn(Object[] cells) {
            if (CellChecks.isBlankRow(cells) || (!data && isApart(cells))) {
                return;
            }
            for (int column = 0; column < all.size(); column++) {
                all.get(column).learn(column < cells.length ? cells[column] : null);
            }
            if (!ledger && customer >= 0 && customer < cells.length && isName(cells[customer])) {
                again += often.merge(Cells.key(cells[customer]), 1, Integer::sum) > 1 ? 1 : 0;
            }
        }

        private static boolean isName(Object cell) {
            return !Cells.isBlank(cell) && !Cells.isError(cell);
        }

        /** A customer that comes again is a slip in a table of customers; where most come again, it is none. */
        boolean onceEach() {
            return !ledger && again <= often.size();
        }

        int size() {
            return all.size();
        }

        int customer() {
            return customer;
        }

        Column get(int column) {
            return all.get(column);
        }
    }

    /** What a column holds. */
    private static final class Column {
        private final String name;
        private final Optional<Meaning> meaning;
        private final boolean code;
        private final boolean data;
        private final boolean wholly;
        private int blanks;
        private int numbers;
        private int truths;
        private int texts;
        private int invisible;
        private int likeValues;

        Column(String name, Optional<Meaning> meaning, boolean data, boolean wholly) {
            this.data = data;
            this.wholly = wholly;
            this.name = name;
            this.meaning = meaning;
            this.code =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "").matches(CODE_NAME);
        }

        /** What its name says that it must hold. */
        Optional<Kind> kind() {
            return meaning.map(Meaning::kind);
        }

        void learn(Object cell) {
            if (Cells.isBlank(cell)) {
                blanks++;
            } else if (cell instanceof Boolean) {
                truths++;
            } else if (cell instanceof String text) {
                texts++;
                invisible += Keys.tidy(text).isEmpty() ? 1 : 0;
                likeValues += wholly && meaning.isEmpty() && likeAmountOrDate(text) ? 1 : 0;
            } else if (!Cells.isError(cell)) {
                numbers++;
            }
        }

        /** A text of digits alone may be a code; one with separators or a currency is an amount. */
        private static boolean likeAmountOrDate(String text) {
            return text.length() < 40
                    && !text.strip().matches("\\d*")
                    && (Looks.likeNumber(text) || Looks.likeDate(text));
        }

        private int values() {
            return numbers + truths + texts;
        }

        /** Whether it waits to be filled in: nothing is to be seen in it, and rows are of use without it. */
        boolean waits() {
            return numbers == 0
                    && truths == 0
                    && texts == invisible
                    && !meaning.filter(NEEDED::contains).isPresent();
        }

        private boolean isMostly(int count) {
            return !code && values() >= FEWEST && count > 0 && count >= MOSTLY * values();
        }

        /** Whether a cell is not of the kind that most of the column is, as far as that can be told. */
        boolean differs(Object cell) {
            if (Cells.isBlank(cell)) {
                return data && isMostly(numbers) && values() >= MOSTLY * (values() + blanks);
            }
            if (cell instanceof String text) {
                boolean slip = !code && values() >= FEWEST && (numbers >= HALF * values() || isMostly(likeValues));
                return isMostly(numbers)
                        || isMostly(truths)
                        || (slip && (isMostly(likeValues) ? likeAmountOrDate(text) : likeValue(text)));
            }
            return cell instanceof Boolean ? isMostly(numbers) : isMostly(truths);
        }

        private static boolean likeValue(String text) {
            return Looks.likeNumber(text) || Looks.likeDate(text);
        }

        StratumException difference(Object cell, String where) {
            if (cell instanceof String text && !isMostly(truths)) {
                if (Looks.likeDate(text)) {
                    return Problem.TEXT_DATE.with(where, Cells.shown(text));
                }
                if (Looks.likeNumber(text)) {
                    return Problem.TEXT_NUMBER.with(where, Cells.shown(text));
                }
            }
            if (Cells.isBlank(cell)) {
                return Problem.CELL_BLANK.with(where);
            }
            Object what = cell instanceof String text
                    ? Phrase.THE_TEXT.with(Cells.shown(text))
                    : cell instanceof Boolean truth
                            ? Phrase.THE_TRUTH.with(truth.toString().toUpperCase(Locale.ROOT))
                            : Phrase.THE_NUMBER.with(Cells.key(cell));
            return Problem.OTHER_KIND.with(where, what, isMostly(truths) ? "truth values" : "numbers");
        }
    }
}
