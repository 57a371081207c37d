package dev.stratum.segment;

import java.util.Objects;

/** Who went where: how many customers of each tier before are in each tier after, and how many rose or fell. */
public final class Migration {
    private final int k;
    private final int[] counts;

    private Migration(int k, int[] counts) {
        this.k = k;
        this.counts = counts;
    }

    /**
     * Counts the moves between two stratifications of the same customers.
     *
     * @param before the tier of each customer before, 1 to {@code k}
     * @param after the tier of the same customers after, in the same order
     * @param k the number of tiers; where the two differ, the larger number
     * @return the k x k table
     * @throws dev.stratum.problem.StratumException {@code SEGMENTS_DIFFER} when the lengths differ, {@code RANGE_EMPTY}
     *     without customers, {@code OUT_OF_RANGE} for a tier outside 1 to k
     */
    public static Migration of(int[] before, int[] after, int k) {
        Tiers.checkPair(before, after, k);
        int[] counts = new int[Math.multiplyExact(k, k)];
        for (int i = 0; i < before.length; i++) {
            counts[(before[i] - 1) * k + after[i] - 1]++;
        }
        return new Migration(k, counts);
    }

    /**
     * How many customers went from one tier to another.
     *
     * @param before the tier before, 1 to k (the row of the table)
     * @param after the tier after, 1 to k (the column of the table)
     * @return the number of customers
     */
    public int count(int before, int after) {
        return counts[Objects.checkIndex(before - 1, k) * k + Objects.checkIndex(after - 1, k)];
    }

    /**
     * The customers of a tier before: the total of a row.
     *
     * @param before the tier before, 1 to k
     * @return the number of customers
     */
    public int totalBefore(int before) {
        int total = 0;
        for (int after = 1; after <= k; after++) {
            total += count(before, after);
        }
        return total;
    }

    /**
     * The customers of a tier after: the total of a column.
     *
     * @param after the tier after, 1 to k
     * @return the number of customers
     */
    public int totalAfter(int after) {
        int total = 0;
        for (int before = 1; before <= k; before++) {
            total += count(before, after);
        }
        return total;
    }

    /**
     * Customers whose tier is the same before and after.
     *
     * @return the number of customers
     */
    public int stayed() {
        int stayed = 0;
        for (int tier = 1; tier <= k; tier++) {
            stayed += count(tier, tier);
        }
        return stayed;
    }

    /**
     * Customers whose tier after is better than before.
     *
     * @return the number of customers
     */
    public int up() {
        int up = 0;
        for (int before = 1; before <= k; before++) {
            for (int after = 1; after < before; after++) {
                up += count(before, after);
            }
        }
        return up;
    }

    /**
     * Customers whose tier after is less valuable than before.
     *
     * @return the number of customers
     */
    public int down() {
        return customers() - up() - stayed();
    }

    /**
     * How many tiers there are.
     *
     * @return the number of rows and of columns
     */
    public int k() {
        return k;
    }

    /**
     * All customers.
     *
     * @return the sum of the table
     */
    public int customers() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all;
    }
}
