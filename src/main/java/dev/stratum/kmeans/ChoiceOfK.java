package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.quality.GapStatistic;
import dev.stratum.kmeans.quality.Silhouette;
import dev.stratum.kmeans.start.BestOfMany;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many clusters: the best division for each k, five ways to judge it, and a recommendation with its reason.
 *
 * <p>Each index names its k: the highest silhouette, the highest Calinski-Harabasz index, the lowest Davies-Bouldin
 * index, the gap statistic's rule (the smallest k whose gap is within one standard error of the next), and the elbow of
 * the sums of squares (farthest below the straight line from the first to the last). The k that most of them name is
 * recommended; of equally many votes the one with the higher silhouette. Where no two agree, the data has no clear
 * number of clusters: the middle of the five is recommended, and the reason says so. So it does where the recommended k is
 * the largest that was tried.
 *
 * @param rows one per k, from 1
 * @param recommended the recommended k
 * @param reason who voted for it, as text
 */
public record ChoiceOfK(List<Row> rows, int recommended, String reason) {

    /** The most clusters that are tried: each k costs as much as a clustering, and people compare a few. */
    public static final int MOST = 20;

    /**
     * One k. What does not exist is NaN: everything but sums and gap for one cluster, the gap where no distance is left.
     *
     * @param k how many clusters
     * @param sumOfSquares the lowest within-cluster sum found
     * @param explained the share of the total sum of squares that lies between clusters, 0 to 1
     * @param silhouette the mean silhouette (Rousseeuw 1987), -1 to 1, higher is better
     * @param silhouetteError its standard error when it comes from a sample, otherwise 0
     * @param calinskiHarabasz variance between over variance within clusters (1974), higher is better
     * @param daviesBouldin mean overlap of each cluster with its worst neighbour (1979), lower is better
     * @param gap the gap statistic (Tibshirani, Walther and Hastie 2001)
     * @param gapError its standard error s(k)
     */
    public record Row(
            int k,
            double sumOfSquares,
            double explained,
            double silhouette,
            double silhouetteError,
            double calinskiHarabasz,
            double daviesBouldin,
            double gap,
            double gapError) {}

    /**
     * The largest k worth trying when nobody says one: the root of the number of rows, as in most studies that take the upper
     * limit from the data (Y. Wang and others, Expert Systems with Applications 41, 2014, 521-534, cited by Bu 2023, search
     * below an upper limit that the data give).
     *
     * @param data the complete rows
     * @return 2 to {@value #MOST}, not above the number of different rows where that is 2 or more
     */
    public static int usualMost(Rows data) {
        int root = (int) Math.sqrt(data.rows());
        return Math.max(2, Math.min(root, Grouping.count(data, MOST)));
    }

    /**
     * Clusters the data for every k and judges the results.
     *
     * @param data the complete rows, already scaled
     * @param most the largest k, 2 to {@value #MOST} and the number of different rows
     * @param settings the seed and limits of the runs; k and start do not matter
     * @return the table and the recommendation
     * @throws dev.stratum.problem.StratumException when the largest k is out of range, NOT_FINITE for distances beyond all
     *     numbers
     */
    public static ChoiceOfK of(Rows data, int most, KMeansSettings settings) {
        Points points = Grouping.distinct(data).points();
        if (most < 2 || most > points.size()) {
            throw Problem.OUT_OF_RANGE.with(
                    "k_max", most, "from 2 to the " + points.size() + " different complete rows");
        }
        if (most > MOST) {
            throw Problem.OUT_OF_RANGE.with("k_max", most, "from 2 to " + MOST);
        }
        int[] together = new int[points.size()];
        if (!Double.isFinite(Lloyd.sumOfSquares(points, together, points.means(together, 1), 1))) {
            throw Problem.NOT_FINITE.with("The sum of squared distances");
        }
        Points boxes = BestOfMany.boxes(points, most);
        List<Lloyd.Outcome> best = IntStream.rangeClosed(1, most)
                .mapToObj(k -> BestOfMany.lowest(
                        points, boxes, settings.withClusters(k).iteration(), settings.seed()))
                .map(BestOfMany.Best::outcome)
                .toList();
        double[] sums = best.stream().mapToDouble(Lloyd.Outcome::sumOfSquares).toArray();
        Silhouette[] silhouettes = Silhouette.of(
                points,
                best.stream().map(Lloyd.Outcome::labels).toArray(int[][]::new),
                IntStream.rangeClosed(1, most).toArray(),
                settings.seed());
        GapStatistic[] gaps = GapStatistic.of(points, sums, settings.seed());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int k = i + 1;
            rows.add(new Row(
                    k,
                    sums[i],
                    1 - sums[i] / sums[0],
                    silhouettes[i].mean(),
                    silhouettes[i].standardError(),
                    (sums[0] - sums[i]) / (k - 1) / (sums[i] / (points.total() - k)),
                    daviesBouldin(points, best.get(i), k),
                    gaps[i].gap(),
                    gaps[i].standardError()));
        }
        return recommend(rows);
    }

    /**
     * Whether the recommended k is the most that were tried: the indexes go on beyond it, so it is no clear number.
     *
     * @return false when two clusters were the most
     */
    public boolean isMost() {
        return isMost(recommended, rows);
    }

    private static boolean isMost(int k, List<Row> rows) {
        return k == rows.size() && k > 2;
    }

    private static ChoiceOfK recommend(List<Row> rows) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put("silhouette", highest(rows, Row::silhouette));
        votes.put("Calinski-Harabasz", highest(rows, Row::calinskiHarabasz));
        votes.put("Davies-Bouldin", highest(rows, row -> -row.daviesBouldin()));
        votes.put("gap statistic", byGap(rows));
        votes.put("elbow", elbow(rows));
        Map<Integer, Long> count =
                votes.values().stream().collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
        boolean agreed = count.size() < votes.size();
        int recommended = agreed
                ? count.entrySet().stream()
                        .max(Comparator.<Map.Entry<Integer, Long>>comparingLong(Map.Entry::getValue)
                                .thenComparingDouble(entry ->
                                        orLeast(rows.get(entry.getKey() - 1).silhouette())))
                        .orElseThrow()
                        .getKey()
                : votes.values().stream()
                        .sorted()
                        .skip(votes.size() / 2)
                        .findFirst()
                        .orElseThrow();
        String others = votes.entrySet().stream()
                .filter(vote -> vote.getValue() != recommended)
                .map(vote -> vote.getKey() + " " + vote.getValue())
                .collect(Collectors.joining(", "));
        String named = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == recommended)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        Row row = rows.get(recommended - 1);
        String reason = String.format(
                Locale.ROOT,
                "k = %d: %s (%s)%s%s; it explains %.1f %% of the variation%s",
                recommended,
                agreed
                        ? "named by " + count.get(recommended) + " of 5"
                        : "no two of 5 agree, so there is no clear number; this is the middle",
                named,
                others.isEmpty() ? "" : "; others: " + others,
                isMost(recommended, rows) ? "; it is the most that were tried, so there is no clear number" : "",
                100 * row.explained(),
                Double.isNaN(row.silhouette())
                        ? ""
                        : String.format(Locale.ROOT, ", silhouette %.3f", row.silhouette()));
        return new ChoiceOfK(List.copyOf(rows), recommended, reason);
    }

    private static int highest(List<Row> rows, ToDoubleFunction<Row> index) {
        Row best = rows.get(1);
        for (Row row : rows.subList(1, rows.size())) {
            best = index.applyAsDouble(row) > orLeast(index.applyAsDouble(best)) ? row : best;
        }
        return best.k();
    }

    private static int byGap(List<Row> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row next = rows.get(i + 1);
            if (rows.get(i).gap() >= next.gap() - next.gapError()) {
                return i + 1;
            }
        }
        return highest(rows, Row::gap);
    }

    private static int elbow(List<Row> rows) {
        double first = rows.get(0).sumOfSquares();
        double fall = first - rows.get(rows.size() - 1).sumOfSquares();
        return highest(rows, row -> (first - row.sumOfSquares()) / fall - (row.k() - 1.0) / (rows.size() - 1));
    }

    private static double orLeast(double index) {
        return Double.isNaN(index) ? Double.NEGATIVE_INFINITY : index;
    }

    private static double daviesBouldin(Points points, Lloyd.Outcome outcome, int k) {
        double[] spread = new double[k];
        double[] total = new double[k];
        for (int i = 0; i < points.size(); i++) {
            int c = outcome.labels()[i];
            total[c] += points.weight(i);
            spread[c] += points.weight(i)
                    * Math.sqrt(Squared.distance(points.coordinates(), i, outcome.centres(), c, points.columns()));
        }
        double sum = 0;
        for (int c = 0; c < k; c++) {
            double worst = 0;
            for (int other = 0; other < k; other++) {
                if (other != c) {
                    double between = Math.sqrt(
                            Squared.distance(outcome.centres(), c, outcome.centres(), other, points.columns()));
                    worst = Math.max(worst, (spread[c] / total[c] + spread[other] / total[other]) / between);
                }
            }
            sum += worst;
        }
        return k < 2 ? Double.NaN : sum / k;
    }
}
