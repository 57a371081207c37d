package dev.stratum.report;

/**
 * A column of a table.
 *
 * @param heading its heading with the unit
 * @param format how its values are shown
 */
public record Column(String heading, Format format) {
    /**
     * A column.
     *
     * @param heading its heading with the unit
     * @param format how its values are shown
     * @return the column
     */
    public static Column of(String heading, Format format) {
        return new Column(heading, format);
    }
}
