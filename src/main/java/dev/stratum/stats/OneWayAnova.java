package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/** One-way analysis of variance: do the means of groups differ by more than the scatter within them explains? */
public final class OneWayAnova {

    private OneWayAnova() {}

    /**
     * Splits the variation of some values into the part between and the part within groups. Groups without members do
     * not count towards the degrees of freedom; groups of one member are fine.
     *
     * @param values finite values
     * @param group the group of each value, from 0
     * @param groups how many groups there are, with or without members
     * @return sums of squares, degrees of freedom, mean squares, F and its probability
     * @throws dev.stratum.problem.StratumException when the two arrays differ in length, a group is out of range or a
     *     value is not finite
     */
    public static AnovaRow of(double[] values, int[] group, int groups) {
        if (values.length != group.length) {
            throw Problem.SHAPES_DIFFER.with("The range of values", values.length, 1, "the groups", group.length, 1);
        }
        Numbers.requireFinite(values);
        double[] mean = new double[groups];
        int[] size = new int[groups];
        double grandMean = means(values, group, mean, size);

        double within = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean[group[i]];
            within += deviation * deviation;
        }
        double between = 0;
        int occupied = 0;
        for (int g = 0; g < groups; g++) {
            if (size[g] > 0) {
                occupied++;
                between += size[g] * (mean[g] - grandMean) * (mean[g] - grandMean);
            }
        }
        return row(between, Math.max(0, occupied - 1), within, values.length - occupied);
    }

    /** Fills in the mean and size of each group and returns the mean of all. */
    private static double means(double[] values, int[] group, double[] mean, int[] size) {
        double[] low = new double[mean.length];
        double[] high = new double[mean.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            int g = group[i];
            if (g < 0 || g >= mean.length) {
                throw Problem.OUT_OF_RANGE.with(
                        "Group " + g + " of value " + (i + 1), g, "from 0 to " + (mean.length - 1));
            }
            low[g] = Math.min(low[g], values[i]);
            high[g] = Math.max(high[g], values[i]);
            mean[g] += values[i];
            size[g]++;
            total += values[i];
        }
        for (int g = 0; g < mean.length; g++) {
            // Equal values are their own mean; dividing their sum could miss it by a rounding.
            mean[g] = low[g] == high[g] ? low[g] : mean[g] / size[g];
        }
        Numbers.Span span = Numbers.span(values, 0, 1);
        return span.constant() ? span.minimum() : total / values.length;
    }

    private static AnovaRow row(double between, int betweenDf, double within, int withinDf) {
        double betweenMeanSquare = betweenDf == 0 ? Double.NaN : between / betweenDf;
        double withinMeanSquare = withinDf == 0 ? Double.NaN : within / withinDf;
        double f = betweenMeanSquare / withinMeanSquare;
        double p;
        if (Double.isNaN(f)) {
            p = Double.NaN;
        } else if (Double.isInfinite(f)) {
            p = 0;
        } else {
            p = FDistribution.of(betweenDf, withinDf).survivalProbability(f);
        }
        return new AnovaRow(between, betweenDf, betweenMeanSquare, within, withinDf, withinMeanSquare, f, p);
    }
}
