package dev.stratum.kmeans.proof;

import java.util.Arrays;

/**
 * Prices to begin with, from a good division: a point costs its own cluster what leaving would save, and would cost the
 * next one what joining would add. At a price between the two it pays neither to leave nor to take it in.
 *
 * @param price of each point, so that the clusters of the division pay one amount
 * @param amount what they pay
 * @param scale how far each price, and last the amount, may easily move, squared
 */
record Prices(double[] price, double amount, double[] scale) {

    private static final double WIDEST = 4;
    private static final double NARROWEST = 1e-3;

    static Prices of(Cloud cloud, Group... clusters) {
        int n = cloud.size();
        int k = clusters.length;
        double[] weight = new double[k];
        double[][] mean = new double[k][];
        double[] cost = new double[k];
        int[] labels = new int[n];
        for (int c = 0; c < k; c++) {
            mean[c] = cloud.mean(clusters[c].members());
            cost[c] = cloud.cost(clusters[c].members());
            for (int i : clusters[c].members()) {
                labels[i] = c;
                weight[c] += cloud.weight()[i];
            }
        }
        double[] leave = new double[n];
        double[] join = new double[n];
        double[] least = new double[k];
        double[] most = new double[k];
        for (int i = 0; i < n; i++) {
            double w = cloud.weight()[i];
            int own = labels[i];
            double rest = weight[own] - w;
            leave[i] = rest > 0 ? weight[own] / rest * w * cloud.squared(i, mean[own]) : 0;
            join[i] = k == 1 ? leave[i] : Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != own) {
                    join[i] = Math.min(join[i], weight[c] / (weight[c] + w) * w * cloud.squared(i, mean[c]));
                }
            }
            join[i] = Math.max(join[i], leave[i]);
            least[own] += leave[i];
            most[own] += join[i];
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            low = Math.max(low, least[c] - cost[c]);
            high = Math.min(high, most[c] - cost[c]);
        }
        high = Double.isFinite(high) ? Math.max(low, high) : low;
        double amount = (low + high) / 2;
        double usual = Arrays.stream(cost).sum() / n;
        double[] price = new double[n];
        double[] scale = new double[n + 1];
        for (int i = 0; i < n; i++) {
            int own = labels[i];
            double range = most[own] - least[own];
            double share = range > 0 ? (cost[own] + amount - least[own]) / range : 0;
            price[i] = Math.max(0, leave[i] + share * (join[i] - leave[i]));
            scale[i] = squared(Math.max(NARROWEST * usual, Math.min(join[i] - leave[i], WIDEST * usual)));
        }
        scale[n] = squared(Math.max(high - low, NARROWEST * usual));
        return new Prices(price, amount, scale);
    }

    private static double squared(double x) {
        return x * x;
    }
}
