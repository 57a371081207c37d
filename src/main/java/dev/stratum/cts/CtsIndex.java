package dev.stratum.cts;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;

/**
 * One index of cost to serve: what is measured, how it is judged and how much it counts.
 *
 * @param measure what is measured
 * @param unit the unit of the measure and its cuts; empty when nobody said
 * @param scale three cuts between the four levels
 * @param weight importance, above zero; only the ratios between the weights matter
 */
public record CtsIndex(CtsMeasure measure, String unit, CutScale scale, double weight) {

    /** Checks the number of cuts and the sign of the weight. */
    public CtsIndex {
        int cuts = Level.values().length - 1;
        if (scale.bands() - 1 != cuts) {
            throw Problem.CUTS_WRONG_COUNT.with("The scale", scale.bands() - 1, cuts);
        }
        if (!(weight > 0 && weight <= Double.MAX_VALUE)) {
            throw Problem.OUT_OF_RANGE.with("The weight", weight, "a number above zero");
        }
    }

    /**
     * The level of one measurement.
     *
     * @param value the measurement, in the unit of the index
     * @return A to D; at a cut the better level
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for a number that the measure cannot be
     */
    public Level level(double value) {
        return Level.ofBand(band(value));
    }

    /** The place of that level among all, from 0 for A. */
    int band(double value) {
        measure.check(value);
        return scale.band(value);
    }
}
