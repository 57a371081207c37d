package dev.stratum.work;

import dev.stratum.policy.Policy;
import dev.stratum.policy.PolicyNumbers;
import dev.stratum.policy.PolicyNumbers.PolicyNumber;
import dev.stratum.problem.StratumException;
import dev.stratum.stats.DecimalSum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which number of a policy decides most: each cut, weight and number of points is raised and lowered by some percent, all
 * others as they are, and the customers who change the segment are counted with their money.
 *
 * @param percent by how many percent, above 0 and below 100
 * @param rows one row per number, the one that moves most money per percent first
 */
public record PolicySensitivity(double percent, List<Row> rows) {

    /**
     * What one number moves.
     *
     * @param number the number
     * @param raised who moves when it is higher; empty when the policy forbids that value, as a cut that passes the next
     * @param lowered who moves when it is lower; empty likewise
     */
    public record Row(PolicyNumber number, Optional<Moved> raised, Optional<Moved> lowered) {
        /**
         * Customers per percent.
         *
         * @param percent by how many percent the number was changed
         * @return the mean of both ways, of the one that is possible, or 0
         */
        public double customersPerPercent(double percent) {
            return both().mapToDouble(Moved::customers).average().orElse(0) / percent;
        }

        /**
         * Money per percent.
         *
         * @param percent by how many percent the number was changed
         * @return the mean of both ways, of the one that is possible, or 0
         */
        public double amountPerPercent(double percent) {
            return both().mapToDouble(Moved::amount).average().orElse(0) / percent;
        }

        private Stream<Moved> both() {
            return Stream.of(raised, lowered).flatMap(Optional::stream);
        }
    }

    /**
     * Customers who change the segment.
     *
     * @param customers how many
     * @param amount the sum of their M
     */
    public record Moved(int customers, double amount) {}

    /** Keeps a copy of the list. */
    public PolicySensitivity {
        rows = List.copyOf(rows);
    }

    /**
     * Tries every number but the number of segments, which has no percent.
     *
     * @param customers the customers
     * @param policy the policy in force
     * @param percent by how many percent
     * @return what each moves
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS, NO_CONVERGENCE
     */
    public static PolicySensitivity of(MeasuredCustomers customers, Policy policy, double percent) {
        Segmentation inForce = WhatIf.segments(customers, policy);
        // Each number is tried by itself, so that all cores can; the rows stay in the order of the numbers.
        List<Row> rows = PolicyNumbers.of(policy).parallelStream()
                .filter(number -> !number.section().equals("segments"))
                .map(number -> new Row(
                        number,
                        moved(customers, policy, inForce, number, percent),
                        moved(customers, policy, inForce, number, -percent)))
                .toList();
        return new PolicySensitivity(
                percent,
                rows.stream()
                        .sorted(Comparator.comparingDouble((Row row) -> -row.amountPerPercent(percent))
                                .thenComparingDouble(row -> -row.customersPerPercent(percent)))
                        .toList());
    }

    private static Optional<Moved> moved(
            MeasuredCustomers customers, Policy policy, Segmentation inForce, PolicyNumber number, double percent) {
        Policy other;
        try {
            other = PolicyNumbers.with(policy, Map.of(number.item(), Percent.more(number.value(), percent)));
        } catch (StratumException forbidden) {
            return Optional.empty();
        }
        int[] before = inForce.tiers();
        int[] after = Segmentation.of(customers.under(other, inForce.customers().names()), SegmentRules.of(other))
                .tiers();
        int count = 0;
        DecimalSum amount = new DecimalSum();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                count++;
                amount.add(customers.monetary(i));
            }
        }
        return Optional.of(new Moved(count, amount.total()));
    }
}
