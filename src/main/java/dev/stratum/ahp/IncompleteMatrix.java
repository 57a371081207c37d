package dev.stratum.ahp;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Judgements in pairs of which some were not given. Every item must be compared with every other directly or through others;
 * then the missing judgements follow from the weights: item i counts w(i) / w(j) times as much as item j.
 */
public final class IncompleteMatrix {
    private final int n;
    /** Row by row; NaN where no judgement was given. */
    private final double[] entries;

    private IncompleteMatrix(int n, double[] entries) {
        this.n = n;
        this.entries = entries;
    }

    /** How weights are found without the missing judgements. */
    public enum Method {
        /**
         * The weights whose ratios differ least from the judgements given, by the squares of the logarithms (S. Bozoki, J.
         * Fulop and L. Ronyai, On optimal completions of incomplete pairwise comparison matrices, Mathematical and
         * Computer Modelling 52, 2010, 318-333). Of complete judgements they are the geometric means.
         */
        LEAST_SQUARES {
            @Override
            double[] weights(IncompleteMatrix matrix) {
                return matrix.leastSquares();
            }
        },

        /**
         * The principal eigenvector of the matrix that has 0 for a missing judgement and 1 plus their number in the row on
         * the diagonal (P. T. Harker, Incomplete pairwise comparisons in the analytic hierarchy process, Mathematical
         * Modelling 9, 1987, 837-848). Of complete judgements it is Saaty's eigenvector.
         */
        HARKER {
            @Override
            double[] weights(IncompleteMatrix matrix) {
                return matrix.harker();
            }
        };

        abstract double[] weights(IncompleteMatrix matrix);
    }

    /**
     * A matrix from the judgements that were given.
     *
     * @param given row by row, NaN for a missing one; where one of a pair is given the other follows, and on the diagonal 1
     * @param n the number of rows and of columns
     * @return the matrix
     * @throws dev.stratum.problem.StratumException as {@link PairwiseMatrix#of} for what was given, {@code NOT_COMPARED} for
     *     an item that no judgements lead to
     */
    public static IncompleteMatrix of(double[] given, int n) {
        double[] entries = given.clone();
        double[] known = given.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double own = given[i * n + j];
                double other = given[j * n + i];
                if (Double.isNaN(own)) {
                    entries[i * n + j] = i == j ? 1 : 1 / other;
                    known[i * n + j] = Double.isNaN(other) ? 1 : entries[i * n + j];
                }
            }
        }
        double[] exact = PairwiseMatrix.of(known, n, n).toArray(); // tells what is wrong with what was given
        for (int e = 0; e < entries.length; e++) {
            entries[e] = Double.isNaN(entries[e]) ? Double.NaN : exact[e];
        }
        IncompleteMatrix matrix = new IncompleteMatrix(n, entries);
        matrix.checkConnected();
        return matrix;
    }

    private boolean isKnown(int row, int column) {
        return !Double.isNaN(entries[row * n + column]);
    }

    private void checkConnected() {
        boolean[] reached = new boolean[n];
        reached[0] = true;
        int[] queue = new int[n];
        int end = 1;
        for (int at = 0; at < end; at++) {
            for (int j = 0; j < n; j++) {
                if (!reached[j] && isKnown(queue[at], j)) {
                    reached[j] = true;
                    queue[end++] = j;
                }
            }
        }
        for (int j = 0; j < n; j++) {
            if (!reached[j]) {
                throw Problem.NOT_COMPARED.with(j + 1);
            }
        }
    }

    /**
     * How many pairs were not compared.
     *
     * @return 0 for a complete matrix
     */
    public int missing() {
        return (int) Arrays.stream(entries).filter(Double::isNaN).count() / 2;
    }

    /**
     * The weights of the items.
     *
     * @param method how they are found
     * @return one per item, above zero, summing to 1
     */
    public double[] weights(Method method) {
        return method.weights(this);
    }

    /**
     * The matrix with the judgements that the others imply in place of the missing ones.
     *
     * @param method how the weights are found
     * @return the judgements given and, for a missing one, the ratio of the weights
     */
    public PairwiseMatrix completed(Method method) {
        double[] weights = weights(method);
        double[] full = entries.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!isKnown(i, j)) {
                    full[i * n + j] = weights[i] / weights[j];
                }
            }
        }
        return PairwiseMatrix.of(full, n, n);
    }

    /** The normal equations are those of the graph of comparisons; the first item has the logarithm 0. */
    private double[] leastSquares() {
        if (n == 1) {
            return new double[] {1};
        }
        RealMatrix laplace = MatrixUtils.createRealMatrix(n - 1, n - 1);
        double[] sums = new double[n - 1];
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && isKnown(i, j)) {
                    laplace.addToEntry(i - 1, i - 1, 1);
                    sums[i - 1] += Math.log(entries[i * n + j]);
                    if (j > 0) {
                        laplace.addToEntry(i - 1, j - 1, -1);
                    }
                }
            }
        }
        double[] logs = new LUDecomposition(laplace)
                .getSolver()
                .solve(new ArrayRealVector(sums, false))
                .toArray();
        double[] weights = new double[n];
        weights[0] = 1;
        for (int i = 1; i < n; i++) {
            weights[i] = Math.exp(logs[i - 1]);
        }
        return WeightMethod.normalised(weights);
    }

    private double[] harker() {
        double[] full = entries.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!isKnown(i, j)) {
                    full[i * n + j] = 0;
                    full[i * n + i]++;
                }
            }
        }
        return PrincipalEigenvector.of(full, leastSquares()).weights();
    }
}
