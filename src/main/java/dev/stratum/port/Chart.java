package dev.stratum.port;

import dev.stratum.sheet.Area;
import java.util.List;

/**
 * A chart beside a table.
 *
 * @param name its name on the sheet, by which it is recognised
 * @param kind what it looks like
 * @param title the text above it
 * @param categories the cells that name the categories
 * @param series the values, one entry per colour
 * @param valueAxis the title of the value axis
 * @param over the cells that it covers; they hold nothing
 */
public record Chart(
        String name, Kind kind, String title, Area categories, List<Series> series, String valueAxis, Area over) {

    private static final int MOST_LABELS = 16;

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
     * @param colour its colour, six hexadecimal digits
     * @param points the colour of each of its bars; none where all have that of the series
     */
    public record Series(Area name, Area values, String colour, List<String> points) {
        /** Keeps a copy. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /** Keeps a copy of the list. */
    public Chart {
        series = List.copyOf(series);
    }

    /**
     * Whether the numbers stand at what is drawn.
     *
     * @return true while they are few enough to be read
     */
    public boolean isLabelled() {
        return categories.rows() <= MOST_LABELS && (kind == Kind.COLUMNS || series.size() == 1);
    }

    /**
     * Whether a chart on the same sheet is an earlier drawing of this one. A file that another program saved may have
     * lost its name, and a person may have changed the title, so the place counts as well.
     *
     * @param itsName the name of the chart; a number behind it tells it from equal names on other sheets
     * @param itsTitle the text above it, empty when it has none
     * @param inThisPlace whether it begins where this one does
     * @return true when this chart replaces it
     */
    public boolean isEarlier(String itsName, String itsTitle, boolean inThisPlace) {
        return inThisPlace
                || title.equals(itsTitle)
                || (itsName.startsWith(name) && itsName.substring(name.length()).matches("( \\d+)?"));
    }
}
