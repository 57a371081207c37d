package dev.stratum.ahp;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far one judgement can be changed until the order of the items changes, all others being as they are.
 *
 * <p>A larger judgement raises the weight of the first item against all others and lowers that of the second, so that the
 * first change in either direction is found by halving.
 *
 * @param judgement the judgement
 * @param swap the nearest value at which the order changes; empty when none on Saaty's scale does
 */
public record OrderChange(Judgement judgement, Optional<Swap> swap) {
    /** More items than this are not looked through; Saaty advises against more than seven. */
    public static final int MOST_ITEMS = 15;

    private static final double SCALE_END = 9;
    /** Weights that differ by less are equal. */
    private static final double SAME = 1e-9;

    private static final int HALVINGS = 50;

    /**
     * A change of the order.
     *
     * @param at the value of the judgement from which on it is another
     * @param up the item that overtakes, from 0
     * @param down the item that is overtaken, from 0
     */
    public record Swap(double at, int up, int down) {}

    /**
     * How many times the judgement has to be taken to reach the swap.
     *
     * @return 1 or more; infinite without a swap
     */
    public double factor() {
        return swap.map(change -> Math.max(change.at() / judgement.value(), judgement.value() / change.at()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Looks at every judgement above the diagonal.
     *
     * @param matrix the judgements on at most {@value #MOST_ITEMS} items
     * @param method how weights are drawn from them
     * @return the judgement that needs the least change first
     * @throws dev.stratum.problem.StratumException {@code OUT_OF_RANGE} for more items
     */
    public static List<OrderChange> of(PairwiseMatrix matrix, WeightMethod method) {
        int n = matrix.size();
        if (n > MOST_ITEMS) {
            throw Problem.OUT_OF_RANGE.with("The number of items", n, "at most " + MOST_ITEMS);
        }
        double[] weights = method.weights(matrix);
        List<OrderChange> changes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                Judgement judgement = new Judgement(i, j, matrix.get(i, j));
                Optional<Swap> more = nearest(matrix, method, weights, judgement, SCALE_END);
                Optional<Swap> less = nearest(matrix, method, weights, judgement, 1 / SCALE_END);
                OrderChange up = new OrderChange(judgement, more);
                OrderChange down = new OrderChange(judgement, less);
                changes.add(up.factor() <= down.factor() ? up : down);
            }
        }
        changes.sort(Comparator.comparingDouble(OrderChange::factor));
        return changes;
    }

    private static Optional<Swap> nearest(
            PairwiseMatrix matrix, WeightMethod method, double[] weights, Judgement judgement, double end) {
        double unchanged = Math.log(judgement.value());
        double changed = Math.log(end);
        if (end > 1 ? unchanged >= changed : unchanged <= changed) {
            return Optional.empty();
        }
        Optional<Swap> found = swap(matrix, method, weights, judgement, changed);
        for (int step = 0; step < HALVINGS && found.isPresent(); step++) {
            double middle = (unchanged + changed) / 2;
            Optional<Swap> there = swap(matrix, method, weights, judgement, middle);
            if (there.isPresent()) {
                found = there;
                changed = middle;
            } else {
                unchanged = middle;
            }
        }
        return found;
    }

    /** Who has overtaken whom when the judgement has another value; of several the pair that was nearest. */
    private static Optional<Swap> swap(
            PairwiseMatrix matrix, WeightMethod method, double[] weights, Judgement judgement, double log) {
        double value = Math.exp(log);
        double[] changed = method.weights(matrix.with(judgement.row(), judgement.column(), value));
        Swap swap = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int up = 0; up < weights.length; up++) {
            for (int down = 0; down < weights.length; down++) {
                double lead = weights[down] - weights[up];
                if (lead > SAME && changed[up] > changed[down] && lead < nearest) {
                    nearest = lead;
                    swap = new Swap(value, up, down);
                }
            }
        }
        return Optional.ofNullable(swap);
    }
}
