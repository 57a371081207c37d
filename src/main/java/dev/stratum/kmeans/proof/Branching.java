package dev.stratum.kmeans.proof;

import dev.stratum.kmeans.data.Points;
import dev.stratum.problem.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Closes what prices alone leave open. Where the best mixture of divisions has two points together half of the time,
 * the divisions with both together and those with both apart are bounded by themselves (Ryan and Foster 1981), the
 * lowest bound first. The lowest of all bounds is that of all divisions, whenever it is asked for.
 */
final class Branching {
    private static final double HALF = 0.5;
    private static final double CLEARLY = 0.02;

    private final int k;
    private final double sum;
    private final long allowed;
    private final PriorityQueue<Open> open =
            new PriorityQueue<>(Comparator.comparingDouble(Open::bound).thenComparingInt(Open::number));

    /** The lowest bound of the divisions that are not parted any further. */
    private double closed = Double.POSITIVE_INFINITY;

    private long steps;
    private int number;

    private Branching(int k, double sum, long allowed) {
        this.k = k;
        this.sum = sum;
        this.allowed = allowed;
    }

    /** Divisions with their bound and the two points that part them. */
    private record Open(double bound, int number, Divisions divisions, int one, int other) {}

    /**
     * A bound of the sum of squares of every division into k clusters.
     *
     * @param points different ones, more than k
     * @param labels a good division of them
     * @param k how many clusters
     * @param allowed how many steps to make at most
     * @return not above the sum of squares of any division
     */
    static double bound(Points points, int[] labels, int k, long allowed) {
        Cloud cloud = Cloud.of(points);
        Group[] clusters = clusters(labels);
        Prices prices = Prices.of(cloud, clusters);
        Map<Group, Double> groups = new LinkedHashMap<>();
        double sum = 0;
        for (Group cluster : clusters) {
            double cost = cloud.cost(cluster.members());
            groups.put(cluster, cost);
            sum += cost;
        }
        Divisions all = new Divisions(
                cloud, null, prices.price(), prices.amount(), prices.scale(), groups, Spectrum.bound(cloud, k));
        return Math.max(0, new Branching(k, sum, allowed).search(all, clusters.length));
    }

    private double search(Divisions all, int exact) {
        ask(all, exact);
        while (!open.isEmpty() && steps < allowed && open.element().bound() < closed) {
            Stop.ifAsked();
            Open lowest = open.remove();
            Divisions divisions = lowest.divisions();
            ask(divisions.together(lowest.one(), lowest.other()), 0);
            ask(divisions.apart(lowest.one(), lowest.other()), 0);
        }
        return open.isEmpty() ? closed : Math.min(closed, open.element().bound());
    }

    private void ask(Divisions divisions, int exact) {
        PriceBound prices = new PriceBound(divisions, k, exact, sum, allowed - steps);
        prices.search();
        steps += prices.steps();
        Divisions answered = prices.answered();
        int[] pair = prices.proven() ? new int[0] : halfTogether(prices.together());
        if (pair.length == 0) {
            closed = Math.min(closed, answered.bound());
        } else {
            open.add(new Open(answered.bound(), number++, answered, pair[0], pair[1]));
        }
    }

    /** The two points that are together in about half of the mixture, if any are in a part of it only. */
    private static int[] halfTogether(double[]... together) {
        int[] pair = {};
        double nearest = HALF - CLEARLY;
        for (int i = 0; i < together.length; i++) {
            for (int j = 0; j < i; j++) {
                double off = Math.abs(together[i][j] - HALF);
                if (off < nearest) {
                    nearest = off;
                    pair = new int[] {j, i};
                }
            }
        }
        return pair;
    }

    private static Group[] clusters(int... labels) {
        return Arrays.stream(labels)
                .sorted()
                .distinct()
                .mapToObj(c -> new Group(IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == c)
                        .toArray()))
                .toArray(Group[]::new);
    }
}
