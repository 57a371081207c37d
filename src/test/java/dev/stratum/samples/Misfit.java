package dev.stratum.samples;

import dev.stratum.policy.Policy;
import dev.stratum.rfm.GradeScale;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far a sample is from being divided as its places ask: 0 when it is.
 *
 * <p>The division that the places ask for is where K-means comes to rest when every customer is nearer to the mean of
 * its own tier than to any other. Each customer that is not nearer by a margin adds what it lacks, in both runs; the
 * margins are what makes the division the best one and not merely one of many. To this come penalties for what the
 * paper prints besides the sizes, and for grades that hardly any customer has.
 */
final class Misfit {
    /** By how much the squared distance to the own mean must be smaller, in z-scores. */
    private static final double RFM_MARGIN = 0.6;
    /** The same among grades. */
    private static final double RFMC_MARGIN = 0.8;
    /** Least share of the customers with each grade of each measure. */
    private static final double LEAST_GRADE_SHARE = 0.14;
    /** Bounds of the share of customers below the usual amount: "most" of them. */
    private static final double LEAST_SMALL = 0.57;

    private static final double MOST_SMALL = 0.64;
    /** By how many days the other tiers of the RFM run bought longer ago than the best. */
    private static final double RECENCY_GAP = 5;
    /** How many times the mean amount of the next tier of the RFM run a tier buys at least. */
    private static final double AMOUNT_RATIO = 1.15;

    private static final double AMOUNT_UNIT = 20_000;
    /** By how much mean grades of neighbouring tiers differ. */
    private static final double GRADE_GAP = 0.2;

    /** Logarithms of amounts: half below 140,000 yuan, six in ten below 200,000. */
    private static final NormalDistribution AMOUNTS = NormalDistribution.of(StrictMath.log(140_000), 1.45);
    /** How many customers the amounts may be off that distribution. */
    private static final double MOST_OFF = 9;

    private static final int TIERS = 4;
    private static final int GRADES = 4;

    private final CustomerDraw draw;
    private final List<GradeScale> scales;
    private final int customers;
    private final int[] rfmTiers;
    private final int[] rfmcTiers;
    private final double[] rfm;
    private final double[] grades;

    Misfit(List<Place> places, CustomerDraw draw, Policy policy) {
        this.draw = draw;
        this.customers = places.size();
        this.scales = policy.gradePolicy().scales(new double[TIERS], TIERS);
        this.rfmTiers = places.stream().mapToInt(Place::rfm).toArray();
        this.rfmcTiers = places.stream().mapToInt(Place::rfmc).toArray();
        this.rfm = new double[3 * customers];
        this.grades = new double[GRADES * customers];
    }

    /** Puts a customer into a row. */
    void set(int row, SampleCustomer customer) {
        rfm[3 * row] = customer.recency();
        rfm[3 * row + 1] = customer.purchases();
        rfm[3 * row + 2] = customer.amount();
        for (int j = 0; j < 3; j++) {
            grades[4 * row + j] = scales.get(j).grade(rfm[3 * row + j]);
        }
        grades[4 * row + 3] = scales.get(3).grade(draw.score(customer));
    }

    /** The misfit of the rows as they stand. */
    double total() {
        double[] z = TwoRuns.zScores(rfm);
        return lack(z, 3, rfmTiers, RFM_MARGIN) + lack(grades, 4, rfmcTiers, RFMC_MARGIN) + besides();
    }

    /** Whether everything but the margins is met: K-means rests where the places ask, and the paper's numbers hold. */
    boolean rests() {
        double[] z = TwoRuns.zScores(rfm);
        return lack(z, 3, rfmTiers, 0) == 0 && lack(grades, 4, rfmcTiers, 0) == 0 && besides() == 0;
    }

    private double besides() {
        double[] raw = means(rfm, 3, rfmTiers);
        double[] mean = means(grades, 4, rfmcTiers);
        double sum = 2 * beyond(Math.abs(raw[0] - PublishedFacts.BEST_RECENCY), 0.4);
        for (int tier = 1; tier < TIERS; tier++) {
            sum += 0.5 * beyond(raw[0] + RECENCY_GAP, raw[3 * tier]);
            sum += beyond(raw[3 * tier + 1] + 1, raw[3 * tier - 2]);
            sum += beyond(AMOUNT_RATIO * raw[3 * tier + 2], raw[3 * tier - 1]) / AMOUNT_UNIT;
            sum += 10 * beyond(average(mean, tier) + GRADE_GAP, average(mean, tier - 1));
        }
        sum += 50 * beyond(Math.abs(average(mean, 0) - PublishedFacts.BEST_MEAN_GRADE), 0.004);
        int small = 0;
        for (int row = 0; row < customers; row++) {
            small += rfm[3 * row + 2] < PublishedFacts.USUAL_AMOUNT ? 1 : 0;
        }
        sum += beyond(LEAST_SMALL * customers, small) + beyond(small, MOST_SMALL * customers);
        sum += 0.3 * beyond(offLogNormal(), MOST_OFF);
        int[] census = new int[GRADES * 4];
        for (int i = 0; i < grades.length; i++) {
            census[i % 4 * GRADES + (int) grades[i] - 1]++;
        }
        for (int count : census) {
            sum += 0.3 * beyond(LEAST_GRADE_SHARE * customers, count);
        }
        return sum;
    }

    /** The greatest distance between the amounts and a log-normal distribution (Kolmogorov-Smirnov), in customers. */
    private double offLogNormal() {
        double[] logs = new double[customers];
        for (int row = 0; row < customers; row++) {
            logs[row] = StrictMath.log(rfm[3 * row + 2]);
        }
        Arrays.sort(logs);
        double greatest = 0;
        for (int row = 0; row < customers; row++) {
            double expected = customers * AMOUNTS.cumulativeProbability(logs[row]);
            greatest = Math.max(greatest, Math.max(expected - row, row + 1 - expected));
        }
        return greatest;
    }

    private static double beyond(double value, double limit) {
        return Math.max(0, value - limit);
    }

    private static double average(double[] centres, int tier) {
        return Arrays.stream(centres, tier * GRADES, (tier + 1) * GRADES)
                .average()
                .orElseThrow();
    }

    private double lack(double[] points, int columns, int[] tiers, double margin) {
        double[] centres = means(points, columns, tiers);
        double sum = 0;
        for (int row = 0; row < customers; row++) {
            double own = squared(points, row, centres, tiers[row], columns);
            double nearest = Double.POSITIVE_INFINITY;
            for (int tier = 0; tier < TIERS; tier++) {
                if (tier != tiers[row]) {
                    nearest = Math.min(nearest, squared(points, row, centres, tier, columns));
                }
            }
            sum += beyond(own + margin, nearest);
        }
        return sum;
    }

    private static double squared(double[] points, int row, double[] centres, int tier, int columns) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double difference = points[row * columns + j] - centres[tier * columns + j];
            sum += difference * difference;
        }
        return sum;
    }

    private double[] means(double[] points, int columns, int[] tiers) {
        double[] sums = new double[TIERS * columns];
        int[] sizes = new int[TIERS];
        for (int row = 0; row < customers; row++) {
            sizes[tiers[row]]++;
            for (int j = 0; j < columns; j++) {
                sums[tiers[row] * columns + j] += points[row * columns + j];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= sizes[i / columns];
        }
        return sums;
    }
}
