package dev.stratum.stats;

import org.apache.commons.numbers.core.Sum;

/**
 * The descriptive statistics of one column, as in Table 4 of the RFMC paper. What does not exist is NaN.
 *
 * @param n how many values
 * @param minimum the smallest value
 * @param maximum the largest value
 * @param mean the arithmetic mean
 * @param standardDeviation the sample standard deviation, divisor n - 1 (Excel {@code STDEV.S}); NaN below two values
 * @param lowerQuartile the 25th percentile, as Excel {@code QUARTILE.INC} and R type 7 interpolate it
 * @param median the 50th percentile
 * @param upperQuartile the 75th percentile, interpolated alike
 * @param skewness the adjusted Fisher-Pearson coefficient {@code n / ((n-1)(n-2)) * sum(((x - mean) / sd)^3)}, as Excel
 *     {@code SKEW} and SPSS compute it; NaN below three values or when all are equal
 */
public record Description(
        long n,
        double minimum,
        double maximum,
        double mean,
        double standardDeviation,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double skewness) {

    /**
     * Describes some values. They are measured from the smallest, as decimals, so that neither a large common offset
     * costs digits nor the order of the values counts.
     *
     * @param values any number of finite values, in any order
     * @return their description; with no value everything but {@code n} is NaN
     * @throws dev.stratum.problem.StratumException when a value is not finite
     */
    public static Description of(double[] values) {
        Numbers.requireFinite(values);
        int n = values.length;
        if (n == 0) {
            double none = Double.NaN;
            return new Description(0, none, none, none, none, none, none, none, none);
        }
        Numbers.Span span = Numbers.span(values, 0, 1);
        double[] sorted = Quantiles.sorted(values);
        FromLowest measured = FromLowest.of(sorted);
        double mean = measured.meanAbove();
        double deviation = n < 2 ? Double.NaN : Math.sqrt(measured.squaresAround(mean) / (n - 1));
        return new Description(
                n,
                span.minimum(),
                span.maximum(),
                measured.mean(),
                measured.length(deviation),
                Quantiles.ofSorted(sorted, 1, 4),
                Quantiles.ofSorted(sorted, 2, 4),
                Quantiles.ofSorted(sorted, 3, 4),
                skewness(measured.above(), mean, deviation));
    }

    private static double skewness(double[] values, double mean, double deviation) {
        double n = values.length;
        if (n < 3 || deviation == 0) {
            return Double.NaN;
        }
        Sum cubes = Sum.create();
        for (double value : values) {
            double z = (value - mean) / deviation;
            cubes.addProduct(z * z, z);
        }
        return n / ((n - 1) * (n - 2)) * cubes.getAsDouble();
    }
}
