package dev.stratum.xlsx;

import dev.stratum.sheet.Area;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The names that hold in a whole workbook, and the cells that they stand for. */
record XlsxNames(XSSFWorkbook workbook) {
    private static final Pattern TABLE =
            Pattern.compile("([\\p{L}_\\\\][\\p{L}\\p{N}_.]*)\\[(?:#Data|([^\\[\\]#@]*))]");

    /** The cells of a name. */
    Optional<Area> named(String name) {
        return definition(name).flatMap(this::area);
    }

    /** What a name stands for, as the file has it. */
    Optional<String> definition(String name) {
        return defined(name).map(XSSFName::getRefersToFormula);
    }

    private Optional<XSSFName> defined(String name) {
        return workbook.getAllNames().stream()
                .filter(defined -> defined.getSheetIndex() < 0)
                .filter(defined -> defined.getNameName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The cells of a definition: one rectangle, a table, or a column of a table. */
    private Optional<Area> area(String definition) {
        Optional<Area> plain = Area.parse(definition).filter(area -> workbook.getSheet(area.sheet()) != null);
        if (plain.isPresent() || definition == null) {
            return plain;
        }
        Matcher parts = TABLE.matcher(definition.strip());
        return parts.matches() ? table(parts.group(1)).flatMap(table -> data(table, parts.group(2))) : Optional.empty();
    }

    private Optional<XSSFTable> table(String name) {
        return Optional.ofNullable(workbook.getTable(name));
    }

    private static Optional<Area> data(XSSFTable table, String column) {
        int top = table.getStartRowIndex() + table.getHeaderRowCount();
        int rows = table.getEndRowIndex() - table.getTotalsRowCount() - top + 1;
        int at = column == null || column.isEmpty() ? -1 : table.findColumnIndex(column);
        if (rows < 1 || (at < 0 && column != null && !column.isEmpty())) {
            return Optional.empty();
        }
        String sheet = table.getXSSFSheet().getSheetName();
        return Optional.of(
                at < 0
                        ? new Area(sheet, top, table.getStartColIndex(), rows, table.getColumnCount())
                        : new Area(sheet, top, table.getStartColIndex() + at, rows, 1));
    }

    /** Gives a name to an area, or moves it there. */
    void define(String name, Area area) {
        XSSFName defined = defined(name).orElseGet(() -> {
            XSSFName added = workbook.createName();
            added.setNameName(name);
            return added;
        });
        defined.setRefersToFormula(area.absoluteAddress());
    }

    /**
     * Removes a name.
     *
     * @return whether it was there
     */
    boolean remove(String name) {
        Optional<XSSFName> defined = defined(name);
        defined.ifPresent(workbook::removeName);
        return defined.isPresent();
    }

    /** Removes the names of areas on a sheet. */
    void removeOf(String sheet) {
        workbook.getAllNames().stream()
                .filter(defined -> Area.parse(String.valueOf(defined.getRefersToFormula()))
                        .filter(area -> area.sheet().equals(sheet))
                        .isPresent())
                .toList()
                .forEach(workbook::removeName);
    }
}
