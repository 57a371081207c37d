package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Places cuts on data, so that a measure without agreed thresholds can be graded.
 *
 * <p>Every method returns {@code grades - 1} cuts for a {@link CutScale}, where a value at a cut has the better grade.
 * Data with many ties, such as order counts 1, 1, 1, 2, may give equal cuts: equal values always share a grade, they
 * get the best grade that any of the coinciding cuts offers, and the grades in between stay empty.
 */
public final class CutFinder {
    /** The most grades that can be asked for. */
    public static final int MOST_GRADES = 100;

    private CutFinder() {}

    /**
     * Cuts for a number of grades.
     *
     * <p>Quantile-distinct: as quantile, but a cut that even the worst value reaches moves to the next better value, so
     * that the worst value has the lowest grade.
     *
     * <p>Quantile: the cuts are the type 7 quantiles at 1/g, 2/g, ... Equal width: the range from the smallest to the
     * largest value in g equal parts. Natural breaks: the partition of the values into g classes with the least sum of
     * squared distances to the class means (Fisher 1958, JASA 53:789-798), found exactly; each cut is the value that
     * is the worst of its class, so the cuts are values of the data. With fewer different values than grades, each
     * value is a class of its own, from the best grade down, and the last cut repeats.
     *
     * @param values at least one finite number, in any order and unit
     * @param grades the number of grades, 2 to {@value #MOST_GRADES}
     * @param method where the cuts go
     * @param direction whether more or fewer is better
     * @return the scale, in the unit of the values
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY, NOT_FINITE, or OUT_OF_RANGE for the number of grades
     */
    public static CutScale find(double[] values, int grades, CutMethod method, Direction direction) {
        if (grades < 2 || grades > MOST_GRADES) {
            throw Problem.OUT_OF_RANGE.with("The number of grades", grades, "from 2 to " + MOST_GRADES);
        }
        double[] sorted = Quantiles.sorted(values);
        double[] rising = method == CutMethod.NATURAL_BREAKS
                ? NaturalBreaks.cuts(sorted, grades, direction)
                : risingCuts(sorted, grades, method);
        double[] cuts = direction == Direction.FEWER_IS_BETTER ? rising : reversed(rising);
        if (method == CutMethod.QUANTILE_DISTINCT) {
            offTheWorst(cuts, sorted, direction);
        }
        return new CutScale(cuts, direction);
    }

    private static double[] risingCuts(double[] sorted, int grades, CutMethod method) {
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double[] cuts = new double[grades - 1];
        for (int i = 1; i < grades; i++) {
            cuts[i - 1] = method != CutMethod.EQUAL_WIDTH
                    ? Quantiles.ofSorted(sorted, i, grades)
                    : Numbers.between(least, most, i, grades);
        }
        return cuts;
    }

    /** Moves the cuts that every value reaches to the best of the values next to the worst, if there is another value. */
    private static void offTheWorst(double[] cuts, double[] sorted, Direction direction) {
        boolean fewer = direction == Direction.FEWER_IS_BETTER;
        double worst = fewer ? sorted[sorted.length - 1] : sorted[0];
        DoubleStream better = DoubleStream.of(sorted).filter(value -> value != worst);
        OptionalDouble next = fewer ? better.max() : better.min();
        for (int i = 0; i < cuts.length && next.isPresent(); i++) {
            if (direction.reaches(worst, cuts[i])) {
                cuts[i] = next.getAsDouble();
            }
        }
    }

    private static double[] reversed(double[] rising) {
        double[] falling = new double[rising.length];
        for (int i = 0; i < rising.length; i++) {
            falling[i] = rising[rising.length - 1 - i];
        }
        return falling;
    }
}
