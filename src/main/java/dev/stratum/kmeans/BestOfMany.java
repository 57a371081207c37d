package dev.stratum.kmeans;

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
 * lower. Where it cannot, the lowest sum found need not be the lowest there is; {@link Clustering.Trials} tells how
 * often it came back and whether it is proven.
 *
 * <p>Above {@value #SAMPLE} different rows all starts run on that many of them, evenly spread over the sorted rows, and
 * the {@value #FINALISTS} best different ends go on from there over all rows.
 */
final class BestOfMany {

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
    record Best(Lloyd.Outcome outcome, Clustering.Trials trials) {

        /** The other outcome when its sum is lower; it counts as one more start. */
        Best orLower(Lloyd.Outcome other) {
            return other.sumOfSquares() < outcome.sumOfSquares() * LOWER
                    ? new Best(
                            other, new Clustering.Trials(trials.tried() + 1, trials.distinctSolutions() + 1, 1, false))
                    : this;
        }

        /**
         * Proven when the outcome is as low as the lowest sum there is. Going on from the lowest division, running
         * means can leave it again.
         */
        Best provenBy(double lowestSum) {
            return outcome.sumOfSquares() * LOWER <= lowestSum ? asProven() : asNotProven();
        }

        private Best asNotProven() {
            return new Best(
                    outcome,
                    new Clustering.Trials(trials.tried(), trials.distinctSolutions(), trials.timesBest(), false));
        }

        Best asProven() {
            return new Best(
                    outcome,
                    new Clustering.Trials(trials.tried(), trials.distinctSolutions(), trials.timesBest(), true));
        }
    }

    /** Chooses among sorted, different points; k is at most their number. */
    static Best run(Points points, KMeansSettings settings) {
        int k = settings.k();
        int most = Math.max(SAMPLE, k);
        boolean sampled = points.size() > most;
        Points tried = sampled ? points.only(points.sample(most)) : points;
        Stream<Supplier<InitialCentres>> planned = Stream.of(
                () -> MaximinStart.choose(tried, k),
                () -> DensityStart.choose(tried, k),
                () -> SpssStart.choose(tried, k));
        Stream<Supplier<InitialCentres>> drawn = IntStream.range(0, draws(tried, k))
                .mapToObj(i -> () -> PlusPlusStart.choose(tried, k, settings.seed() + i));
        List<Supplier<InitialCentres>> starts = Stream.concat(planned, drawn).toList();
        List<Lloyd.Outcome> outcomes = starts.parallelStream()
                .map(start -> Numbering.run(tried, start.get(), settings))
                .toList();

        // Equal divisions fall together; of each the first outcome stands.
        Map<IntBuffer, List<Lloyd.Outcome>> solutions = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> IntBuffer.wrap(outcome.labels()), LinkedHashMap::new, Collectors.toList()));
        Best best = solutions.values().stream()
                .sorted((a, b) -> compare(a.get(0), b.get(0)))
                .limit(sampled ? FINALISTS : 1)
                .map(alike -> new Best(
                        sampled ? goOn(points, alike.get(0).centres(), settings) : alike.get(0),
                        new Clustering.Trials(outcomes.size(), solutions.size(), alike.size(), false)))
                .min((a, b) -> compare(a.outcome(), b.outcome()))
                .orElseThrow();
        best = best.orLower(goOn(points, Exchange.centres(points, best.outcome(), k), settings));
        if (!sampled && k > 1) {
            List<Lloyd.Outcome> parents = solutions.values().stream()
                    .map(alike -> alike.get(0))
                    .sorted(BestOfMany::compare)
                    .limit(Crossing.PARENTS)
                    .toList();
            best = best.orLower(Crossing.lowest(points, parents, settings));
        }
        return points.size() > PROVABLE ? best : proven(points, best, settings);
    }

    private static Best proven(Points points, Best best, KMeansSettings settings) {
        Optimum.Verdict verdict = Optimum.of(points, best.outcome(), settings.k());
        if (!verdict.proven()) {
            return best;
        }
        Best lowest = best;
        if (verdict.lower() != null) {
            double[] means = points.means(verdict.lower(), settings.k());
            lowest = best.orLower(goOn(points, means, settings));
            return lowest.provenBy(Lloyd.sumOfSquares(points, verdict.lower(), means, settings.k()));
        }
        return lowest.asProven();
    }

    private static int draws(Points points, int k) {
        long workOfOne = (long) points.size() * k * points.columns();
        return (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, DRAWING_WORK / workOfOne));
    }

    /** From centres found on the way over all points. */
    private static Lloyd.Outcome goOn(Points points, double[] centres, KMeansSettings settings) {
        return Numbering.run(points, InitialCentres.given(centres, settings.k()), settings);
    }

    static int compare(Lloyd.Outcome a, Lloyd.Outcome b) {
        int bySum = Double.compare(a.sumOfSquares(), b.sumOfSquares());
        return bySum != 0 ? bySum : Arrays.compare(a.labels(), b.labels());
    }
}
