package dev.stratum.work;

import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the money comes from the largest customers, as Pareto and Lorenz ask.
 *
 * @param steps a tenth of the customers each, the largest first
 */
public record Concentration(List<Step> steps) {
    private static final int STEPS = 10;

    /**
     * The largest customers down to some point.
     *
     * @param share their share of the customers, 0 to 1
     * @param customers how many they are, the last one that begins within this share included
     * @param amount their money
     * @param shareOfAmount its share of all money, 0 to 1
     */
    public record Step(double share, int customers, double amount, double shareOfAmount) {}

    /** Keeps a copy. */
    public Concentration {
        steps = List.copyOf(steps);
    }

    /**
     * Adds up the money of customers from the largest down.
     *
     * @param members the customers
     * @return ten steps; none where the money adds up to nothing or less
     */
    public static Concentration of(SegmentMembers members) {
        double[] amounts = members.customers().stream()
                .mapToDouble(SegmentMember::amount)
                .sorted()
                .toArray();
        double all = Arrays.stream(amounts)
                .collect(DecimalSum::new, DecimalSum::add, (a, b) -> {})
                .total();
        List<Step> steps = new ArrayList<>();
        DecimalSum sum = new DecimalSum();
        int customers = 0;
        for (int step = 1; step <= STEPS && all > 0; step++) {
            int until = (int) ((amounts.length * (long) step + STEPS - 1) / STEPS);
            for (; customers < until; customers++) {
                sum.add(amounts[amounts.length - 1 - customers]);
            }
            steps.add(new Step((double) step / STEPS, customers, sum.total(), sum.total() / all));
        }
        return new Concentration(steps);
    }
}
