package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings the columns of a table to a common scale, and back: {@code standard = (value - offset) / unit}, column by
 * column. Tables are flat and row-major: value j of row i stands at {@code i * columns + j}.
 *
 * <p>Kept beside a result, it converts new rows by the figures of the old ones and centres back to their own units.
 *
 * @param offsets what is subtracted per column: the mean of z-scores, the minimum of min-max scaling
 * @param units what is divided by per column: the sample standard deviation, or the range
 */
public record Standardisation(double[] offsets, double[] units) {

    /** So many units from zero a difference of doubles has lost three digits. */
    private static final double FAR = 1e3;

    private static final double UNITS = 1e4;

    /** So many rows are looked at for values near zero. */
    private static final int PROBE = 16;

    /** Up to 15 digits a decimal and its nearest double stand for each other. */
    private static final double LARGEST = 1e15;

    /**
     * The units of the data, measured from the smallest value in columns that lie far from zero compared with their range,
     * where squares of the values themselves would leave no digits for their differences.
     *
     * @param rows a flat table of finite values
     * @param columns how many columns it has
     * @return offsets of 0, or the smallest value of a far column, and units of 1
     */
    public static Standardisation unscaled(double[] rows, int columns) {
        Standardisation result = none(columns);
        if (rows.length < columns || isNear(rows, columns)) {
            return result;
        }
        for (int j = 0; j < columns; j++) {
            Numbers.Span span = Numbers.span(rows, j, columns);
            double lowest = span.minimum();
            result.offsets[j] =
                    Math.abs(lowest) > FAR * (span.maximum() - lowest) && Math.abs(lowest) > FAR ? lowest : 0;
        }
        return result;
    }

    /** Whether each column has a value near zero among its first ones, as grades have: then it lies not far from it. */
    private static boolean isNear(double[] rows, int columns) {
        boolean[] near = new boolean[columns];
        int found = 0;
        for (int i = 0, end = Math.min(rows.length, PROBE * columns); i < end && found < columns; i++) {
            if (Math.abs(rows[i]) <= FAR / 2 && !near[i % columns]) {
                near[i % columns] = true;
                found++;
            }
        }
        return found == columns;
    }

    /**
     * Leaves everything as it is.
     *
     * @param columns how many columns
     * @return offsets of 0 and units of 1
     */
    public static Standardisation none(int columns) {
        return new Standardisation(
                new double[columns],
                IntStream.range(0, columns).mapToDouble(j -> 1).toArray());
    }

    /**
     * Columns that were looked at one by one.
     *
     * @param columns of one column each
     * @return all of them, in their order
     */
    public static Standardisation sideBySide(List<Standardisation> columns) {
        return new Standardisation(
                columns.stream().mapToDouble(column -> column.offsets[0]).toArray(),
                columns.stream().mapToDouble(column -> column.units[0]).toArray());
    }

    /**
     * Z-scores: each column gets mean 0 and sample standard deviation 1 (divisor n - 1, as SPSS and Excel's
     * {@code STANDARDIZE} with {@code STDEV.S}).
     *
     * @param rows a flat table of finite values
     * @param names the name of each column, for messages
     * @return the means and standard deviations
     * @throws dev.stratum.problem.StratumException below two rows, or when a column has one value only
     */
    public static Standardisation zScores(double[] rows, List<String> names) {
        return of(rows, names, true);
    }

    /**
     * Min-max scaling: each column goes from 0 to 1.
     *
     * @param rows a flat table of finite values
     * @param names the name of each column, for messages
     * @return the minima and ranges
     * @throws dev.stratum.problem.StratumException below two rows, or when a column has one value only
     */
    public static Standardisation minMax(double[] rows, List<String> names) {
        return of(rows, names, false);
    }

    /**
     * Names for columns that have none.
     *
     * @param columns how many columns
     * @return {@code Column 1}, {@code Column 2} and so on
     */
    public static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(j -> "Column " + j).toList();
    }

    /**
     * Converts rows to the common scale.
     *
     * @param rows a flat table with the same columns
     * @return a new table of the same shape
     */
    public double[] apply(double[] rows) {
        double[] standard = new double[requireWhole(rows).length];
        for (int i = 0; i < rows.length; i++) {
            int column = i % units.length;
            double difference = far(column) ? difference(rows[i], offsets[column]) : rows[i] - offsets[column];
            standard[i] = difference / units[column];
        }
        return standard;
    }

    /**
     * Converts rows or centres from the common scale back to their own units.
     *
     * @param rows a flat table with the same columns
     * @return a new table of the same shape
     */
    public double[] invert(double[] rows) {
        double[] original = new double[requireWhole(rows).length];
        for (int i = 0; i < rows.length; i++) {
            int column = i % units.length;
            double distance = rows[i] * units[column];
            original[i] = far(column) ? -difference(-offsets[column], distance) : distance + offsets[column];
        }
        return original;
    }

    /**
     * Whether it changes rows at all.
     *
     * @return false when every offset is 0 and every unit 1
     */
    public boolean moves() {
        return Arrays.stream(offsets).anyMatch(offset -> offset != 0)
                || Arrays.stream(units).anyMatch(unit -> unit != 1);
    }

    /**
     * How far from zero the rows lie: a number there has lost as many digits of the scale.
     *
     * @return the offset of each column in its units, 0 or more
     */
    public double[] far() {
        return IntStream.range(0, units.length)
                .mapToDouble(j -> Math.abs(offsets[j] / units[j]))
                .toArray();
    }

    /** Whether a column lies so far from zero that the difference of doubles lacks digits of the scale. */
    private boolean far(int column) {
        return Math.abs(offsets[column]) > FAR * units[column];
    }

    /** The difference of the decimals that were typed: 1000000000.3 less 1000000000.1 is 0.2. */
    private static double difference(double a, double b) {
        double difference = a - b;
        if ((a == Math.rint(a) && b == Math.rint(b)) || !Double.isFinite(difference)) {
            return difference;
        }
        double unitsOfA = Math.rint(a * UNITS);
        double unitsOfB = Math.rint(b * UNITS);
        boolean decimals = Math.max(Math.abs(unitsOfA), Math.abs(unitsOfB)) < LARGEST
                && unitsOfA / UNITS == a
                && unitsOfB / UNITS == b;
        return decimals
                ? (unitsOfA - unitsOfB) / UNITS
                : BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }

    private static Standardisation of(double[] rows, List<String> names, boolean zScores) {
        int columns = names.size();
        int count = columns == 0 ? 0 : rows.length / columns;
        if (count < 2) {
            throw Problem.TOO_FEW_ROWS.with("Standardisation", 2, count);
        }
        Standardisation result = new Standardisation(new double[columns], new double[columns]);
        for (int j = 0; j < columns; j++) {
            Numbers.Span span = Numbers.span(rows, j, columns);
            if (span.constant()) {
                throw Problem.COLUMN_CONSTANT.with(names.get(j));
            }
            FromLowest measured = FromLowest.of(FlatRows.column(rows, j, columns));
            if (zScores) {
                double mean = measured.meanAbove();
                result.offsets[j] = measured.mean();
                result.units[j] = measured.length(Math.sqrt(measured.squaresAround(mean) / (count - 1)));
            } else {
                result.offsets[j] = span.minimum();
                result.units[j] = measured.range();
            }
        }
        result.requireWhole(rows);
        return result;
    }

    private double[] requireWhole(double[] rows) {
        if (rows.length % units.length != 0) {
            throw new IllegalArgumentException(rows.length + " values do not fill rows of " + units.length);
        }
        return rows;
    }
}
