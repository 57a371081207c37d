package dev.stratum.segment;

import dev.stratum.segment.SegmentTree.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks the questions of a {@link SegmentTree}. Not for several threads at once. */
final class SegmentTreeGrower {
    /** A division that is better by less than this is rounding. */
    private static final double BETTER = 1e-9;

    private final int[] tier;
    private final double[] measures;
    private final int columns;
    private final int leastInLeaf;
    private final int tiers;
    private final boolean[] whole;
    private final boolean[] below;
    private final double[] from;
    private final double[] to;

    SegmentTreeGrower(int[] tier, double[] measures, int columns, int leastInLeaf) {
        this.tier = tier;
        this.measures = measures;
        this.columns = columns;
        this.leastInLeaf = leastInLeaf;
        this.tiers = Arrays.stream(tier).max().orElseThrow();
        this.whole = new boolean[columns];
        Arrays.fill(whole, true);
        for (int i = 0; i < measures.length; i++) {
            whole[i % columns] &= measures[i] == Math.rint(measures[i]);
        }
        this.below = new boolean[tier.length];
        this.from = new double[columns];
        this.to = new double[columns];
    }

    /** Where a measure divides customers best: those up to the cut and the others. */
    private record Cut(int measure, double at, int customersBelow, double purity) {}

    /** The customers come sorted by each measure. */
    SegmentTree grow(int depth, int[][] orders) {
        Arrays.fill(from, Double.NEGATIVE_INFINITY);
        Arrays.fill(to, Double.POSITIVE_INFINITY);
        return SegmentTree.of(leaves(depth, orders), orders[0].length);
    }

    private List<Leaf> leaves(int depth, int[][] orders) {
        int[] counts = counts(orders[0]);
        Cut cut = depth == 0 ? null : best(orders, counts);
        if (cut == null) {
            return List.of(leaf(counts, orders[0].length));
        }
        int j = cut.measure();
        for (int place = 0; place < orders[j].length; place++) {
            below[orders[j][place]] = place < cut.customersBelow();
        }
        int[][] low = new int[columns][];
        int[][] high = new int[columns][];
        for (int other = 0; other < columns; other++) {
            low[other] = new int[cut.customersBelow()];
            high[other] = new int[orders[other].length - cut.customersBelow()];
            part(orders[other], low[other], high[other]);
        }
        double upper = to[j];
        double lower = from[j];
        to[j] = cut.at();
        List<Leaf> leaves = new ArrayList<>(leaves(depth - 1, low));
        to[j] = upper;
        from[j] = cut.at();
        leaves.addAll(leaves(depth - 1, high));
        from[j] = lower;
        // A question whose answers lead to the same tier need not be asked.
        return leaves.stream().mapToInt(Leaf::tier).distinct().count() == 1
                ? List.of(leaf(counts, orders[0].length))
                : leaves;
    }

    /** Customers below the cut and the others, each in the order that they had. */
    private void part(int[] order, int[] low, int[] high) {
        int lows = 0;
        int highs = 0;
        for (int i : order) {
            if (below[i]) {
                low[lows++] = i;
            } else {
                high[highs++] = i;
            }
        }
    }

    private Leaf leaf(int[] counts, int customers) {
        int most = 0;
        for (int t = 1; t < tiers; t++) {
            most = counts[t] > counts[most] ? t : most;
        }
        return new Leaf(most + 1, new RuleTable.Box(from.clone(), to.clone()), customers, counts[most]);
    }

    private int[] counts(int[] customers) {
        int[] counts = new int[tiers];
        for (int i : customers) {
            counts[tier[i] - 1]++;
        }
        return counts;
    }

    /** The cut after which both sides are purest; null when none is purer than the whole. */
    private Cut best(int[][] orders, int[] counts) {
        int n = orders[0].length;
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        Cut best = new Cut(-1, 0, 0, squares / n);
        for (int j = 0; j < columns; j++) {
            long[] low = new long[tiers];
            double lowSquares = 0;
            double highSquares = squares;
            int[] order = orders[j];
            double next = measures[order[0] * columns + j];
            for (int place = 1; place < n; place++) {
                int moved = tier[order[place - 1]] - 1;
                lowSquares += 2.0 * low[moved] + 1;
                highSquares -= 2.0 * (counts[moved] - low[moved]) - 1;
                low[moved]++;
                double last = next;
                next = measures[order[place] * columns + j];
                if (last < next && place >= leastInLeaf && n - place >= leastInLeaf) {
                    double purity = lowSquares / place + highSquares / (n - place);
                    double lead = purity - best.purity();
                    boolean evener = Math.abs(n - 2 * place) < Math.abs(n - 2 * best.customersBelow());
                    if (lead > BETTER * n || (best.measure() >= 0 && lead > -BETTER * n && evener)) {
                        best = new Cut(j, between(last, next, whole[j]), place, purity);
                    }
                }
            }
        }
        return best.measure() < 0 ? null : best;
    }

    /** Half way between two values, for whole numbers the whole one below. */
    private static double between(double last, double next, boolean whole) {
        double middle = last + (next - last) / 2;
        double at = whole ? Math.floor(middle) : middle;
        return at < next ? at : last;
    }
}
