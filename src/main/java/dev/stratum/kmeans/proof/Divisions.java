package dev.stratum.kmeans.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Divisions among which the lowest is sought: all, or those in which some points are together and others apart; with
 * prices and clusters to begin with.
 *
 * @param cloud the points, those that are together joined to one
 * @param apart for each point those that must not be in its cluster; null when there are none at all
 * @param prices of the points, good ones
 * @param amount what a cluster pays at them
 * @param scale how far each price, and last the amount, may easily move, squared
 * @param groups known clusters with their costs
 * @param bound no division of these has a lower sum of squares
 */
record Divisions(
        Cloud cloud,
        int[][] apart,
        double[] prices,
        double amount,
        double[] scale,
        Map<Group, Double> groups,
        double bound) {

    Divisions {
        groups = new LinkedHashMap<>(groups);
    }

    /** Only the divisions in which two points are together. */
    Divisions together(int to, int from) {
        Cloud joined = cloud.joined(to, from);
        double[] price = prices.clone();
        double[] scales = scale.clone();
        price[to] += price[from];
        price[from] = 0;
        scales[to] += scales[from];
        scales[from] = 0;
        int[][] parted = null;
        if (apart != null) {
            parted = apart.clone();
            for (int i = 0; i < parted.length; i++) {
                parted[i] = Arrays.stream(parted[i])
                        .map(other -> other == from ? to : other)
                        .distinct()
                        .toArray();
            }
            parted[to] = union(parted[to], parted[from]);
            parted[from] = new int[0];
        }
        Map<Group, Double> kept = new LinkedHashMap<>();
        for (Group group : groups.keySet()) {
            if (group.has(to) == group.has(from)) {
                Group without = new Group(
                        IntStream.of(group.members()).filter(i -> i != from).toArray());
                kept.put(without, joined.cost(without.members()));
            }
        }
        return new Divisions(joined, parted, price, amount, scales, kept, bound);
    }

    /** Only the divisions in which two points are not together. */
    Divisions apart(int one, int other) {
        int[][] parted = apart != null ? apart.clone() : new int[prices.length][0];
        parted[one] = union(parted[one], other);
        parted[other] = union(parted[other], one);
        return new Divisions(
                cloud, parted, prices, amount, scale, only(group -> !group.has(one) || !group.has(other)), bound);
    }

    private Map<Group, Double> only(Predicate<Group> wanted) {
        Map<Group, Double> kept = new LinkedHashMap<>();
        groups.forEach((group, cost) -> {
            if (wanted.test(group)) {
                kept.put(group, cost);
            }
        });
        return kept;
    }

    private static int[] union(int[] some, int... more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more))
                .distinct()
                .toArray();
    }
}
