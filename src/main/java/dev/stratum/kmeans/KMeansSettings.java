package dev.stratum.kmeans;

import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.problem.Problem;
import java.util.Arrays;

/**
 * How to cluster.
 *
 * @param k how many clusters
 * @param start where the centres begin; not looked at when centres are given
 * @param givenCentres initial centres as a flat table of k rows, or null to let {@code start} choose
 * @param maxIterations after how many iterations to stop in any case
 * @param convergence stop when no centre moves farther than this share (0 to 1) of the smallest distance between
 *     initial centres; at 0 the centres must stand still
 * @param runningMeans whether a centre moves after each case assigned (UPDATE in SPSS) rather than once per iteration;
 *     the result then depends on the order of the cases
 * @param seed the seed of the starts that draw at random; the same seed gives the same answer
 * @param noiseApart whether rows in sparse neighbourhoods ({@link Noise}) are assigned without pulling centres
 */
public record KMeansSettings(
        int k,
        Start start,
        double[] givenCentres,
        int maxIterations,
        double convergence,
        boolean runningMeans,
        long seed,
        boolean noiseApart) {

    /** The most iterations; what has not come to rest by then goes round in a circle. */
    public static final int MOST_ITERATIONS = 10_000;

    /**
     * Checks the limits of the iteration; k is checked against the data.
     *
     * @throws dev.stratum.problem.StratumException when an argument is out of range
     */
    public KMeansSettings {
        if (maxIterations < 1 || maxIterations > MOST_ITERATIONS) {
            throw Problem.OUT_OF_RANGE.with("max_iterations", maxIterations, "from 1 to " + MOST_ITERATIONS);
        }
        if (!(convergence >= 0 && convergence <= 1)) {
            throw Problem.OUT_OF_RANGE.with("convergence", convergence, "from 0 to 1");
        }
    }

    /**
     * The defaults: the best of many starts, at most 100 iterations, centres that stand still, seed 1.
     *
     * @param k how many clusters
     * @return the settings
     */
    public static KMeansSettings of(int k) {
        return new KMeansSettings(k, Start.BEST, null, 100, 0, false, 1, false);
    }

    /**
     * Another start.
     *
     * @param other where the centres begin
     * @return a copy with that start and no given centres
     */
    public KMeansSettings withStart(Start other) {
        return new KMeansSettings(k, other, null, maxIterations, convergence, runningMeans, seed, noiseApart);
    }

    /**
     * Given initial centres.
     *
     * @param centres a flat table of k rows, finite values
     * @return a copy that begins there
     */
    public KMeansSettings withCentres(double[] centres) {
        return new KMeansSettings(
                k, start, centres.clone(), maxIterations, convergence, runningMeans, seed, noiseApart);
    }

    /**
     * Another limit of iterations.
     *
     * @param limit at least 1
     * @return a copy with that limit
     */
    public KMeansSettings withMaxIterations(int limit) {
        return new KMeansSettings(k, start, givenCentres, limit, convergence, runningMeans, seed, noiseApart);
    }

    /**
     * Another convergence criterion.
     *
     * @param share 0 to 1
     * @return a copy with that criterion
     */
    public KMeansSettings withConvergence(double share) {
        return new KMeansSettings(k, start, givenCentres, maxIterations, share, runningMeans, seed, noiseApart);
    }

    /**
     * Running means on or off.
     *
     * @param running whether a centre moves after each case assigned
     * @return a copy with that choice
     */
    public KMeansSettings withRunningMeans(boolean running) {
        return new KMeansSettings(k, start, givenCentres, maxIterations, convergence, running, seed, noiseApart);
    }

    /**
     * Another seed.
     *
     * @param other any number
     * @return a copy with that seed
     */
    public KMeansSettings withSeed(long other) {
        return new KMeansSettings(k, start, givenCentres, maxIterations, convergence, runningMeans, other, noiseApart);
    }

    /**
     * Noise apart or not.
     *
     * @param apart whether rows in sparse neighbourhoods are assigned without pulling centres
     * @return a copy with that choice
     */
    public KMeansSettings withNoiseApart(boolean apart) {
        return new KMeansSettings(k, start, givenCentres, maxIterations, convergence, runningMeans, seed, apart);
    }

    /** Whether other settings lead to the same clusters; given centres count by their values. */
    boolean isSame(KMeansSettings other) {
        return k == other.k
                && start == other.start
                && Arrays.equals(givenCentres, other.givenCentres)
                && maxIterations == other.maxIterations
                && convergence == other.convergence
                && runningMeans == other.runningMeans
                && seed == other.seed
                && noiseApart == other.noiseApart;
    }

    /** The same for another number of clusters. */
    KMeansSettings withClusters(int clusters) {
        return new KMeansSettings(clusters, start, null, maxIterations, convergence, runningMeans, seed, noiseApart);
    }

    /** What a pass over the points needs of it. */
    public Iteration iteration() {
        return new Iteration(k, maxIterations, convergence, runningMeans);
    }
}
