package dev.stratum.ahp;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judgements in pairs: the entry in row i, column j says how many times as important item i is as item j.
 *
 * <p>The matrix is square, its entries are above zero, its diagonal is 1 and entry (j, i) is 1 divided by entry (i, j).
 * Fractions are often typed with two decimals, such as 0.33 for 1/3 and 0.13 for 1/8, so a pair whose product is
 * within 4 % of 1 is accepted (1/8 typed as 0.13 is the worst of the scale); of such a pair the entry that is 1 or more
 * counts, and the other becomes its exact reciprocal.
 */
public final class PairwiseMatrix {
    /** The largest |a(i,j) x a(j,i) - 1|, a little above 8 x 0.13 - 1 for rounding. */
    private static final double RECIPROCAL_TOLERANCE = 0.04 + 1e-9;

    /** The most items; Saaty advises against more than seven, as nobody compares so many pairs with care. */
    public static final int MOST_ITEMS = 100;

    /** The end of Saaty's scale, from "equally important" (1) to "extremely more important" (9). */
    private static final double SCALE_END = 9;

    private final int n;
    private final double[] entries;

    private PairwiseMatrix(int n, double[] entries) {
        this.n = n;
        this.entries = entries;
    }

    /**
     * A matrix from its entries.
     *
     * @param entries row by row, {@code rows} x {@code columns} numbers
     * @param rows the number of rows
     * @param columns the number of columns, equal to that of the rows
     * @return the matrix with exact reciprocals
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without entries, {@code NOT_SQUARE},
     *     {@code JUDGEMENT_NOT_POSITIVE}, {@code NOT_FINITE}, {@code OUT_OF_RANGE} for more than {@value #MOST_ITEMS} items
     *     or a diagonal that is not 1,
     *     {@code NOT_RECIPROCAL}
     */
    public static PairwiseMatrix of(double[] entries, int rows, int columns) {
        if (rows != columns || entries.length != (long) rows * columns) {
            throw Problem.NOT_SQUARE.with("The matrix", rows, columns);
        }
        if (rows == 0) {
            throw Problem.RANGE_EMPTY.with("The pairwise matrix");
        }
        if (rows > MOST_ITEMS) {
            throw Problem.OUT_OF_RANGE.with("The number of items in the matrix", rows, "at most " + MOST_ITEMS);
        }
        for (int e = 0; e < entries.length; e++) {
            if (Double.isNaN(entries[e]) || entries[e] == Double.POSITIVE_INFINITY) {
                throw Problem.NOT_FINITE.with("The judgement in row " + (e / rows + 1) + ", column " + (e % rows + 1));
            }
            if (entries[e] <= 0) {
                throw Problem.JUDGEMENT_NOT_POSITIVE.with(e / rows + 1, e % rows + 1, entries[e]);
            }
        }
        return new PairwiseMatrix(rows, reciprocal(entries, rows));
    }

    /**
     * A matrix from the judgements above its diagonal.
     *
     * @param n the number of items
     * @param judgements the entries right of the diagonal, row by row: (1,2), (1,3), ... (1,n), (2,3), ...
     * @return the matrix
     * @throws dev.stratum.problem.StratumException {@code WRONG_COLUMNS} unless there are n (n - 1) / 2 judgements,
     *     {@code JUDGEMENT_NOT_POSITIVE} or {@code NOT_FINITE} for a judgement that cannot be
     */
    public static PairwiseMatrix ofUpperTriangle(int n, double... judgements) {
        if (judgements.length != (long) n * (n - 1) / 2) {
            throw Problem.WRONG_COLUMNS.with(
                    "The triangle of judgements on " + n + " items", judgements.length, (long) n * (n - 1) / 2);
        }
        double[] entries = new double[n * n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            entries[i * n + i] = 1;
            for (int j = i + 1; j < n; j++) {
                entries[i * n + j] = judgements[next];
                entries[j * n + i] = 1 / judgements[next++];
            }
        }
        return of(entries, n, n);
    }

    /**
     * The judgement of a group: the geometric mean of its members' judgements, entry by entry.
     *
     * <p>The geometric mean is the one mean that keeps reciprocals (J. Aczel and T. L. Saaty, Procedures for
     * synthesizing ratio judgements, Journal of Mathematical Psychology 27, 1983, 93-102).
     *
     * @param members one matrix per member, all of the same size
     * @return the matrix of the group
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without members, {@code SHAPES_DIFFER} when the
     *     sizes differ
     */
    public static PairwiseMatrix ofGroup(List<PairwiseMatrix> members) {
        double[] shares = new double[members.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return ofGroup(members, shares);
    }

    /** The same of members whose words count differently: their shares sum to 1. */
    static PairwiseMatrix ofGroup(List<PairwiseMatrix> members, double[] shares) {
        if (members.isEmpty()) {
            throw Problem.RANGE_EMPTY.with("The list of matrices");
        }
        int n = members.get(0).n;
        double[] logs = new double[n * n];
        for (int m = 0; m < members.size(); m++) {
            PairwiseMatrix member = members.get(m);
            if (member.n != n) {
                throw Problem.SHAPES_DIFFER.with("Matrix " + (m + 1), member.n, member.n, "matrix 1", n, n);
            }
            for (int e = 0; e < logs.length; e++) {
                logs[e] += shares[m] * Math.log(member.entries[e]);
            }
        }
        double[] entries = new double[n * n];
        for (int e = 0; e < entries.length; e++) {
            entries[e] = Math.exp(logs[e]);
        }
        return of(entries, n, n);
    }

    private static double[] reciprocal(double[] typed, int n) {
        double[] exact = typed.clone();
        for (int i = 0; i < n; i++) {
            if (Math.abs(typed[i * n + i] - 1) > 1e-9) {
                throw Problem.OUT_OF_RANGE.with(
                        "The judgement in row " + (i + 1) + ", column " + (i + 1),
                        typed[i * n + i],
                        "1, because it compares an item with itself");
            }
            exact[i * n + i] = 1;
            for (int j = i + 1; j < n; j++) {
                double above = typed[i * n + j];
                double below = typed[j * n + i];
                if (Math.abs(above * below - 1) > RECIPROCAL_TOLERANCE) {
                    throw Problem.NOT_RECIPROCAL.with(i + 1, j + 1, above, j + 1, i + 1, below);
                }
                if (above >= 1) {
                    exact[j * n + i] = 1 / above;
                } else {
                    exact[i * n + j] = 1 / below;
                }
            }
        }
        return exact;
    }

    /**
     * The same judgements but for one pair.
     *
     * @param row an item, counted from 0
     * @param column another item, counted from 0
     * @param value how many times as important the first is as the second, above zero
     * @return a new matrix
     */
    PairwiseMatrix with(int row, int column, double value) {
        double[] changed = entries.clone();
        changed[row * n + column] = value;
        changed[column * n + row] = 1 / value;
        return new PairwiseMatrix(n, changed);
    }

    /**
     * The number of items compared.
     *
     * @return n, the number of rows and of columns
     */
    public int size() {
        return n;
    }

    /**
     * One judgement.
     *
     * @param row the item, counted from 0
     * @param column the item that it is compared with, counted from 0
     * @return how many times as important the first is as the second
     */
    public double get(int row, int column) {
        return entries[row * n + column];
    }

    /**
     * All entries.
     *
     * @return a copy, row by row
     */
    public double[] toArray() {
        return entries.clone();
    }

    /**
     * The judgements beyond Saaty's scale of 1/9 to 9, which are allowed but deserve a second look: people cannot
     * compare items that far apart reliably.
     *
     * @return those above the diagonal, in the order of the rows
     */
    public List<Judgement> beyondScale() {
        List<Judgement> beyond = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (Math.max(get(i, j), get(j, i)) > SCALE_END * (1 + 1e-9)) {
                    beyond.add(new Judgement(i, j, get(i, j)));
                }
            }
        }
        return beyond;
    }
}
