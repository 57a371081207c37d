package dev.stratum.host.headless;

import dev.stratum.engine.file.SheetChanges;
import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.file.StoredError;
import dev.stratum.report.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/** A named range of a workbook as text, each cell as the workbook shows it. */
final class NamedTable {
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private NamedTable() {}

    /** The table behind a name after changes; empty when there is no such name or it names no plain range. */
    static Optional<TextTable> find(StoredBook book, List<SheetChanges> changes, String name) {
        try {
            return book.names().stream()
                    .filter(known -> known.name().equalsIgnoreCase(name))
                    .findFirst()
                    .map(known -> new AreaReference(known.definition(), SpreadsheetVersion.EXCEL2007))
                    .filter(area -> book.sheet(area.getFirstCell().getSheetName()) >= 0)
                    .map(area -> new NamedTable().read(book, changes, area));
        } catch (IllegalArgumentException formula) {
            return Optional.empty();
        }
    }

    private TextTable read(StoredBook book, List<SheetChanges> changes, AreaReference area) {
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        int sheet = book.sheet(first.getSheetName());
        int columns = last.getCol() - first.getCol() + 1;
        TextTable.Cell[][] cells = new TextTable.Cell[last.getRow() - first.getRow() + 1][columns];
        for (TextTable.Cell[] row : cells) {
            Arrays.fill(row, TextTable.Cell.left(""));
        }
        book.sheets().get(sheet).read((row, column, value, formula, style) -> {
            int i = row - first.getRow();
            int j = column - first.getCol();
            if (i >= 0 && i < cells.length && j >= 0 && j < columns) {
                Object after = changes.get(sheet).valueAfter(row, column, value);
                cells[i][j] = cell(after, book.numberFormat(style));
            }
        });
        TextTable table = new TextTable();
        for (TextTable.Cell[] row : cells) {
            if (row == cells[0] && Arrays.stream(row).noneMatch(TextTable.Cell::right)) {
                table.header(Arrays.stream(row).map(TextTable.Cell::text).toList());
            } else if (Arrays.stream(row).anyMatch(cell -> !cell.text().isEmpty())) {
                table.row(List.of(row));
            }
        }
        return table;
    }

    private TextTable.Cell cell(Object value, String format) {
        if (value instanceof Double number) {
            return TextTable.Cell.right(
                    formatter.formatRawCellContents(number, -1, format).strip());
        }
        String text = value instanceof StoredError error ? error.text() : String.valueOf(value == null ? "" : value);
        return TextTable.Cell.left(text.strip());
    }
}
