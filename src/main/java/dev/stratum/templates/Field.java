package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A column of a table in a template: its name in formulas, its heading, and what stands in its rows. */
final class Field {
    /**
     * What stands in a cell.
     *
     * @param kind its look
     * @param format how it is shown
     * @param value a number, a text, or null for none
     * @param formula a formula, or null for none
     */
    record Entry(Kind kind, Format format, Object value, String formula) {
        static Entry value(Kind kind, Format format, Object value) {
            return new Entry(kind, format, value, null);
        }

        static Entry formula(Kind kind, Format format, String formula) {
            return new Entry(kind, format, null, formula);
        }
    }

    private final String key;
    private final String heading;
    private final int width;
    private Format format;
    private IntFunction<Entry> entries = row -> null;
    private Entry total;
    private String everyRow = "";
    private boolean input;
    private boolean byRow;

    private Field(String key, String heading, Format format, int width) {
        this.key = key;
        this.heading = heading;
        this.format = format;
        this.width = width;
    }

    /**
     * A column.
     *
     * @param key its name in formulas
     * @param heading its heading
     * @param format how its values are shown
     * @param width its width in characters
     * @return the column, whose rows are blank
     */
    static Field of(String key, String heading, Format format, int width) {
        return new Field(key, heading, format, width);
    }

    /**
     * A column that results have elsewhere too.
     *
     * @param key its name in formulas
     * @param column its heading and how its values are shown
     * @param width its width in characters
     * @return the column, whose rows are blank
     */
    static Field of(String key, Column column, int width) {
        return of(key, column.heading(), column.format(), width);
    }

    /**
     * The columns of a table that stands elsewhere too.
     *
     * @param keys their names in formulas, with spaces between, each with its width in characters if it is not that of
     *     the one before, for example {@code segment:20 before:15 after}
     * @param columns their headings and how their values are shown
     * @return the columns, whose rows are blank
     */
    static List<Field> all(String keys, List<Column> columns) {
        String[] names = keys.split(" ", -1);
        if (names.length != columns.size()) {
            throw new IllegalArgumentException(names.length + " names for " + columns.size() + " columns: " + keys);
        }
        List<Field> fields = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < names.length; i++) {
            String[] parts = names[i].split(":", 2);
            width = parts.length == 1 ? width : Integer.parseInt(parts[1]);
            fields.add(of(parts[0], columns.get(i), width));
        }
        return fields;
    }

    /** A narrow column between others, without a heading. */
    static Field blank(String key, int width) {
        return of(key, "", Format.TEXT, width).text("");
    }

    /** The same formula in every row. */
    Field fill(String formula) {
        entries(row -> Entry.formula(Kind.BODY, format, formula));
        everyRow = formula;
        return this;
    }

    /** A formula that depends on the row, counted from 0. */
    Field formulas(IntFunction<String> formula) {
        return entries(row -> Entry.formula(Kind.BODY, format, formula.apply(row)));
    }

    /** A formula that depends on the row, and that stays blank as long as the book has no data. */
    Field waiting(IntFunction<String> formula) {
        return formulas(row -> "IF(row_count=0,\"\"," + formula.apply(row) + ")");
    }

    /** The same text in every row. */
    Field text(String text) {
        return values(row -> text);
    }

    /** Fixed values, by row from 0. */
    Field values(IntFunction<?> value) {
        return entries(row -> Entry.value(Kind.BODY, format, value.apply(row)));
    }

    /** Fixed values of the rows from the first. */
    Field values(List<?> values) {
        return values(values::get);
    }

    /** The values of a long column of entries, by row from 0. */
    Field pasted(IntFunction<?> value) {
        return entries(row -> Entry.value(Kind.ENTRY, format, value.apply(row)));
    }

    /** Values that a person may change, by row from 0. */
    Field inputs(IntFunction<?> value) {
        return entries(row -> Entry.value(Kind.INPUT, format, value.apply(row)));
    }

    /** Anything, by row from 0; null leaves a cell alone. */
    Field entries(IntFunction<Entry> entry) {
        entries = entry;
        everyRow = "";
        return this;
    }

    /** The same formula in every row and in the row of totals. */
    Field throughout(String formula) {
        return fill(formula).total(formula);
    }

    /** The share of a column in its total, in every row and in the row of totals. */
    Field shareOf(String column) {
        return throughout("IF([#total," + column + "]=0,\"\",[@" + column + "]/[#total," + column + "])");
    }

    /** The names of the segments, best first, as the first sheet has them. */
    Field tiers() {
        return formulas(row -> "INDEX(tier_names," + (row + 1) + ")");
    }

    /** A formula in the row of totals. */
    Field total(String formula) {
        total = Entry.formula(Kind.TOTAL, format, formula);
        return this;
    }

    /** A text in the row of totals. */
    Field totalText(String text) {
        total = Entry.value(Kind.TOTAL, format, text);
        return this;
    }

    /** The heading of a column for a person's entries. */
    Field forEntry() {
        input = true;
        return this;
    }

    /** Words do not touch the numbers to their left. */
    void apart() {
        format = format == Format.TEXT ? Format.WORDS : format;
    }

    /** Anything in the row of totals. */
    Field total(Entry entry) {
        total = entry;
        return this;
    }

    /** Each row has a format of its own, which the table tells. */
    Field shownByRow() {
        byRow = true;
        return this;
    }

    String key() {
        return key;
    }

    String heading() {
        return heading;
    }

    Format format() {
        return format;
    }

    int width() {
        return width;
    }

    Entry entry(int row) {
        return entries.apply(row);
    }

    Entry total() {
        return total;
    }

    /** The formula that stands in every row; empty where the rows differ. */
    String everyRow() {
        return everyRow;
    }

    boolean isForEntry() {
        return input;
    }

    boolean isShownByRow() {
        return byRow;
    }
}
