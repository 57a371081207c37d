package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Cuts that divide a measure into bands, the best band first.
 *
 * <p>With more as better and the cuts 500,000, 300,000 and 200,000 the bands are: 0 from 500,000 up, 1 from 300,000 up,
 * 2 from 200,000 up, 3 below. With fewer as better and 30, 60 and 90: 0 up to 30, 1 up to 60, 2 up to 90, 3 above. A
 * value at a cut belongs to the better of the two bands that meet there.
 *
 * <p>The cuts fall (more is better) or rise (fewer is better). Equal neighbours are allowed and leave the band between
 * them empty: that is how quantiles of heavily tied data look, and such cuts can be written to a sheet and read back.
 * Where equal cuts can only be a slip, as in a policy, use {@link #strict}.
 */
public final class CutScale {
    private final double[] cuts;
    private final Direction direction;

    /**
     * A scale whose cuts may coincide.
     *
     * @param cuts at least one finite cut, from the best band down, in the unit of the measure
     * @param direction whether more or fewer is better
     * @throws dev.stratum.problem.StratumException CUTS_WRONG_COUNT without a cut, NOT_FINITE, or CUTS_OUT_OF_ORDER
     */
    public CutScale(double[] cuts, Direction direction) {
        if (cuts.length == 0) {
            throw Problem.CUTS_WRONG_COUNT.with("The scale", 0, "at least 1");
        }
        this.cuts = new double[cuts.length];
        this.direction = direction;
        for (int i = 0; i < cuts.length; i++) {
            if (!Double.isFinite(cuts[i])) {
                throw Problem.NOT_FINITE.with("Cut " + (i + 1));
            }
            if (i > 0 && !direction.reaches(cuts[i - 1], cuts[i])) {
                throw outOfOrder(cuts, direction);
            }
            this.cuts[i] = cuts[i] + 0.0; // a negative zero becomes zero, so that equal scales compare equal
        }
    }

    /**
     * A scale without empty bands.
     *
     * @param cuts at least one finite cut, from the best band down, no two alike
     * @param direction whether more or fewer is better
     * @return the scale
     * @throws dev.stratum.problem.StratumException as the constructor, and CUTS_OUT_OF_ORDER for equal cuts
     */
    public static CutScale strict(double[] cuts, Direction direction) {
        CutScale scale = new CutScale(cuts, direction);
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] == cuts[i - 1]) {
                throw outOfOrder(cuts, direction);
            }
        }
        return scale;
    }

    private static RuntimeException outOfOrder(double[] cuts, Direction direction) {
        String list = DoubleStream.of(cuts).mapToObj(CutScale::plain).collect(Collectors.joining(", "));
        return Problem.CUTS_OUT_OF_ORDER.with(
                "The cuts", list, direction == Direction.MORE_IS_BETTER ? "fall" : "rise");
    }

    private static String plain(double cut) {
        return Double.isFinite(cut)
                ? BigDecimal.valueOf(cut).stripTrailingZeros().toPlainString()
                : "" + cut;
    }

    /**
     * The band of a value.
     *
     * @param value any number; infinite values fall into an end band
     * @return 0 for the best band to {@code bands() - 1} for the worst
     * @throws dev.stratum.problem.StratumException NOT_FINITE when the value is not a number at all
     */
    public int band(double value) {
        if (Double.isNaN(value)) {
            throw Problem.NOT_FINITE.with("The value to grade");
        }
        int band = 0;
        // Millions of values are graded: the direction is asked once per value.
        if (direction == Direction.MORE_IS_BETTER) {
            while (band < cuts.length && value < cuts[band]) {
                band++;
            }
        } else {
            while (band < cuts.length && value > cuts[band]) {
                band++;
            }
        }
        return band;
    }

    /**
     * The smallest change that brings a value to a better band, over bands that are empty as well.
     *
     * @param value a finite number
     * @return what is added to the value, exact in decimals; empty in the best band
     */
    public OptionalDouble toBetter(double value) {
        int band = band(value);
        return band == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference(cuts[band - 1], value));
    }

    /**
     * The change that a value can take before it falls to a worse band; any more and it does.
     *
     * @param value a finite number
     * @return what may be added to the value, exact in decimals, zero at a cut; empty in the worst band
     */
    public OptionalDouble toWorse(double value) {
        int band = band(value);
        return band == cuts.length ? OptionalDouble.empty() : OptionalDouble.of(difference(cuts[band], value));
    }

    /**
     * The change that brings a value to a cut.
     *
     * @param value a finite number
     * @param cut which cut, from 0 for the one below the best band
     * @return what is added to the value, exact in decimals
     */
    public double toCut(double value, int cut) {
        return difference(cuts[cut], value);
    }

    private static double difference(double cut, double value) {
        return BigDecimal.valueOf(cut).subtract(BigDecimal.valueOf(value)).doubleValue() + 0.0;
    }

    /**
     * The number of bands.
     *
     * @return one more than the number of cuts
     */
    public int bands() {
        return cuts.length + 1;
    }

    /**
     * The cuts.
     *
     * @return a copy, from the best band down
     */
    public double[] cuts() {
        return cuts.clone();
    }

    /**
     * Whether more or fewer is better.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CutScale scale && direction == scale.direction && Arrays.equals(cuts, scale.cuts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cuts) + direction.hashCode();
    }

    @Override
    public String toString() {
        return direction.word() + " is better: " + Arrays.toString(cuts);
    }
}
