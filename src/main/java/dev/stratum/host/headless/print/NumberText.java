package dev.stratum.host.headless.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, the same on every machine: a decimal point, commas between thousands where asked for. */
public final class NumberText {
    /** Every decimal of this many digits is the shortest of its double, but for the numbers next to zero. */
    private static final int SURE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;
    private static final double PLAIN_BELOW = 1e21;
    private static final double PLAIN_FROM = 1e-7;

    private NumberText() {}

    /**
     * The shortest text that reads back as the same number.
     *
     * @param number a finite number
     * @return for example {@code 5.006}, {@code 12}, {@code 1e-9}
     */
    public static String exact(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(number);
        int least = Math.abs(number) < Double.MIN_NORMAL ? 1 : SURE_DIGITS;
        for (int digits = least; digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                shortest = rounded;
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        double size = Math.abs(number);
        return size >= PLAIN_FROM && size < PLAIN_BELOW ? shortest.toPlainString() : scientific(shortest);
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = number.precision() - number.scale() - 1;
        String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + rest + "e" + exponent;
    }

    /**
     * A number with commas between thousands.
     *
     * @param number a finite number
     * @param decimals digits after the decimal point
     * @return for example {@code 8,911,407.90}
     */
    public static String grouped(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /**
     * A whole number with commas between thousands.
     *
     * @param number the number
     * @return for example {@code 4,338}
     */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A share as percent with one decimal.
     *
     * @param share 0 to 1
     * @return for example {@code 12.5%}
     */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /**
     * A count with its noun.
     *
     * @param count the count
     * @param noun its noun in the singular; the plural gets an s
     * @return for example {@code 1 row} or {@code 4,338 rows}
     */
    public static String count(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
