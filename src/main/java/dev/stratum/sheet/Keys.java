package dev.stratum.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of customers, orders and groups: when two of them are the same. One rule for cells, files, buttons and the command
 * line:
 *
 * <ul>
 *   <li>Blanks before and after a name do not count, nor do invisible characters anywhere in it; other blanks, such as a
 *       no-break space, count as a blank, several as one. The same letter may be written in different ways in Unicode.
 *   <li>A number is the text that it is typed as: 17850, 17850.0 and the text 17850 are one customer.
 *   <li>Capital letters and leading zeros count: ACME is not Acme and 00042 is not 42. Such names are told as
 *       {@link #lookalike}.
 * </ul>
 */
public final class Keys {
    /** Zero width characters, marks of direction, soft hyphens, byte order marks: of the categories format and control. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r\\x0B\\f\\x85]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern WHOLE = Pattern.compile("(-?(?:0|[1-9]\\d{0,14}))\\.0+");
    private static final double EXACT = 1e15;

    private Keys() {}

    /**
     * A text without what nobody sees.
     *
     * @param text any text
     * @return the text with single plain blanks inside, none around it and no invisible characters
     */
    public static String tidy(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(BLANKS.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Most names are plain: visible ASCII with single blanks inside. */
    private static boolean isPlain(String text) {
        int length = text.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character > '~' || character < ' ' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return length == 0 || before != ' ';
    }

    /**
     * The name that a text stands for.
     *
     * @param text as typed or as written in a file
     * @return equal for texts that are the same name; empty for a text without any visible character
     */
    public static String of(String text) {
        String tidy = tidy(text);
        return !tidy.isEmpty()
                        && tidy.charAt(tidy.length() - 1) == '0'
                        && WHOLE.matcher(tidy).matches()
                ? tidy.substring(0, tidy.indexOf('.'))
                : tidy;
    }

    /**
     * The name that a number stands for.
     *
     * @param number a finite number
     * @return its digits, without decimals that it does not have
     */
    public static String of(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /**
     * What names have in common that are different but easily confused: only letters and digits count, capitals and leading
     * zeros do not.
     *
     * @param key a name as {@link #of(String)} gives it
     * @return equal for example for {@code ACME Ltd.} and {@code Acme Ltd}; the name itself when it has no letter or digit
     */
    public static String lookalike(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        String plain = key.toLowerCase(Locale.ROOT);
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        int zeros = 0;
        while (zeros < letters.length() - 1 && letters.charAt(zeros) == '0') {
            zeros++;
        }
        return letters.length() == 0 ? key : letters.substring(zeros);
    }
}
