package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.source.CellChecks;
import dev.stratum.sheet.source.CellProblem;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The documents on a sheet row by row. Cells are what they hold: numbers count as the shortest decimal that stands for them,
 * dates by their day numbers. A text is a number or a date only as far as the mapping says how such texts are written.
 */
final class CellDocument implements DocumentRows {
    /** Titles and notes above a table take no more rows than this. */
    private static final int MOST_ROWS_ABOVE = 30;

    private final CellRows cells;
    private final DocumentColumns columns;
    private final CsvForm form;
    private final List<String> names;
    private final Conditions conditions;
    private final Map<Object, String> keys = new HashMap<>();
    private boolean otherSpellings;
    private DayCount days;

    /**
     * A sheet that is read.
     *
     * @param cells its cells
     * @param columns its columns
     * @param form how texts of numbers and dates are written
     */
    CellDocument(CellRows cells, DocumentColumns columns, CsvForm form) {
        this.cells = cells;
        this.columns = columns;
        this.form = form;
        names = CsvDocument.names(columns);
        conditions = Conditions.of(columns);
    }

    /**
     * The names of the columns of a sheet.
     *
     * @param cells its cells
     * @param isHeader tells the names among the first rows
     * @return the names; those of the likeliest row when none is told; none for an empty sheet
     */
    static List<String> header(CellRows cells, Predicate<List<String>> isHeader) {
        List<List<String>> rows = new ArrayList<>();
        try {
            cells.read((row, values) -> {
                if (!CellChecks.isBlankRow(values)) {
                    rows.add(names(values));
                    if (isHeader.test(rows.get(rows.size() - 1)) || rows.size() == MOST_ROWS_ABOVE) {
                        throw new EnoughLines();
                    }
                }
            });
        } catch (EnoughLines enough) {
            // The rest is read when it is measured.
        }
        return rows.isEmpty()
                ? List.of()
                : isHeader.test(rows.get(rows.size() - 1))
                        ? rows.get(rows.size() - 1)
                        : rows.get(Headers.likeliest(rows));
    }

    private static List<String> names(Object... row) {
        List<String> names = new ArrayList<>(CellChecks.headers(new Object[][] {row}, 0));
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    @Override
    public void read(UnaryOperator<InputStream> wrap, Consumer<Object[]> rows, Consumer<LineIssue> issues) {
        read(
                rows,
                (problem, cell) -> issues.accept(new LineIssue(
                        problem.row() + 1L,
                        columns.header().get(problem.column()),
                        Cells.shown(shown(cell)),
                        problem.problem().getMessage())));
    }

    private static String shown(Object cell) {
        return Cells.isBlank(cell) ? "" : Cells.isError(cell) ? Cells.errorText(cell) : cell.toString();
    }

    /** Takes the problem of a row and the cell that has it. */
    @FunctionalInterface
    interface Problems {
        void problem(CellProblem problem, Object cell);
    }

    /**
     * Reads all rows below the names.
     *
     * @param rows takes each row
     * @param problems takes the first problem of each row that cannot be used
     */
    void read(Consumer<Object[]> rows, Problems problems) {
        List<String> header = names(columns.header().toArray());
        days = cells.days();
        boolean[] below = {false};
        cells.read((row, values) -> {
            if (CellChecks.isBlankRow(values)) {
                return;
            }
            if (below[0]) {
                rows.accept(row(row, values, problems));
            }
            below[0] |= names(values).equals(header);
        });
    }

    @Override
    public boolean hasOtherSpellings() {
        return otherSpellings;
    }

    @Override
    public void names(Names taker) {
        Read customer = columns.read("customer").orElseThrow();
        Object[][] now = new Object[1][];
        int[] at = new int[1];
        CellRows watched = new CellRows() {
            @Override
            public void read(Taker rows) {
                cells.read((row, values) -> {
                    now[0] = values;
                    at[0] = row;
                    rows.row(row, values);
                });
            }

            @Override
            public DayCount days() {
                return cells.days();
            }

            @Override
            public String place(int row, int column) {
                return cells.place(row, column);
            }
        };
        new CellDocument(watched, columns, form)
                .read(
                        row -> {
                            if (((BigDecimal) row[row.length - 1]).signum() == 0 && !isLeftOut(now[0])) {
                                taker.name(cell(now[0], customer.place()), () -> cells.place(at[0], customer.place()));
                            }
                        },
                        (problem, cell) -> {});
    }

    private boolean isLeftOut(Object... values) {
        return conditions.leavesOut(place -> word(cell(values, place)));
    }

    private static Object cell(Object[] values, int place) {
        return place < values.length ? values[place] : null;
    }

    private Object[] row(int number, Object[] values, Problems problems) {
        Object[] row = new Object[names.size()];
        LineFate state = LineFate.USED;
        CellProblem first = null;
        for (Read read : columns.columns()) {
            Object cell = cell(values, read.place());
            int at = names.indexOf(read.alias());
            row[at] = value(read, cell);
            LineFate fate = fate(read, cell, row[at]);
            if (fate != LineFate.USED) {
                state = state == LineFate.USED ? fate : state;
                if (first == null || read.place() < first.column()) {
                    first = problem(number, read, cell);
                }
            }
        }
        Optional<CellProblem> total = total(number, values);
        if (total.isPresent()) {
            state = state == LineFate.USED ? LineFate.TOTAL : state;
            first = total.get();
        }
        if (first != null && !isLeftOut(values)) {
            problems.problem(first, cell(values, first.column()));
        }
        row[row.length - 1] = BigDecimal.valueOf(state.code());
        return row;
    }

    private Optional<CellProblem> total(int number, Object... values) {
        return columns.read("customer")
                .flatMap(customer -> CellChecks.total(values, number, customer.place(), cells::place));
    }

    private CellProblem problem(int number, Read read, Object cell) {
        String where = cells.place(number, read.place());
        StratumException problem = Cells.check(kind(read), cell, where)
                .orElseGet(
                        () -> Problem.TEXT_TOO_LONG.with(where, Cells.key(cell).length(), CsvDocument.LONGEST_NAME));
        return new CellProblem(number, read.place(), where, problem);
    }

    private Records.Kind kind(Read read) {
        return switch (read.kind()) {
            case DAY -> Records.Kind.DATE;
            case NUMBER -> Records.Kind.NUMBER;
            default ->
                read.alias().equals("customer") || CsvDocument.needsOrder(columns.role())
                        ? Records.Kind.KEY
                        : Records.Kind.KEY_OR_BLANK;
        };
    }

    private Object value(Read read, Object cell) {
        return switch (read.kind()) {
            case KEY -> key(read, cell);
            case WORD -> word(cell);
            case DAY -> day(cell);
            case NUMBER -> number(cell);
        };
    }

    private String key(Read read, Object cell) {
        if (Cells.isBlank(cell) || Cells.isError(cell)) {
            return null;
        }
        String key = keys.computeIfAbsent(cell, Cells::key);
        otherSpellings |= read.alias().equals("customer") && cell instanceof String text && !key.equals(text);
        return key.isEmpty() || key.length() > CsvDocument.LONGEST_NAME ? null : key;
    }

    private static String word(Object cell) {
        return Cells.isBlank(cell) ? "" : Cells.isError(cell) ? Cells.errorText(cell) : Cells.key(cell);
    }

    private LocalDate day(Object cell) {
        if (cell instanceof String text && form.dates() != null) {
            return form.moment(Keys.tidy(text)).map(LocalDateTime::toLocalDate).orElse(null);
        }
        return Cells.check(Records.Kind.DATE, cell, "").isPresent() ? null : days.date(Cells.number(cell));
    }

    private BigDecimal number(Object cell) {
        if (cell instanceof String text && form.decimal() != null) {
            return form.number(text).orElse(null);
        }
        return Cells.check(Records.Kind.NUMBER, cell, "").isPresent() ? null : BigDecimal.valueOf(Cells.number(cell));
    }

    private LineFate fate(Read read, Object cell, Object value) {
        boolean blank = Cells.isInvisible(cell);
        if (value != null) {
            return LineFate.USED;
        }
        return switch (read.kind()) {
            case WORD -> LineFate.USED;
            case DAY -> blank ? LineFate.NO_DATE : LineFate.BAD_DATE;
            case NUMBER -> blank ? LineFate.NO_NUMBER : LineFate.BAD_NUMBER;
            case KEY ->
                read.alias().equals("customer")
                        ? LineFate.NO_CUSTOMER
                        : blank && !CsvDocument.needsOrder(columns.role()) ? LineFate.USED : LineFate.NO_ORDER;
        };
    }
}
