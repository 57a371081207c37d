package dev.stratum.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Numbers measured from the smallest of them, so that a large common offset costs no digits.
 *
 * <p>What was typed as decimals is taken as decimals: 1000000000000.4 lies 0.2 above 1000000000000.2, although the
 * nearest doubles lie 0.2000732421875 apart. When all numbers are whole multiples of one power of ten within 15
 * digits, {@link #above} holds whole units of it and the differences are exact; others are subtracted as they are. Sums
 * are carried to twice the digits ({@link Sum}), so the order of the numbers does not change them.
 *
 * @param lowest the smallest number, in units
 * @param above how far each number lies above it, in units and in the order of the numbers
 * @param unitsPerOne how many units make 1: a power of ten, or of two for huge and tiny numbers
 */
record FromLowest(double lowest, double[] above, double unitsPerOne) {
    private static final MathContext DIGITS = new MathContext(40);

    /** Squares of larger numbers could overflow, those of smaller ones vanish: they are scaled by a power of two. */
    private static final double HUGE = 1e120;

    private static final double TINY = 1e-120;
    private static final double SMALLER = 0x1p-600;
    private static final double LARGER = 0x1p600;
    private static final int MOST_DECIMALS = 12;
    /** Up to 15 digits a decimal and its nearest double stand for each other. */
    private static final double LARGEST = 1e15;

    /** Measures some numbers, at least one and all finite. */
    static FromLowest of(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double unitsPerOne = largest > HUGE ? SMALLER : largest < TINY ? LARGER : unitsPerOne(values);
        double[] above = inUnits(values, unitsPerOne);
        double lowest = Arrays.stream(above).min().orElseThrow();
        for (int i = 0; i < above.length; i++) {
            above[i] -= lowest;
        }
        return new FromLowest(lowest, above, unitsPerOne);
    }

    /** Numbers as whole multiples of one power of ten where they are such, in their order; others as they are. */
    static double[] inUnits(double[] values) {
        return inUnits(values, unitsPerOne(values));
    }

    private static double[] inUnits(double[] values, double unitsPerOne) {
        double[] units = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double scaled = values[i] * unitsPerOne;
            units[i] = unitsPerOne > 1 && unitsPerOne < LARGEST ? Math.rint(scaled) : scaled;
        }
        return units;
    }

    /** The least power of ten of which all numbers are multiples; 1 when there is none. */
    private static double unitsPerOne(double[] values) {
        double units = 1;
        int decimals = 0;
        for (int i = 0; i < values.length; i++) {
            while (!isWhole(values[i], units)) {
                if (decimals == MOST_DECIMALS || Math.abs(values[i] * units) >= LARGEST) {
                    return 1;
                }
                decimals++;
                units *= 10;
            }
        }
        boolean fits = Arrays.stream(values).max().orElse(0) * units < LARGEST
                && Arrays.stream(values).min().orElse(0) * units > -LARGEST;
        return fits ? units : 1;
    }

    private static boolean isWhole(double value, double units) {
        double scaled = Math.rint(value * units);
        return Math.abs(scaled) < LARGEST && scaled / units == value;
    }

    /** The mean of all numbers above the lowest, in units. */
    double meanAbove() {
        Sum sum = Sum.create();
        for (double value : above) {
            sum.add(value);
        }
        return sum.getAsDouble() / above.length;
    }

    /** The sum of the squared distances of all numbers from a place above the lowest, in square units. */
    double squaresAround(double place) {
        return squares(Arrays.stream(above).map(value -> value - place).toArray());
    }

    /**
     * The sum of the squares of some numbers. They are added from the smallest on: on grades a sum often lies halfway
     * between two doubles, and the digits that are left out of it after twice as many would settle which one it is.
     *
     * @param deviations put into another order
     */
    static double squares(double[] deviations) {
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(deviations[i]);
        }
        Arrays.parallelSort(deviations);
        Sum sum = Sum.create();
        for (double deviation : deviations) {
            sum.addProduct(deviation, deviation);
        }
        return sum.getAsDouble();
    }

    /** The number nearest to the mean of all, which is rounded once: that of 0.1, 0.2, 0.3, 0.4 and 0.7 is 0.34. */
    double mean() {
        Sum sum = Sum.create();
        for (double value : above) {
            sum.add(value);
        }
        BigDecimal count = BigDecimal.valueOf(above.length);
        return new BigDecimal(lowest)
                .multiply(count)
                .add(new BigDecimal(sum.getAsDouble()))
                .divide(count.multiply(new BigDecimal(unitsPerOne)), DIGITS)
                .doubleValue();
    }

    /** The range from the lowest to the highest number. */
    double range() {
        return length(Arrays.stream(above).max().orElse(0));
    }

    /** A length in units as a number. */
    double length(double units) {
        return units / unitsPerOne;
    }

    /** An area in square units as a number. */
    double area(double squareUnits) {
        return squareUnits / unitsPerOne / unitsPerOne;
    }
}
