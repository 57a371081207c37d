package dev.stratum.templates;

/**
 * A column of a table.
 *
 * @param heading its heading with the unit
 * @param format how its values are shown
 */
record Column(String heading, Format format) {
    static Column of(String heading, Format format) {
        return new Column(heading, format);
    }
}
