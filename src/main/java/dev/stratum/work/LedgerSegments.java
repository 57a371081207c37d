package dev.stratum.work;

import dev.stratum.policy.Policy;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The customers of a ledger in segments, with everything that explains why they are there. Customer i of the ledger is
 * customer i of the segmentation.
 *
 * @param policy the policy
 * @param period the dates that counted
 * @param ledger R, F, M of the customers, and what became of the lines
 * @param segmentation their grades, clusters and segments
 * @param figures the segments in force described
 * @param tiers the tier in force of each customer: the computed one unless a person gave another
 * @param overrides what a person gave, by customer of this ledger
 */
public record LedgerSegments(
        Policy policy,
        Period period,
        Ledger ledger,
        Segmentation segmentation,
        SegmentFigures figures,
        int[] tiers,
        Map<String, SegmentOverride> overrides) {

    /** Keeps copies. */
    public LedgerSegments {
        overrides = Map.copyOf(overrides);
    }

    /**
     * From a ledger to segments.
     *
     * @param source what messages call the ledger
     * @param ledger its customers
     * @param period the dates that counted
     * @param policy the cuts of the grades, the number of segments and their names
     * @return the segments and how they came about
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when no customer bought in the period, NO_CONVERGENCE
     */
    public static LedgerSegments of(String source, Ledger ledger, Period period, Policy policy) {
        return of(
                policy, period, ledger, Segmentation.of(Customers.of(source, ledger, period), SegmentRules.of(policy)));
    }

    /**
     * The customers of a ledger that are in segments already.
     *
     * @param policy the policy
     * @param period the dates that counted
     * @param ledger its customers
     * @param segments their segments, customer by customer
     * @return the same described
     */
    public static LedgerSegments of(Policy policy, Period period, Ledger ledger, Segmentation segments) {
        return new LedgerSegments(
                policy, period, ledger, segments, SegmentFigures.of(segments.members()), segments.tiers(), Map.of());
    }

    /**
     * The same where a person gave some customers another segment.
     *
     * @param given the segments given, by customer; those of customers who are not here and of segments that do not exist
     *     any more play no part
     * @return a copy
     */
    public LedgerSegments overridden(Map<String, SegmentOverride> given) {
        SegmentsInForce inForce = SegmentsInForce.of(segmentation, given);
        return new LedgerSegments(
                policy,
                period,
                ledger,
                segmentation,
                SegmentFigures.of(inForce.members()),
                inForce.tiers(),
                inForce.overrides());
    }

    /**
     * The segments that count, without the ledger behind them.
     *
     * @return the computed ones and those that a person gave instead
     */
    public SegmentsInForce inForce() {
        return new SegmentsInForce(segmentation, tiers, overrides);
    }

    /**
     * The segment in force of a customer.
     *
     * @param customer its number, from 0
     * @return the name of its tier
     */
    public String segment(int customer) {
        return inForce().segment(customer);
    }

    /**
     * The customers as they are kept, in the segments in force.
     *
     * @return one entry per customer, with the scales that graded them
     */
    public SegmentMembers members() {
        return inForce().members();
    }

    /**
     * The customers as a person wants to read them: the best segment first, in it the largest amounts first.
     *
     * @return the numbers of the customers, from 0
     */
    public List<Integer> bestFirst() {
        List<CustomerRfm> customers = ledger.customers();
        return IntStream.range(0, tiers.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tiers[i])
                        .thenComparing(i -> -customers.get(i).monetary())
                        .thenComparing(i -> customers.get(i).customer()))
                .toList();
    }
}
