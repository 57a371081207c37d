package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import dev.stratum.kmeans.start.BestOfMany;
import dev.stratum.kmeans.start.PlusPlusStart;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.problem.Problem;
import dev.stratum.stats.Agreement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What many starts end in. A clustering that comes back from most of them can be relied on; one of many different ends
 * with nearly the same sum of squares is an accident of its start.
 *
 * @param trials starts tried, different divisions they ended in, how many ended in the best; nothing proven
 * @param best the lowest within-cluster sum of squares
 * @param worst the highest
 * @param agreement the mean adjusted Rand index between the best division and those of all starts: 1 when all agree, 0
 *     when they agree no more than chance
 */
public record Stability(Trials trials, double best, double worst, double agreement) {

    private static final int MOST_STARTS = 100_000;

    /** Starts x different rows x clusters: some seconds of work, and the divisions of all starts fit the memory. */
    private static final long MOST_WORK = 400_000_000;

    /** A division takes its room however few its clusters. */
    private static final int FEWEST_COUNTED = 4;

    /**
     * Runs from many seeded draws of k-means++.
     *
     * @param data the complete rows
     * @param starts how many, 1 to 100,000
     * @param settings k, the first seed and the limits of each run
     * @return what became of them
     * @throws dev.stratum.problem.StratumException when k or the number of starts is out of range
     */
    public static Stability of(Rows data, int starts, KMeansSettings settings) {
        if (starts < 1 || starts > MOST_STARTS) {
            throw Problem.OUT_OF_RANGE.with("starts", starts, "from 1 to 100000");
        }
        KMeans.requireClusters(data, settings.k());
        Points points = Grouping.distinct(data).points();
        long most = MOST_WORK / points.size() / Math.max(FEWEST_COUNTED, settings.k());
        if (starts > most) {
            throw Problem.OUT_OF_RANGE.with(
                    "starts",
                    starts,
                    "from 1 to " + most + " for " + points.size() + " different rows and k = " + settings.k());
        }
        List<End> ends = IntStream.range(0, starts)
                .parallel()
                .mapToObj(i -> new End(i, run(points, settings, i)))
                .toList();
        Map<Fingerprint, List<End>> solutions =
                ends.stream().collect(Collectors.groupingBy(End::division, LinkedHashMap::new, Collectors.toList()));
        double lowest = ends.stream().mapToDouble(End::sumOfSquares).min().orElseThrow();
        // Only the divisions with the lowest sum are told apart by their labels.
        Lloyd.Outcome best = solutions.values().stream()
                .filter(alike -> alike.get(0).sumOfSquares() == lowest)
                .map(alike -> run(points, settings, alike.get(0).start()))
                .min(BestOfMany::compare)
                .orElseThrow();
        int[] bestRows = perRow(points, best.labels());
        double[] agreements = solutions.values().parallelStream()
                .mapToDouble(alike -> alike.size()
                        * agreement(
                                bestRows,
                                perRow(
                                        points,
                                        run(points, settings, alike.get(0).start())
                                                .labels())))
                .toArray();
        return new Stability(
                new Trials(
                        starts,
                        solutions.size(),
                        solutions.get(Fingerprint.of(best.labels())).size(),
                        false),
                best.sumOfSquares(),
                ends.stream().mapToDouble(End::sumOfSquares).max().orElseThrow(),
                Arrays.stream(agreements).sum() / starts);
    }

    private static Lloyd.Outcome run(Points points, KMeansSettings settings, int start) {
        return Numbering.run(
                points, PlusPlusStart.choose(points, settings.k(), settings.seed() + start), settings.iteration());
    }

    /** Where a start ended. Its labels are not kept: many starts on many rows would fill the memory. */
    private record End(int start, double sumOfSquares, Fingerprint division) {

        End(int start, Lloyd.Outcome outcome) {
            this(start, outcome.sumOfSquares(), Fingerprint.of(outcome.labels()));
        }
    }

    /** A division of the points in 128 bits, which two different ones share as good as never. */
    private record Fingerprint(long one, long other) {

        static Fingerprint of(int[] labels) {
            long one = labels.length;
            long other = ~one;
            for (int label : labels) {
                one = (one ^ label) * 0x9E3779B97F4A7C15L;
                one ^= one >>> 29;
                other = (other + label) * 0xBF58476D1CE4E5B9L;
                other ^= other >>> 31;
            }
            return new Fingerprint(one, other);
        }
    }

    private static double agreement(int[] a, int[] b) {
        // One cluster on both sides leaves the index undefined, although nothing could agree more.
        return Arrays.equals(a, b) ? 1 : Agreement.of(a, b).adjustedRand();
    }

    private static int[] perRow(Points points, int[] labels) {
        int[] rows = new int[(int) points.total()];
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            int last = next + (int) points.weight(i);
            Arrays.fill(rows, next, last, labels[i]);
            next = last;
        }
        return rows;
    }
}
