package dev.stratum.host.headless.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cells of a sheet as kinds and values. */
final class SheetCells {
    private static final Item NOTHING = new Item(Kind.BLANK, "", false, false);

    private final List<List<Item>> rows = new ArrayList<>();
    private final String prefix;
    private int lastColumn = -1;

    /** What a cell holds. */
    enum Kind {
        BLANK("blank"),
        NUMBER("numbers"),
        DATE("dates"),
        TEXT("text"),
        TRUTH("truth values"),
        ERROR("errors");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        String plural() {
            return plural;
        }
    }

    /** A cell: its kind, its text, whether a formula gives it, whether it shows what the cell it is merged with holds. */
    record Item(Kind kind, String text, boolean formula, boolean merged) {
        Item(Kind kind, String text, boolean formula) {
            this(kind, text, formula, false);
        }
    }

    /**
     * Reads a sheet.
     *
     * @param sheet the sheet
     * @param named whether addresses begin with the name of the sheet
     */
    SheetCells(XSSFSheet sheet, boolean named) {
        prefix = named
                ? new CellReference(sheet.getSheetName(), 0, 0, false, false)
                        .formatAsString()
                        .replaceAll("A1$", "")
                : "";
        for (Row row : sheet) {
            while (rows.size() <= row.getRowNum()) {
                rows.add(List.of());
            }
            List<Item> items = new ArrayList<>();
            for (Cell cell : row) {
                Item item = item(cell);
                if (item.kind() != Kind.BLANK) {
                    while (items.size() < cell.getColumnIndex()) {
                        items.add(NOTHING);
                    }
                    items.add(item);
                    lastColumn = Math.max(lastColumn, cell.getColumnIndex());
                }
            }
            rows.set(row.getRowNum(), items);
        }
        sheet.getMergedRegions().forEach(this::spread);
    }

    /** The cells of a merged range all show what the first one holds. */
    private void spread(CellRangeAddress merged) {
        if (merged.getFirstRow() > lastRow()) {
            return;
        }
        Item first = at(merged.getFirstRow(), merged.getFirstColumn());
        Item copy = new Item(first.kind(), first.text(), first.formula(), true);
        for (int row = merged.getFirstRow(); row <= Math.min(merged.getLastRow(), lastRow()); row++) {
            List<Item> items = new ArrayList<>(rows.get(row));
            while (items.size() <= merged.getLastColumn()) {
                items.add(NOTHING);
            }
            for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
                items.set(column, copy);
            }
            rows.set(row, items);
        }
        rows.get(merged.getFirstRow()).set(merged.getFirstColumn(), first);
        lastColumn = Math.max(lastColumn, merged.getLastColumn());
    }

    private static Item item(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA || cell.isPartOfArrayFormulaGroup();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                new Item(
                        DateUtil.isCellDateFormatted(cell) ? Kind.DATE : Kind.NUMBER,
                        String.valueOf(cell.getNumericCellValue()),
                        formula);
            case STRING ->
                cell.getStringCellValue().isBlank() && !formula
                        ? NOTHING
                        : new Item(Kind.TEXT, cell.getStringCellValue(), formula);
            case BOOLEAN -> new Item(Kind.TRUTH, String.valueOf(cell.getBooleanCellValue()), formula);
            case ERROR ->
                new Item(
                        Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        formula);
            default -> NOTHING;
        };
    }

    int lastRow() {
        return rows.size() - 1;
    }

    int lastColumn() {
        return lastColumn;
    }

    Item at(int row, int column) {
        List<Item> items = rows.get(row);
        return column < items.size() ? items.get(column) : NOTHING;
    }

    /** The address of a cell for a person. */
    String address(int row, int column) {
        return prefix + new CellReference(row, column, false, false).formatAsString();
    }

    boolean isBlankRow(int row, int left, int right) {
        for (int column = left; column <= right; column++) {
            if (at(row, column).kind() != Kind.BLANK) {
                return false;
            }
        }
        return true;
    }

    boolean isBlankColumn(int column, int top, int bottom) {
        for (int row = top; row <= bottom; row++) {
            if (at(row, column).kind() != Kind.BLANK) {
                return false;
            }
        }
        return true;
    }
}
