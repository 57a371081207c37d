package dev.stratum.kmeans.pass;

/**
 * How centres are moved, whoever chose where they begin.
 *
 * @param k how many centres
 * @param most after how many iterations to stop in any case
 * @param convergence stop when no centre moves farther than this share (0 to 1) of the smallest distance between
 *     initial centres; at 0 the centres must stand still
 * @param runningMeans whether a centre moves after each case assigned rather than once per iteration
 */
public record Iteration(int k, int most, double convergence, boolean runningMeans) {

    /**
     * The same for another number of centres.
     *
     * @param centres at least 1
     * @return a copy
     */
    public Iteration withClusters(int centres) {
        return new Iteration(centres, most, convergence, runningMeans);
    }

    /**
     * The same with another limit.
     *
     * @param limit after how many iterations to stop in any case
     * @return a copy
     */
    Iteration withMost(int limit) {
        return new Iteration(k, limit, convergence, runningMeans);
    }
}
