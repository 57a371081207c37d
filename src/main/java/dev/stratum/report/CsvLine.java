package dev.stratum.report;

import dev.stratum.sheet.Keys;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes values as a line of CSV, in quotes only where they need them.
 *
 * <p>People open such files in a spreadsheet program, which takes a text that begins with {@code = + - @} for a formula and
 * runs it. A text of a stranger must not: it gets an apostrophe in front. Numbers stay as they are.
 */
public final class CsvLine {
    /** What begins a formula, also in its wide form, and what hides such a beginning. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20].+", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\p{Sc}?(?=[.,\\d])[\\d.,' \u00a0]*(?:[eE][-+]?\\d+)?\\s?[%\\p{Sc}]?");

    /** Where a program divides a line that divides by another sign than a comma, a part may begin a formula, too. */
    private static final Pattern DIVIDED = Pattern.compile("([;|\t\r\n]\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    private CsvLine() {}

    /**
     * One line.
     *
     * @param values the values; each is written as its {@code toString}
     * @return the line without a line break at its end
     */
    public static String of(Object... values) {
        return Arrays.stream(values)
                .map(String::valueOf)
                .map(CsvLine::disarmed)
                .map(CsvLine::quoted)
                .collect(Collectors.joining(","));
    }

    /**
     * A text that no spreadsheet program takes for a formula.
     *
     * @param text any text
     * @return the text, with an apostrophe in front of what would begin a formula; numbers as they are
     */
    public static String disarmed(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        String divided = DIVIDED.matcher(text).replaceAll("$1'");
        char first = text.charAt(0);
        boolean hidden = first == '\t' || first == '\r' || first == '\n';
        return hidden || FORMULA.matcher(Keys.tidy(text)).matches() ? "'" + divided : divided;
    }

    private static String quoted(String value) {
        boolean plain = value.equals(value.strip())
                && value.chars()
                        .noneMatch(character ->
                                character == ',' || character == ';' || character == '"' || character < ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
