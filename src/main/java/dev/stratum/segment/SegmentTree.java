package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.stats.RisingOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which values of the measures make a segment: a small tree of questions, as L. Breiman, J. Friedman, R. Olshen and C. Stone,
 * Classification and Regression Trees (1984), grow it. Each question divides where the segments on both sides are purest by
 * the index of Gini; of equally good ones the one that divides most evenly is asked, then that of the first measure.
 *
 * <p>"Cluster first, then use the classification method to discover rules" (Bu 2023, introduction).
 *
 * @param leaves what the tree ends in, the best tier first, in a tier the largest first; every customer is in one
 * @param size the number of customers
 */
public record SegmentTree(List<Leaf> leaves, int size) {
    /** A leaf holds this many customers at least, or a twentieth of them where that is fewer. */
    private static final int LEAST_IN_LEAF = 7;

    private static final int LEAST_SHARE = 20;
    private static final int FOLDS = 10;

    /** More questions after each other than this nobody reads. */
    public static final int DEEPEST = 10;

    /**
     * What some questions lead to.
     *
     * @param tier the tier that most of its customers are of
     * @param box the bounds of each measure: above {@code from}, up to {@code to}
     * @param customers how many customers are within the bounds
     * @param right how many of these are of the tier
     */
    public record Leaf(int tier, RuleTable.Box box, int customers, int right) {
        private boolean covers(double[] values, int at) {
            double[] from = box.from();
            double[] to = box.to();
            for (int j = 0; j < from.length; j++) {
                if (!(from[j] < values[at + j] && values[at + j] <= to[j])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Keeps a copy of the list. */
    public SegmentTree {
        leaves = List.copyOf(leaves);
    }

    /**
     * Grows a tree.
     *
     * @param tier the tier of each customer, 1 = best
     * @param measures the measures of the customers, row by row
     * @param columns how many measures a customer has, at least one
     * @param depth how many questions are asked of a customer at most, 1 to {@value #DEEPEST}
     * @return the tree
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without customers, SEGMENTS_DIFFER when the measures do not
     *     fit them, NOT_FINITE for a measure that is no number, OUT_OF_RANGE for a tier below 1 or another depth
     */
    public static SegmentTree grow(int[] tier, double[] measures, int columns, int depth) {
        Tiers.check(Phrase.THE_TIER, tier, Tiers.ANY);
        Tiers.checkMeasures(measures, columns, tier.length);
        if (depth < 1 || depth > DEEPEST) {
            throw Problem.OUT_OF_RANGE.with("depth", depth, Phrase.BETWEEN.with(1, DEEPEST));
        }
        return new SegmentTreeGrower(tier, measures, columns, leastInLeaf(tier.length))
                .grow(depth, sorted(measures, columns));
    }

    /**
     * How many customers trees get right that were grown without them: the customers are dealt out to ten groups, alike in
     * their segments and measures, and each group is looked up in a tree grown from the others. The order of the customers
     * plays no part.
     *
     * @param tier as for {@link #grow}
     * @param measures as for {@link #grow}
     * @param columns as for {@link #grow}
     * @param depth as for {@link #grow}
     * @return the number of customers whose tier is told
     */
    public static int rightOfOthers(int[] tier, double[] measures, int columns, int depth) {
        int[][] orders = sorted(measures, columns);
        int[] group = groups(tier, measures, columns, orders);
        return IntStream.range(0, FOLDS)
                .parallel()
                .map(fold -> right(fold, tier, measures, columns, depth, orders, group))
                .sum();
    }

    /** How many customers of a group a tree of the others gets right. */
    private static int right(
            int fold, int[] tier, double[] measures, int columns, int depth, int[][] orders, int[] group) {
        int size = (int) Arrays.stream(group).filter(own -> own == fold).count();
        if (size == tier.length) {
            return 0;
        }
        int[][] others = new int[columns][tier.length - size];
        for (int j = 0; j < columns; j++) {
            int count = 0;
            for (int i : orders[j]) {
                if (group[i] != fold) {
                    others[j][count++] = i;
                }
            }
        }
        SegmentTree tree =
                new SegmentTreeGrower(tier, measures, columns, leastInLeaf(others[0].length)).grow(depth, others);
        int right = 0;
        for (int i = 0; i < tier.length; i++) {
            if (group[i] == fold && tree.tier(measures, i * columns) == tier[i]) {
                right++;
            }
        }
        return right;
    }

    /** The group of each customer, dealt out in the order of tiers and, within a tier, of measures. */
    private static int[] groups(int[] tier, double[] measures, int columns, int[][] orders) {
        // From the last key to the first, each time keeping the order so far.
        int[] order = orders[columns - 1];
        for (int j = columns - 2; j >= 0; j--) {
            order = sorted(order, measures, columns, j);
        }
        double[] tiers = Arrays.stream(tier).asDoubleStream().toArray();
        order = sorted(order, tiers, 1, 0);
        int[] group = new int[tier.length];
        for (int place = 0; place < order.length; place++) {
            group[order[place]] = place % FOLDS;
        }
        return group;
    }

    /** Customers by one of their numbers, equal ones as they stand. */
    private static int[] sorted(int[] order, double[] numbers, int columns, int column) {
        double[] inOrder = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            inOrder[place] = numbers[order[place] * columns + column];
        }
        int[] places = RisingOrder.of(inOrder);
        for (int place = 0; place < places.length; place++) {
            places[place] = order[places[place]];
        }
        return places;
    }

    /** For each measure the customers from its lowest value to its highest. */
    private static int[][] sorted(double[] measures, int columns) {
        int customers = measures.length / columns;
        int[] asTheyStand = IntStream.range(0, customers).toArray();
        return IntStream.range(0, columns)
                .mapToObj(j -> sorted(asTheyStand, measures, columns, j))
                .toArray(int[][]::new);
    }

    private static int leastInLeaf(int customers) {
        return Math.max(1, Math.min(LEAST_IN_LEAF, customers / LEAST_SHARE));
    }

    /**
     * The tier of a customer by the tree.
     *
     * @param values measures of customers
     * @param at where those of the customer begin
     * @return 1 = best
     */
    int tier(double[] values, int at) {
        for (Leaf leaf : leaves) {
            if (leaf.covers(values, at)) {
                return leaf.tier();
            }
        }
        throw new IllegalArgumentException("The leaves of a tree cover every customer");
    }

    /**
     * How many of its customers the tree puts into their own tier.
     *
     * @return up to {@link #size}
     */
    public int right() {
        return leaves.stream().mapToInt(Leaf::right).sum();
    }

    static SegmentTree of(List<Leaf> found, int size) {
        List<Leaf> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Leaf::tier)
                .thenComparing(Comparator.comparingInt(Leaf::customers).reversed()));
        return new SegmentTree(ordered, size);
    }
}
