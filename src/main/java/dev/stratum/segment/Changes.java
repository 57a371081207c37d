package dev.stratum.segment;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The customers whose tier changed, the largest moves first (Table 8 of the RFMC paper shows ten of them).
 *
 * @param changes the changed customers in order
 */
public record Changes(List<Change> changes) {
    /** Spreads the hashes of ids that count up over the whole table (Knuth's multiplicative hashing). */
    private static final int SPREAD = 0x9E3779B9;

    /**
     * A customer whose tier changed.
     *
     * @param row the row of the customer, counted from 0
     * @param id the customer
     * @param before the tier before, 1 = best
     * @param after the tier after, 1 = best
     * @param measures the measures of the customer, in the order of the columns
     */
    public record Change(int row, String id, int before, int after, List<Double> measures) {
        /** Keeps its own copy of the measures. */
        public Change {
            measures = List.copyOf(measures);
        }

        /**
         * How many tiers the customer moved.
         *
         * @return positive = up: from tier 3 to tier 1 is +2
         */
        public int steps() {
            return move().steps();
        }

        private TierMove move() {
            return new TierMove(before, after);
        }
    }

    /** Keeps its own copy of the list. */
    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * Finds the customers whose tier changed.
     *
     * <p>Order: the number of tiers moved, largest first; of equal moves upward ones first; then the better tier after;
     * then the order of the rows.
     *
     * @param ids the customers, each once
     * @param before the tier of each customer before, 1 = best
     * @param after the tier of the same customers after
     * @param measures the measures to show, row by row (n rows of {@code columns} numbers)
     * @param columns the number of measures per customer, 0 for none
     * @return the changes
     * @throws dev.stratum.problem.StratumException {@code SEGMENTS_DIFFER} when the lengths differ, {@code RANGE_EMPTY}
     *     without customers, {@code CUSTOMER_TWICE} for an id that occurs twice, {@code OUT_OF_RANGE} for a tier below
     *     1, {@code NOT_FINITE} for a measure that is no number
     */
    public static Changes of(List<String> ids, int[] before, int[] after, double[] measures, int columns) {
        Tiers.checkPair(before, after, Tiers.ANY);
        Tiers.checkLength(Phrase.CUSTOMERS, ids.size(), Phrase.STRATIFICATION, before.length);
        Tiers.checkMeasures(measures, columns, before.length);
        requireEachOnce(ids);
        // There are few different moves, and those of a kind stay in the order of their rows.
        Map<TierMove, List<Change>> byMove = new TreeMap<>(TierMove.LARGEST_FIRST);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                Double[] own = new Double[columns];
                for (int j = 0; j < columns; j++) {
                    own[j] = measures[i * columns + j];
                }
                byMove.computeIfAbsent(new TierMove(before[i], after[i]), any -> new ArrayList<>())
                        .add(new Change(i, ids.get(i), before[i], after[i], List.of(own)));
            }
        }
        return new Changes(byMove.values().stream().flatMap(List::stream).toList());
    }

    /** An open table of rows by their ids: of a million, a map of boxed numbers would be most of the memory. */
    private static void requireEachOnce(List<String> ids) {
        int[] rows = new int[Integer.highestOneBit(Math.max(1, ids.size())) * 4];
        Arrays.fill(rows, -1);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int hash = id.hashCode() * SPREAD;
            int slot = (hash ^ hash >>> 16) & rows.length - 1;
            while (rows[slot] >= 0) {
                if (ids.get(rows[slot]).equals(id)) {
                    throw Problem.CUSTOMER_TWICE.with(id, new Counted("", rows[slot]), new Counted("", i));
                }
                slot = slot + 1 & rows.length - 1;
            }
            rows[slot] = i;
        }
    }

    /**
     * The first changes of the list.
     *
     * @param count how many at most, 0 or more
     * @return all of them when there are fewer
     * @throws dev.stratum.problem.StratumException {@code OUT_OF_RANGE} for a negative count
     */
    public Changes top(int count) {
        if (count < 0) {
            throw Problem.OUT_OF_RANGE.with("top", count, Phrase.AT_LEAST.with(0));
        }
        return new Changes(changes.subList(0, Math.min(count, changes.size())));
    }
}
