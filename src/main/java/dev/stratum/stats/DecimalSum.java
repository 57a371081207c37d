package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A running sum of amounts of money that does not drift: 0.1 added ten times is exactly 1.
 *
 * <p>Each number counts as the shortest decimal that stands for it, which is the amount that was typed. Amounts with up
 * to four decimals below a hundred thousand million are added as whole ten-thousandths; all others as decimals of any
 * length. An accumulator for one thread, meant for a loop.
 */
public final class DecimalSum {
    private static final double UNIT = 1e4;
    private static final int DECIMALS = 4;
    /** Up to 15 digits a decimal and its nearest double stand for each other. */
    private static final double LARGEST = 1e15;
    /** Beyond this the whole ten-thousandths move to the long sum, before they could overflow. */
    private static final long FULL = Long.MAX_VALUE / 2;

    private long units;
    private BigDecimal rest;

    /** A sum of nothing: zero. */
    public DecimalSum() {}

    /**
     * Adds an amount.
     *
     * @param amount a finite number
     * @throws dev.stratum.problem.StratumException NOT_FINITE
     */
    public void add(double amount) {
        double scaled = Math.rint(amount * UNIT);
        if (Math.abs(scaled) < LARGEST && scaled / UNIT == amount) {
            units += (long) scaled;
            if (Math.abs(units) > FULL) {
                addToRest(BigDecimal.valueOf(units, DECIMALS));
                units = 0;
            }
        } else if (Double.isFinite(amount)) {
            addToRest(BigDecimal.valueOf(amount));
        } else {
            throw Problem.NOT_FINITE.with("An amount");
        }
    }

    private void addToRest(BigDecimal amount) {
        rest = rest == null ? amount : rest.add(amount);
    }

    /**
     * The sum so far.
     *
     * @return the number nearest to the exact decimal sum; infinite if it is beyond all numbers
     */
    public double total() {
        if (rest == null && Math.abs(units) < LARGEST) {
            return units / UNIT;
        }
        BigDecimal sum = BigDecimal.valueOf(units, DECIMALS);
        return (rest == null ? sum : sum.add(rest)).doubleValue();
    }

    /**
     * The sum so far divided by a count.
     *
     * @param count how many amounts there were, at least 1
     * @return the number nearest to the exact mean: that of 0.1, 0.2 and 0.3 is 0.2
     */
    public double mean(long count) {
        if (rest == null && Math.abs(units) < LARGEST) {
            return units / (UNIT * count);
        }
        BigDecimal sum = BigDecimal.valueOf(units, DECIMALS);
        return (rest == null ? sum : sum.add(rest))
                .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                .doubleValue();
    }
}
