package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.core.Sum;

/**
 * Principal components as factor scores, the way SPSS FACTOR extracts them by default: the components of the
 * correlation matrix with an eigenvalue above 1 (Kaiser's rule), at least one. The score of a component is the row's
 * projection on it, with mean 0 and variance 1. Each component points where the sum of its loadings is not negative.
 *
 * @param standard the z-scores that come first
 * @param eigenvalues all eigenvalues of the correlation matrix, the largest first; they sum to the number of columns
 * @param loadings the correlation of each column with each kept component: p rows, one column per component
 */
public record FactorScores(Standardisation standard, double[] eigenvalues, double[][] loadings) {

    private static final double KAISER = 1;

    /** The work grows with the cube of the columns. */
    private static final int MOST_COLUMNS = 500;

    /** Eigenvalues that differ by less are the same but for rounding. */
    private static final double SAME = 1e-9;

    /**
     * Extracts the components.
     *
     * @param rows a flat table of finite values
     * @param names the name of each column, for messages
     * @return the components of its correlation matrix
     * @throws dev.stratum.problem.StratumException below two rows, when a column has one value only, or when a component
     *     that is kept and one that is not are equally large, as in measures that do not correlate
     */
    public static FactorScores of(double[] rows, List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of columns for factor scores", names.size(), "at most " + MOST_COLUMNS);
        }
        Standardisation standard = Standardisation.zScores(rows, names);
        double[] z = standard.apply(rows);
        int columns = names.size();
        EigenDecomposition eigen = new EigenDecomposition(correlations(z, columns));
        Integer[] order = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -eigen.getRealEigenvalue(c)))
                .toArray(Integer[]::new);
        double[] eigenvalues =
                Arrays.stream(order).mapToDouble(eigen::getRealEigenvalue).toArray();
        // Rounding must not decide: eigenvalues of uncorrelated columns are all 1.
        int kept = (int) Math.max(
                1, Arrays.stream(eigenvalues).filter(v -> v > KAISER + SAME).count());
        if (kept < columns && eigenvalues[kept - 1] - eigenvalues[kept] <= SAME) {
            // Any direction within the equal ones would do, and rounding would choose it.
            throw Problem.FACTORS_UNDETERMINED.with(kept, columns);
        }
        double[][] loadings = new double[columns][kept];
        for (int f = 0; f < kept; f++) {
            double[] vector = eigen.getEigenvector(order[f]).toArray();
            double direction = Arrays.stream(vector).sum() < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                loadings[j][f] = direction * vector[j] * Math.sqrt(eigenvalues[f]);
            }
        }
        return new FactorScores(standard, eigenvalues, loadings);
    }

    /**
     * How many components were kept.
     *
     * @return at least 1
     */
    public int factors() {
        return loadings[0].length;
    }

    /**
     * The factor scores of rows.
     *
     * @param rows a flat table with the same columns
     * @return a flat table of as many rows with one column per component
     */
    public double[] apply(double[] rows) {
        double[] z = standard.apply(rows);
        int columns = loadings.length;
        int factors = factors();
        double[] scores = new double[z.length / columns * factors];
        for (int i = 0; i < z.length; i++) {
            for (int f = 0; f < factors; f++) {
                scores[i / columns * factors + f] += z[i] * loadings[i % columns][f] / eigenvalues[f];
            }
        }
        return scores;
    }

    /**
     * The rows that kept components describe, in the units of the data: what the other components add is left out.
     *
     * @param scores a flat table of factor scores
     * @return a flat table of as many rows with the columns of the data
     */
    public double[] invert(double[] scores) {
        int columns = loadings.length;
        int factors = factors();
        double[] z = new double[scores.length / factors * columns];
        for (int i = 0; i < z.length; i++) {
            for (int f = 0; f < factors; f++) {
                z[i] += scores[i / columns * factors + f] * loadings[i % columns][f];
            }
        }
        return standard.invert(z);
    }

    private static RealMatrix correlations(double[] z, int columns) {
        int rows = z.length / columns;
        double[][] correlations = new double[columns][columns];
        for (int a = 0; a < columns; a++) {
            for (int b = a; b < columns; b++) {
                Sum sum = Sum.create();
                for (int i = 0; i < rows; i++) {
                    sum.addProduct(z[i * columns + a], z[i * columns + b]);
                }
                correlations[a][b] = sum.getAsDouble() / (rows - 1);
                correlations[b][a] = correlations[a][b];
            }
        }
        return MatrixUtils.createRealMatrix(correlations);
    }
}
