package dev.stratum.work;

import dev.stratum.policy.Policy;
import dev.stratum.segment.Migration;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The same customers under two policies: who would change the segment, and with how much money.
 *
 * @param before the customers under the policy in force
 * @param after the customers under the other policy
 * @param paths the ways from a segment to a segment that customers take, staying included, in the order of the segments
 * @param amount the sum of M of all customers
 */
public record WhatIf(Segmentation before, Segmentation after, List<Path> paths, double amount) {
    private static final int MONETARY = 2;

    /**
     * Customers who go from one segment to another.
     *
     * @param before the tier before, 1 = best
     * @param after the tier after
     * @param customers how many they are
     * @param amount the sum of their M
     */
    public record Path(int before, int after, int customers, double amount) {
        /**
         * Whether they change the segment.
         *
         * @return false for those who stay
         */
        public boolean moves() {
            return before != after;
        }
    }

    /** Keeps a copy of the list. */
    public WhatIf {
        paths = List.copyOf(paths);
    }

    /**
     * Compares two policies.
     *
     * @param customers the customers
     * @param inForce the policy in force
     * @param other the other policy
     * @return who would move
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS, NO_CONVERGENCE
     */
    public static WhatIf of(MeasuredCustomers customers, Policy inForce, Policy other) {
        return of(segments(customers, inForce), segments(customers, other));
    }

    /**
     * Puts customers into segments.
     *
     * @param customers the customers
     * @param policy the policy
     * @return their segments
     */
    static Segmentation segments(MeasuredCustomers customers, Policy policy) {
        return Segmentation.of(customers.under(policy), SegmentRules.of(policy));
    }

    static WhatIf of(Segmentation before, Segmentation after) {
        int k = Math.max(before.segments(), after.segments());
        Migration migration = Migration.of(before.tiers(), after.tiers(), k);
        DecimalSum all = new DecimalSum();
        DecimalSum[][] amounts = new DecimalSum[k][k];
        Customers customers = before.customers();
        for (int i = 0; i < customers.size(); i++) {
            double amount = customers.measures()[i * customers.columns() + MONETARY];
            int from = before.tiers()[i] - 1;
            int to = after.tiers()[i] - 1;
            if (amounts[from][to] == null) {
                amounts[from][to] = new DecimalSum();
            }
            amounts[from][to].add(amount);
            all.add(amount);
        }
        List<Path> paths = new ArrayList<>();
        for (int from = 0; from < k; from++) {
            for (int to = 0; to < k; to++) {
                if (amounts[from][to] != null) {
                    paths.add(new Path(from + 1, to + 1, migration.count(from + 1, to + 1), amounts[from][to].total()));
                }
            }
        }
        return new WhatIf(before, after, paths, all.total());
    }

    /**
     * How many customers would change the segment.
     *
     * @return 0 or more
     */
    public int moved() {
        return paths.stream().filter(Path::moves).mapToInt(Path::customers).sum();
    }

    /**
     * The money of those who would change the segment.
     *
     * @return the sum of their M
     */
    public double movedAmount() {
        DecimalSum sum = new DecimalSum();
        paths.stream().filter(Path::moves).forEach(path -> sum.add(path.amount()));
        return sum.total();
    }
}
