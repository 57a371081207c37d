package dev.stratum.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text looks like to a reader. Nothing is ever turned into a number or a date by its looks; they tell a slip of
 * typing from a name.
 */
public final class Looks {
    /** Currency signs and codes that stand beside amounts. */
    private static final String CURRENCY =
            "(?:\\p{Sc}|(?:US|C|A|HK|R)\\$|EUR|USD|GBP|CHF|JPY|CNY|RMB|CAD|AUD|SEK|NOK|DKK|PLN|CZK|INR|kr\\.?|zł)";

    private static final Pattern NUMBER =
            Pattern.compile("[-+\u2212(]?\\s*" + CURRENCY + "?\\s*[-+\u2212]?\\s*[.,]?\\d[\\d.,'\u2019\\s]*"
                    + "(?:[eE][-+]?\\d+)?\\s*" + CURRENCY + "?\\s*[%\u2030)]?\\s*[-\u2212]?");
    private static final String MONTH = "(?<%s>" + MonthNames.LETTERS + ")\\.?";
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,4}\\s*([-./])\\s*\\d{1,2}\\s*\\1\\s*\\d{1,4}\\.?(?:[ ,T].*)?"
                    + "|\\d{4} ?\u5e74 ?\\d{1,2} ?\u6708 ?\\d{1,2} ?\u65e5?(?:[ ,].*)?"
                    + "|\\d{1,4}(?:\\.|er|\u00ba)?[-/ ]?(?:de )?" + MONTH.formatted("behind")
                    + ",?[-/ ]?(?:del? )?\\d{2,4}(?:[ ,].*)?"
                    + "|" + MONTH.formatted("first") + "[- ]?\\d{1,2}(?:st|nd|rd|th)?[-, ]+\\d{2,4}(?:[ ,].*)?",
            Pattern.CASE_INSENSITIVE);

    private Looks() {}

    /**
     * Whether a text looks like a number: with or without separators, currency, percent or brackets.
     *
     * @param text any text
     * @return true for example for {@code 1,200.00}, {@code 5%}, {@code $1 010} and {@code (12)}
     */
    public static boolean likeNumber(String text) {
        return NUMBER.matcher(Keys.tidy(text)).matches();
    }

    /**
     * Whether a text looks like a date, with or without a time of day.
     *
     * @param text any text
     * @return true for example for {@code 2011-12-09}, {@code 9/12/2011 17:40}, {@code Dec 9, 2011} and {@code 9. Dez. 2011}
     */
    public static boolean likeDate(String text) {
        Matcher date = DATE.matcher(Keys.tidy(text));
        return date.matches()
                && Stream.of("behind", "first")
                        .map(date::group)
                        .allMatch(name -> name == null || MonthNames.month(name).isPresent());
    }

    /**
     * Whether a text can name a column: a text that looks like a number or a date is data.
     *
     * @param text any text
     * @return false also for a text without any visible character
     */
    public static boolean likeName(String text) {
        return !Keys.tidy(text).isEmpty() && !likeNumber(text) && !likeDate(text);
    }
}
