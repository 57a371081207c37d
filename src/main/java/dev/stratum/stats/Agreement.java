package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far two divisions of the same items agree, whatever their groups are called (Fig. 4 of Bu 2023 sets clusters
 * against the groups of experts).
 *
 * @param accuracy the share of items in agreement after the best one-to-one matching of labels, 0 to 1
 * @param kappa Cohen's kappa after that matching: agreement beyond what the group sizes alone would give; NaN when
 *     both divisions have one group, where chance already agrees fully
 * @param adjustedRand the adjusted Rand index of Hubert and Arabie (1985), which needs no matching: 1 for equal
 *     divisions, about 0 for unrelated ones, and 1 when both divisions are trivial in the same way
 * @param matching for each label of the first division the label of the second that it is matched with; a label left
 *     over, because the other division has fewer, is absent
 */
public record Agreement(double accuracy, double kappa, double adjustedRand, SortedMap<Integer, Integer> matching) {

    private static final int MOST_LABELS = 1_000;
    /** The matching counts in cubes of the items, which are exact in 64 bits with room for their sums. */
    private static final int MOST_ITEMS = 1 << 20;

    /**
     * Compares two divisions. Of several matchings with the same accuracy the one with the highest kappa is taken, so
     * that renaming groups never changes the three figures.
     *
     * @param a the label of each item in the first division; any whole numbers
     * @param b the label of each item in the second division
     * @return the agreement
     * @throws dev.stratum.problem.StratumException when the lengths differ, there are no items, more than 2^20
     *     items, or more than 1,000 different labels
     */
    public static Agreement of(int[] a, int[] b) {
        if (a.length != b.length) {
            throw Problem.SEGMENTS_DIFFER.with("The first list of labels", a.length, "the second", b.length);
        }
        if (a.length == 0) {
            throw Problem.RANGE_EMPTY.with("The list of labels");
        }
        if (a.length > MOST_ITEMS) {
            throw Problem.OUT_OF_RANGE.with("The number of labels to compare", a.length, "at most " + MOST_ITEMS);
        }
        int[] labelsOfA = labels(a);
        int[] labelsOfB = labels(b);
        int size = Math.max(labelsOfA.length, labelsOfB.length);
        long[][] both = new long[size][size];
        long[] inA = new long[size];
        long[] inB = new long[size];
        for (int i = 0; i < a.length; i++) {
            int row = Arrays.binarySearch(labelsOfA, a[i]);
            int column = Arrays.binarySearch(labelsOfB, b[i]);
            both[row][column]++;
            inA[row]++;
            inB[column]++;
        }

        int[] partner = match(both, inA, inB, a.length);
        long agreeing = 0;
        long byChance = 0;
        SortedMap<Integer, Integer> matching = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            agreeing += both[i][partner[i]];
            byChance += inA[i] * inB[partner[i]];
            if (i < labelsOfA.length && partner[i] < labelsOfB.length) {
                matching.put(labelsOfA[i], labelsOfB[partner[i]]);
            }
        }
        double n = a.length;
        double accuracy = agreeing / n;
        double chance = byChance / (n * n);
        return new Agreement(
                accuracy,
                size == 1 ? Double.NaN : (accuracy - chance) / (1 - chance),
                adjustedRand(both, inA, inB, a.length),
                Collections.unmodifiableSortedMap(matching));
    }

    /** Most items in agreement first, then least agreement by chance; both whole numbers, so the order is exact. */
    private static int[] match(long[][] both, long[] inA, long[] inB, long n) {
        int size = both.length;
        long[][] cost = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // The products by chance sum to at most n * n, so one item in agreement outweighs them all.
                cost[i][j] = inA[i] * inB[j] - both[i][j] * (n * n + 1);
            }
        }
        return Assignment.cheapest(cost);
    }

    private static double adjustedRand(long[][] both, long[] inA, long[] inB, long n) {
        double together = 0;
        double togetherInA = 0;
        double togetherInB = 0;
        for (int i = 0; i < both.length; i++) {
            togetherInA += pairs(inA[i]);
            togetherInB += pairs(inB[i]);
            for (long count : both[i]) {
                together += pairs(count);
            }
        }
        double all = pairs(n);
        double expected = all == 0 ? 0 : togetherInA / all * togetherInB;
        double most = (togetherInA + togetherInB) / 2;
        // Equal only when both divisions put all items into one group, or every item into its own.
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }

    private static int[] labels(int[] division) {
        int[] labels = Arrays.stream(division).distinct().sorted().toArray();
        if (labels.length > MOST_LABELS) {
            throw Problem.OUT_OF_RANGE.with("The number of different labels", labels.length, "at most 1,000");
        }
        return labels;
    }
}
