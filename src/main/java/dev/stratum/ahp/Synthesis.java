package dev.stratum.ahp;

import dev.stratum.problem.Problem;

/** Weights multiplied down a hierarchy. */
public final class Synthesis {
    /** How far the sum of weights may be from 1: rounding of a calculation, not of typing. */
    private static final double SUM_TOLERANCE = 1e-6;

    private Synthesis() {}

    /**
     * The weights of the children in the whole: the weight of each child times that of its parent.
     *
     * @param parents the weights of the parents, summing to 1
     * @param children for each parent the weights of its own children, each group summing to 1
     * @return one weight per child, group after group, summing to 1
     * @throws dev.stratum.problem.StratumException {@code WRONG_ROWS} unless there is one group per parent,
     *     {@code RANGE_EMPTY} for an empty group, {@code OUT_OF_RANGE} for a weight below 0, {@code WEIGHTS_DO_NOT_SUM}
     */
    public static double[] of(double[] parents, double[]... children) {
        checkWeights("The parent weights", parents);
        if (children.length != parents.length) {
            throw Problem.WRONG_ROWS.with("The table of child weights", children.length, parents.length);
        }
        int count = 0;
        for (int p = 0; p < parents.length; p++) {
            checkWeights("The child weights of parent " + (p + 1), children[p]);
            count += children[p].length;
        }
        double[] global = new double[count];
        int next = 0;
        for (int p = 0; p < parents.length; p++) {
            for (double child : children[p]) {
                global[next++] = parents[p] * child;
            }
        }
        return global;
    }

    /**
     * The weights of alternatives that are judged by every criterion: for each alternative the sum over the criteria of
     * the weight of the criterion times the weight of the alternative by it.
     *
     * @param criteria the weights of the criteria, summing to 1
     * @param alternatives for each criterion the weights of the same alternatives in the same order, summing to 1
     * @return one weight per alternative, summing to 1
     * @throws dev.stratum.problem.StratumException as {@link #of}, and {@code WRONG_COLUMNS} when a criterion has
     *     another number of alternatives than the first
     */
    public static double[] ofAlternatives(double[] criteria, double[]... alternatives) {
        double[] products = of(criteria, alternatives);
        int count = alternatives[0].length;
        for (int c = 1; c < alternatives.length; c++) {
            if (alternatives[c].length != count) {
                throw Problem.WRONG_COLUMNS.with(
                        "The row of weights by criterion " + (c + 1), alternatives[c].length, count);
            }
        }
        double[] total = new double[count];
        for (int i = 0; i < products.length; i++) {
            total[i % count] += products[i];
        }
        return total;
    }

    private static void checkWeights(String what, double[] weights) {
        if (weights.length == 0) {
            throw Problem.RANGE_EMPTY.with(what);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] <= 1 + SUM_TOLERANCE)) {
                throw Problem.OUT_OF_RANGE.with(what + ", item " + (i + 1), weights[i], "from 0 to 1");
            }
            sum += weights[i];
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw Problem.WEIGHTS_DO_NOT_SUM.with(what, sum, 1);
        }
    }
}
