package dev.stratum.value;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;

/** The scale of the scores and the rule for weights, which the classes of this room share. */
final class Scores {
    /** The lowest score (Bu 2023, Section 4.1: "the scoring interval is specified as [1, 5]"). */
    static final double LOWEST = 1;
    /** The highest score. */
    static final double HIGHEST = 5;

    /** How far the sum of weights may be from 1: rounding of a calculation, not of typing. */
    private static final double SUM_TOLERANCE = 1e-6;

    private Scores() {}

    static boolean outside(double score) {
        return !(score >= LOWEST && score <= HIGHEST);
    }

    static StratumException outside(String where, double score) {
        return Problem.OUT_OF_RANGE.with(where, score, "from 1 to 5");
    }

    static void checkWeights(double[] weights, int count) {
        if (weights.length != count) {
            throw Problem.WRONG_COLUMNS.with("The row of weights", weights.length, count);
        }
        double sum = 0;
        for (int j = 0; j < count; j++) {
            if (!(weights[j] >= 0 && weights[j] <= 1 + SUM_TOLERANCE)) {
                throw Problem.OUT_OF_RANGE.with("Weight " + (j + 1), weights[j], "from 0 to 1");
            }
            sum += weights[j];
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw Problem.WEIGHTS_DO_NOT_SUM.with("The weights", sum, 1);
        }
    }
}
