package dev.stratum.actions;

import dev.stratum.actions.output.Written;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Workbook;
import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A spreadsheet program to test actions in: a new workbook in front of a person who gives the answers of the test.
 *
 * <p>The tests of actions are the specification of every host. They run in {@link XlsxDesk}, and in a real program when
 * the system property {@code stratum.test.desk} names a class of this type with a public constructor without arguments.
 * Such a class opens a new workbook with its usual empty first sheet, hands out the host's own {@link Workbook} for it,
 * types and selects as a person does, and throws the workbook away in {@link #close}. Everything else (counting,
 * failing on purpose, the person) is here and in {@link WatchedWorkbook}.
 */
public abstract class Desk implements AutoCloseable {
    private final Person person = new Person();
    private WatchedWorkbook book;
    private List<String> sheetsOfANewWorkbook;

    /** A new workbook, in memory or where the system property says. */
    static Desk open() {
        String other = System.getProperty("stratum.test.desk");
        if (other == null) {
            return new XlsxDesk();
        }
        try {
            return Class.forName(other).asSubclass(Desk.class).getConstructor().newInstance();
        } catch (InvocationTargetException unusable) {
            // A desk may abort the test when its program is not installed.
            throw unusable.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException("The desk " + other + " cannot be opened", unusable);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("No desk " + other, missing);
        }
    }

    /**
     * The workbook as the host under test implements it.
     *
     * @return always the same workbook, new and empty at first
     */
    protected abstract Workbook host();

    /**
     * Selects cells, as a person does.
     *
     * @param area cells of a sheet that is there
     */
    protected abstract void select(Area area);

    /**
     * Enters a formula, as a person does; into more than one cell, as one array formula.
     *
     * @param area the cells that it fills
     * @param text the formula with English names and commas, with its leading {@code =}
     * @param shown what it shows, rows x columns: for a desk that does not calculate. Where a program calculates, its
     *     own results must be the same. Errors are given as {@link ExcelError}
     */
    protected abstract void formula(Area area, String text, Object[][] shown);

    /**
     * Lets the workbook count its days from another one, as its settings or its file say.
     *
     * @param from the count
     */
    protected abstract void countDays(DayCount from);

    /**
     * Saves the workbook and opens what was saved on another desk.
     *
     * @param folder where the file may lie
     * @return the other desk; this one stays as it is
     * @throws IOException when it cannot be saved or opened
     */
    protected abstract Desk saved(Path folder) throws IOException;

    /** The workbook as it is after it was saved, closed and opened again, before another person. */
    final Desk reopened(Path folder) throws IOException {
        Desk opened = saved(folder);
        opened.book().remember(book().names().keySet());
        return opened;
    }

    /** Closes the workbook without saving. */
    @Override
    public abstract void close();

    /** The workbook as actions get it: that of the host, watched. */
    final WatchedWorkbook book() {
        if (book == null) {
            sheetsOfANewWorkbook = List.copyOf(host().sheets());
            book = new WatchedWorkbook(host());
        }
        return book;
    }

    /** The person. */
    final Person person() {
        return person;
    }

    /** The sheets that a person sees and that came after those that every new workbook has. */
    final List<String> sheets() {
        return book().sheets().stream()
                .filter(sheet -> !sheetsOfANewWorkbook.contains(sheet))
                .filter(sheet -> !book().hidden().contains(sheet))
                .toList();
    }

    /** Puts cells on a sheet from A1 on, as a person does, and adds the sheet if it is new. */
    final void type(String sheet, Object[][] cells) {
        type(sheet, 0, 0, cells);
    }

    /**
     * Puts cells on a sheet, as a person does, and adds the sheet if it is new. An {@link ExcelError} becomes a formula
     * with that error.
     */
    final void type(String sheet, int row, int column, Object[][] cells) {
        if (!book().sheets().contains(sheet)) {
            host().addSheet(sheet);
        }
        Area area = new Area(sheet, row, column, cells.length, cells[0].length);
        Object[][] values = Arrays.stream(cells)
                .map(cellsOfRow -> Arrays.stream(cellsOfRow)
                        .map(cell -> cell instanceof ExcelError ? null : cell)
                        .toArray())
                .toArray(Object[][]::new);
        host().write(area, values);
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (cells[i][j] instanceof ExcelError error) {
                    formula(area.at(i, j), formulaOf(error), new Object[][] {{error}});
                }
            }
        }
        select(area.resized(1, 1));
    }

    private static String formulaOf(ExcelError error) {
        return switch (error) {
            case DIV0 -> "=1/0";
            case NA -> "=NA()";
            case NUM -> "=SQRT(-1)";
            case VALUE -> "=1+\"x\"";
        };
    }

    /** Runs an action to its end. */
    final void run(String action) {
        new ActionRunner().run(Actions.of(action), this::book, (Dialogs) person);
    }

    /** The last sentence that the person was told. */
    final String told() {
        return person.told.isEmpty() ? "" : person.told.get(person.told.size() - 1);
    }

    /** The cells in use on a sheet, from A1 on. */
    final Object[][] cells(String sheet) {
        return book().used(sheet)
                .map(used ->
                        book().read(new Area(sheet, 0, 0, used.row() + used.rows(), used.column() + used.columns())))
                .orElse(new Object[0][]);
    }

    /** The table of an output, from the names of its columns on; a blank is null in every host. */
    final Object[][] output(String key) {
        return Arrays.stream(Written.table(book(), key).orElseThrow())
                .map(row -> Arrays.stream(row)
                        .map(cell -> Cells.isBlank(cell) ? null : cell)
                        .toArray())
                .toArray(Object[][]::new);
    }

    /** One column of an output, without the name of the column. */
    final List<Object> column(String key, int column) {
        Object[][] table = output(key);
        return Arrays.stream(table, 1, table.length).map(row -> row[column]).toList();
    }

    /** Everything that stands in the workbook, by address: the values, and errors as the texts that cells show. */
    final Map<String, Object> everything() {
        Map<String, Object> all = new TreeMap<>();
        for (String sheet : book().sheets()) {
            all.put(sheet, "sheet");
            Object[][] cells = cells(sheet);
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    Object cell = cells[row][column];
                    if (!Cells.isBlank(cell)) {
                        all.put(
                                Area.cell(sheet, row, column).address(),
                                Cells.isError(cell) ? Cells.errorText(cell) : cell);
                    }
                }
            }
        }
        return all;
    }
}
