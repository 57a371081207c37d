package dev.stratum.samples;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.stats.Standardisation;
import java.util.List;

/** The two stratifications of the RFMC paper, run on a sample with the product's own rules. */
final class TwoRuns {
    private static final int K = 4;

    private TwoRuns() {}

    /**
     * One stratification.
     *
     * @param clustering what K-means found
     * @param ranking its clusters, best first
     * @param tiers the tier of each customer, 1 the best
     */
    record Run(Clustering clustering, ClusterRanking ranking, int[] tiers) {
        List<Integer> sizes() {
            return ranking.bestFirst().stream()
                    .map(ClusterRanking.RankedCluster::size)
                    .toList();
        }

        double sumOfSquares() {
            return clustering.sumOfSquares();
        }
    }

    static double[] rfm(List<SampleCustomer> customers) {
        double[] flat = new double[customers.size() * 3];
        int i = 0;
        for (SampleCustomer customer : customers) {
            flat[i++] = customer.recency();
            flat[i++] = customer.purchases();
            flat[i++] = customer.amount();
        }
        return flat;
    }

    static double[] zScores(double[] rfm) {
        return Standardisation.zScores(rfm, List.of("R", "F", "M")).apply(rfm);
    }

    static Grades grades(List<SampleCustomer> customers, Policy policy) {
        CtsPolicy cts = policy.ctsPolicy();
        double[] flat = new double[customers.size() * 4];
        int i = 0;
        for (SampleCustomer customer : customers) {
            flat[i++] = customer.recency();
            flat[i++] = customer.purchases();
            flat[i++] = customer.amount();
            flat[i++] = cts.assess(customer.ctsMeasures()).score();
        }
        return policy.gradePolicy().grade(flat, 4);
    }

    /** R, F and M as z-scores, ranked by the mean of -R, F and M. */
    static Run rfmRun(List<SampleCustomer> customers, Start start) {
        double[] z = zScores(rfm(customers));
        double[] value = new double[customers.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = (-z[3 * i] + z[3 * i + 1] + z[3 * i + 2]) / 3;
        }
        return run(z, 3, value, start);
    }

    /** The four grades, ranked by their mean. */
    static Run rfmcRun(List<SampleCustomer> customers, Policy policy, Start start) {
        Grades grades = grades(customers, policy);
        double[] mean = new double[customers.size()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = grades.type(i).mean();
        }
        return run(grades.toDoubles(), 4, mean, start);
    }

    private static Run run(double[] points, int columns, double[] score, Start start) {
        Clustering clustering = KMeans.run(
                new Rows(points, score.length, columns), KMeansSettings.of(K).withStart(start));
        ClusterRanking ranking = ClusterRanking.rank(clustering.labels(), score);
        return new Run(clustering, ranking, ranking.rowRanks());
    }
}
