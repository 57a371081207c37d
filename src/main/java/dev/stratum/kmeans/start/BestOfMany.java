package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Exchange;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import dev.stratum.stats.NaturalBreaks;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many order-free starts, of which the one with the lowest sum of squares is kept: maximin, density, the SPSS pass over
 * the sorted points, and seeded draws of k-means++. There are {@value #FEWEST_DRAWS} to {@value #MOST_DRAWS} draws, the
 * more the smaller the table: grades without clear groups have hundreds of local optima. Equal sums are settled by the
 * labels themselves, so there is one answer whatever the order of the rows and the number of threads. The best end is
 * then handed to {@link Exchange}, the best few are crossed over each other by {@link Crossing}, and on few different rows to {@link Optimum}, which often proves that nothing is
 * lower. Where it cannot, the lowest sum found need not be the lowest there is; {@link Trials} tells how
 * often it came back and whether it is proven.
 *
 * <p>Above {@value #SAMPLE} different rows all starts run on that many of them, evenly spread over the sorted rows, and
 * the {@value #FINALISTS} best different ends go on from there over all rows.
 */
public final class BestOfMany {

    private static final int FEWEST_DRAWS = 50;
    private static final int MOST_DRAWS = 2_000;
    private static final long DRAWING_WORK = 4_000_000;
    private static final int SAMPLE = 4_000;
    private static final int FINALISTS = 5;

    /** The most different rows on which a proof is tried. */
    private static final int PROVABLE = 300;

    /** Sums that differ by less are the same but for rounding. */
    private static final double LOWER = 1 - 1e-12;

    private BestOfMany() {}

    /** The best outcome and what became of the starts. */
    public record Best(Lloyd.Outcome outcome, Trials trials) {

        /** The other outcome when its sum is lower; it counts as one more start. */
        Best orLower(Lloyd.Outcome other) {
            return other.sumOfSquares() < outcome.sumOfSquares() * LOWER
                    ? new Best(other, new Trials(trials.tried() + 1, trials.distinctSolutions() + 1, 1, false))
                    : this;
        }

        /**
         * Proven when the outcome is as low as the lowest sum there is. Going on from the lowest division, running
         * means can leave it again.
         */
        Best provenBy(double lowestSum) {
            return proven(outcome.sumOfSquares() * LOWER <= lowestSum);
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
        if (points.columns() > 1 || !NaturalBreaks.canDivide(points.size(), iteration.k())) {
            return run(points, iteration, seed);
        }
        ExactLine.Line exact = ExactLine.run(points, iteration);
        return run(points, iteration, seed).orLower(exact.outcome()).provenBy(exact.lowestSum());
    }

    /** Chooses among sorted, different points; k is at most their number. */
    static Best run(Points points, Iteration iteration, long seed) {
        int k = iteration.k();
        int most = Math.max(SAMPLE, k);
        boolean sampled = points.size() > most;
        Points tried = sampled ? points.only(points.sample(most)) : points;
        Stream<Supplier<InitialCentres>> planned = Stream.of(
                () -> MaximinStart.choose(tried, k),
                () -> DensityStart.choose(tried, k),
                () -> SpssStart.choose(tried, k));
        Stream<Supplier<InitialCentres>> drawn =
                IntStream.range(0, draws(tried, k)).mapToObj(i -> () -> PlusPlusStart.choose(tried, k, seed + i));
        List<Supplier<InitialCentres>> starts = Stream.concat(planned, drawn).toList();
        List<Lloyd.Outcome> outcomes = starts.parallelStream()
                .map(start -> Numbering.run(tried, start.get(), iteration))
                .toList();

        // Equal divisions fall together; of each the first outcome stands.
        Map<IntBuffer, List<Lloyd.Outcome>> solutions = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> IntBuffer.wrap(outcome.labels()), LinkedHashMap::new, Collectors.toList()));
        Best best = solutions.values().stream()
                .sorted((a, b) -> compare(a.get(0), b.get(0)))
                .limit(sampled ? FINALISTS : 1)
                .map(alike -> new Best(
                        sampled ? goOn(points, alike.get(0).centres(), iteration) : alike.get(0),
                        new Trials(outcomes.size(), solutions.size(), alike.size(), false)))
                .min((a, b) -> compare(a.outcome(), b.outcome()))
                .orElseThrow();
        best = best.orLower(goOn(points, Exchange.centres(points, best.outcome(), k), iteration));
        if (!sampled && k > 1) {
            List<Lloyd.Outcome> parents = solutions.values().stream()
                    .map(alike -> alike.get(0))
                    .sorted(BestOfMany::compare)
                    .limit(Crossing.PARENTS)
                    .toList();
            best = best.orLower(Crossing.lowest(points, parents, iteration, seed));
        }
        return points.size() > PROVABLE ? best : proven(points, best, iteration);
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
