package dev.stratum.ahp;

import dev.stratum.problem.Problem;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The largest eigenvalue of a pairwise matrix and its eigenvector, both real and positive by the theorem of Perron.
 *
 * <p>The matrix is first balanced: with the geometric-mean weights g, entry (i, j) becomes a(i,j) g(j) / g(i). That
 * leaves the eigenvalues as they are, multiplies back into the eigenvector, and turns a consistent matrix into one of
 * ones, so that judgements of very different sizes lose no digits.
 */
final class PrincipalEigenvector {
    private final double lambdaMax;
    private final double[] weights;

    private PrincipalEigenvector(double lambdaMax, double[] weights) {
        this.lambdaMax = lambdaMax;
        this.weights = weights;
    }

    static PrincipalEigenvector of(PairwiseMatrix matrix) {
        return of(matrix.toArray(), WeightMethod.geometricMeans(matrix));
    }

    /** Of any matrix without entries below zero in which every item leads to every other; the scale balances it. */
    static PrincipalEigenvector of(double[] entries, double[] scale) {
        int n = scale.length;
        RealMatrix balanced = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                balanced.setEntry(i, j, entries[i * n + j] * scale[j] / scale[i]);
            }
        }
        EigenDecomposition decomposition = new EigenDecomposition(balanced);
        double[] real = decomposition.getRealEigenvalues();
        int principal = 0;
        for (int e = 1; e < n; e++) {
            if (real[e] > real[principal]) {
                principal = e;
            }
        }
        double[] vector = decomposition.getEigenvector(principal).toArray();
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            // The vector may come out all negative; its sign carries no meaning.
            weights[i] = Math.abs(vector[i]) * scale[i];
            if (!Double.isFinite(weights[i])) {
                throw Problem.NOT_FINITE.with("The weight of item " + (i + 1));
            }
        }
        return new PrincipalEigenvector(real[principal], WeightMethod.normalised(weights));
    }

    double lambdaMax() {
        return lambdaMax;
    }

    double[] weights() {
        return weights.clone();
    }
}
