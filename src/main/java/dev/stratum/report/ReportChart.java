package dev.stratum.report;

import java.util.List;

/**
 * A chart of columns of a table.
 *
 * @param kind how it is drawn
 * @param title above it
 * @param table the table, which stands on the same page
 * @param categories the column with the names below the axis, from 0
 * @param series the columns that are drawn, from 0; their headings name them
 * @param axis what is measured, beside the vertical axis
 */
public record ReportChart(Kind kind, String title, ResultTable table, int categories, List<Integer> series, String axis)
        implements Report.Part {

    /** How a chart is drawn. */
    public enum Kind {
        /** Upright bars, one group per row. */
        COLUMNS,
        /** A line through the rows. */
        LINE
    }

    /** Keeps a copy. */
    public ReportChart {
        series = List.copyOf(series);
    }

    /**
     * The rows that are drawn: a total is no category.
     *
     * @return how many from the top
     */
    public int rows() {
        return table.rows().size() - (table.hasTotal() ? 1 : 0);
    }
}
