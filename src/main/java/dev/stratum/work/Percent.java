package dev.stratum.work;

import java.math.BigDecimal;

/** Numbers changed by some percent as decimals: 700,000 and 10 % more are 770,000, where doubles make a little more of it. */
final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /**
     * A number and some percent of it.
     *
     * @param number a finite number
     * @param percent how many percent more, below zero less
     * @return the number nearest to the exact one
     */
    static double more(double number, double percent) {
        return BigDecimal.valueOf(number)
                .multiply(HUNDRED.add(BigDecimal.valueOf(percent)))
                .movePointLeft(2)
                .doubleValue();
    }
}
