package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns that a person keeps beside an output. When the output is made anew they go with its rows, by customer; what
 * was typed over inside the output moves into a column of theirs. Formulas follow as if they were copied there.
 */
final class SideColumns {
    private static final String TYPED = " (typed)";

    /** What stands in a cell: a formula, or a value. */
    private record Content(Object value, String formula, int row) {
        /** The same content in another row. */
        String formulaIn(int otherRow) {
            return FormulaShift.down(formula, otherRow - row);
        }
    }

    /**
     * A cell that was typed over.
     *
     * @param at where
     * @param key the row of the output that it belongs to
     * @param column the name of its column
     * @param content what was typed
     */
    private record Typed(Area at, String key, String column, Content content) {}

    /** One column beside the output. */
    private static final class Column {
        private final String name;
        private final Object header;
        private final Map<String, Content> byKey = new HashMap<>();
        private boolean stays;

        private Column(String name, Object header) {
            this.name = name;
            this.header = header;
        }

        /** One of the formulas, when the whole column is filled with the same. */
        private Optional<Content> filled() {
            Content one = byKey.values().stream().findFirst().orElse(null);
            return byKey.size() > 1
                            && byKey.values().stream()
                                    .allMatch(each -> each.formula() != null
                                            && one.formula() != null
                                            && one.formulaIn(each.row()).equals(each.formula()))
                    ? Optional.of(one)
                    : Optional.empty();
        }
    }

    private final Workbook book;
    private final Output output;
    private final Area has;
    private final List<String> keysBefore;
    private final List<Column> columns = new ArrayList<>();
    private final List<Typed> typed = new ArrayList<>();
    private final int columnsBefore;

    private SideColumns(Workbook book, Output output, Area has, Object[][] table) {
        this.book = book;
        this.output = output;
        this.has = has;
        this.keysBefore = new ArrayList<>(RowKeys.of(table));
        readColumns();
        columnsBefore = columns.size();
    }

    /**
     * Reads what stands beside an output and what was typed over in it.
     *
     * @param book the workbook
     * @param output the output that is to be written
     * @param has the cells of its earlier run
     * @param written what the earlier run wrote
     */
    static SideColumns read(Workbook book, Output output, Area has, RowFingerprints written) {
        Object[][] cells = book.read(has);
        Object[][] table = Arrays.copyOfRange(cells, Output.HEADER_ROW, cells.length);
        SideColumns side = new SideColumns(book, output, has, table);
        side.findTyped(table, written.of(output.key()));
        return side;
    }

    private void readColumns() {
        Area beside = beside(book, has).orElse(null);
        if (beside == null) {
            return;
        }
        Object[][] cells = book.read(beside);
        for (int column = 0; column < beside.columns(); column++) {
            Object header = cells[0][column];
            Column read = new Column(Cells.isBlank(header) ? "" : String.valueOf(header), header);
            for (int row = 1; row < cells.length; row++) {
                if (!Cells.isBlank(cells[row][column])) {
                    read.byKey.put(
                            keysBefore.get(row - 1),
                            content(cells[row][column], Optional.empty(), beside.at(row, column)));
                }
            }
            columns.add(read);
        }
    }

    /** The columns right of an output up to the first blank one; what stands behind that is another table. */
    private static Optional<Area> beside(Workbook book, Area has) {
        Area used = book.used(has.sheet()).orElse(has);
        int right = used.column() + used.columns() - has.columns();
        if (right <= 0) {
            return Optional.empty();
        }
        Area all = new Area(has.sheet(), Output.HEADER_ROW, has.columns(), has.rows() - Output.HEADER_ROW, right);
        Object[][] cells = book.read(all);
        int columns = 0;
        while (columns < right && isUsed(cells, columns)) {
            columns++;
        }
        return columns == 0 ? Optional.empty() : Optional.of(all.resized(all.rows(), columns));
    }

    /** Asks for the formulas behind the values, cell by cell, when the columns are to move. */
    private void readFormulas() {
        for (int at = 0; at < columnsBefore; at++) {
            Column column = columns.get(at);
            int place = has.columns() + at;
            column.stays = book.formula(Area.cell(has.sheet(), Output.HEADER_ROW, place))
                    .isPresent();
            column.byKey.replaceAll((key, content) -> {
                Optional<FormulaCell> formula = book.formula(Area.cell(has.sheet(), content.row(), place));
                column.stays |= formula.filter(
                                cell -> cell.area().rows() * cell.area().columns() > 1)
                        .isPresent();
                return new Content(
                        content.value(), formula.map(FormulaCell::text).orElse(null), content.row());
            });
        }
    }

    private static boolean isUsed(Object[][] cells, int column) {
        return Arrays.stream(cells).anyMatch(row -> !Cells.isBlank(row[column]));
    }

    private static Content content(Object value, Optional<FormulaCell> formula, Area at) {
        return new Content(
                Cells.isError(value) ? Cells.errorText(value) : value,
                formula.map(FormulaCell::text).orElse(null),
                at.row());
    }

    private void findTyped(Object[][] table, Map<String, String> written) {
        if (written.isEmpty()) {
            return;
        }
        renamed(table, written);
        for (int row = 1; row < table.length; row++) {
            String key = keysBefore.get(row - 1);
            String was = written.get(key);
            for (int column = 0; was != null && column < table[row].length; column++) {
                Object cell = table[row][column];
                if (!Fingerprint.matches(was, column, cell)) {
                    Area at = has.at(Output.HEADER_ROW + row, column);
                    Content content = content(cell, book.formula(at), at);
                    typed.add(new Typed(at, key, String.valueOf(table[0][column]), content));
                }
            }
        }
    }

    /** A row whose first cell was typed over is known by its other cells. */
    private void renamed(Object[][] table, Map<String, String> written) {
        Map<String, String> missing = new HashMap<>();
        written.forEach((key, cells) -> missing.put(withoutFirst(cells), key));
        Set<String> there = Set.copyOf(keysBefore);
        for (int row = 1; row < table.length; row++) {
            String now = keysBefore.get(row - 1);
            String key = written.containsKey(now) ? null : missing.get(withoutFirst(Fingerprint.of(table[row])));
            if (key != null && !there.contains(key) && table[row].length > 1) {
                keysBefore.set(row - 1, key);
                columns.stream()
                        .filter(column -> column.byKey.containsKey(now))
                        .forEach(column -> column.byKey.put(key, column.byKey.remove(now)));
            }
        }
    }

    private static String withoutFirst(String fingerprint) {
        return fingerprint.substring(Fingerprint.of("").length());
    }

    /** Whether the columns can grow with a longer output without running into something below them. */
    static boolean isFree(Workbook book, Area has, int rows) {
        int more = rows - has.rows();
        int columns = beside(book, has).map(Area::columns).orElse(0);
        if (more <= 0 || columns == 0) {
            return true;
        }
        Object[][] below = book.read(new Area(has.sheet(), has.rows(), has.columns(), more, columns));
        return Arrays.stream(below).flatMap(Arrays::stream).allMatch(Cells::isBlank);
    }

    /**
     * Puts the columns beside the new rows.
     *
     * @param kept what was noted for rows that had gone; what comes back is taken from it, what goes is added
     * @param steps what is to be changed, where the columns are added
     * @return sentences for the person
     */
    List<String> write(KeptNotes kept, List<Change> steps) {
        List<String> keys = RowKeys.of(output.table());
        List<String> told = new ArrayList<>(tell());
        List<KeptNotes.Note> back = kept.take(output.key(), keys);
        if (keys.equals(keysBefore) && back.isEmpty() && typed.isEmpty()) {
            return told;
        }
        readFormulas();
        typed.forEach(cell -> column(cell.column() + TYPED).byKey.put(cell.key(), cell.content()));
        back.forEach(note -> column(note.column())
                .byKey
                .putIfAbsent(note.row(), new Content(note.value(), null, Output.HEADER_ROW)));
        if (columns.isEmpty()) {
            return told;
        }
        if (columns.stream().anyMatch(column -> column.stays)) {
            told.add("The columns beside " + output.sheet()
                    + " hold an array formula, so they stay where they are and do not follow their customers.");
            return told;
        }
        int rows = Math.max(has.rows(), Output.HEADER_ROW + output.table().length) - Output.HEADER_ROW;
        Area block = new Area(has.sheet(), Output.HEADER_ROW, has.columns(), rows, columns.size());
        Map<Area, String> formulasBefore = new HashMap<>();
        Map<Area, String> formulas = new HashMap<>();
        Object[][] values = new Object[rows][columns.size()];
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            values[0][at] = column.header;
            place(column, at, keys, block, values, formulas);
            for (int row = 0; row < keysBefore.size(); row++) {
                Content was = at < columnsBefore ? column.byKey.get(keysBefore.get(row)) : null;
                if (was != null && was.formula() != null) {
                    formulasBefore.put(block.at(was.row() - block.row(), at), was.formula());
                }
            }
            gone(column, keys, kept);
        }
        steps.add(new Change.Cells(block, values, formulas, formulasBefore));
        return told;
    }

    private static void place(
            Column column, int at, List<String> keys, Area block, Object[][] values, Map<Area, String> formulas) {
        Optional<Content> filled = column.filled();
        for (int row = 0; row < keys.size(); row++) {
            Area cell = block.at(row + 1, at);
            Content content = column.byKey.get(keys.get(row));
            if (content == null && filled.isPresent()) {
                formulas.put(cell, filled.get().formulaIn(cell.row()));
            } else if (content != null && content.formula() != null) {
                formulas.put(cell, content.formulaIn(cell.row()));
            } else if (content != null) {
                values[row + 1][at] = content.value();
            }
        }
    }

    /** Notes for rows that are not in the output any more are kept; a formula that fills its column is none. */
    private void gone(Column column, List<String> keys, KeptNotes kept) {
        if (column.filled().isEmpty()) {
            Map<String, Content> gone = new TreeMap<>(column.byKey);
            gone.keySet().removeAll(Set.copyOf(keys));
            gone.forEach((key, content) -> kept.add(output.key(), key, column.name, content.value()));
        }
    }

    private Column column(String name) {
        return columns.stream()
                .filter(column -> column.name.equals(name))
                .findFirst()
                .orElseGet(() -> {
                    Column added = new Column(name, name);
                    columns.add(added);
                    return added;
                });
    }

    private List<String> tell() {
        if (typed.isEmpty()) {
            return List.of();
        }
        int named = Math.min(3, typed.size());
        StringBuilder cells = new StringBuilder(typed.get(0).at().address());
        for (int i = 1; i < named; i++) {
            cells.append(", ").append(typed.get(i).at().cells());
        }
        if (typed.size() > named) {
            cells.append(" and ").append(typed.size() - named).append(" more");
        }
        List<String> into = typed.stream()
                .map(cell -> "'" + cell.column() + TYPED + "'")
                .distinct()
                .toList();
        return List.of("You had typed over " + cells + "; what you typed is kept beside the table, in "
                + (into.size() == 1 ? "the column " : "the columns ") + String.join(", ", into) + ".");
    }
}
