package dev.stratum.host.headless;

import dev.stratum.host.headless.print.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A named range of a workbook as text, each cell as the workbook shows it. */
final class NamedTable {
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private NamedTable() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** The table behind a name; empty when the workbook has no such name or it names no plain range. */
    static Optional<TextTable> find(XSSFWorkbook workbook, String name) {
        Name defined = workbook.getName(name);
        if (defined == null || defined.isDeleted()) {
            return Optional.empty();
        }
        try {
            AreaReference area = new AreaReference(defined.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
            Sheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
            return sheet == null ? Optional.empty() : Optional.of(new NamedTable().read(sheet, area));
        } catch (IllegalArgumentException formula) {
            return Optional.empty();
        }
    }

    private TextTable read(Sheet sheet, AreaReference area) {
        TextTable table = new TextTable();
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        for (int i = first.getRow(); i <= last.getRow(); i++) {
            List<TextTable.Cell> cells = new ArrayList<>();
            for (int j = first.getCol(); j <= last.getCol(); j++) {
                cells.add(cell(sheet.getRow(i), j));
            }
            if (i == first.getRow() && cells.stream().noneMatch(TextTable.Cell::right)) {
                table.header(cells.stream().map(TextTable.Cell::text).toList());
            } else if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                table.row(cells);
            }
        }
        return table;
    }

    private TextTable.Cell cell(Row row, int column) {
        Cell cell = row == null ? null : row.getCell(column);
        if (cell == null) {
            return TextTable.Cell.left("");
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            return TextTable.Cell.left(
                    FormulaError.forInt(cell.getErrorCellValue()).getString());
        }
        String text = formatter.formatCellValue(cell).strip();
        return type == CellType.NUMERIC ? TextTable.Cell.right(text) : TextTable.Cell.left(text);
    }
}
