package dev.stratum.sheet.source;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.WorkbookCells;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the table that a person means: the selected cells if they have the columns, otherwise the table around the
 * selected cell, otherwise the first other sheet that has them.
 *
 * <p>A table begins with the first row whose names are known, so titles above do not disturb it, and goes on to the last
 * row in use, so a blank row inside does not cut it off; a second row of names after a blank row does.
 */
public final class TableFinder {
    private final WorkbookCells book;
    private final List<Area> own;
    private final ColumnMeanings meanings;

    /**
     * A finder for one workbook.
     *
     * @param book the workbook
     * @param own the cells that Stratum wrote itself, which are not taken for data unless selected
     */
    public TableFinder(WorkbookCells book, List<Area> own) {
        this(book, own, ColumnMeanings.BY_NAME);
    }

    /**
     * A finder for one workbook whose columns a person explained.
     *
     * @param book the workbook
     * @param own the cells that Stratum wrote itself
     * @param meanings which column is about what
     */
    public TableFinder(WorkbookCells book, List<Area> own, ColumnMeanings meanings) {
        this.book = book;
        this.own = List.copyOf(own);
        this.meanings = meanings;
    }

    /**
     * Finds a table by the columns it needs.
     *
     * @param kinds sets of columns, the preferred set first; the table must have all columns of one of them
     * @return the table
     * @throws dev.stratum.problem.StratumException TABLE_LACKS when the table at the selection lacks a column and no
     *     other sheet has them all, TABLE_NOT_FOUND when there is no table at all
     */
    public SourceTable find(List<? extends Collection<Meaning>> kinds) {
        return look(kinds)
                .orElseThrow(() -> meant(kinds)
                        .map(nearest -> nearest.lacks(missing(nearest, kinds)))
                        .orElseGet(() -> Problem.TABLE_NOT_FOUND.with(kinds.get(0).stream()
                                .map(meaning -> Phrase.A_COLUMN.with(meaning.usualName()))
                                .toList())));
    }

    /**
     * Looks for a table by the columns it needs.
     *
     * @param kinds sets of columns, the preferred set first; the table must have all columns of one of them
     * @return the table at the selection, otherwise the first on another sheet; empty when none has all columns
     */
    public Optional<SourceTable> look(List<? extends Collection<Meaning>> kinds) {
        Area selection = book.selection();
        return atSelection(kinds)
                .or(() -> book.sheets().stream()
                        .filter(sheet -> !sheet.equals(selection.sheet()))
                        .flatMap(sheet -> onSheet(sheet, kinds).stream())
                        .filter(table -> hasOne(table, kinds))
                        .findFirst());
    }

    /**
     * Looks for a table where the person is.
     *
     * @param kinds sets of columns; the table must have all columns of one of them
     * @return the table at the selection; empty when it lacks a column
     */
    public Optional<SourceTable> atSelection(List<? extends Collection<Meaning>> kinds) {
        return selected(book.selection(), kinds).filter(table -> hasOne(table, kinds));
    }

    /**
     * The table that a person probably means although columns are missing.
     *
     * @param kinds sets of columns
     * @return the table at the selection that has some of them; empty when no two are known
     */
    public Optional<SourceTable> meant(List<? extends Collection<Meaning>> kinds) {
        return selected(book.selection(), kinds);
    }

    /**
     * The table at the selection by its form alone, whatever its columns are called.
     *
     * @return the block of cells with names of columns at the selected cell, otherwise the first one, down to where
     *     another table begins; empty when there is none
     */
    public Optional<SourceTable> byForm() {
        Area selection = book.selection();
        return book.used(selection.sheet())
                .flatMap(used -> Blocks.of(book.read(used)).stream()
                        .filter(block -> block.header() >= block.first())
                        .map(block -> new Area(
                                used.sheet(),
                                used.row() + block.header(),
                                used.column() + block.left(),
                                used.rows() - block.header(),
                                block.right() - block.left() + 1))
                        .max(Comparator.comparingInt(
                                area -> area.contains(selection.resized(1, 1)) ? used.rows() - area.rows() : -1))
                        .map(this::read));
    }

    /**
     * What a table lacks to be of one of several kinds.
     *
     * @param table the table
     * @param kinds sets of columns, the preferred set first
     * @return what is missing for the set that is most nearly there
     */
    public static List<Meaning> missing(SourceTable table, List<? extends Collection<Meaning>> kinds) {
        return kinds.stream()
                .map(kind -> kind.stream()
                        .filter(meaning -> table.column(meaning).isEmpty())
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /**
     * The table at the selection, whatever its columns are.
     *
     * @return the selected cells or the cells around the selected one; empty when nothing stands there
     */
    public Optional<SourceTable> any() {
        Area selection = book.selection();
        return book.used(selection.sheet())
                .map(used -> isTable(selection) ? clipped(selection, used) : around(selection, used))
                .filter(area -> area.rows() > 1)
                .map(area -> SourceTable.read(book, area));
    }

    /**
     * A table that was found before, with the rows that were added below since.
     *
     * @param known where it was
     * @return the table down to the last row in use
     */
    public SourceTable again(Area known) {
        int last =
                book.used(known.sheet()).map(used -> used.row() + used.rows()).orElse(known.row() + known.rows());
        return read(known.resized(Math.max(1, last - known.row()), known.columns()));
    }

    /**
     * A table on a sheet that is named.
     *
     * @param sheet the name of the sheet
     * @param isHeader tells the names of its columns
     * @return the table; empty when there is none, or when Stratum wrote the sheet itself
     */
    public Optional<SourceTable> on(String sheet, Predicate<List<String>> isHeader) {
        if (own.stream().anyMatch(area -> area.sheet().equals(sheet))) {
            return Optional.empty();
        }
        return book.used(sheet).flatMap(used -> {
            Object[][] top = book.read(used.resized(Math.min(used.rows(), Blocks.MOST_ROWS_ABOVE), used.columns()));
            return IntStream.range(0, top.length)
                    .filter(row -> isHeader.test(CellChecks.headers(top, row)))
                    .boxed()
                    .findFirst()
                    .map(row ->
                            read(new Area(sheet, used.row() + row, used.column(), used.rows() - row, used.columns())));
        });
    }

    /** The table whose names are the first row of an area, down to where another table begins. */
    private SourceTable read(Area area) {
        Object[][] cells = book.read(area);
        int rows = Blocks.rowsOfTable(cells);
        return SourceTable.of(area.resized(rows, area.columns()), Arrays.copyOf(cells, rows), meanings);
    }

    private static boolean hasOne(SourceTable table, List<? extends Collection<Meaning>> kinds) {
        return kinds.stream().anyMatch(table::has);
    }

    private static boolean isTable(Area selection) {
        return selection.rows() > 1;
    }

    private Optional<SourceTable> selected(Area selection, List<? extends Collection<Meaning>> kinds) {
        Optional<Area> used = book.used(selection.sheet());
        if (used.isEmpty()) {
            return Optional.empty();
        }
        if (isTable(selection)) {
            Optional<SourceTable> table = headed(clipped(selection, used.get()), kinds);
            if (table.isPresent()) {
                return table;
            }
        }
        return headed(used.get(), kinds).map(table -> read(trimmed(table, used.get())));
    }

    private Optional<SourceTable> onSheet(String sheet, List<? extends Collection<Meaning>> kinds) {
        if (own.stream().anyMatch(area -> area.sheet().equals(sheet))) {
            return Optional.empty();
        }
        return book.used(sheet).flatMap(used -> headed(used, kinds).map(table -> read(trimmed(table, used))));
    }

    /** The part of an area from its row of names on; the row that has the most of the needed columns counts. */
    private Optional<SourceTable> headed(Area area, List<? extends Collection<Meaning>> kinds) {
        int look = Math.min(area.rows(), Blocks.MOST_ROWS_ABOVE);
        Object[][] top = book.read(area.resized(look, area.columns()));
        int best = -1;
        long most = 1;
        for (int row = 0; row < look; row++) {
            Set<Meaning> there = meanings.in(CellChecks.headers(top, row)).keySet();
            long known = kinds.stream()
                    .mapToLong(kind -> kind.stream().filter(there::contains).count())
                    .max()
                    .orElse(0);
            if (known > most) {
                most = known;
                best = row;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        return Optional.of(
                read(new Area(area.sheet(), area.row() + best, area.column(), area.rows() - best, area.columns())));
    }

    /** A table without the columns of other things beside it: names stand without a gap. */
    private Area trimmed(SourceTable table, Area used) {
        List<String> headers = table.headers();
        int customer = meanings.column(Meaning.CUSTOMER, headers).orElse(0);
        int first = customer;
        while (first > 0 && !headers.get(first - 1).isEmpty()) {
            first--;
        }
        int last = customer;
        while (last + 1 < headers.size() && !headers.get(last + 1).isEmpty()) {
            last++;
        }
        Area area = table.area();
        return new Area(used.sheet(), area.row(), area.column() + first, area.rows(), last - first + 1);
    }

    private static Area clipped(Area selection, Area used) {
        int top = Math.max(selection.row(), used.row());
        int left = Math.max(selection.column(), used.column());
        int bottom = Math.min(selection.row() + selection.rows(), used.row() + used.rows());
        int right = Math.min(selection.column() + selection.columns(), used.column() + used.columns());
        return bottom <= top || right <= left ? used : new Area(used.sheet(), top, left, bottom - top, right - left);
    }

    /** The cells around one, up to the first blank row and column on each side. */
    private Area around(Area cell, Area used) {
        if (!used.contains(cell.resized(1, 1))) {
            return used;
        }
        Object[][] cells = book.read(used);
        int top = cell.row() - used.row();
        int left = cell.column() - used.column();
        int bottom = top;
        int right = left;
        boolean grown = true;
        while (grown) {
            int before = top + left - bottom - right;
            // Rows first and to the end, because a look at a column takes as long as the table is.
            while (top > 0 && anyIn(cells, top - 1, top - 1, left - 1, right + 1)) {
                top--;
            }
            while (anyIn(cells, bottom + 1, bottom + 1, left - 1, right + 1)) {
                bottom++;
            }
            left = left > 0 && anyIn(cells, top - 1, bottom + 1, left - 1, left - 1) ? left - 1 : left;
            right = anyIn(cells, top - 1, bottom + 1, right + 1, right + 1) ? right + 1 : right;
            grown = top + left - bottom - right != before;
        }
        return new Area(used.sheet(), used.row() + top, used.column() + left, bottom - top + 1, right - left + 1);
    }

    private static boolean anyIn(Object[][] cells, int top, int bottom, int left, int right) {
        for (int row = Math.max(0, top); row <= Math.min(bottom, cells.length - 1); row++) {
            for (int column = Math.max(0, left); column <= Math.min(right, cells[row].length - 1); column++) {
                if (!Cells.isBlank(cells[row][column])) {
                    return true;
                }
            }
        }
        return false;
    }
}
