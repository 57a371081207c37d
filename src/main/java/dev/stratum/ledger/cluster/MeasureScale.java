package dev.stratum.ledger.cluster;

import dev.stratum.ledger.memory.StepRows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a point is in standard deviations from the mean, and how much a unit of each measure weighs in a distance.
 *
 * @param count how many points there are
 * @param means the mean of each column, in units of points
 * @param variances the variance (n - 1) of each column; zero where all points are alike
 * @param weights whole numbers in the ratio of the reciprocals of the variances
 */
public record MeasureScale(long count, List<BigDecimal> means, List<BigDecimal> variances, List<BigDecimal> weights) {
    /** Points have so many digits at most. */
    static final int DIGITS = 9;

    /** More digits of fractions than any comparison needs. */
    static final MathContext EXACT = new MathContext(50);

    /** A comparison of distances is made of numbers of so many digits at most; decimals of databases have 38. */
    private static final int COMPARED = 36;

    /** As many decimals of a measure count. */
    private static final int DECIMALS = 6;

    /** Keeps copies. */
    public MeasureScale {
        means = List.copyOf(means);
        variances = List.copyOf(variances);
        weights = List.copyOf(weights);
    }

    /** The power of ten that makes a whole number of {@value #DIGITS} digits at most of a measure. */
    static BigDecimal factor(BigDecimal low, BigDecimal high) {
        BigDecimal most = low.abs().max(high.abs());
        boolean isWhole = isWhole(low) && isWhole(high);
        int digits = most.signum() == 0 ? 0 : most.precision() - most.scale();
        int power = Math.min(isWhole && digits <= DIGITS ? 0 : DECIMALS, DIGITS - digits);
        return power < 0 ? BigDecimal.ONE.movePointLeft(-power) : BigDecimal.TEN.pow(power);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    static MeasureScale of(StepRows spread, int columns) {
        List<String> names = spread.columns();
        Object[] row = spread.rows().get(0);
        BigDecimal count = (BigDecimal) row[names.indexOf(PointSteps.COUNT)];
        BigDecimal others = count.subtract(BigDecimal.ONE).max(BigDecimal.ONE);
        List<BigDecimal> means = new ArrayList<>();
        List<BigDecimal> variances = new ArrayList<>();
        BigDecimal largest = BigDecimal.ONE;
        for (int j = 0; j < columns; j++) {
            BigDecimal sum = (BigDecimal) row[names.indexOf(PointSteps.point(j))];
            BigDecimal squares = (BigDecimal) row[names.indexOf(PointSteps.squares(j))];
            BigDecimal aside = squares.multiply(count).subtract(sum.multiply(sum));
            BigDecimal variance = aside.divide(count.multiply(others), EXACT);
            means.add(sum.divide(count, EXACT));
            variances.add(variance);
            if (variance.signum() > 0) {
                largest = largest.add(squares.divide(variance, EXACT));
            }
        }
        // No value squared is above the sum of the squares.
        BigDecimal unit = new BigDecimal(BigInteger.TEN.pow(COMPARED)).divide(largest, EXACT);
        return new MeasureScale(
                count.longValueExact(),
                means,
                variances,
                variances.stream()
                        .map(variance -> variance.signum() == 0
                                ? BigDecimal.ZERO
                                : unit.divide(variance, EXACT)
                                        .setScale(0, RoundingMode.DOWN)
                                        .max(BigDecimal.ONE))
                        .toList());
    }

    /** A point in standard deviations from the mean. */
    double[] standardised(List<BigDecimal> point) {
        double[] values = new double[point.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = variances.get(j).signum() == 0
                    ? 0
                    : point.get(j).subtract(means.get(j)).doubleValue()
                            / Math.sqrt(variances.get(j).doubleValue());
        }
        return values;
    }

    /** The point that is so many standard deviations from the mean. */
    List<BigDecimal> point(double... standardised) {
        List<BigDecimal> point = new ArrayList<>();
        for (int j = 0; j < standardised.length; j++) {
            point.add(means.get(j)
                    .add(new BigDecimal(
                            standardised[j] * Math.sqrt(variances.get(j).doubleValue()))));
        }
        return point;
    }
}
