package dev.stratum.samples;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.rfm.GradeScale;
import java.time.DayOfWeek;
import java.util.List;
import java.util.SplittableRandom;

/** Draws customers for a place: first grades, then raw values that have these grades. */
final class CustomerDraw {
    /** Typical values of levels A to D: days to pay, will-call share in percent, salesperson return in yuan. */
    private static final int[][] DAYS = {{6, 30}, {31, 60}, {61, 90}, {91, 150}};

    private static final int[][] WILL_CALL = {{60, 95}, {40, 59}, {20, 39}, {0, 19}};
    private static final int[][] RETURN = {{120, 1000}, {1010, 2500}, {2510, 5000}, {5010, 12000}};

    private final CtsPolicy cts;
    private final List<GradeScale> scales;
    private final SplittableRandom random;

    CustomerDraw(CtsPolicy cts, List<GradeScale> scales, SplittableRandom random) {
        this.cts = cts;
        this.scales = scales;
        this.random = random;
    }

    /** Draws until the values agree with each other; a place that contradicts itself would never end. */
    SampleCustomer draw(Place place) {
        while (true) {
            SampleCustomer drawn = attempt(place);
            if (drawn != null) {
                return drawn;
            }
        }
    }

    private SampleCustomer attempt(Place place) {
        int recency = between(place.leastRecency(), place.mostRecency());
        if (SampleCsv.AS_OF.minusDays(recency).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return null; // contracts are signed on working days
        }
        if (scales.get(0).grade(recency) != grade(place.weights()[0])) {
            return null;
        }
        // Few customers order often: the number of purchases falls off towards the upper limit.
        double skewed = StrictMath.pow(random.nextDouble(), 1.5);
        int purchases = place.leastPurchases() + (int) (skewed * (place.mostPurchases() - place.leastPurchases() + 1));
        if (scales.get(1).grade(purchases) != grade(place.weights()[1])) {
            return null;
        }
        double log = StrictMath.log(place.leastAmount())
                + random.nextDouble() * StrictMath.log((double) place.mostAmount() / place.leastAmount());
        int amount = 10 * (int) Math.round(StrictMath.exp(log) / 10);
        if (scales.get(2).grade(amount) != grade(place.weights()[2]) || amount / purchases < 4_000) {
            return null;
        }
        int wanted = grade(place.weights()[3]);
        SampleCustomer drawn = served(recency, purchases, amount);
        return ctsGrade(drawn) == wanted ? drawn : null;
    }

    /** These purchases with drawn measures of service. */
    private SampleCustomer served(int recency, int purchases, int amount) {
        // Levels scatter about one inclination, so that who pays late also takes visits.
        double inclination = random.nextDouble() * 4;
        int days = pick(DAYS, inclination);
        int willCall = pick(WILL_CALL, inclination);
        int salesReturn = pick(RETURN, inclination) / 10 * 10;
        return new SampleCustomer(recency, purchases, amount, days, willCall, salesReturn);
    }

    /** The same purchases and the same CTS grade, with return visits that cost no more than half of all service. */
    SampleCustomer withFittingVisits(SampleCustomer customer) {
        SampleCustomer drawn = customer;
        while (!visitsFit(drawn) || ctsGrade(drawn) != ctsGrade(customer)) {
            drawn = served(customer.recency(), customer.purchases(), customer.amount());
        }
        return drawn;
    }

    private boolean visitsFit(SampleCustomer customer) {
        return customer.salesReturn() <= SampleCsv.serviceShare(score(customer)) * customer.orderSize() / 2;
    }

    private int ctsGrade(SampleCustomer customer) {
        return scales.get(3).grade(score(customer));
    }

    double score(SampleCustomer customer) {
        return cts.score(List.of(
                cts.indexes().get(0).level(customer.orderSize()),
                cts.indexes().get(1).level(customer.daysToPay()),
                cts.indexes().get(2).level(customer.willCall()),
                cts.indexes().get(3).level(customer.salesReturn())));
    }

    private int pick(int[][] levels, double inclination) {
        int level = (int) Math.round(inclination - 0.5 + (random.nextDouble() - 0.5) * 2.4);
        int[] bounds = levels[Math.max(0, Math.min(Level.values().length - 1, level))];
        return between(bounds[0], bounds[1]);
    }

    private int grade(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int g = 0; g < weights.length; g++) {
            left -= weights[g];
            if (left < 0) {
                return g + 1;
            }
        }
        return weights.length;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
