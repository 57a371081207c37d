package dev.stratum.host.excel;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.ThisRow;
import java.util.Optional;

/**
 * The tables of an open workbook as a formula in one of its cells names them.
 *
 * @param workbook the workbook
 * @param cell the cell of the formula
 * @param row the row of the cell, from 0
 */
record ExcelTables(Automation workbook, Automation cell, int row) implements ThisRow.Tables {
    @Override
    public Optional<Area> find(ThisRow reference) {
        try {
            return reference.table().map(this::named).orElseGet(this::around).map(table -> inRow(table, reference));
        } catch (RuntimeException noSuchColumn) {
            return Optional.empty();
        }
    }

    private Optional<Automation> around() {
        // Range.ListObject: the table that a cell is in
        return Optional.ofNullable(cell.at("ListObject"));
    }

    private Optional<Automation> named(String name) {
        // Worksheet.ListObjects, ListObject.Name
        Automation sheets = workbook.at("Worksheets");
        int count = sheets.whole("Count");
        for (int i = 1; i <= count; i++) {
            Automation tables = sheets.at("Item", i).at("ListObjects");
            int there = tables.whole("Count");
            for (int j = 1; j <= there; j++) {
                if (name.equalsIgnoreCase(tables.at("Item", j).text("Name"))) {
                    return Optional.of(tables.at("Item", j));
                }
            }
        }
        return Optional.empty();
    }

    private Area inRow(Automation table, ThisRow reference) {
        // ListObject.Range, Range.Worksheet.Name, Range.Column, Range.Columns.Count
        Automation range = table.at("Range");
        String sheet = range.at("Worksheet").text("Name");
        int start = range.whole("Column") - 1;
        int end = start + range.at("Columns").whole("Count") - 1;
        int first = reference.first().map(name -> column(table, name)).orElse(start);
        int last = reference
                .last()
                .map(name -> column(table, name))
                .orElse(reference.first().isPresent() ? first : end);
        return new Area(sheet, row, first, 1, last - first + 1);
    }

    private static int column(Automation table, String name) {
        // ListObject.ListColumns.Item, ListColumn.Range
        return table.at("ListColumns").at("Item", name).at("Range").whole("Column") - 1;
    }
}
