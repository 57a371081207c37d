package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import dev.stratum.problem.Problem;
import dev.stratum.stats.NaturalBreaks;
import java.util.Arrays;

/**
 * The lowest sum of squares on one column. On a line clusters are runs of neighbouring values, so dynamic programming
 * finds the best division for certain (Wang and Song 2011); no search by restarts can promise that.
 */
public final class ExactLine {

    private ExactLine() {}

    /**
     * The end of a run from the lowest division, and what that division costs.
     *
     * @param outcome where the run ended: with running means not always in that division
     * @param lowestSum the lowest sum of squares there is
     */
    record Line(Lloyd.Outcome outcome, double lowestSum) {}

    /**
     * The lowest division of sorted, different points of one column.
     *
     * @param points at least k
     * @param iteration how to go on from there
     * @return the end of that run
     * @throws dev.stratum.problem.StratumException when the points have more columns
     */
    public static BestOfMany.Best lowest(Points points, Iteration iteration) {
        if (points.columns() != 1) {
            throw Problem.WRONG_COLUMNS.with("The data", points.columns(), "1 for the start exact");
        }
        Line exact = run(points, iteration);
        return new BestOfMany.Best(exact.outcome(), Trials.ONE).provenBy(exact.lowestSum());
    }

    /** Solves sorted, different points of one column; k is at most their number. */
    static Line run(Points points, Iteration iteration) {
        int k = iteration.k();
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
        int[] labels = new int[points.size()];
        long before = 0;
        for (int i = 0, c = 0; i < labels.length; i++) {
            while (c + 1 < k && before >= starts[c + 1]) {
                c++;
            }
            labels[i] = c;
            before += (long) points.weight(i);
        }
        Lloyd.Outcome outcome = Numbering.run(points, InitialCentres.given(centres, k), iteration);
        return new Line(outcome, Lloyd.sumOfSquares(points, labels, centres, k));
    }
}
