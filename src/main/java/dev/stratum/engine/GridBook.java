package dev.stratum.engine;

import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.DateSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** The workbook as formulas see it: its sheets as a grid, its names and tables. */
final class GridBook implements BookCells {

    private final StoredBook stored;
    private final Calculation calculation;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final Map<String, Integer> sheetNumbers = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final DateSystem dates;

    GridBook(StoredBook stored, Calculation calculation) {
        this.stored = stored;
        this.calculation = calculation;
        this.dates = stored.countsFrom1904() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        for (StoredSheet sheet : stored.sheets()) {
            int index = sheets.size();
            sheets.add(new GridSheet(index));
            sheetNames.add(sheet.name());
            sheetNumbers.put(key(sheet.name()), index);
            sheet.tables().forEach(table -> add(table, index));
        }
        for (StoredBook.Name name : stored.names()) {
            names.put(key(name.name(), name.sheet()), name.definition());
        }
    }

    private void add(StoredBook.Table table, int sheet) {
        tables.put(
                key(table.name()),
                new Table(
                        table.name(),
                        area(sheet, table.range()),
                        table.headerRows(),
                        table.totalsRows(),
                        table.columns()));
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
        if (stored instanceof OpenBook open) {
            return open.filled(sheet, row, column)
                    .map(range -> area(sheet, range))
                    .orElse(null);
        }
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
    public String definition(String name, int sheet) {
        String own = names.get(key(name, sheet));
        String known = own == null ? names.get(key(name, -1)) : own;
        return known == null && stored instanceof OpenBook open
                ? open.definition(name).orElse(null)
                : known;
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
