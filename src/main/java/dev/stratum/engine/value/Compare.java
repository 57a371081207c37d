package dev.stratum.engine.value;

import dev.stratum.sheet.CellError;
import java.text.Normalizer;

/** Excel's order of values: numbers, then text, then FALSE and TRUE. */
public final class Compare {

    /** Below this every character is a letter, a digit or a sign without an accent. */
    private static final char PLAIN = 128;

    private Compare() {}

    /**
     * Compares two values as the operators do; a blank cell takes the kind of the other.
     *
     * @param a a single value that is no error
     * @param b a single value that is no error
     * @return below, equal to or above zero
     */
    public static int compare(Object a, Object b) {
        Object left = a == null ? blankLike(b) : a;
        Object right = b == null ? blankLike(a) : b;
        if (left instanceof Double x && right instanceof Double y) {
            return Decimals.same(x, y) ? 0 : Double.compare(x, y);
        }
        if (left instanceof String x && right instanceof String y) {
            return texts(x, y);
        }
        if (left instanceof Boolean x && right instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        return Integer.compare(kind(left), kind(right));
    }

    /**
     * Whether two values are equal, as the operators have it: numbers in the digits that Excel shows, texts in any case.
     *
     * @param a a single value that is neither blank nor an error
     * @param b the same
     * @return whether {@link #compare} gives 0
     */
    public static boolean same(Object a, Object b) {
        return (a instanceof String x && b instanceof String y) ? x.equalsIgnoreCase(y) : compare(a, b) == 0;
    }

    private static Object blankLike(Object other) {
        if (other instanceof String) {
            return "";
        }
        return other instanceof Boolean ? (Object) false : (Object) 0.0;
    }

    /**
     * The rank of a value's kind in Excel's order.
     *
     * @param value a single value
     * @return 0 for numbers, 1 text, 2 truth, 3 errors, 4 blank
     */
    public static int kind(Object value) {
        if (value instanceof Double) {
            return 0;
        }
        if (value instanceof String) {
            return 1;
        }
        if (value instanceof Boolean) {
            return 2;
        }
        return isError(value) ? 3 : 4;
    }

    /**
     * Whether a value is an error.
     *
     * @param value a single value
     * @return true for errors with and without a reason
     */
    public static boolean isError(Object value) {
        return value instanceof NativeError || value instanceof CellError;
    }

    /**
     * Compares texts without regard to case: signs, then digits, then letters.
     *
     * @param a a text
     * @param b a text
     * @return below, equal to or above zero
     */
    public static int texts(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char p = a.charAt(i);
            char q = b.charAt(i);
            if (p >= PLAIN || q >= PLAIN) {
                return a.equalsIgnoreCase(b) ? 0 : bareTexts(a, b);
            }
            if (p != q) {
                int order = characters(Character.toLowerCase(p), Character.toLowerCase(q));
                if (order != 0) {
                    return order;
                }
            }
        }
        String rest = a.length() > b.length() ? a.substring(shorter) : b.substring(shorter);
        return isPlain(rest) ? Integer.compare(a.length(), b.length()) : bareTexts(a, b);
    }

    /** Without accents, which count only where all else is equal. */
    private static int bareTexts(String a, String b) {
        String x = bare(a);
        String y = bare(b);
        int shorter = Math.min(x.length(), y.length());
        for (int i = 0; i < shorter; i++) {
            int order = characters(x.charAt(i), y.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(x.length(), y.length());
        return byLength != 0 ? byLength : a.compareToIgnoreCase(b);
    }

    private static int characters(char p, char q) {
        int byKind = Integer.compare(rank(p), rank(q));
        return byKind != 0 ? byKind : Character.compare(p, q);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < PLAIN);
    }

    private static String bare(String text) {
        String upper = text.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT);
        return isPlain(upper)
                ? upper
                : Normalizer.normalize(upper, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static int rank(char character) {
        if (Character.isLetter(character)) {
            return 2;
        }
        return Character.isDigit(character) ? 1 : 0;
    }
}
