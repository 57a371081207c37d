package dev.stratum.stats;

/**
 * The places of numbers in rising order, equal ones as they stand: sorted by digits from the last to the first, each time
 * keeping the order so far. On a million numbers that takes a fraction of the time of comparing them by their places.
 */
public final class RisingOrder {

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    private RisingOrder() {}

    /**
     * Sorts places.
     *
     * @param numbers no NaN among them
     * @return the places of the numbers from 0, that of the smallest first; minus zero comes before zero
     */
    public static int[] of(double... numbers) {
        int n = numbers.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            // As unsigned numbers: negative ones turned round, the others above them.
            keys[i] = bits ^ (bits >> 63 | Long.MIN_VALUE);
            order[i] = i;
        }
        long[] nextKeys = new long[n];
        int[] nextOrder = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int[] at = starts(keys, shift);
            if (at == null) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                int to = at[digit(keys[i], shift)]++;
                nextKeys[to] = keys[i];
                nextOrder[to] = order[i];
            }
            long[] sortedKeys = nextKeys;
            nextKeys = keys;
            keys = sortedKeys;
            int[] sortedOrder = nextOrder;
            nextOrder = order;
            order = sortedOrder;
        }
        return order;
    }

    /**
     * Ranks numbers from 1; equal ones share the mean of their places, as the rank correlation of Spearman asks.
     *
     * @param numbers no NaN among them
     * @return the rank of each, in the order given
     */
    public static double[] ranks(double... numbers) {
        int[] order = of(numbers);
        double[] ranks = new double[order.length];
        for (int first = 0, next; first < order.length; first = next) {
            next = first + 1;
            while (next < order.length && numbers[order[next]] == numbers[order[first]]) {
                next++;
            }
            for (int place = first; place < next; place++) {
                ranks[order[place]] = (first + 1.0 + next) / 2;
            }
        }
        return ranks;
    }

    /** Where the keys with each digit begin; null when all have the same. */
    private static int[] starts(long[] keys, int shift) {
        int[] counts = new int[DIGITS];
        for (long key : keys) {
            counts[digit(key, shift)]++;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = counts[digit];
            if (count == keys.length) {
                return null;
            }
            counts[digit] = start;
            start += count;
        }
        return counts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGITS - 1;
    }
}
