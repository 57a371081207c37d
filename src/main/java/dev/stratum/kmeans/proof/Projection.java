package dev.stratum.kmeans.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The prices nearest to given ones at which no known cluster pays more than a common amount, and which together are
 * worth a given level: {@code sum of prices in C - amount <= cost of C} for every known C and
 * {@code sum of all prices - k amount >= level}. A quadratic programme with few conditions that bind; it is solved in
 * its multipliers, by sweeps over the conditions (Hildreth 1957) and conjugate gradients among those that bind.
 */
final class Projection {
    /** Adding up a price is done so many times as fast as looking at a point. */
    private static final int WORTH = 20;

    private static final int SWEEPS = 3;
    private static final int SUBSPACES = 8;
    private static final int MOST_ROUNDS = 60;

    private final int size;
    private final int k;
    private final int exact;

    /** How far each price may easily move, squared; the last one is that of the amount. */
    private final double[] scale;

    /** The prices asked for, and the amount. */
    private final double[] centre;

    private final double[] point;

    /** Condition 0 is that of the level. */
    private final List<int[]> groups = new ArrayList<>();

    private double[] limit = new double[64];
    private double[] norm = new double[64];
    private double[] multiplier = new double[64];
    private double margin;
    private long members;
    private long steps;

    /**
     * Begins at prices.
     *
     * @param centre the prices, and the amount last
     * @param scale how far each may easily move, squared
     * @param k how many clusters
     * @param exact so many of the groups that will be added first need no room
     */
    Projection(double[] centre, double[] scale, int k, int exact) {
        this.size = centre.length - 1;
        this.k = k;
        this.exact = exact;
        this.centre = centre.clone();
        this.scale = scale;
        this.point = centre.clone();
        groups.add(new int[0]);
        norm[0] = k * k * scale[size] + Arrays.stream(scale, 0, size).sum();
    }

    /** No longer lets a group pay more than the amount. */
    void add(Group group, double cost) {
        int at = groups.size();
        if (at == limit.length) {
            limit = Arrays.copyOf(limit, 2 * at);
            norm = Arrays.copyOf(norm, 2 * at);
            multiplier = Arrays.copyOf(multiplier, 2 * at);
        }
        groups.add(group.members());
        limit[at] = cost;
        norm[at] = scale[size];
        members += group.members().length;
        for (int i : group.members()) {
            norm[at] += scale[i];
        }
    }

    /** Begins elsewhere. */
    void moveTo(double[] prices, double amount) {
        System.arraycopy(prices, 0, centre, 0, size);
        centre[size] = amount;
        forget();
    }

    void forget() {
        Arrays.fill(multiplier, 0);
    }

    /** What a group is worth, in the order in which they were added: about its share in the best mixture of divisions. */
    double[] shares() {
        double[] shares = new double[groups.size() - 1];
        for (int c = 1; c < groups.size(); c++) {
            shares[c - 1] = multiplier[0] > 0 ? multiplier[c] / multiplier[0] : 0;
        }
        return shares;
    }

    /** How much work it was: about as many points were looked at. */
    long steps() {
        return steps;
    }

    /** The prices found. */
    double[] prices() {
        return Arrays.copyOf(point, size);
    }

    /**
     * Finds them.
     *
     * @param level what they are to be worth
     * @param room by how much all but the first groups are to stay below the amount
     * @param tolerance by how much a condition may be missed
     * @return whether there are such prices, as far as was seen
     */
    boolean solve(double level, double room, double tolerance) {
        limit[0] = -level;
        margin = room;
        rebuild();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                if (sweep() <= tolerance) {
                    return true;
                }
            }
            bind(tolerance);
        }
        return false;
    }

    private double sweep() {
        double worst = 0;
        steps += (members + size) / WORTH;
        for (int c = 0; c < groups.size(); c++) {
            double missed = missed(c);
            worst = Math.max(worst, missed);
            double step = Math.max(missed / norm[c], -multiplier[c]);
            if (step != 0) {
                multiplier[c] += step;
                push(c, step, point);
            }
        }
        return worst;
    }

    private double missed(int c) {
        return along(c, point) - limit[c] + (c <= exact ? 0 : margin);
    }

    private double along(int c, double[] at) {
        double sum = 0;
        if (c == 0) {
            for (int i = 0; i < size; i++) {
                sum -= at[i];
            }
            return sum + k * at[size];
        }
        for (int i : groups.get(c)) {
            sum += at[i];
        }
        return sum - at[size];
    }

    private void push(int c, double step, double[] at) {
        if (c == 0) {
            for (int i = 0; i < size; i++) {
                at[i] += step * scale[i];
            }
            at[size] -= step * k * scale[size];
            return;
        }
        for (int i : groups.get(c)) {
            at[i] -= step * scale[i];
        }
        at[size] += step * scale[size];
    }

    private void rebuild() {
        System.arraycopy(centre, 0, point, 0, size + 1);
        for (int c = 0; c < groups.size(); c++) {
            if (multiplier[c] != 0) {
                push(c, multiplier[c], point);
            }
        }
    }

    /** Meets the conditions that bind all at once; those whose multiplier would turn negative bind no longer. */
    private void bind(double tolerance) {
        for (int tries = 0; tries < SUBSPACES; tries++) {
            int[] binding = new int[groups.size()];
            int count = 0;
            for (int c = 0; c < groups.size(); c++) {
                if (multiplier[c] > 0) {
                    binding[count++] = c;
                }
            }
            binding = Arrays.copyOf(binding, count);
            double[] direction = conjugate(binding, tolerance);
            double step = 1;
            int freed = -1;
            for (int a = 0; a < count; a++) {
                if (multiplier[binding[a]] + step * direction[a] < 0) {
                    step = multiplier[binding[a]] / -direction[a];
                    freed = a;
                }
            }
            for (int a = 0; a < count; a++) {
                multiplier[binding[a]] = a == freed ? 0 : Math.max(0, multiplier[binding[a]] + step * direction[a]);
            }
            rebuild();
            if (freed < 0) {
                return;
            }
        }
    }

    private double[] conjugate(int[] binding, double tolerance) {
        int count = binding.length;
        double[] direction = new double[count];
        double[] rest = new double[count];
        double[] search = new double[count];
        double[] curved = new double[count];
        double[] image = new double[size + 1];
        double length = 0;
        double largest = 0;
        for (int a = 0; a < count; a++) {
            rest[a] = missed(binding[a]);
            search[a] = rest[a] / norm[binding[a]];
            length += rest[a] * search[a];
            largest = Math.max(largest, Math.abs(rest[a]));
        }
        double first = length;
        for (int i = 0; i < 2 * count && largest > 0.1 * tolerance && length > 1e-26 * first; i++) {
            Arrays.fill(image, 0);
            steps += (size + (long) count * members / groups.size()) / WORTH;
            for (int a = 0; a < count; a++) {
                push(binding[a], search[a], image);
            }
            double curvature = 0;
            for (int a = 0; a < count; a++) {
                curved[a] = -along(binding[a], image);
                curvature += search[a] * curved[a];
            }
            if (!(curvature > 0)) {
                break;
            }
            double step = length / curvature;
            double next = 0;
            largest = 0;
            for (int a = 0; a < count; a++) {
                direction[a] += step * search[a];
                rest[a] -= step * curved[a];
                next += rest[a] * rest[a] / norm[binding[a]];
                largest = Math.max(largest, Math.abs(rest[a]));
            }
            for (int a = 0; a < count; a++) {
                search[a] = rest[a] / norm[binding[a]] + next / length * search[a];
            }
            length = next;
        }
        return direction;
    }
}
