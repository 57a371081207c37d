package dev.stratum.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The number nearest to an exact quotient of decimals. */
public final class Quotient {
    /** Whole numbers up to this one are numbers of double precision as they stand. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final long[] POWERS = new long[16];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Quotient() {}

    /**
     * Divides.
     *
     * @param sum a decimal
     * @param count a whole number above zero
     * @return the number nearest to the quotient
     */
    public static double of(BigDecimal sum, long count) {
        int scale = sum.scale();
        if (scale >= 0
                && scale < POWERS.length
                && count <= LARGEST_EXACT / POWERS[scale]
                && sum.precision() < POWERS.length) {
            BigInteger units = sum.unscaledValue();
            // Both are exact, so that one division rounds once.
            return units.longValueExact() / (double) (count * POWERS[scale]);
        }
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }
}
