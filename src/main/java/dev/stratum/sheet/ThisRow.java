package dev.stratum.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference of a formula to the row of a table that it stands in, such as {@code [@[Order size]]} or {@code
 * Sales[[#This Row],[Amount]]}. It means nothing outside of its row, so it is written as an address.
 *
 * @param table the name of the table; empty for the one around the cell
 * @param first the name of the first column; empty for all columns
 * @param last the name of the last column; empty for the first alone
 */
public record ThisRow(Optional<String> table, Optional<String> first, Optional<String> last) {
    private static final String COLUMN = "\\[((?:'.|[^\\[\\]'])+)\\]";
    private static final Pattern REFERENCE = Pattern.compile("\"[^\"]*\"|(?<table>[\\p{L}_\\\\][\\p{L}\\p{N}_.]*)?(?:"
            + "\\[@(?<plain>(?:'.|[^\\[\\]'])*)\\]"
            + "|\\[@" + COLUMN + "(?::" + COLUMN + ")?\\]"
            + "|\\[\\s*\\[(?i:#This Row)\\]\\s*(?:,\\s*" + COLUMN + "(?:\\s*:\\s*" + COLUMN + ")?\\s*)?\\])");
    private static final int IN_SHORT = 3;
    private static final int IN_FULL = IN_SHORT + 2;

    /** What a spreadsheet program knows of its tables. */
    public interface Tables {
        /**
         * Finds the cells of a reference.
         *
         * @param reference a table and columns of it
         * @return the cells in the row of the formula; empty when there is no such table or column
         */
        Optional<Area> find(ThisRow reference);
    }

    /**
     * A formula with addresses in the place of such references.
     *
     * @param formula the formula
     * @param tables where the references lead
     * @return the formula; a reference that means nothing stays as it is
     */
    public static String expanded(String formula, Tables tables) {
        Matcher found = REFERENCE.matcher(formula);
        StringBuilder text = new StringBuilder();
        while (found.find()) {
            String written = found.group();
            String address = written.startsWith("\"")
                    ? written
                    : tables.find(of(found)).map(Area::address).orElse(written);
            found.appendReplacement(text, Matcher.quoteReplacement(address));
        }
        return found.appendTail(text).toString();
    }

    private static ThisRow of(Matcher found) {
        Optional<String> table = Optional.ofNullable(found.group("table"));
        String plain = found.group("plain");
        if (plain != null) {
            return new ThisRow(table, column(plain.isEmpty() ? null : plain), Optional.empty());
        }
        int at = found.group(IN_SHORT) == null ? IN_FULL : IN_SHORT;
        return new ThisRow(table, column(found.group(at)), column(found.group(at + 1)));
    }

    /** An apostrophe makes the next character an ordinary one. */
    private static Optional<String> column(String written) {
        return Optional.ofNullable(written).map(name -> name.strip().replaceAll("'(.)", "$1"));
    }
}
