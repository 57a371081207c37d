package dev.stratum.ahp;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What several experts judge together, and how far they agree.
 *
 * <p>The consensus is that of K. D. Goepel, Implementing the analytic hierarchy process as a standard method for multi-criteria
 * decision making in corporate enterprises, International Symposium on the Analytic Hierarchy Process 2013, as his program
 * AHP-OS has it since: the weights of each expert are shares, their diversity is Shannon's entropy, and what of the diversity
 * of the whole group lies between the experts is what they do not agree on. 1 when all have the same weights, 0 when each
 * puts another item 9 times above all others and these even out.
 *
 * @param members the judgements of each expert
 * @param shares what the word of each counts, summing to 1
 * @param joined the geometric mean of their judgements
 */
public record GroupJudgement(List<PairwiseMatrix> members, double[] shares, PairwiseMatrix joined) {
    /** How many times as important one item is as another at most, on Saaty's scale. */
    private static final double MOST_IMPORTANT = 9;

    /**
     * Joins judgements.
     *
     * @param members one matrix per expert, all of the same size
     * @param weights what the word of each counts, none below zero; only the ratios matter
     * @return the joined judgements
     * @throws dev.stratum.problem.StratumException as {@link PairwiseMatrix#ofGroup}; {@code WRONG_COLUMNS} unless there is a
     *     weight for each expert, {@code OUT_OF_RANGE} for one below zero or when all are zero
     */
    public static GroupJudgement of(List<PairwiseMatrix> members, double... weights) {
        if (weights.length != members.size()) {
            throw Problem.WRONG_COLUMNS.with("weights", weights.length, members.size() + ", one per matrix");
        }
        for (int m = 0; m < weights.length; m++) {
            if (!(weights[m] >= 0 && weights[m] <= Double.MAX_VALUE)) {
                throw Problem.OUT_OF_RANGE.with("The weight of matrix " + (m + 1), weights[m], "0 or more");
            }
        }
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw Problem.OUT_OF_RANGE.with("The sum of the weights", sum, "above 0");
        }
        double[] shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        return new GroupJudgement(List.copyOf(members), shares, PairwiseMatrix.ofGroup(members, shares));
    }

    /**
     * How far the experts agree on the weights of the items.
     *
     * @param method how weights are drawn from judgements
     * @return 0 to 1
     */
    public double consensus(WeightMethod method) {
        return consensus(members.stream().map(method::weights).toList(), shares);
    }

    /**
     * How far one expert agrees with the group.
     *
     * @param member which one, from 0
     * @param method how weights are drawn from judgements
     * @return 0 to 1
     */
    public double agreement(int member, WeightMethod method) {
        return consensus(List.of(method.weights(members.get(member)), method.weights(joined)), new double[] {0.5, 0.5});
    }

    static double consensus(List<double[]> weights, double[] shares) {
        int n = weights.get(0).length;
        if (n == 1) {
            return 1;
        }
        double within = 0;
        double[] mean = new double[n];
        for (int m = 0; m < shares.length; m++) {
            within += shares[m] * entropy(weights.get(m));
            for (int i = 0; i < n; i++) {
                mean[i] += shares[m] * weights.get(m)[i];
            }
        }
        double between = Math.exp(entropy(mean) - within);
        double least = Math.exp(entropy(oneAboveAll(n))) / n;
        return Math.max(0, Math.min(1, (1 / between - least) / (1 - least)));
    }

    private static double[] oneAboveAll(int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> (i == 0 ? MOST_IMPORTANT : 1) / (n - 1 + MOST_IMPORTANT))
                .toArray();
    }

    private static double entropy(double[] shares) {
        return -Arrays.stream(shares)
                .map(share -> share > 0 ? share * Math.log(share) : 0)
                .sum();
    }
}
