package dev.stratum.kmeans.proof;

import dev.stratum.problem.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A lower bound of the sum of squares of every division of points into k clusters: the linear relaxation of choosing
 * clusters so that each point is in one, by its dual (du Merle, Hansen, Jaumard and Mladenovic 2000; Aloise, Hansen and
 * Liberti 2012). Give every point a price. Whatever the division, its sum of squares is at least the sum of all prices
 * less k times the most that any one cluster can pay ({@link Pricing}). The best prices are sought from those that suit
 * a good division; on many tables they prove it to be the lowest.
 *
 * <p>A bound holds for any prices, so neither rounding of prices nor giving up early makes it wrong; the rounding of the
 * sums themselves is taken off.
 */
final class PriceBound {

    /** Bounds nearer to the sum than this share of it prove it. */
    static final double CLOSED = 1e-9;

    /** What the most that a cluster pays is looked for below, as a share of the sum. */
    private static final double TOLERANCE = 1e-10;

    private static final double ROUNDING = 0x1p-50;
    private static final double FIRST_ROOM = 1e-4;
    private static final double LAST_ROOM = 1e-9;
    private static final int MOST_AT_A_TIME = 60;

    /** Prices that cannot close the gap are no longer improved once they are this near to what they can do. */
    private static final double NEAR = 0.02;

    /** As long as the gap becomes smaller than this share of what it was, it is tried again. */
    private static final double STILL = 0.9;

    private final Divisions divisions;
    private final Cloud cloud;
    private final int k;
    private final double sum;
    private final double tolerance;
    private final Projection projection;
    private final List<Group> fresh;
    private double best;
    private double[] bestPrices;
    private double bestAmount;
    private double[] shares = {};
    private boolean bounded;
    private final long allowed;
    private long steps;

    /**
     * Prepares the search.
     *
     * @param divisions where to look
     * @param exact how many of its groups are the division whose sum is to be proven
     * @param sum what is to be proven to be the lowest
     * @param allowed how many steps to make at most
     */
    PriceBound(Divisions divisions, int k, int exact, double sum, long allowed) {
        this.divisions = divisions;
        this.cloud = divisions.cloud();
        this.k = k;
        this.sum = sum;
        this.tolerance = TOLERANCE * sum / k;
        this.allowed = allowed;
        this.best = divisions.bound();
        this.bestPrices = divisions.prices();
        this.bestAmount = divisions.amount();
        this.fresh = new ArrayList<>(divisions.groups().keySet());
        double[] centre = Arrays.copyOf(bestPrices, cloud.size() + 1);
        centre[cloud.size()] = bestAmount;
        this.projection = new Projection(centre, divisions.scale(), k, exact);
    }

    /** Improves the prices until they prove the sum, or cannot, or the steps are used up. */
    void search() {
        double room = FIRST_ROOM * sum / k;
        double level = sum;
        double reachable = sum;
        double reset = best;
        while (steps() < allowed && !proven()) {
            Stop.ifAsked();
            fresh.forEach(group -> projection.add(group, divisions.groups().get(group)));
            fresh.clear();
            boolean solved = projection.solve(level, room, Math.max(0.3 * room, tolerance / 10));
            double[] found = projection.shares();
            boolean better = evaluate(projection.prices());
            if (solved && fresh.isEmpty()) {
                shares = found;
            }
            if (better) {
                projection.moveTo(bestPrices, bestAmount);
            }
            if (!solved && room > 0) {
                // Room is there to find prices that hold at once; when there is none, they have to be exact.
                room = room < LAST_ROOM * sum ? 0 : room / 30;
            } else if (!solved) {
                reachable = level;
                projection.forget();
                level = (best + reachable) / 2;
            } else if (fresh.isEmpty()) {
                room = 0;
                level = reachable < sum ? (best + reachable) / 2 : sum;
            }
            if (reachable < sum && reachable - best < NEAR * (sum - reachable)) {
                // Prices that were not found may be there all the same: seen from better ones they are nearer.
                if (sum - best > STILL * (sum - reset)) {
                    return;
                }
                reset = best;
                reachable = sum;
                level = (best + sum) / 2;
                projection.forget();
            }
        }
    }

    boolean proven() {
        return sum - best <= CLOSED * sum;
    }

    long steps() {
        return steps + projection.steps();
    }

    /** The divisions with what is known now. */
    Divisions answered() {
        return new Divisions(
                cloud, divisions.apart(), bestPrices, bestAmount, divisions.scale(), divisions.groups(), best);
    }

    /**
     * For each pair of points about how far they are together in the best mixture of divisions; where the mixture is not
     * known, in the clusters that pay most.
     */
    double[][] together() {
        double[][] together = new double[cloud.size()][cloud.size()];
        boolean mixed = Arrays.stream(shares).anyMatch(share -> share > 0);
        int at = 0;
        for (Map.Entry<Group, Double> group : divisions.groups().entrySet()) {
            double share = at < shares.length ? shares[at] : 0;
            at++;
            if (!mixed) {
                share = bestAmount - pays(group, bestPrices) < (sum - best) / k ? 1 : 0;
            }
            int[] members = group.getKey().members();
            for (int i = 0; share > 0 && i < members.length; i++) {
                for (int j = 0; j <= i; j++) {
                    together[members[i]][members[j]] += share;
                }
            }
        }
        for (int i = 0; i < together.length; i++) {
            for (int j = 0; j < i; j++) {
                together[i][j] /= Math.max(1e-9, Math.max(together[i][i], together[j][j]));
            }
        }
        return together;
    }

    private static double pays(Map.Entry<Group, Double> group, double... prices) {
        double pays = -group.getValue();
        for (int i : group.getKey().members()) {
            pays += prices[i];
        }
        return pays;
    }

    /** Finds clusters that pay more than those known, and with them the bound; whether it is better than before. */
    private boolean evaluate(double[] prices) {
        double total = 0;
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.max(0, prices[i]);
            total += prices[i];
        }
        double amount = 0;
        for (Map.Entry<Group, Double> known : divisions.groups().entrySet()) {
            amount = Math.max(amount, pays(known, prices));
        }
        Pricing near = pricing(prices, amount, 0);
        for (int i = 0; i < prices.length; i++) {
            near.rest(Arrays.copyOfRange(cloud.x(), i * cloud.columns(), (i + 1) * cloud.columns()));
        }
        steps += near.steps();
        // A bound has to come of it before the steps are used up, the first time and towards the end.
        if (take(near) && bounded && steps() < allowed / 2) {
            return false;
        }
        bounded = true;
        double gap = Math.max(tolerance, Math.min(fresh.isEmpty() ? 1e-5 * sum : sum, 0.1 * (sum - best) / k));
        Pricing everywhere = pricing(prices, amount, gap);
        double least = everywhere.search(allowed - steps());
        steps += everywhere.steps();
        take(everywhere);
        double bound = total + k * least - ROUNDING * k * (cloud.size() + 100) * (cloud.spread() + total);
        if (bound <= best) {
            return false;
        }
        best = bound;
        bestPrices = prices;
        bestAmount = amount;
        return true;
    }

    private Pricing pricing(double[] prices, double amount, double gap) {
        return new Pricing(cloud, prices, divisions.apart(), -amount - tolerance, gap);
    }

    private boolean take(Pricing pricing) {
        for (Group group : pricing.found(MOST_AT_A_TIME)) {
            if (divisions.groups().putIfAbsent(group, cloud.cost(group.members())) == null) {
                fresh.add(group);
            }
        }
        return !fresh.isEmpty();
    }
}
