package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Ledger;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.TierCount;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.DecimalSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * From a ledger to named segments: R, F, M per customer, grades by the policy, K-means on the grades, clusters ranked
 * by their mean grade and named.
 */
public final class SegmentJob {
    private static final int MEASURES = 3;

    private SegmentJob() {}

    /**
     * Does the job.
     *
     * @param lines the ledger
     * @param asOf the date of analysis; later lines are not used
     * @param policy the cuts of the grades, the number of segments and their names
     * @param windowDays the window in days, null for all dates up to {@code asOf}
     * @return the segments and how they came about
     * @throws dev.stratum.problem.StratumException NOTHING_USABLE when no customer bought in the window,
     *     NO_CONVERGENCE
     */
    public static LedgerSegments run(LedgerLines lines, LocalDate asOf, Policy policy, Integer windowDays) {
        Ledger ledger = Ledger.summarise(
                lines.customers(),
                lines.epochDays(),
                lines.amounts(),
                lines.orders(),
                (int) asOf.toEpochDay(),
                windowDays);
        if (ledger.customers().isEmpty()) {
            throw Problem.NOTHING_USABLE.with(
                    "The ledger", "no line above zero is dated on or before " + asOf + " and within the window");
        }
        Grades grades = policy.gradePolicy().grade(measures(ledger.customers()), MEASURES);
        Rows points = new Rows(grades.toDoubles(), grades.rows(), MEASURES);
        TierCount tiersOf = new TierCount(policy.segments().k(), grades.kinds());
        KMeansSettings settings =
                KMeansSettings.of(tiersOf.tiers()).withStart(policy.segments().start());
        Clustering clusters = KMeans.converged(points, settings);
        int[] tiers = ClusterRanking.rank(clusters.labels(), meanGrades(grades)).rowRanks();
        TierNames names = policy.segments().names();
        return new LedgerSegments(
                asOf,
                policy,
                windowDays,
                ledger.customers(),
                ledger.report(),
                grades,
                tiersOf,
                points,
                clusters,
                tiers,
                names,
                table(ledger.customers(), grades, tiers, clusters.k(), names));
    }

    private static double[] measures(List<CustomerRfm> customers) {
        double[] measures = new double[customers.size() * MEASURES];
        int i = 0;
        for (CustomerRfm customer : customers) {
            measures[i++] = customer.recencyDays();
            measures[i++] = customer.frequency();
            measures[i++] = customer.monetary();
        }
        return measures;
    }

    private static double[] meanGrades(Grades grades) {
        double[] means = new double[grades.rows()];
        for (int i = 0; i < means.length; i++) {
            means[i] = grades.type(i).mean();
        }
        return means;
    }

    private static List<SegmentRow> table(
            List<CustomerRfm> customers, Grades grades, int[] tiers, int k, TierNames names) {
        double[] columns = new double[customers.size() * (MEASURES + 1)];
        DecimalSum[] revenue = new DecimalSum[k + 1];
        for (int tier = 0; tier <= k; tier++) {
            revenue[tier] = new DecimalSum();
        }
        double[] measures = measures(customers);
        for (int i = 0; i < tiers.length; i++) {
            System.arraycopy(measures, i * MEASURES, columns, i * (MEASURES + 1), MEASURES);
            columns[i * (MEASURES + 1) + MEASURES] = grades.type(i).mean();
            revenue[tiers[i]].add(customers.get(i).monetary());
            revenue[0].add(customers.get(i).monetary());
        }
        SegmentSummary summary = SegmentSummary.of(tiers, k, columns, MEASURES + 1);
        double all = revenue[0].total();
        List<SegmentRow> table = new ArrayList<>();
        summary.tiers().forEach(row -> table.add(row(row, names.name(row.tier()), revenue[row.tier()].total(), all)));
        table.add(row(summary.total(), "All customers", all, all));
        return table;
    }

    private static SegmentRow row(SegmentSummary.Row row, String name, double revenue, double all) {
        return new SegmentRow(
                row.tier(),
                name,
                row.count(),
                row.share(),
                mean(row, 0),
                mean(row, 1),
                mean(row, 2),
                mean(row, 3),
                revenue,
                revenue / all);
    }

    private static double mean(SegmentSummary.Row row, int measure) {
        return row.count() == 0 ? Double.NaN : row.means().get(measure);
    }
}
