package dev.stratum.templates;

import dev.stratum.policy.Policy;
import dev.stratum.policy.ValuePolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The templates as they are shipped, which {@link CommittedTemplatesTest} holds equal to what the code builds: building them
 * anew for the tests of each process takes long.
 */
final class Shipped {
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private static final Map<String, Book> LAYOUTS = new ConcurrentHashMap<>();

    private static String sharedName;
    private static XSSFWorkbook shared;

    private Shipped() {}

    private static byte[] bytes(String name) {
        return FILES.computeIfAbsent(name, key -> {
            try {
                return Files.readAllBytes(Path.of("templates", key + ".xlsx"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** A workbook of its own for each caller. */
    static XSSFWorkbook open(String name) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(name)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A workbook that only reads are allowed on; the latest one is kept, since opening a large one takes long. */
    static synchronized XSSFWorkbook shared(String name) {
        if (!name.equals(sharedName)) {
            shared = open(name);
            sharedName = name;
        }
        return shared;
    }

    /** Where everything stands in a template by the shipped policies. */
    static Book layout(String name) {
        return LAYOUTS.computeIfAbsent(name, key -> Templates.lay(key, Policy::shipped, ValuePolicy.bu2023()));
    }

    /** The address of a reference such as {@code segments[#total,share]} in a template. */
    static String place(String name, String reference) {
        return layout(name).address(reference);
    }

    /** What the only cell of a reference shows in a workbook made from a template. */
    static Object shown(XSSFWorkbook workbook, String name, String reference) {
        return shown(workbook, place(name, reference));
    }

    /** What a cell shows: number, text, or null; an error as its text. */
    static Object shown(XSSFWorkbook workbook, String place) {
        CellReference reference = new CellReference(place);
        Row row = workbook.getSheet(reference.getSheetName()).getRow(reference.getRow());
        return row == null ? null : shown(row.getCell(reference.getCol()));
    }

    static Object shown(Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> null;
        };
    }

    /** The values that a defined name refers to, row by row. */
    static List<List<Object>> named(XSSFWorkbook workbook, String name) {
        AreaReference area =
                new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        Sheet sheet = workbook.getSheet(first.getSheetName());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = first.getRow(); i <= last.getRow(); i++) {
            List<Object> row = new ArrayList<>();
            for (int j = first.getCol(); j <= last.getCol(); j++) {
                row.add(sheet.getRow(i) == null ? null : shown(sheet.getRow(i).getCell(j)));
            }
            rows.add(row);
        }
        return rows;
    }
}
