package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.EmptyGrades;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.LedgerReport;
import dev.stratum.segment.TierCount;
import dev.stratum.segment.TierNames;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers of a ledger in segments, with everything that explains why they are there. Customer i of one list is
 * customer i of every other.
 *
 * @param asOf the date of analysis
 * @param policy the policy
 * @param windowDays the window in days, null for all dates up to {@code asOf}
 * @param customers R, F, M of the customers, in the order of the ledger
 * @param report what became of the lines
 * @param grades the grades on R, F and M
 * @param count how many tiers there are and why
 * @param points the grades as they were clustered
 * @param clustering the clusters
 * @param tiers the tier of each customer, 1 = best
 * @param names the names of the tiers
 * @param table the segment table, best first, one row for all customers at the end
 */
public record LedgerSegments(
        LocalDate asOf,
        Policy policy,
        Integer windowDays,
        List<CustomerRfm> customers,
        LedgerReport report,
        Grades grades,
        TierCount count,
        Rows points,
        Clustering clustering,
        int[] tiers,
        TierNames names,
        List<SegmentRow> table) {

    /** Keeps copies of the lists. */
    public LedgerSegments {
        customers = List.copyOf(customers);
        table = List.copyOf(table);
    }

    /**
     * What a person should know about the grades and segments: fewer tiers than the policy has, grades that nobody has.
     *
     * @return sentences, mostly none
     */
    public List<String> hints() {
        return Stream.concat(
                        Stream.of(count.sentence()),
                        grades.emptyGrades().stream().map(EmptyGrades::sentence))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * The customers as a person wants to read them: the best segment first, in it the largest amounts first.
     *
     * @return the numbers of the customers, from 0
     */
    public List<Integer> bestFirst() {
        return IntStream.range(0, customers.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tiers[i])
                        .thenComparing(i -> -customers.get(i).monetary())
                        .thenComparing(i -> customers.get(i).customer()))
                .toList();
    }
}
