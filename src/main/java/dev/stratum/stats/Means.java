package dev.stratum.stats;

/**
 * The means of groups of numbers. A mean does not depend on the order of the numbers, that of equal numbers is that
 * number, and decimals count as they were typed: 0.1, 0.2 and 0.3 have the mean 0.2.
 */
public final class Means {
    private Means() {}

    /**
     * The mean of each group.
     *
     * @param values finite numbers
     * @param group the group of each number, from 0
     * @param groups how many groups there are
     * @return one mean per group, NaN for a group without numbers
     */
    public static double[] of(double[] values, int[] group, int groups) {
        int[] size = new int[groups];
        DecimalSum[] sums = new DecimalSum[groups];
        for (int g = 0; g < groups; g++) {
            sums[g] = new DecimalSum();
        }
        for (int i = 0; i < values.length; i++) {
            int g = group[i];
            size[g]++;
            sums[g].add(values[i]);
        }
        double[] means = new double[groups];
        for (int g = 0; g < groups; g++) {
            means[g] = size[g] == 0 ? Double.NaN : sums[g].mean(size[g]);
        }
        return means;
    }
}
