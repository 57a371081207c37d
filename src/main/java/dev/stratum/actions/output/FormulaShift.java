package dev.stratum.actions.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a spreadsheet program makes of a formula that is copied some rows down: references without {@code $} follow. */
final class FormulaShift {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    /** Texts, quoted names of sheets and names of tables are passed over; then references to cells and rows, and words. */
    private static final Pattern PART = Pattern.compile("\"(?:[^\"]|\"\")*\""
            + "|'(?:[^']|'')*'"
            + "|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*])*]"
            + "|(?<column>\\$?[A-Za-z]{1,3})(?<fixed>\\$?)(?<row>\\d{1,7})(?![\\p{L}\\p{N}_.(])"
            + "|(?<firstFixed>\\$?)(?<first>\\d{1,7}):(?<lastFixed>\\$?)(?<last>\\d{1,7})(?![\\p{L}\\p{N}_.(])"
            + "|[\\p{L}_\\\\][\\p{L}\\p{N}_.]*"
            + "|\\d[\\d.]*(?:[Ee][+-]?\\d+)?");

    private FormulaShift() {}

    /**
     * The formula some rows further down.
     *
     * @param formula with its {@code =}
     * @param rows how many, negative for up
     * @return the formula there; a reference that would leave the sheet is {@code #REF!}
     */
    static String down(String formula, int rows) {
        StringBuilder moved = new StringBuilder();
        Matcher parts = PART.matcher(formula);
        while (parts.find()) {
            parts.appendReplacement(moved, Matcher.quoteReplacement(part(parts, rows)));
        }
        return parts.appendTail(moved).toString();
    }

    private static String part(Matcher part, int rows) {
        if (part.group("first") != null) {
            String first = row(part.group("firstFixed"), part.group("first"), rows);
            String last = row(part.group("lastFixed"), part.group("last"), rows);
            return first.isEmpty() || last.isEmpty() ? "#REF!" : first + ":" + last;
        }
        if (part.group("column") == null || column(part.group("column")) > LAST_COLUMN) {
            return part.group();
        }
        String row = row(part.group("fixed"), part.group("row"), rows);
        return row.isEmpty() ? "#REF!" : part.group("column") + row;
    }

    private static String row(String fixed, String row, int rows) {
        int to = Integer.parseInt(row) + (fixed.isEmpty() ? rows : 0);
        return to < 1 || to > LAST_ROW ? "" : fixed + to;
    }

    private static int column(String letters) {
        int number = 0;
        for (char letter : letters.replace("$", "").toCharArray()) {
            number = number * LETTERS + Character.toUpperCase(letter) - 'A' + 1;
        }
        return number;
    }
}
