package dev.stratum.kmeans;

import dev.stratum.stats.NaturalBreaks;
import java.util.Arrays;

/**
 * The lowest sum of squares on one column. On a line clusters are runs of neighbouring values, so dynamic programming
 * finds the best division for certain (Wang and Song 2011); no search by restarts can promise that.
 */
final class ExactLine {

    private ExactLine() {}

    /** Solves sorted, different points of one column; k is at most their number. */
    static BestOfMany.Best run(Points points, KMeansSettings settings) {
        int k = settings.k();
        double[] values = new double[(int) points.total()];
        int next = 0;
        for (int i = 0; i < points.size(); i++) {
            int last = next + (int) points.weight(i);
            Arrays.fill(values, next, last, points.coordinates()[i]);
            next = last;
        }
        int[] starts = NaturalBreaks.starts(values, k);
        double[] centres = new double[k];
        for (int c = 0; c < k; c++) {
            int to = c + 1 < k ? starts[c + 1] : values.length;
            centres[c] = Arrays.stream(values, starts[c], to).average().orElseThrow();
        }
        Lloyd.Outcome outcome = Numbering.run(points, InitialCentres.given(centres, k), settings);
        return new BestOfMany.Best(outcome, new Clustering.Trials(1, 1, 1, true));
    }
}
