package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.SheetSize;
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
import java.util.function.UnaryOperator;

/**
 * The documents of a text file line by line, each value read as its column says, and what is wrong with the first line of
 * each sort told with its number.
 */
public final class CsvDocument implements DocumentRows {
    /** As much as a cell holds. */
    public static final int LONGEST_NAME = SheetSize.CHARACTERS;

    private final LedgerFile file;
    private final DocumentColumns columns;
    private final CsvForm form;
    private final List<String> names;
    private final Conditions conditions;
    private final Map<String, String> words = new HashMap<>();
    private LocalDate lastDate;
    private String lastDateText = "";
    private boolean otherSpellings;

    /**
     * A file that is read.
     *
     * @param file the file
     * @param columns its columns
     * @param form how its values are written
     */
    public CsvDocument(LedgerFile file, DocumentColumns columns, CsvForm form) {
        this.file = file;
        this.columns = columns;
        this.form = form;
        names = names(columns);
        conditions = Conditions.of(columns);
    }

    /**
     * The columns of the rows that are handed out.
     *
     * @param columns what is read of a document
     * @return customer, order_no and day in every document, then numbers and words, and the state
     */
    public static List<String> names(DocumentColumns columns) {
        List<String> names = new ArrayList<>(List.of("customer", "order_no", "day"));
        columns.columns().stream()
                .map(Read::alias)
                .filter(alias -> !names.contains(alias))
                .forEach(names::add);
        names.add("state");
        return names;
    }

    /**
     * Reads the file.
     *
     * @param wrap put around the bytes, for example to show progress
     * @param rows takes each line
     * @param issues takes what is wrong, line by line
     * @throws StratumException as {@link CsvTable#read}
     */
    @Override
    public void read(UnaryOperator<InputStream> wrap, Consumer<Object[]> rows, Consumer<LineIssue> issues) {
        CsvTable.read(
                file.path(), form, wrap, columns.header()::equals, header -> line -> rows.accept(row(line, issues)));
    }

    @Override
    public boolean hasOtherSpellings() {
        return otherSpellings;
    }

    private Object[] row(CsvTable.Line line, Consumer<LineIssue> issues) {
        Object[] row = new Object[names.size()];
        LineFate state = LineFate.USED;
        int width = columns.header().size();
        if (line.isLongerThan(width)) {
            state = LineFate.BAD_LINE;
            issues.accept(new LineIssue(
                    line.line(),
                    "",
                    "",
                    Problem.CSV_FIELDS
                            .with(place(line), line.values().size(), width)
                            .getMessage()));
        } else {
            Optional<List<String>> swallowed = swallowed(line);
            if (swallowed.isPresent()) {
                state = LineFate.BAD_LINE;
                issues.accept(new LineIssue(
                        line.line(), "", "", line.quoteTooMany(swallowed.get()).getMessage()));
            }
        }
        Optional<CellProblem> total = state == LineFate.USED ? total(line) : Optional.empty();
        boolean silent = state != LineFate.USED || isLeftOut(line);
        for (Read read : columns.columns()) {
            LineFate found = put(row, read, line);
            if (state == LineFate.USED && found != LineFate.USED) {
                state = found;
                if (!silent && total.isEmpty()) {
                    issues.accept(issue(line, read, found));
                }
            }
        }
        if (total.isPresent()) {
            state = state == LineFate.USED ? LineFate.TOTAL : state;
            if (!silent) {
                int word = total.get().column();
                issues.accept(new LineIssue(
                        line.line(),
                        columns.header().get(word),
                        Cells.shown(line.value(word)),
                        total.get().problem().getMessage()));
            }
        }
        row[row.length - 1] = BigDecimal.valueOf(state.code());
        return row;
    }

    private boolean isUsed(CsvTable.Line line) {
        Object[] row = row(line, issue -> {});
        return ((BigDecimal) row[row.length - 1]).signum() == 0;
    }

    private Optional<CellProblem> total(CsvTable.Line line) {
        return columns.read("customer")
                .flatMap(customer -> CellChecks.total(
                        line.values().toArray(),
                        line.row(),
                        customer.place(),
                        (row, column) ->
                                "Line " + line.line() + ", " + columns.header().get(column)));
    }

    @Override
    public void names(Names taker) {
        Read customer = columns.read("customer").orElseThrow();
        CsvTable.read(file.path(), form, UnaryOperator.identity(), columns.header()::equals, header -> line -> {
            if (!line.isLongerThan(columns.header().size()) && !isLeftOut(line) && isUsed(line)) {
                taker.name(line.values().get(customer.place()), () -> "line " + line.line());
            }
        });
    }

    private Optional<List<String>> swallowed(CsvTable.Line line) {
        Optional<Read> day = columns.read("day");
        return day.isEmpty()
                ? Optional.empty()
                : line.swallowed(columns.header().size()).stream()
                        .filter(parts -> form.moment(
                                        parts.get(day.get().place()).strip())
                                .isPresent())
                        .findFirst();
    }

    private boolean isLeftOut(CsvTable.Line line) {
        return conditions.leavesOut(line::value);
    }

    /** Puts a value in its place; says what is wrong with it. */
    private LineFate put(Object[] row, Read read, CsvTable.Line line) {
        String text =
                read.alias().equals("customer") && read.place() < line.values().size()
                        ? line.values().get(read.place())
                        : line.value(read.place());
        int at = names.indexOf(read.alias());
        switch (read.kind()) {
            case KEY -> {
                String key = words.get(text);
                if (key == null) {
                    key = Keys.of(text);
                    otherSpellings |= !key.equals(text);
                    if (read.alias().equals("customer")) {
                        words.put(text, key);
                    }
                }
                row[at] = key.isEmpty() ? null : key;
                return key.isEmpty() || key.length() > LONGEST_NAME ? missing(read, key.isEmpty()) : LineFate.USED;
            }
            case WORD -> {
                row[at] = Keys.of(text);
                return LineFate.USED;
            }
            case DAY -> {
                row[at] = day(text);
                return row[at] != null
                        ? LineFate.USED
                        : Keys.tidy(text).isEmpty() ? LineFate.NO_DATE : LineFate.BAD_DATE;
            }
            default -> {
                row[at] = form.number(text).orElse(null);
                return row[at] != null
                        ? LineFate.USED
                        : Keys.tidy(text).isEmpty() ? LineFate.NO_NUMBER : LineFate.BAD_NUMBER;
            }
        }
    }

    private LineFate missing(Read read, boolean blank) {
        if (read.alias().equals("customer")) {
            return LineFate.NO_CUSTOMER;
        }
        return blank && !needsOrder(columns.role()) ? LineFate.USED : LineFate.NO_ORDER;
    }

    /**
     * Whether a line without an order number is of no use.
     *
     * @param role what the document is
     * @return true for documents that find their order by its number
     */
    public static boolean needsOrder(DocumentRole role) {
        return role == DocumentRole.LINES || role == DocumentRole.PICKUPS;
    }

    /** Lines of one date mostly follow each other. */
    private LocalDate day(String text) {
        if (!text.equals(lastDateText)) {
            lastDateText = text;
            lastDate = form.moment(text).map(LocalDateTime::toLocalDate).orElse(null);
        }
        return lastDate;
    }

    private String place(CsvTable.Line line) {
        return "Line " + line.line();
    }

    private LineIssue issue(CsvTable.Line line, Read read, LineFate fate) {
        String where = "Line " + line.line() + ", " + read.name();
        String text = Keys.tidy(line.value(read.place())).isEmpty() ? "" : line.value(read.place());
        String shown = Cells.shown(text);
        StratumException reason = text.isEmpty()
                ? Problem.CELL_BLANK.with(where)
                : read.kind() == Kind.KEY
                        ? Problem.TEXT_TOO_LONG.with(where, Keys.of(text).length(), LONGEST_NAME)
                        : (fate == LineFate.BAD_DATE ? Problem.CSV_DATE : Problem.CSV_NUMBER).with(where, shown);
        return new LineIssue(line.line(), read.name(), shown, reason.getMessage());
    }
}
