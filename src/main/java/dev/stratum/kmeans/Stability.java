package dev.stratum.kmeans;

import dev.stratum.problem.Problem;
import dev.stratum.stats.Agreement;
import java.nio.IntBuffer;
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
public record Stability(Clustering.Trials trials, double best, double worst, double agreement) {

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
    public static Stability of(PointSet data, int starts, KMeansSettings settings) {
        if (starts < 1 || starts > MOST_STARTS) {
            throw Problem.OUT_OF_RANGE.with("starts", starts, "from 1 to 100000");
        }
        KMeans.requireClusters(data, settings.k());
        Points points = DistinctRows.of(data).points();
        long most = MOST_WORK / points.size() / Math.max(FEWEST_COUNTED, settings.k());
        if (starts > most) {
            throw Problem.OUT_OF_RANGE.with(
                    "starts",
                    starts,
                    "from 1 to " + most + " for " + points.size() + " different rows and k = " + settings.k());
        }
        List<Lloyd.Outcome> ends = IntStream.range(0, starts)
                .parallel()
                .mapToObj(i -> Numbering.run(
                        points, PlusPlusStart.choose(points, settings.k(), settings.seed() + i), settings))
                .toList();
        Map<IntBuffer, List<Lloyd.Outcome>> solutions = ends.stream()
                .collect(Collectors.groupingBy(
                        end -> IntBuffer.wrap(end.labels()), LinkedHashMap::new, Collectors.toList()));
        List<Lloyd.Outcome> best = solutions.values().stream()
                .min((a, b) -> BestOfMany.compare(a.get(0), b.get(0)))
                .orElseThrow();
        int[] bestRows = perRow(points, best.get(0).labels());
        double agreement = solutions.values().stream()
                        .mapToDouble(alike -> alike.size()
                                * agreement(
                                        bestRows, perRow(points, alike.get(0).labels())))
                        .sum()
                / starts;
        return new Stability(
                new Clustering.Trials(starts, solutions.size(), best.size(), false),
                best.get(0).sumOfSquares(),
                ends.stream().mapToDouble(Lloyd.Outcome::sumOfSquares).max().orElseThrow(),
                agreement);
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
