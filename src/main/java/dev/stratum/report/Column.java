package dev.stratum.report;

import dev.stratum.sheet.source.Meaning;

/**
 * A column of a table.
 *
 * @param name what it holds
 * @param unit the unit of its values, empty when they have none or it stands in the name
 * @param format how its values are shown
 */
public record Column(String name, String unit, Format format) {
    /** Before the name of a column whose means are shown. */
    static final String MEAN = "Mean ";

    /**
     * A column.
     *
     * @param heading its heading with the unit
     * @param format how its values are shown
     * @return the column
     */
    public static Column of(String heading, Format format) {
        return new Column(heading, "", format);
    }

    /**
     * A column that is also read: its name is the one under which it is looked for.
     *
     * @param meaning what it is about
     * @param unit the unit of its values, may be empty
     * @param format how its values are shown
     * @return the column
     */
    static Column of(Meaning meaning, String unit, Format format) {
        return new Column(meaning.usualName(), unit, format);
    }

    /**
     * The column of the means of this one.
     *
     * @param shown how the means are shown
     * @return for example Mean Recency (days)
     */
    public Column mean(Format shown) {
        return new Column(MEAN + name, unit, shown);
    }

    /**
     * The same column with other decimals or in another place of its cell.
     *
     * @param other how its values are shown
     * @return the column
     */
    public Column shown(Format other) {
        return new Column(name, unit, other);
    }

    /**
     * What stands above it.
     *
     * @return the name with the unit in brackets
     */
    public String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
