package dev.stratum.value;

import dev.stratum.problem.Problem;

/** The scale of the scores and the rule for weights. */
public final class Scores {
    /** The lowest score (Bu 2023, Section 4.1: "the scoring interval is specified as [1, 5]"). */
    static final double LOWEST = 1;
    /** The highest score. */
    static final double HIGHEST = 5;

    /** How far the sum of weights may be from 1: rounding of a calculation, not of typing. */
    private static final double SUM_TOLERANCE = 1e-6;

    private Scores() {}

    /**
     * Checks a score.
     *
     * @param where names the score in the sentence
     * @param score the score
     * @throws dev.stratum.problem.StratumException {@code OUT_OF_RANGE} for a score outside 1 to 5, beginning with {@code where}
     */
    public static void check(Object where, double score) {
        if (!(score >= LOWEST && score <= HIGHEST)) {
            throw Problem.OUT_OF_RANGE.with(where, score, "from 1 to 5");
        }
    }

    /**
     * Checks the weights of indicators.
     *
     * @param weights the weights
     * @param count how many indicators there are
     * @throws dev.stratum.problem.StratumException {@code WRONG_COLUMNS} for another number of weights,
     *     {@code OUT_OF_RANGE} for a weight outside 0 to 1, {@code WEIGHTS_DO_NOT_SUM} unless they sum to 1 (to one
     *     millionth)
     */
    public static void checkWeights(double[] weights, int count) {
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
