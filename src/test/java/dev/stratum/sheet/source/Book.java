package dev.stratum.sheet.source;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.WorkbookCells;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets of cells in memory with a selection. */
final class Book implements WorkbookCells {
    private final Map<String, Object[][]> sheets = new LinkedHashMap<>();
    private Area selection = Area.cell("Sheet1", 0, 0);

    /** A sheet with rows of any length from A1 on. */
    Book with(String sheet, Object[]... rows) {
        sheets.put(sheet, rows);
        return this;
    }

    Book selected(String reference) {
        selection = Area.parse(reference).orElseThrow();
        return this;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Optional<Area> used(String sheet) {
        Object[][] rows = sheets.get(sheet);
        int width = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
        return width == 0 ? Optional.empty() : new Area(sheet, 0, 0, rows.length, width).inUse(rows);
    }

    @Override
    public Area selection() {
        return selection;
    }

    @Override
    public Object[][] read(Area area) {
        Object[][] rows = sheets.get(area.sheet());
        Object[][] cells = new Object[area.rows()][area.columns()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < area.columns(); column++) {
                int from = area.row() + row;
                int at = area.column() + column;
                cells[row][column] = from < rows.length && at < rows[from].length ? rows[from][at] : null;
            }
        }
        return cells;
    }
}
