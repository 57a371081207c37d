package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.Recalculation;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import dev.stratum.engine.file.StoredError;
import dev.stratum.engine.file.StoredFormula;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbook files, read, recalculated and changed as the command line does it. */
final class FileCells {
    private static final double PLANTED = -999;

    private FileCells() {}

    /** Evaluates every formula of a file, as the command {@code refresh} does; none may be left to another program. */
    static void recalculate(Path file, Path to) throws IOException {
        try (BookFile book = BookFile.open(file)) {
            Recalculation found = new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculation();
            assertThat(found.report().skipped())
                    .as("formulas that only a spreadsheet program can evaluate")
                    .isEmpty();
            write(book, to, found.sheets());
        }
    }

    /** Puts values into a sheet of a file. */
    static void paste(Path file, Path to, String sheet, int firstRow, Object[][] values) throws IOException {
        try (BookFile book = BookFile.open(file)) {
            List<SheetChanges> changes =
                    book.sheets().stream().map(each -> new SheetChanges()).toList();
            SheetChanges own = changes.get(book.sheet(sheet));
            for (int row = 0; row < values.length; row++) {
                for (int column = 0; column < values[row].length; column++) {
                    own.value(firstRow + row, column, values[row][column]);
                }
            }
            write(book, to, changes);
        }
    }

    /**
     * Stores -999 in every formula cell of a file, so that a cell that nobody recalculates shows. In ERROR.TYPE it stores what
     * that gives for -999: a formula that does not show what follows from the stored values is left to Excel.
     */
    static void plant(Path file, Path to) throws IOException {
        try (BookFile book = BookFile.open(file)) {
            List<SheetChanges> changes = new ArrayList<>();
            for (StoredSheet sheet : book.sheets()) {
                SheetChanges own = new SheetChanges();
                sheet.read((row, column, value, formula, style) -> plant(own, row, column, formula));
                changes.add(own);
            }
            write(book, to, changes);
        }
    }

    private static void plant(SheetChanges own, int row, int column, StoredFormula formula) {
        if (formula == null) {
            return;
        }
        if (formula.kind() == StoredFormula.Kind.ARRAY) {
            formula.range().forEach(cell -> own.value(cell.getRow(), cell.getColumn(), PLANTED));
        }
        own.value(row, column, formula.text().startsWith("ERROR.TYPE(") ? new StoredError("#N/A") : (Object) PLANTED);
    }

    private static void write(BookFile book, Path to, List<SheetChanges> changes) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            book.write(out, changes);
        }
    }

    /** Where our functions are called, whatever the capitals that Calc saves them with; every cell of an array formula. */
    static Set<String> ourFormulas(Path file) {
        Set<String> cells = new TreeSet<>();
        try (BookFile book = BookFile.open(file)) {
            for (StoredSheet sheet : book.sheets()) {
                Set<Integer> shared = new HashSet<>();
                sheet.read((row, column, value, formula, style) -> {
                    if (formula != null && (isOurs(formula) || shared.contains(formula.shared()))) {
                        if (formula.kind() == StoredFormula.Kind.SHARED) {
                            shared.add(formula.shared());
                        }
                        CellRangeAddress range = formula.kind() == StoredFormula.Kind.ARRAY
                                ? formula.range()
                                : new CellRangeAddress(row, row, column, column);
                        range.forEach(cell -> cells.add(sheet.name() + "!" + cell));
                    }
                });
            }
        }
        return cells;
    }

    private static boolean isOurs(StoredFormula formula) {
        return formula.text().toUpperCase(Locale.ROOT).contains("_XLL.");
    }

    /**
     * The values of all sheets, from their first cells to the last that hold something; errors as text, blank as {@code ""}.
     */
    static Map<String, Object[][]> values(Path file) {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        try (BookFile book = BookFile.open(file)) {
            for (StoredSheet sheet : book.sheets()) {
                List<Object[]> rows = new ArrayList<>();
                sheet.read((row, column, value, formula, style) -> put(rows, row, column, value));
                int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
                sheets.put(sheet.name(), block(rows.toArray(Object[][]::new), rows.size(), columns));
            }
        }
        return sheets;
    }

    private static void put(List<Object[]> rows, int row, int column, Object value) {
        while (rows.size() <= row) {
            rows.add(new Object[0]);
        }
        Object[] cells = rows.get(row);
        if (cells.length <= column) {
            rows.set(row, block(cells, column + 1));
        }
        rows.get(row)[column] = value instanceof StoredError error ? error.text() : value == null ? "" : value;
    }

    /** The same cells with blank ones added, or cut off. */
    static Object[][] block(Object[][] cells, int rows, int columns) {
        Object[][] block = Arrays.copyOf(cells, rows);
        for (int row = 0; row < rows; row++) {
            block[row] = block(row < cells.length ? cells[row] : new Object[0], columns);
        }
        return block;
    }

    private static Object[] block(Object[] cells, int columns) {
        Object[] block = Arrays.copyOf(cells, columns);
        if (columns > cells.length) {
            Arrays.fill(block, cells.length, columns, "");
        }
        return block;
    }
}
