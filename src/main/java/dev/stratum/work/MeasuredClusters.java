package dev.stratum.work;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.cluster.MeasureClusters;
import dev.stratum.ledger.grade.GradePlan;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Clusters of measures that an engine has found from where the start of K-means on a sample begins.
 *
 * @param points the measures of the customers in standard deviations
 * @param told the clusters, with the number of the cluster of each customer
 * @param kinds how many points of the sample differ, as far as it was counted
 */
record MeasuredClusters(Rows points, Clustering told, int kinds) {

    /**
     * Clusters customers.
     *
     * @param plan how measures and scores are made
     * @param engine has measured the ledger last
     * @param measured the measures
     * @param rules how many segments, how K-means begins
     * @return as many clusters as segments are wanted, or as many as customers differ
     * @throws dev.stratum.problem.StratumException NO_CONVERGENCE, or when the engine fails
     */
    static MeasuredClusters of(GradePlan plan, LedgerEngine engine, MeasuredLedger measured, SegmentRules rules) {
        int[] kinds = {0};
        MeasureClusters clusters = MeasureClusters.of(plan, engine, measured, sample -> {
            Rows rows = Rows.of(sample);
            kinds[0] = Grouping.count(rows, rules.k());
            return KMeans.converged(
                            rows,
                            KMeansSettings.of(Math.min(rules.k(), kinds[0])).withStart(rules.start()))
                    .centres();
        });
        MeasureClusters.Labelled customers = clusters.customers(engine, measured);
        int count = customers.labels().length;
        Rows points = new Rows(customers.points(), count, customers.points().length / count);
        int[] none = new int[clusters.counts().length];
        Arrays.fill(none, -1);
        return new MeasuredClusters(
                points,
                new Clustering(
                        points,
                        none.length,
                        clusters.initialCentres(),
                        none,
                        customers.labels(),
                        clusters.counts(),
                        clusters.finalCentres(),
                        clusters.history(),
                        true,
                        clusters.within().stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .toArray(),
                        Trials.ONE),
                kinds[0]);
    }
}
