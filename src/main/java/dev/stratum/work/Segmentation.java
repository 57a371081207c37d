package dev.stratum.work;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.rfm.EmptyGrades;
import dev.stratum.rfm.GradeFit;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.TierCount;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers in segments: K-means on the grades, or on the measures themselves, clusters ranked by their mean grade and named, as in section 4.2 of the
 * RFMC paper. Customer i of one list is customer i of every other.
 *
 * @param customers the customers
 * @param grades their grades
 * @param count how many segments there are and why
 * @param by what the clusters were made of
 * @param points the grades, or the measures in standard deviations, as they were clustered
 * @param clusters the clusters
 * @param tiers the tier of each customer, 1 = best
 * @param names the names of the segments
 */
public record Segmentation(
        Customers customers,
        Grades grades,
        TierCount count,
        ClusterBy by,
        Rows points,
        Clustering clusters,
        int[] tiers,
        TierNames names) {

    /**
     * The rank of each segment.
     *
     * @return 1 = best, by the name of the segment
     */
    public Map<String, Integer> ranks() {
        return names.ranks(clusters.k());
    }

    /**
     * Makes segments.
     *
     * @param customers the customers
     * @param rules how they are graded, how many segments, how K-means begins, their names
     * @return the segments
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS when cost to serve has no rule, NO_CONVERGENCE
     */
    public static Segmentation of(Customers customers, SegmentRules rules) {
        return of(customers, grades(customers, rules), rules);
    }

    /**
     * Makes segments of customers that are graded already.
     *
     * @param customers the customers
     * @param grades their grades
     * @param rules how many segments, how K-means begins, their names
     * @return the segments
     * @throws dev.stratum.problem.StratumException NO_CONVERGENCE
     */
    public static Segmentation of(Customers customers, Grades grades, SegmentRules rules) {
        return of(customers, grades, points(grades), rules);
    }

    /**
     * Makes segments of customers whose types were counted elsewhere: the few types are clustered instead of the many
     * customers.
     *
     * @param customers the customers
     * @param grades their grades
     * @param types the different grades, with how many customers have them
     * @param rules how many segments, how K-means begins, their names
     * @return the same segments as without the counts
     * @throws dev.stratum.problem.StratumException NO_CONVERGENCE
     */
    static Segmentation of(Customers customers, Grades grades, Rows types, SegmentRules rules) {
        TierCount count = new TierCount(rules.k(), grades.kinds());
        Rows points = points(grades);
        KMeansSettings settings = KMeansSettings.of(count.tiers()).withStart(rules.start());
        Clustering clusters = rules.start().isOrderFree()
                ? KMeans.converged(types, settings).toldFor(points)
                : KMeans.converged(points, settings);
        return new Segmentation(
                customers,
                grades,
                count,
                ClusterBy.GRADES,
                points,
                clusters,
                tiers(grades, clusters, rules.weights()),
                rules.names());
    }

    /** Clusters ranked by the mean grade of their customers, in which some grades may count more. */
    private static int[] tiers(Grades grades, Clustering clusters, GradeWeights weights) {
        double[] means = IntStream.range(0, grades.rows())
                .mapToDouble(customer -> weights.mean(grades.type(customer)))
                .toArray();
        return ClusterRanking.rank(clusters.labels(), means).rowRanks();
    }

    /**
     * Makes segments of customers whose measures were clustered elsewhere; grades only rank them.
     *
     * @param customers the customers
     * @param grades their grades
     * @param clusters what the engine found, and who is where
     * @param rules how many segments, their names
     * @return the segments
     */
    static Segmentation of(Customers customers, Grades grades, MeasuredClusters clusters, SegmentRules rules) {
        Clustering found = clusters.told();
        return new Segmentation(
                customers,
                grades,
                new TierCount(rules.k(), Math.max(found.k(), clusters.kinds())),
                ClusterBy.MEASURES,
                clusters.points(),
                found,
                tiers(grades, found, rules.weights()),
                rules.names());
    }

    /**
     * Grades customers.
     *
     * @param customers the customers
     * @param rules how they are graded
     * @return their grades
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS when cost to serve has no rule
     */
    public static Grades grades(Customers customers, SegmentRules rules) {
        return rules.grades().grade(customers.measures(), customers.columns());
    }

    /** Grades as points to cluster, one per customer. */
    static Rows points(Grades grades) {
        return new Rows(grades.toDoubles(), grades.rows(), grades.columns());
    }

    /**
     * What a person should know about grades: those that nobody or nearly everybody has.
     *
     * @param grades the grades of customers
     * @return sentences, mostly none
     */
    public static List<String> hints(Grades grades) {
        return Stream.concat(
                        grades.emptyGrades().stream().map(EmptyGrades::sentence),
                        GradeFit.of(grades).stream().map(GradeFit::sentence))
                .toList();
    }

    /**
     * What a person should know about the grades and the segments made of them: fewer segments than wanted, grades that
     * nobody or nearly everybody has.
     *
     * @return sentences, mostly none
     */
    public List<String> hints() {
        return Stream.concat(Stream.of(count.sentence()), hints(grades).stream())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * How many segments there are.
     *
     * @return the number of the last tier
     */
    public int segments() {
        return Arrays.stream(tiers).max().orElse(0);
    }

    /**
     * The segment of a customer.
     *
     * @param customer its number, from 0
     * @return the name of its tier
     */
    public String segment(int customer) {
        return names.name(tiers[customer]);
    }

    /**
     * The tier that each cluster is.
     *
     * @return one per cluster, 1 = best; the last for a cluster without customers
     */
    public int[] tiersOfClusters() {
        int[] found = new int[clusters.k()];
        Arrays.fill(found, found.length);
        for (int i = 0; i < tiers.length; i++) {
            found[clusters.labels()[i]] = tiers[i];
        }
        return found;
    }

    /**
     * The segment that each cluster is.
     *
     * @return one name per cluster
     */
    public String[] namesOfClusters() {
        return Arrays.stream(tiersOfClusters()).mapToObj(names::name).toArray(String[]::new);
    }

    /**
     * The customers as they are kept.
     *
     * @return one entry per customer, with the scales that graded them
     */
    public SegmentMembers members() {
        List<SegmentMember> members = new ArrayList<>();
        for (int i = 0; i < tiers.length; i++) {
            int[] own = new int[grades.columns()];
            for (int column = 0; column < own.length; column++) {
                own[column] = grades.get(i, column);
            }
            members.add(new SegmentMember(customers.names().get(i), tiers[i], segment(i), customers.of(i), own));
        }
        return new SegmentMembers(members, grades.scales());
    }
}
