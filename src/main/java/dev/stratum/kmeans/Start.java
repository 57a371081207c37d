package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.start.BestOfMany;
import dev.stratum.kmeans.start.DensityStart;
import dev.stratum.kmeans.start.ExactLine;
import dev.stratum.kmeans.start.FirstStart;
import dev.stratum.kmeans.start.MaximinStart;
import dev.stratum.kmeans.start.PlusPlusStart;
import dev.stratum.kmeans.start.SpssStart;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the centres begin. {@link #BEST}, {@link #DENSITY}, {@link #KMEANS_PLUS_PLUS}, {@link #MAXIMIN} and
 * {@link #EXACT} are
 * order-free: shuffling the rows never changes who is with whom, and clusters are numbered by their final centres,
 * lowest first coordinate first (then the second, and so on). {@link #SPSS} and {@link #FIRST} depend on the order of
 * the rows and number the clusters as their initial centres.
 */
public enum Start {
    /** Many order-free starts, of which the one with the lowest sum of squares is kept. The default. */
    BEST(
            "best",
            Chooser.search((points, settings) -> BestOfMany.lowest(points, settings.iteration(), settings.seed()))),
    /**
     * The pass of SPSS QUICK CLUSTER over the rows, which looks for well-spaced cases; it reproduces the papers.
     */
    SPSS("spss", Chooser.inOrder(SpssStart::choose)),
    /** The first k rows as they stand (NOINITIAL in SPSS). */
    FIRST("first", Chooser.inOrder(FirstStart::choose)),
    /** Dense points far from each other, within the mean distance of equation 2 of Bu (2023). */
    DENSITY("density", Chooser.orderFree((points, settings) -> DensityStart.choose(points, settings.k()))),
    /** The point farthest from the mean, then each time the point farthest from the centres so far. */
    MAXIMIN("maximin", Chooser.orderFree((points, settings) -> MaximinStart.choose(points, settings.k()))),
    /** Seeded draws that favour points far from the centres drawn before (Arthur and Vassilvitskii, 2007). */
    KMEANS_PLUS_PLUS(
            "kmeans++",
            Chooser.orderFree((points, settings) -> PlusPlusStart.choose(points, settings.k(), settings.seed()))),
    /**
     * The lowest sum of squares there is, by dynamic programming; for data of one column only, which
     * {@link #BEST} also solves this way.
     */
    EXACT("exact", Chooser.search((points, settings) -> ExactLine.lowest(points, settings.iteration())));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // choosers are static methods
    private final Chooser chooser;

    Start(String word, Chooser chooser) {
        this.word = word;
        this.chooser = chooser;
    }

    /** Clusters rows from where this start begins. */
    Clustering cluster(Rows data, KMeansSettings settings) {
        return chooser.cluster(data, settings);
    }

    /**
     * What it is called in formulas, policies and on sheets.
     *
     * @return a word in lower case
     */
    public String word() {
        return word;
    }

    /**
     * Whether the clusters do not depend on the order of the rows, so that counts of different rows say enough.
     *
     * @return false for {@link #SPSS} and {@link #FIRST}
     */
    public boolean isOrderFree() {
        return this != SPSS && this != FIRST;
    }

    /**
     * All of them by their words.
     *
     * @return word to start, in the order in which people are told
     */
    public static Map<String, Start> byWord() {
        Map<String, Start> starts = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(start -> starts.put(start.word, start));
        return Collections.unmodifiableMap(starts);
    }

    /**
     * The words of the starts that suit data of any number of columns.
     *
     * @return all but {@link #EXACT}
     */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(start -> start != EXACT)
                .map(Start::word)
                .toList();
    }
}
