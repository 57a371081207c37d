package dev.stratum.actions.output;

import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands below the table of an output on its sheet: figures right below it, then charts, then further tables.
 *
 * @param figures figures to see first; empty for none
 * @param tables further tables, from the top down
 */
record Below(Optional<ResultTable> figures, List<ResultTable> tables) {
    static final Below NOTHING = new Below(Optional.empty(), List.of());

    /** As many rows a chart covers. */
    static final int CHART_ROWS = 16;

    /** A title, a sentence and the names of the columns. */
    private static final int ABOVE = 3;

    private static final int FIGURE_ROWS = 3;

    /** Keeps a copy. */
    Below {
        tables = List.copyOf(tables);
    }

    boolean isEmpty() {
        return figures.isEmpty() && tables.isEmpty();
    }

    /** Rows from the end of the table to the charts. */
    int rowsToCharts() {
        return 1 + (figures.isPresent() ? FIGURE_ROWS : 0);
    }

    /** Everything, from the row after the table on. */
    Area area(String sheet, int from) {
        int columns =
                all().stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        int rows = rowsToCharts()
                + (tables.isEmpty() ? 0 : CHART_ROWS)
                + tables.stream().mapToInt(Below::rows).sum();
        return new Area(sheet, from, 0, rows, columns);
    }

    private List<ResultTable> all() {
        List<ResultTable> all = new ArrayList<>(figures.stream().toList());
        all.addAll(tables);
        return all;
    }

    private static int rows(ResultTable table) {
        return 1 + ABOVE + table.rows().size();
    }

    /** The row of the names of the columns of a table within {@link #area}. */
    int header(ResultTable wanted) {
        int row = rowsToCharts() + CHART_ROWS;
        for (ResultTable table : tables) {
            if (table == wanted) {
                return row + ABOVE;
            }
            row += rows(table);
        }
        throw new IllegalArgumentException("no such table");
    }

    Object[][] cells(Area area) {
        Object[][] cells = new Object[area.rows()][area.columns()];
        figures.ifPresent(table -> {
            put(table.headings().toArray(), cells[1]);
            put(table.rows().get(0), cells[2]);
        });
        for (ResultTable table : tables) {
            int header = header(table);
            cells[header - 2][0] = table.title();
            cells[header - 1][0] = table.note();
            Object[][] own = table.cells();
            for (int row = 0; row < own.length; row++) {
                put(own[row], cells[header + row]);
            }
        }
        return cells;
    }

    private static void put(Object[] from, Object[] to) {
        System.arraycopy(Arrays.copyOf(from, from.length, Object[].class), 0, to, 0, from.length);
    }
}
