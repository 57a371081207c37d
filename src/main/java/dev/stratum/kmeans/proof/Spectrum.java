package dev.stratum.kmeans.proof;

/**
 * The bound that needs no search (Ding and He 2004): k centres lie in a space of k - 1 dimensions, so what the other
 * principal axes hold of the sum of squares stays within the clusters.
 */
final class Spectrum {
    private static final double ROUNDING = 1e-12;

    private Spectrum() {}

    static double bound(Cloud cloud, int k) {
        double within = 0;
        for (int axis = 0; axis < cloud.axes().length - (k - 1); axis++) {
            within += cloud.axes()[axis];
        }
        return Math.max(0, within - ROUNDING * cloud.spread());
    }
}
