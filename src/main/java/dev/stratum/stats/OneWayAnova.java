package dev.stratum.stats;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * One-way analysis of variance: do the means of groups differ by more than the scatter within them explains?
 *
 * <p>Of our own since sums are exact here and values count from the lowest. {@code OneWayAnova} of
 * commons-statistics-inference 1.2 keeps, of the digits of F that NIST certifies, 10 in SmLs04 and SmLs06 and 4 in SmLs07
 * and SmLs09, whose values begin with 1,000,000 and 1,000,000,000,000; this class keeps all 15.
 */
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
            throw Problem.SHAPES_DIFFER.with(Phrase.VALUES, values.length, 1, Phrase.GROUPS, group.length, 1);
        }
        Numbers.requireFinite(values);
        int[] size = sizes(group, groups);
        FromLowest measured = FromLowest.of(values);
        double grandMean = measured.meanAbove();
        double[] mean = means(measured.above(), group, size);

        double[] deviations = new double[values.length];
        Arrays.setAll(deviations, i -> measured.above()[i] - mean[group[i]]);
        double within = FromLowest.squares(deviations);
        Sum between = Sum.create();
        int occupied = 0;
        for (int g = 0; g < groups; g++) {
            if (size[g] > 0) {
                occupied++;
                double distance = mean[g] - grandMean;
                between.addProduct(size[g] * distance, distance);
            }
        }
        return row(
                measured.area(between.getAsDouble()),
                Math.max(0, occupied - 1),
                measured.area(within),
                values.length - occupied);
    }

    private static int[] sizes(int[] group, int groups) {
        int[] size = new int[groups];
        for (int i = 0; i < group.length; i++) {
            if (group[i] < 0 || group[i] >= groups) {
                throw Problem.OUT_OF_RANGE.with(
                        new Counted(Phrase.THE_GROUP, i), group[i], Phrase.BETWEEN.with(0, groups - 1));
            }
            size[group[i]]++;
        }
        return size;
    }

    private static double[] means(double[] values, int[] group, int[] size) {
        Sum[] sums = Stream.generate(Sum::create).limit(size.length).toArray(Sum[]::new);
        double[] low = new double[size.length];
        double[] high = new double[size.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            int g = group[i];
            sums[g].add(values[i]);
            low[g] = Math.min(low[g], values[i]);
            high[g] = Math.max(high[g], values[i]);
        }
        double[] mean = new double[size.length];
        for (int g = 0; g < mean.length; g++) {
            // Equal values are their own mean; dividing their sum could miss it by a rounding.
            mean[g] = low[g] == high[g] ? low[g] : sums[g].getAsDouble() / size[g];
        }
        return mean;
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
