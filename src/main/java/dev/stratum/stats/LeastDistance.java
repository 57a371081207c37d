package dev.stratum.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The shortest step that satisfies linear conditions: the smallest x, by its length, with G x at least h.
 *
 * <p>Source: Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23: the problem of least distance as one
 * of least squares without negative values.
 */
public final class LeastDistance {
    private static final double NOTHING = 1e-12;

    private LeastDistance() {}

    /**
     * Solves the problem.
     *
     * @param conditions one row per condition, each of the length of x
     * @param least what each condition must reach, in the same order
     * @return the shortest x; empty when no x satisfies all conditions
     */
    public static Optional<double[]> of(double[][] conditions, double[] least) {
        int size = conditions.length == 0 ? 0 : conditions[0].length;
        double[][] columns = new double[size + 1][conditions.length];
        for (int c = 0; c < conditions.length; c++) {
            double length = length(conditions[c]);
            if (length == 0) {
                if (least[c] > 0) {
                    return Optional.empty();
                }
                continue; // holds wherever x is
            }
            for (int i = 0; i < size; i++) {
                columns[i][c] = conditions[c][i] / length;
            }
            columns[size][c] = least[c] / length;
        }
        double reach = Math.max(1, length(columns[size]));
        for (int c = 0; c < conditions.length; c++) {
            columns[size][c] /= reach;
        }
        double[] target = new double[size + 1];
        target[size] = 1;
        double[] rest = rest(columns, nonNegative(columns, target), target);
        if (length(rest) < NOTHING) {
            return Optional.empty();
        }
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = rest[i] / -rest[size] * reach;
        }
        return Optional.of(x);
    }

    /** Least squares of E u = f with no u below zero; chapter 23, algorithm NNLS. */
    private static double[] nonNegative(double[][] e, double[] f) {
        int size = e[0].length;
        double[] u = new double[size];
        boolean[] free = new boolean[size];
        for (int step = 0; step < 3 * size + 10; step++) {
            double[] rest = rest(e, u, f);
            int steepest = -1;
            double most = NOTHING;
            for (int j = 0; j < size; j++) {
                double slope = 0;
                for (int i = 0; i < f.length; i++) {
                    slope -= e[i][j] * rest[i];
                }
                if (!free[j] && slope > most) {
                    most = slope;
                    steepest = j;
                }
            }
            if (steepest < 0) {
                return u;
            }
            free[steepest] = true;
            u = descend(e, f, u, free, steepest);
        }
        return u;
    }

    /** Goes to the least squares of the free values, freezing those that would fall below zero on the way. */
    private static double[] descend(double[][] e, double[] f, double[] from, boolean[] free, int newest) {
        double[] u = from.clone();
        while (true) {
            double[] goal = leastSquares(e, f, free);
            if (goal == null || (goal[newest] <= 0 && u[newest] == 0)) {
                free[newest] = false; // it depends on the others
                return u;
            }
            double part = 1;
            for (int j = 0; j < u.length; j++) {
                if (free[j] && goal[j] <= 0) {
                    part = Math.min(part, u[j] / (u[j] - goal[j]));
                }
            }
            for (int j = 0; j < u.length; j++) {
                u[j] += part * (goal[j] - u[j]);
                if (free[j] && u[j] <= NOTHING * part && goal[j] <= 0) {
                    u[j] = 0;
                    free[j] = false;
                }
            }
            if (part == 1) {
                return u;
            }
        }
    }

    private static double[] leastSquares(double[][] e, double[] f, boolean[] free) {
        int[] at = new int[free.length];
        int count = 0;
        for (int j = 0; j < free.length; j++) {
            if (free[j]) {
                at[count++] = j;
            }
        }
        double[] goal = new double[free.length];
        if (count == 0) {
            return goal;
        }
        if (count > f.length) {
            return null;
        }
        RealMatrix part = new Array2DRowRealMatrix(f.length, count);
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < count; j++) {
                part.setEntry(i, j, e[i][at[j]]);
            }
        }
        try {
            RealVector solved = new QRDecomposition(part, NOTHING).getSolver().solve(new ArrayRealVector(f, false));
            for (int j = 0; j < count; j++) {
                goal[at[j]] = solved.getEntry(j);
            }
            return goal;
        } catch (SingularMatrixException dependent) {
            return null;
        }
    }

    private static double[] rest(double[][] e, double[] u, double[] f) {
        double[] rest = new double[f.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = -f[i];
            for (int j = 0; j < u.length; j++) {
                rest[i] += e[i][j] * u[j];
            }
        }
        return rest;
    }

    private static double length(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    }
}
