package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Condensed;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import dev.stratum.stats.NaturalBreaks;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many order-free starts, of which the one with the lowest sum of squares is kept: maximin, density, the SPSS pass over
 * the sorted points, and {@value #FEWEST_DRAWS} to {@value #MOST_DRAWS} seeded draws of k-means++, the more the smaller
 * the table: grades without clear groups have hundreds of local optima. Each start is followed by a {@link Descent}, the
 * best ends are crossed over each other by {@link Crossing}, and on few different rows {@link Optimum} often proves that
 * nothing is lower. Where it cannot, the lowest sum found need not be the lowest there is; {@link Trials} tells how
 * often it came back and whether it is proven. Equal sums are settled by the labels themselves, so there is one answer
 * whatever the order of the rows and the number of threads.
 *
 * <p>Above {@value #WHOLE} different rows all that runs on as many weighted boxes of them ({@link Condensed}), and the
 * best different ends go on from there over all rows.
 */
public final class BestOfMany {

    private static final int FEWEST_DRAWS = 32;
    private static final int MOST_DRAWS = 200;
    private static final long DRAWING_WORK = 400_000;

    /** Above so many different rows the starts run on as many boxes of them. */
    private static final int WHOLE = 1_000;

    private static final int FINALISTS = 5;

    /** The most different rows on which a proof is tried. */
    private static final int PROVABLE = 300;

    private BestOfMany() {}

    /** The best outcome and what became of the starts. */
    public record Best(Lloyd.Outcome outcome, Trials trials) {

        /** The other outcome when its sum is lower; it counts as one more start. */
        Best orLower(Lloyd.Outcome other) {
            return other.sumOfSquares() < outcome.sumOfSquares() * Division.LOWER
                    ? new Best(other, new Trials(trials.tried() + 1, trials.distinctSolutions() + 1, 1, false))
                    : this;
        }

        /**
         * Proven when the outcome is as low as the lowest sum there is. Going on from the lowest division, running
         * means can leave it again.
         */
        Best provenBy(double lowestSum) {
            return proven(outcome.sumOfSquares() * Division.LOWER <= lowestSum);
        }

        Best proven(boolean known) {
            return new Best(outcome, trials.proven(known));
        }
    }

    /**
     * The best of sorted, different points that can be had; on one column the lowest there is, as long as that fits
     * the memory.
     *
     * @param points at least k
     * @param iteration how each start goes on
     * @param seed the seed of the first draw
     * @return the best end found
     */
    public static Best lowest(Points points, Iteration iteration, long seed) {
        return lowest(points, boxes(points, iteration.k()), iteration, seed);
    }

    /**
     * What the starts run on, which is the same for every number of clusters that people compare.
     *
     * @param points sorted, different ones
     * @param k the most clusters there will be
     * @return the points, or weighted boxes of them when they are many
     */
    public static Points boxes(Points points, int k) {
        int most = Math.max(WHOLE, k);
        return points.size() <= most ? points : Condensed.of(points, most);
    }

    /**
     * The same for points whose boxes are known.
     *
     * @param points at least k
     * @param boxes from {@link #boxes}
     * @param iteration how each start goes on
     * @param seed the seed of the first draw
     * @return the best end found
     */
    public static Best lowest(Points points, Points boxes, Iteration iteration, long seed) {
        if (points.columns() > 1 || !NaturalBreaks.canDivide(points.size(), iteration.k())) {
            return run(points, boxes, iteration, seed);
        }
        ExactLine.Line exact = ExactLine.run(points, iteration);
        return run(points, boxes, iteration, seed).orLower(exact.outcome()).provenBy(exact.lowestSum());
    }

    /** Chooses among sorted, different points; k is at most their number. */
    private static Best run(Points points, Points tried, Iteration iteration, long seed) {
        int k = iteration.k();
        boolean whole = tried.size() == points.size();
        List<InitialCentres> starts = starts(tried, k, seed);
        List<Division> ends = starts.parallelStream()
                .map(start -> Division.of(Descent.of(tried, start.centres(), k)))
                .toList();
        List<Division> lowest = Crossing.lowest(tried, ends, k, seed);
        if (!whole && points.size() <= Lloyd.PLAIN) {
            lowest = Crossing.lowest(points, overAll(points, lowest, k), k, seed);
        }
        Best best = lowest.stream()
                .limit(whole && !iteration.runningMeans() ? 1 : FINALISTS)
                .map(division -> {
                    Lloyd.Outcome outcome = whole
                            ? shown(points, division, starts, ends, iteration)
                            : goOn(points, division.centres(), iteration);
                    return new Best(outcome, trials(whole ? division : Division.of(tried, outcome.centres(), k), ends));
                })
                .min((a, b) -> compare(a.outcome(), b.outcome()))
                .orElseThrow();
        best = best.orLower(goOn(points, Descent.exchanged(points, best.outcome()), iteration));
        return points.size() > PROVABLE ? best : proven(points, best, iteration);
    }

    private static List<Division> overAll(Points points, List<Division> divisions, int k) {
        return divisions.parallelStream()
                .map(division -> Division.of(Descent.of(points, division.centres(), k)))
                .toList();
    }

    /** What comes of crossing is one more start. */
    private static Trials trials(Division division, List<Division> ends) {
        int times = (int) ends.stream()
                .filter(end -> end.labels().equals(division.labels()))
                .count();
        int more = times == 0 ? 1 : 0;
        int solutions = (int) ends.stream().map(Division::labels).distinct().count();
        return new Trials(ends.size() + more, solutions + more, times + more, false);
    }

    private static List<InitialCentres> starts(Points points, int k, long seed) {
        Stream<Supplier<InitialCentres>> planned = Stream.of(
                () -> MaximinStart.choose(points, k),
                () -> DensityStart.choose(points, k),
                () -> SpssStart.choose(points, k));
        Stream<Supplier<InitialCentres>> drawn =
                IntStream.range(0, draws(points, k)).mapToObj(i -> () -> PlusPlusStart.choose(points, k, seed + i));
        return Stream.concat(planned, drawn).toList().parallelStream()
                .map(Supplier::get)
                .toList();
    }

    /** The iteration that leads to a division: from the first start that ends there without more, else from there. */
    private static Lloyd.Outcome shown(
            Points points, Division division, List<InitialCentres> starts, List<Division> ends, Iteration iteration) {
        return IntStream.range(0, starts.size())
                .filter(i -> ends.get(i).labels().equals(division.labels()))
                .limit(FINALISTS)
                .mapToObj(i -> Numbering.run(points, starts.get(i), iteration))
                .filter(outcome -> outcome.sumOfSquares() * Division.LOWER <= division.sumOfSquares())
                .findFirst()
                .orElseGet(() -> goOn(points, division.centres(), iteration));
    }

    private static Best proven(Points points, Best best, Iteration iteration) {
        Optimum.Verdict verdict = Optimum.of(points, best.outcome(), iteration.k());
        if (!verdict.proven()) {
            return best;
        }
        Best lowest = best;
        if (verdict.lower() != null) {
            double[] means = points.means(verdict.lower(), iteration.k());
            lowest = best.orLower(goOn(points, means, iteration));
            return lowest.provenBy(Lloyd.sumOfSquares(points, verdict.lower(), means, iteration.k()));
        }
        return lowest.proven(true);
    }

    private static int draws(Points points, int k) {
        long workOfOne = (long) points.size() * k * points.columns();
        return (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, DRAWING_WORK / workOfOne));
    }

    /** From centres found on the way over all points. */
    private static Lloyd.Outcome goOn(Points points, double[] centres, Iteration iteration) {
        return Numbering.run(points, InitialCentres.given(centres, iteration.k()), iteration);
    }

    public static int compare(Lloyd.Outcome a, Lloyd.Outcome b) {
        int bySum = Double.compare(a.sumOfSquares(), b.sumOfSquares());
        return bySum != 0 ? bySum : Arrays.compare(a.labels(), b.labels());
    }
}
