package dev.stratum.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Two stratifications of the same customers side by side: per tier the count and share before and after, and the change
 * of the share (Table 7 and Fig. 4 of the RFMC paper).
 *
 * @param tiers one row per tier, best first
 * @param customers the number of customers
 */
public record Comparison(List<Row> tiers, int customers) {

    /**
     * One tier before and after.
     *
     * @param tier 1 = best
     * @param countBefore customers in the tier before
     * @param shareBefore their share of all customers, from 0 to 1
     * @param countAfter customers in the tier after
     * @param shareAfter their share of all customers, from 0 to 1
     */
    public record Row(int tier, int countBefore, double shareBefore, int countAfter, double shareAfter) {
        /**
         * The change of the share in percentage points.
         *
         * @return 100 x (share after - share before); 2.395 % to 22.754 % is +20.359 points
         */
        public double changeInPoints() {
            return 100 * (shareAfter - shareBefore);
        }
    }

    /** Keeps its own copy of the rows. */
    public Comparison {
        tiers = List.copyOf(tiers);
    }

    /**
     * Compares two stratifications.
     *
     * @param before the tier of each customer before, 1 to {@code k}
     * @param after the tier of the same customers after, in the same order
     * @param k the number of tiers; where the two differ, the larger number
     * @return the comparison
     * @throws dev.stratum.problem.StratumException {@code SEGMENTS_DIFFER} when the lengths differ, {@code RANGE_EMPTY}
     *     without customers, {@code OUT_OF_RANGE} for a tier outside 1 to k
     */
    public static Comparison of(int[] before, int[] after, int k) {
        Tiers.checkPair(before, after, k);
        int[] countBefore = Tiers.counts(before, k);
        int[] countAfter = Tiers.counts(after, k);
        double n = before.length;
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < k; t++) {
            rows.add(new Row(t + 1, countBefore[t], countBefore[t] / n, countAfter[t], countAfter[t] / n));
        }
        return new Comparison(rows, before.length);
    }
}
