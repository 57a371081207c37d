package dev.stratum.kmeans.start;

/**
 * What became of the starts that were tried; all ones unless the best of many was sought.
 *
 * @param tried how many starts were tried
 * @param distinctSolutions how many different divisions of the rows they ended in
 * @param timesBest how many of them ended in the division that was kept
 * @param proven whether no division of the rows has a lower sum of squares; false means that nobody knows
 */
public record Trials(int tried, int distinctSolutions, int timesBest, boolean proven) {

    /** One start, about which nothing is proven. */
    public static final Trials ONE = new Trials(1, 1, 1, false);

    /**
     * The same starts with another verdict.
     *
     * @param known whether nothing lower exists
     * @return a copy
     */
    public Trials proven(boolean known) {
        return new Trials(tried, distinctSolutions, timesBest, known);
    }
}
