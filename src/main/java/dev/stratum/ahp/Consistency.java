package dev.stratum.ahp;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether the judgements of a pairwise matrix agree with each other: if A is twice B and B three times C, then A should
 * be six times C.
 *
 * <p>CI = (lambda max - n) / (n - 1); CR = CI / RI, where RI is the mean CI of matrices filled at random. Judgements
 * with a CR of at most 0.10 are usable by Saaty's rule; above that they should be reconsidered. One item or two cannot
 * contradict themselves: CI and CR are 0.
 *
 * @param size the number of items n
 * @param lambdaMax the largest eigenvalue, n when consistent and more otherwise
 * @param index the consistency index CI
 * @param randomIndex the random index RI for n items
 * @param ratio the consistency ratio CR
 * @param reconsider the judgement that contradicts the others most, empty when all agree
 */
public record Consistency(
        int size, double lambdaMax, double index, double randomIndex, double ratio, Optional<Reconsider> reconsider) {

    /** Saaty's limit for the consistency ratio. */
    public static final double ACCEPTABLE_RATIO = 0.10;

    /**
     * RI for n = 1 to 15: T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980. Later tables by the same author
     * differ in the second decimal (0.52 for n = 3).
     */
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    /** Deviations of a judgement from the weights below this are rounding. */
    private static final double AGREES = 1e-9;

    /**
     * A judgement that contradicts the others.
     *
     * @param judgement the judgement as given
     * @param suggested the ratio of the two weights, which would agree with the others
     */
    public record Reconsider(Judgement judgement, double suggested) {
        /**
         * The suggestion in words.
         *
         * @return for example "Row 1, column 3 is 9; the other judgements imply about 3.21."
         */
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Row %d, column %d is %s; the other judgements imply about %s.",
                    judgement.row() + 1,
                    judgement.column() + 1,
                    ratio(judgement.value()),
                    ratio(suggested));
        }

        /** Ratios below one are said as fractions, as people give them: 0.2 is 1/5. */
        private static String ratio(double value) {
            return value >= 1 ? number(value) : "1/" + number(1 / value);
        }

        private static String number(double value) {
            double rounded = Math.rint(value * 100) / 100;
            return rounded == Math.rint(rounded)
                    ? String.format(Locale.ROOT, "%.0f", rounded)
                    : String.format(Locale.ROOT, "%.2f", rounded);
        }
    }

    /**
     * Measures the consistency of judgements.
     *
     * @param matrix the judgements
     * @return the consistency
     */
    public static Consistency of(PairwiseMatrix matrix) {
        int n = matrix.size();
        PrincipalEigenvector principal = PrincipalEigenvector.of(matrix);
        // Rounding may put the eigenvalue of a consistent matrix a hair below n, where it cannot be.
        double lambdaMax = n <= 2 ? n : Math.max(n, principal.lambdaMax());
        double index = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
        double random = randomIndex(n);
        return new Consistency(
                n, lambdaMax, index, random, n <= 2 ? 0 : index / random, worst(matrix, principal.weights()));
    }

    /**
     * Beyond 15 items lambda max of matrices filled at random is taken as 2.7699 n - 4.3513: J. A. Alonso and M. T. Lamata,
     * Consistency in the analytic hierarchy process: a new approach, International Journal of Uncertainty, Fuzziness and
     * Knowledge-Based Systems 14, 2006, 445-459.
     */
    private static double randomIndex(int n) {
        return n <= RANDOM_INDEX.length ? RANDOM_INDEX[n - 1] : (2.7699 * n - 4.3513 - n) / (n - 1);
    }

    /** The judgement whose ratio to w(i) / w(j) is farthest from 1 in either direction. */
    private static Optional<Reconsider> worst(PairwiseMatrix matrix, double[] weights) {
        Reconsider worst = null;
        double largest = 0;
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = i + 1; j < matrix.size(); j++) {
                double implied = weights[i] / weights[j];
                double deviation = Math.abs(Math.log(matrix.get(i, j) / implied));
                // Of equal ones, as any three items have, the first: rounding must not choose.
                if (deviation > largest + AGREES) {
                    largest = deviation;
                    worst = new Reconsider(new Judgement(i, j, matrix.get(i, j)), implied);
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    /**
     * Whether the judgements are consistent enough to be used.
     *
     * @return true when CR is at most 0.10
     */
    public boolean acceptable() {
        return ratio <= ACCEPTABLE_RATIO;
    }
}
