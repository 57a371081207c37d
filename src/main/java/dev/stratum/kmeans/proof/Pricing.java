package dev.stratum.kmeans.proof;

import dev.stratum.problem.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The cluster that pays best: each point has a price, and a cluster pays the prices of its points less its sum of
 * squares. As a function of the centre that is {@code f(y) = sum of min(0, w d(x, y)^2 - price)}, the location problem
 * with limited distances (Drezner, Mehrez and Wesolowsky 1991), whose least value is sought by branch and bound over
 * boxes in which y may lie. Within a box each point is surely near enough, surely too far, or open; an open one is
 * bounded by the chord of {@code min(0, q)} over the values that q takes in the box, which leaves one quadratic with the
 * same curvature in all directions. Its minimum bounds the box, and the ball in which it stays below what is sought
 * shrinks it. Two points that must not be in one cluster part a box in which both would be: one half goes without the
 * one, the other without the other.
 */
final class Pricing {

    /** A box is split once its ball shrinks no side by a fifth. */
    private static final double SHRUNK = 0.8;

    private static final double WIDER = 1 + 1e-9;
    private static final int MOST_STEPS_TO_REST = 30;

    private final Cloud cloud;
    private final int columns;
    private final double[] price;

    /** For each point those that must not be in its cluster; null when there are none at all. */
    private final int[][] apart;

    private final int[] seen;
    private final double threshold;
    private final double gap;
    private final Map<Group, Double> found = new LinkedHashMap<>();
    private final PriorityQueue<Box> open = new PriorityQueue<>(Comparator.comparingDouble(box -> box.bound));
    private double lowest;
    private long steps;
    private int passes;

    /**
     * Asks for clusters that pay.
     *
     * @param price of each point, not negative
     * @param apart for each point those that must not be in its cluster; null when there are none at all
     * @param threshold values below it are looked for; not above 0
     * @param gap once there is such a value, how exactly the least one is to be known
     */
    Pricing(Cloud cloud, double[] price, int[][] apart, double threshold, double gap) {
        this.cloud = cloud;
        this.columns = cloud.columns();
        this.price = new double[price.length];
        // What joined points cost in any case is taken off what they pay.
        Arrays.setAll(this.price, i -> price[i] - cloud.inner()[i]);
        this.apart = apart;
        this.seen = new int[price.length];
        this.threshold = threshold;
        this.gap = gap;
        this.lowest = threshold;
    }

    private static final class Box {
        private final double[] low;
        private final double[] high;

        /** Of the points that are surely near enough: weights, weights times coordinates, squares less prices. */
        private double weight;

        private final double[] sums;
        private double constant;

        private int[] undecided;

        /** Points that may not be used, and one that would be although one that must not be with it is as well. */
        private int[] without = {};

        private int clash = -1;
        private double bound = Double.NEGATIVE_INFINITY;

        Box(double[] low, double[] high, double[] sums, int... undecided) {
            this.low = low;
            this.high = high;
            this.sums = sums;
            this.undecided = undecided;
        }

        private Box copy() {
            Box copy = new Box(low.clone(), high.clone(), sums.clone(), undecided);
            copy.weight = weight;
            copy.constant = constant;
            copy.bound = bound;
            copy.without = without;
            return copy;
        }

        Box without(int point) {
            Box less = copy();
            less.undecided = Arrays.stream(undecided).filter(i -> i != point).toArray();
            less.without = IntStream.concat(Arrays.stream(without), IntStream.of(point))
                    .toArray();
            return less;
        }

        Box half(int side, double middle, boolean upper) {
            Box half = copy();
            (upper ? half.low : half.high)[side] = middle;
            return half;
        }

        int widest() {
            int widest = 0;
            for (int j = 1; j < low.length; j++) {
                widest = high[j] - low[j] > high[widest] - low[widest] ? j : widest;
            }
            return widest;
        }
    }

    /** The clusters met that lie below the threshold, the one that pays best first, at most so many. */
    List<Group> found(int most) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many points were looked at. */
    long steps() {
        return steps;
    }

    /**
     * Looks through all places for y.
     *
     * @param allowed after how many steps to give up
     * @return a bound below which f is nowhere
     */
    double search(long allowed) {
        Box all = whole();
        if (tighten(all)) {
            open.add(all);
        }
        while (!open.isEmpty() && steps < allowed && open.element().bound < limit()) {
            Stop.ifAsked();
            for (Box half : halves(open.remove())) {
                if (tighten(half)) {
                    open.add(half);
                }
            }
        }
        return open.isEmpty() ? limit() : Math.min(limit(), open.element().bound);
    }

    private List<Box> halves(Box box) {
        if (box.clash >= 0) {
            mark(box.undecided);
            OptionalInt other = Arrays.stream(apart[box.clash])
                    .filter(i -> seen[i] == passes)
                    .findFirst();
            if (other.isPresent()) {
                return List.of(box.without(box.clash), box.without(other.getAsInt()));
            }
        }
        int side = box.widest();
        double middle = (box.low[side] + box.high[side]) / 2;
        return List.of(box.half(side, middle, false), box.half(side, middle, true));
    }

    private double limit() {
        return lowest < threshold ? lowest - gap : threshold;
    }

    private Box whole() {
        double[] low = new double[columns];
        double[] high = new double[columns];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        int[] all = new int[cloud.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
            for (int j = 0; j < columns; j++) {
                low[j] = Math.min(low[j], cloud.x()[i * columns + j]);
                high[j] = Math.max(high[j], cloud.x()[i * columns + j]);
            }
        }
        return new Box(low, high, new double[columns], all);
    }

    /** Decides what can be decided in a box and shrinks it; false when nothing below the limit is left in it. */
    private boolean tighten(Box box) {
        double[] chords = new double[columns];
        double[] best = new double[columns];
        while (true) {
            Arrays.fill(chords, 0);
            double weight = 0;
            double constant = 0;
            int left = 0;
            int[] undecided = new int[box.undecided.length];
            mark(box.undecided);
            box.clash = -1;
            steps += undecided.length + 1;
            for (int i : box.undecided) {
                double near = near(box, i) - price[i];
                if (near >= 0) {
                    continue;
                }
                double far = far(box, i) - price[i];
                // At a far end of 0 or below the chord is the quadratic itself.
                double share = far <= 0 ? 1 : near / (near - far);
                double w = share * cloud.weight()[i];
                double more = share * (cloud.squares()[i] - price[i] - Math.max(0, far));
                boolean clashes = far <= 0 && clashes(i);
                box.clash = clashes ? i : box.clash;
                boolean sure = far <= 0 && !clashes;
                double[] into = sure ? box.sums : chords;
                for (int j = 0, at = i * columns; j < columns; j++, at++) {
                    into[j] += w * cloud.x()[at];
                }
                if (sure) {
                    box.weight += w;
                    box.constant += more;
                } else {
                    weight += w;
                    constant += more;
                    undecided[left++] = i;
                }
            }
            box.undecided = Arrays.copyOf(undecided, left);
            if (box.weight + weight == 0) {
                return false;
            }
            double least = least(box, chords, box.weight + weight, box.constant + constant, best);
            box.bound = Math.max(box.bound, least);
            lookAt(box, best);
            // Without open points the place just looked at is the best of the box.
            if (box.bound >= limit() || left == 0) {
                return false;
            }
            if (!shrink(box, chords, box.weight + weight, least, best)) {
                return true;
            }
        }
    }

    private void mark(int... points) {
        if (apart != null) {
            passes++;
            for (int i : points) {
                seen[i] = passes;
            }
        }
    }

    private boolean clashes(int i) {
        if (apart != null) {
            for (int other : apart[i]) {
                if (seen[other] == passes) {
                    return true;
                }
            }
        }
        return false;
    }

    private double near(Box box, int i) {
        double near = 0;
        for (int j = 0, at = i * columns; j < columns; j++, at++) {
            double x = cloud.x()[at];
            double off = Math.max(0, Math.max(box.low[j] - x, x - box.high[j]));
            near += off * off;
        }
        return cloud.weight()[i] * near;
    }

    private double far(Box box, int i) {
        double far = 0;
        for (int j = 0, at = i * columns; j < columns; j++, at++) {
            double x = cloud.x()[at];
            double off = Math.max(x - box.low[j], box.high[j] - x);
            far += off * off;
        }
        return cloud.weight()[i] * far;
    }

    /** The least value that the quadratic takes in the box, and where. */
    private double least(Box box, double[] chords, double weight, double constant, double[] best) {
        double least = constant;
        for (int j = 0; j < columns; j++) {
            double sum = box.sums[j] + chords[j];
            double mean = sum / weight;
            best[j] = Math.min(Math.max(mean, box.low[j]), box.high[j]);
            double off = best[j] - mean;
            least += weight * off * off - sum * mean;
        }
        return least;
    }

    /** Cuts the box down to the ball in which the quadratic is below the limit; whether that was worth while. */
    private boolean shrink(Box box, double[] chords, double weight, double least, double[] best) {
        double room = (limit() - least) / weight;
        boolean worth = false;
        for (int j = 0; j < columns; j++) {
            double mean = (box.sums[j] + chords[j]) / weight;
            double off = best[j] - mean;
            double reach = Math.sqrt(room + off * off) * WIDER;
            double width = box.high[j] - box.low[j];
            box.low[j] = Math.min(best[j], Math.max(box.low[j], mean - reach));
            box.high[j] = Math.max(best[j], Math.min(box.high[j], mean + reach));
            worth |= box.high[j] - box.low[j] < SHRUNK * width;
        }
        return worth;
    }

    /** Is there a cluster around a place of the box that pays? */
    private void lookAt(Box box, double[] place) {
        double value = box.constant;
        for (int j = 0; j < columns; j++) {
            value += (box.weight * place[j] - 2 * box.sums[j]) * place[j];
        }
        for (int i : box.undecided) {
            value += Math.min(0, cloud.weight()[i] * cloud.squared(i, place) - price[i]);
        }
        if (value < lowest) {
            rest(place.clone(), box.without);
        }
    }

    /** Goes from a place to the mean of the points near enough to it, until it rests; remembers what is met there. */
    void rest(double[] from, int... without) {
        double[] place = from;
        Group before = new Group();
        for (int step = 0; step < MOST_STEPS_TO_REST; step++) {
            Group around = around(place, without);
            if (around.equals(before)) {
                break;
            }
            if (around.members().length == 0 || found.containsKey(around)) {
                return;
            }
            place = cloud.mean(around.members());
            before = around;
        }
        double value = 0;
        for (int i : before.members()) {
            value += cloud.weight()[i] * cloud.squared(i, place) - price[i];
        }
        if (value < threshold) {
            found.put(before, value);
            lowest = Math.min(lowest, value);
        }
    }

    private Group around(double[] place, int... without) {
        int[] members = new int[cloud.size()];
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            if (cloud.weight()[i] * cloud.squared(i, place) < price[i]) {
                members[count++] = i;
            }
        }
        steps += members.length;
        int[] all = Arrays.copyOf(members, count);
        return new Group(apart == null ? all : compatible(place, all, without));
    }

    /** Of points that must not be together the ones that pay best. */
    private int[] compatible(double[] place, int[] members, int... without) {
        mark(members);
        for (int i : without) {
            seen[i] = 0;
        }
        for (int i : members) {
            for (int other : apart[i]) {
                if (seen[i] == passes && seen[other] == passes) {
                    seen[pays(i, place) < pays(other, place) ? i : other] = 0;
                }
            }
        }
        return Arrays.stream(members).filter(i -> seen[i] == passes).toArray();
    }

    private double pays(int i, double[] place) {
        return price[i] - cloud.weight()[i] * cloud.squared(i, place);
    }
}
