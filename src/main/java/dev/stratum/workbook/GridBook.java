package dev.stratum.workbook;

import dev.stratum.workbook.value.BookCells;
import dev.stratum.workbook.value.CellArea;
import dev.stratum.workbook.value.DateSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook as formulas see it: its sheets as a grid, its names and tables. */
final class GridBook implements BookCells {

    private final Calculation calculation;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final Map<String, Integer> sheetNumbers = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();
    private final Map<String, Name> names = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final DateSystem dates;

    GridBook(XSSFWorkbook workbook, Calculation calculation) {
        this.calculation = calculation;
        this.dates = workbook.isDate1904() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            sheets.add(new GridSheet(sheet, i));
            sheetNames.add(sheet.getSheetName());
            sheetNumbers.put(key(sheet.getSheetName()), i);
            for (XSSFTable table : sheet.getTables()) {
                add(table, i);
            }
        }
        for (XSSFName name : workbook.getAllNames()) {
            if (name.getRefersToFormula() != null) {
                names.put(
                        key(name.getNameName(), name.getSheetIndex()),
                        new Name(name.getRefersToFormula(), name.getSheetIndex()));
            }
        }
    }

    private void add(XSSFTable table, int sheet) {
        CellRangeAddress range = CellRangeAddress.valueOf(table.getCTTable().getRef());
        List<String> columns =
                table.getColumns().stream().map(column -> column.getName()).toList();
        Table known = new Table(
                table.getDisplayName(),
                area(sheet, range),
                table.getHeaderRowCount(),
                table.getTotalsRowCount(),
                columns);
        tables.put(key(table.getDisplayName()), known);
        tables.putIfAbsent(key(table.getName()), known);
    }

    private CellArea area(int sheet, CellRangeAddress range) {
        return new CellArea(
                this, sheet, range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String key(String name, int sheet) {
        return sheet + "!" + key(name);
    }

    List<GridSheet> sheets() {
        return sheets;
    }

    GridSheet getSheet(int index) {
        return sheets.get(index);
    }

    @Override
    public int sheet(String name) {
        return sheetNumbers.getOrDefault(key(name), -1);
    }

    @Override
    public String sheetName(int sheet) {
        return sheetNames.get(sheet);
    }

    @Override
    public int sheetCount() {
        return sheets.size();
    }

    @Override
    public Object value(int sheet, int row, int column) {
        GridCell cell = sheets.get(sheet).getCell(row, column);
        return cell == null ? null : calculation.read(cell);
    }

    @Override
    public int lastRow(int sheet) {
        return sheets.get(sheet).lastRow();
    }

    @Override
    public int lastColumn(int sheet) {
        return sheets.get(sheet).lastColumn();
    }

    @Override
    public Hiding hiding(int sheet, int row) {
        return sheets.get(sheet).hiding(row);
    }

    @Override
    public String formula(int sheet, int row, int column) {
        GridCell cell = sheets.get(sheet).getCell(row, column);
        return cell == null || cell.source() == null ? null : cell.source().text();
    }

    @Override
    public CellArea spill(int sheet, int row, int column) {
        if (!(sheets.get(sheet).getCell(row, column) instanceof GridCell.Member member)
                || member.group().position().row() != row
                || member.group().position().column() != column) {
            return null;
        }
        calculation.read(member);
        return area(
                sheet,
                calculation.ofStored()
                        ? member.group().stored()
                        : member.group().range());
    }

    @Override
    public Name name(String name, int sheet) {
        Name own = names.get(key(name, sheet));
        return own == null ? names.get(key(name, -1)) : own;
    }

    @Override
    public Table table(String name) {
        return tables.get(key(name));
    }

    @Override
    public Table tableAt(int sheet, int row, int column) {
        for (Table table : tables.values()) {
            CellArea area = table.area();
            if (area.sheet() == sheet
                    && row >= area.firstRow()
                    && row <= area.lastRow()
                    && column >= area.firstColumn()
                    && column <= area.lastColumn()) {
                return table;
            }
        }
        return null;
    }

    @Override
    public DateSystem dates() {
        return dates;
    }
}
