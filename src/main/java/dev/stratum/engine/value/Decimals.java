package dev.stratum.engine.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** NumberList as the 15 decimal digits that Excel goes by. */
public final class Decimals {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Decimals() {}

    /**
     * A number as Excel shows it at most.
     *
     * @param number a finite number
     * @return the number with 15 digits
     */
    public static BigDecimal of(double number) {
        return new BigDecimal(number).round(DIGITS);
    }

    /**
     * Rounds as Excel does: on the decimal digits, so that 1.005 becomes 1.01.
     *
     * @param number a finite number
     * @param places decimal places; negative ones are before the point
     * @param mode the way
     * @return the rounded number
     */
    public static double round(double number, int places, RoundingMode mode) {
        if (number == 0 || places > 330) {
            return number;
        }
        if (places < -330) {
            return mode == RoundingMode.UP ? Double.POSITIVE_INFINITY : 0;
        }
        return of(number).setScale(places, mode).doubleValue();
    }

    /**
     * Whether two numbers are the same for Excel's comparisons.
     *
     * @param a a finite number
     * @param b a finite number
     * @return true when they agree in 15 digits
     */
    public static boolean same(double a, double b) {
        if (a == b) {
            return true;
        }
        return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b)) && of(a).compareTo(of(b)) == 0;
    }
}
