package dev.stratum.kmeans;

/**
 * Where the centres begin. {@link #BEST}, {@link #DENSITY}, {@link #KMEANS_PLUS_PLUS}, {@link #MAXIMIN} and
 * {@link #EXACT} are
 * order-free: shuffling the rows never changes who is with whom, and clusters are numbered by their final centres,
 * lowest first coordinate first (then the second, and so on). {@link #SPSS} and {@link #FIRST} depend on the order of
 * the rows and number the clusters as their initial centres.
 */
public enum Start {
    /** Many order-free starts, of which the one with the lowest sum of squares is kept. The default. */
    BEST,
    /**
     * The pass of SPSS QUICK CLUSTER over the rows, which looks for well-spaced cases; it reproduces the papers.
     */
    SPSS,
    /** The first k rows as they stand (NOINITIAL in SPSS). */
    FIRST,
    /** Dense points far from each other, within the mean distance of equation 2 of Bu (2023). */
    DENSITY,
    /** Seeded draws that favour points far from the centres drawn before (Arthur and Vassilvitskii, 2007). */
    KMEANS_PLUS_PLUS,
    /** The point farthest from the mean, then each time the point farthest from the centres so far. */
    MAXIMIN,
    /**
     * The lowest sum of squares there is, by dynamic programming; for data of one column only, which
     * {@link #BEST} also solves this way.
     */
    EXACT
}
