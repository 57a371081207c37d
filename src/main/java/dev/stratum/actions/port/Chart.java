package dev.stratum.actions.port;

import java.util.List;

/**
 * A chart beside a table.
 *
 * @param name its name on the sheet, by which it is replaced
 * @param kind what it looks like
 * @param title the text above it
 * @param categories the cells that name the categories
 * @param series the values, one entry per colour
 * @param valueAxis the title of the value axis
 * @param over the cells that it covers; they hold nothing
 */
public record Chart(
        String name, Kind kind, String title, Area categories, List<Series> series, String valueAxis, Area over) {

    /** What a chart looks like. */
    public enum Kind {
        /** Upright bars side by side. */
        COLUMNS,
        /** Points joined by lines. */
        LINE
    }

    /**
     * Values of one colour.
     *
     * @param name the cell with its name
     * @param values as many cells as categories
     */
    public record Series(Area name, Area values) {}

    /** Keeps a copy of the list. */
    public Chart {
        series = List.copyOf(series);
    }
}
