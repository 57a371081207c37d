package dev.stratum.xlsx;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.ThisRow;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of a workbook as a formula in one of its cells names them; files always write the name of the table. */
record XlsxTables(XSSFWorkbook workbook, Area cell) implements ThisRow.Tables {
    @Override
    public Optional<Area> find(ThisRow reference) {
        return reference.table().map(workbook::getTable).flatMap(table -> {
            int first = reference.first().map(table::findColumnIndex).orElse(0);
            int last = reference
                    .last()
                    .map(table::findColumnIndex)
                    .orElse(reference.first().isPresent() ? first : table.getColumnCount() - 1);
            return first < 0 || last < first ? Optional.empty() : Optional.of(row(table, first, last));
        });
    }

    private Area row(XSSFTable table, int first, int last) {
        return new Area(
                table.getXSSFSheet().getSheetName(), cell.row(), table.getStartColIndex() + first, 1, last - first + 1);
    }
}
