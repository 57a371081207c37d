package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.proof.LowerBound;
import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How far the sum of squares of a clustering can be from the lowest there is. The bound holds for every clustering of
 * the rows into k clusters or fewer, whoever finds it. Work is counted in steps and not in time, so the same data have the
 * same certificate on every computer.
 *
 * @param sumOfSquares of the clustering
 * @param bound no clustering has a lower sum; not above {@code sumOfSquares}
 * @param how on what the bound rests, a sentence for people
 */
public record Certificate(double sumOfSquares, double bound, String how) {

    /** How long it works when nothing is said. */
    public static final double USUAL_SECONDS = 2;

    /** The longest it may be told to work. */
    public static final double MOST_SECONDS = 3_600;

    /** A bound nearer than this share proves the sum: rounding alone is not far below. */
    private static final double CLOSED = 1e-9;

    /** More than what a search that went through everything can have rounded. */
    private static final double ROUNDING = 1e-12;

    /** So many steps take about a second on one core of an office computer. */
    private static final double STEPS_IN_A_SECOND = 15_000_000;

    /**
     * Finds a bound.
     *
     * @param clustering what is to be judged
     * @param seconds about how long to work at most, above 0 and up to {@value #MOST_SECONDS}
     * @param seed of the search for a good clustering to begin with
     * @return the certificate
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for another time
     */
    public static Certificate of(Clustering clustering, double seconds, long seed) {
        requireTime(seconds);
        return of(clustering, seconds, KMeans.run(clustering.data(), search(clustering.k(), seed)));
    }

    /** The search for a good clustering to begin with. */
    static KMeansSettings search(int k, long seed) {
        return KMeansSettings.of(k).withSeed(seed);
    }

    private static void requireTime(double seconds) {
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw Problem.OUT_OF_RANGE.with("seconds", seconds, "above 0 and at most " + (int) MOST_SECONDS);
        }
    }

    /** With what the search has found. */
    static Certificate of(Clustering clustering, double seconds, Clustering best) {
        requireTime(seconds);
        double sum = clustering.sumOfSquares();
        double lowest = best.sumOfSquares();
        if (best.trials().proven()) {
            String how = best.columns() == 1
                    ? "Dynamic programming over the sorted values finds the lowest sum of one column."
                    : "Branch and bound went through every division of the different rows.";
            return new Certificate(sum, Math.min(sum, lowest * (1 - ROUNDING)), how);
        }
        Grouping rows = Grouping.distinct(best.data());
        int[] labels = Arrays.stream(
                        rows.firstRows(IntStream.range(0, rows.points().size()).toArray()))
                .map(row -> best.labels()[row])
                .toArray();
        LowerBound found = LowerBound.of(rows.points(), labels, best.centres(), (long) (seconds * STEPS_IN_A_SECOND));
        return new Certificate(sum, Math.min(sum, found.value()), how(rows.points(), found));
    }

    /**
     * By how much the sum could be lower.
     *
     * @return a share of the sum of squares, 0 to 1; 0 when there is nothing to lower
     */
    public double gap() {
        return sumOfSquares > 0 ? (sumOfSquares - bound) / sumOfSquares : 0;
    }

    /**
     * Whether the clustering is proven to have the lowest sum of squares.
     *
     * @return true when the bound leaves no more than a billionth
     */
    public boolean proven() {
        return gap() <= CLOSED;
    }

    private static String how(Points points, LowerBound bound) {
        if (bound.parts() == 1) {
            return String.format(
                    Locale.ROOT,
                    "Prices of the %d different rows: no cluster of them, wherever its centre, pays more.",
                    points.size());
        }
        String parts = String.format(Locale.ROOT, "%d parts, whose lowest sums add up to no more", bound.parts());
        return bound.boxes() == 0
                ? String.format(Locale.ROOT, "The %d different rows in %s.", points.size(), parts)
                : String.format(
                        Locale.ROOT,
                        "The %d different rows in %d boxes, and these in %s.",
                        points.size(),
                        bound.boxes(),
                        parts);
    }
}
