package dev.stratum.work;

import dev.stratum.policy.Policy;
import java.util.List;

/** Eight made-up customers: two of each kind, the first two the best on every measure, the last two the worst. */
final class EightCustomers {
    static final SegmentRules RULES = SegmentRules.of(Policy.shipped("ledger-quartiles"));

    static final Customers CUSTOMERS = new Customers(
            List.of("A", "B", "C", "D", "E", "F", "G", "H"),
            new double[] {
                1, 40, 4000,
                2, 39, 3900,
                11, 30, 3000,
                12, 29, 2900,
                21, 20, 2000,
                22, 19, 1900,
                31, 10, 1000,
                32, 9, 900
            },
            3);

    private EightCustomers() {}
}
