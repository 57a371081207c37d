package dev.stratum.work;

import dev.stratum.policy.Policy;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customers of a ledger in segments, with everything that explains why they are there. Customer i of the ledger is
 * customer i of the segmentation.
 *
 * @param policy the policy
 * @param period the dates that counted
 * @param ledger R, F, M of the customers, and what became of the lines
 * @param segmentation their grades, clusters and segments
 * @param figures the segments described
 */
public record LedgerSegments(
        Policy policy, Period period, Ledger ledger, Segmentation segmentation, SegmentFigures figures) {

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
        return new LedgerSegments(policy, period, ledger, segments, SegmentFigures.of(segments.members()));
    }

    /**
     * The customers as a person wants to read them: the best segment first, in it the largest amounts first.
     *
     * @return the numbers of the customers, from 0
     */
    public List<Integer> bestFirst() {
        List<CustomerRfm> customers = ledger.customers();
        int[] tiers = segmentation.tiers();
        return IntStream.range(0, tiers.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tiers[i])
                        .thenComparing(i -> -customers.get(i).monetary())
                        .thenComparing(i -> customers.get(i).customer()))
                .toList();
    }
}
