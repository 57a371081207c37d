package dev.stratum.actions;

import dev.stratum.actions.output.Written;
import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.Dialogs;
import dev.stratum.actions.port.Workbook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A spreadsheet program to test actions in: a workbook and a person who gives the answers of the test.
 *
 * <p>Tests run in {@link FakeDesk}. The same tests run in a real program when the system property {@code
 * stratum.test.desk} names a class of this type with a public constructor.
 */
public abstract class Desk {

    static Desk open() {
        String other = System.getProperty("stratum.test.desk");
        if (other == null) {
            return new FakeDesk();
        }
        try {
            return Class.forName(other).asSubclass(Desk.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("No desk " + other, missing);
        }
    }

    /** The workbook, as actions see it. */
    abstract Workbook book();

    /** The person. */
    abstract Person person();

    /** Selects cells, as a person does. */
    abstract void select(Area area);

    /** Puts cells on a sheet from A1 on, as a person does, and adds the sheet if it is new. */
    final void type(String sheet, Object[][] cells) {
        type(sheet, 0, 0, cells);
    }

    /** Puts cells on a sheet, as a person does, and adds the sheet if it is new. */
    final void type(String sheet, int row, int column, Object[][] cells) {
        if (!book().sheets().contains(sheet)) {
            book().addSheet(sheet);
        }
        book().write(new Area(sheet, row, column, cells.length, cells[0].length), cells);
        select(Area.cell(sheet, row, column));
    }

    /** Runs an action to its end. */
    final void run(String action) {
        new ActionRunner().run(Actions.of(action), this::book, (Dialogs) person());
    }

    /** The last sentence that the person was told. */
    final String told() {
        return person().told.isEmpty() ? "" : person().told.get(person().told.size() - 1);
    }

    /** The cells in use on a sheet, from A1 on. */
    final Object[][] cells(String sheet) {
        return book().used(sheet)
                .map(used ->
                        book().read(new Area(sheet, 0, 0, used.row() + used.rows(), used.column() + used.columns())))
                .orElse(new Object[0][]);
    }

    /** The table of an output, from the names of its columns on. */
    final Object[][] output(String key) {
        return Written.table(book(), key).orElseThrow();
    }

    /** One column of an output, without the name of the column. */
    final List<Object> column(String key, int column) {
        Object[][] table = output(key);
        return Arrays.stream(table, 1, table.length).map(row -> row[column]).toList();
    }

    /** Everything that stands in the workbook, by address. */
    final Map<String, Object> everything() {
        Map<String, Object> all = new TreeMap<>();
        for (String sheet : book().sheets()) {
            all.put(sheet, "sheet");
            Object[][] cells = cells(sheet);
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (cells[row][column] != null && !"".equals(cells[row][column])) {
                        all.put(Area.cell(sheet, row, column).address(), cells[row][column]);
                    }
                }
            }
        }
        return all;
    }
}
