package dev.stratum.kmeans;

import dev.stratum.problem.Problem;
import dev.stratum.stats.NaturalBreaks;
import java.util.function.Function;

/**
 * K-means clustering: k groups of rows such that each row is nearest to the mean of its own group, found by Lloyd's
 * iteration as SPSS QUICK CLUSTER runs it. Pure functions; safe on any number of threads.
 */
public final class KMeans {

    /** The most clusters: the distances between all centres are kept, and nobody names more groups. */
    public static final int MOST_CLUSTERS = 1_000;

    private KMeans() {}

    /**
     * The nearest centre of each row.
     *
     * @param labels its number from 0
     * @param distances how far it is (Euclidean)
     */
    public record Assignment(int[] labels, double[] distances) {}

    /**
     * Clusters the rows. Running out of iterations is not an error: the result says so.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException when k is below 1 or above the number of different rows, when given
     *     centres do not fit, or when the numbers are too large to square
     */
    public static Clustering run(PointSet data, KMeansSettings settings) {
        Clustering found = settings.noiseApart() ? Noise.cluster(data, settings) : cluster(data, settings);
        if (!Double.isFinite(found.sumOfSquares())) {
            throw Problem.NOT_FINITE.with("The sum of squared distances");
        }
        return found;
    }

    /**
     * Clusters the rows until the centres rest.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException as {@link #run}, and NO_CONVERGENCE when the iterations run out first
     */
    public static Clustering converged(PointSet data, KMeansSettings settings) {
        Clustering found = run(data, settings);
        if (!found.converged()) {
            throw Problem.NO_CONVERGENCE.with(settings.maxIterations());
        }
        return found;
    }

    /**
     * The nearest given centre of each row; of equally near ones the lowest number.
     *
     * @param data the rows
     * @param centres a flat table of at least one row with as many columns
     * @return label and distance of each row
     * @throws dev.stratum.problem.StratumException when the centres have other columns or are not finite
     */
    public static Assignment assign(PointSet data, double[] centres) {
        int columns = data.columns();
        if (centres.length == 0 || centres.length % columns != 0) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of values in the centres", centres.length, "a multiple of the " + columns + " columns");
        }
        int k = requireFinite(centres).length / columns;
        int[] labels = new int[data.rows()];
        double[] distances = new double[data.rows()];
        Chunks chunks = Chunks.of(data.rows());
        chunks.forEach((long) data.rows() * k, chunk -> {
            for (int row = chunks.from(chunk), end = chunks.to(chunk); row < end; row++) {
                labels[row] = Squared.nearest(data.coordinates(), row, centres, k, columns);
                distances[row] = Math.sqrt(Squared.distance(data.coordinates(), row, centres, labels[row], columns));
            }
        });
        return new Assignment(labels, distances);
    }

    static Clustering cluster(PointSet data, KMeansSettings settings) {
        int k = settings.k();
        requireClusters(data, k);
        if (settings.givenCentres() != null) {
            return inOrder(data, cases -> given(settings, data.columns()), settings);
        }
        if (settings.start() == Start.FIRST) {
            return inOrder(data, cases -> FirstStart.choose(cases, k), settings);
        }
        if (settings.start() == Start.SPSS) {
            return inOrder(data, cases -> SpssStart.choose(cases, k), settings);
        }
        Cases cases = DistinctRows.of(data);
        Points points = cases.points();
        if (settings.start() == Start.EXACT && data.columns() != 1) {
            throw Problem.WRONG_COLUMNS.with("The data", data.columns(), "1 for the start exact");
        }
        if (settings.start() == Start.BEST || settings.start() == Start.EXACT) {
            BestOfMany.Best best = best(points, settings);
            return cases.clustering(best.outcome(), best.trials());
        }
        InitialCentres initial = switch (settings.start()) {
            case DENSITY -> DensityStart.choose(points, k);
            case MAXIMIN -> MaximinStart.choose(points, k);
            default -> PlusPlusStart.choose(points, k, settings.seed());
        };
        return cases.clustering(Numbering.run(points, initial, settings), Clustering.Trials.ONE);
    }

    /** The best of sorted, different points that can be had. */
    static BestOfMany.Best best(Points points, KMeansSettings settings) {
        if (points.columns() > 1) {
            return BestOfMany.run(points, settings);
        }
        if (settings.start() != Start.EXACT && !NaturalBreaks.canDivide(points.size(), settings.k())) {
            return BestOfMany.run(points, settings);
        }
        ExactLine.Line exact = ExactLine.run(points, settings);
        BestOfMany.Best best = settings.start() == Start.EXACT
                ? new BestOfMany.Best(exact.outcome(), Clustering.Trials.ONE)
                : BestOfMany.run(points, settings).orLower(exact.outcome());
        return best.provenBy(exact.lowestSum());
    }

    /** A start whose centres are told as rows, not as points. */
    private static Clustering inOrder(PointSet data, Function<Cases, InitialCentres> start, KMeansSettings settings) {
        Cases cases = casesInOrder(data, settings.runningMeans());
        InitialCentres initial = start.apply(cases);
        return cases.clustering(Lloyd.run(cases.points(), initial, settings), initial.points(), Clustering.Trials.ONE);
    }

    /**
     * The rows as they are asked for one by one, or the few different ones of many, which give the same clusters. Of
     * whole numbers they give the same bits; of others the means of equal rows round differently in the last digit, so
     * small tables are left as they are.
     */
    private static Cases casesInOrder(PointSet data, boolean oneByOne) {
        if (oneByOne) {
            return Cases.inOrder(data);
        }
        if (data.lattice() != null) {
            return Cases.onLattice(data);
        }
        Cases few = data.rows() > Lloyd.PLAIN ? DistinctRows.repeated(data) : null;
        return few == null ? Cases.inOrder(data) : few;
    }

    private static InitialCentres given(KMeansSettings settings, int columns) {
        double[] centres = settings.givenCentres();
        int k = settings.k();
        if (centres.length != k * columns) {
            throw centres.length % columns == 0
                    ? Problem.WRONG_ROWS.with("The range of initial centres", centres.length / columns, k)
                    : Problem.WRONG_COLUMNS.with("The range of initial centres", centres.length / k, columns);
        }
        return InitialCentres.given(requireFinite(centres), k);
    }

    static void requireClusters(PointSet data, int k) {
        if (k < 1 || k > MOST_CLUSTERS || k > DistinctRows.count(data, k)) {
            int all = DistinctRows.count(data, data.rows());
            throw Problem.K_OUT_OF_RANGE.with(k, all, Math.min(all, MOST_CLUSTERS));
        }
    }

    private static double[] requireFinite(double[] centres) {
        for (int i = 0; i < centres.length; i++) {
            if (!Double.isFinite(centres[i])) {
                throw Problem.NOT_FINITE.with("Value " + (i + 1) + " of the centres");
            }
        }
        return centres;
    }
}
