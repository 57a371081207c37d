package dev.stratum.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.ExcelDates;
import java.math.BigDecimal;
import java.util.Locale;

/** Values as texts that a program reads back. */
public final class ValueText {
    private static final double PLAIN_BELOW = 1e21;
    private static final double PLAIN_FROM = 1e-7;
    private static final double FIFTEEN_DIGITS = 1e15;

    private ValueText() {}

    /**
     * The shortest text that reads back as the same number.
     *
     * @param number a finite number
     * @return for example {@code 5.006}, {@code 12}, {@code 1e-9}
     */
    public static String exact(double number) {
        return exact(number, PLAIN_BELOW);
    }

    private static String exact(double number, double plainBelow) {
        if (number == 0) {
            return "0";
        }
        // With the second argument Jackson writes the shortest decimal; Double.toString does not before Java 19.
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        double size = Math.abs(number);
        return size >= PLAIN_FROM && size < plainBelow ? shortest.toPlainString() : scientific(shortest);
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = number.precision() - number.scale() - 1;
        String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + rest + "e" + exponent;
    }

    /**
     * What a value is in a file.
     *
     * @param value a value of a table
     * @return a number in full precision, TRUE or FALSE, a date like 2018-10-31, the text of an error, nothing for a blank
     */
    public static String text(Object value) {
        if (value instanceof Number number) {
            return exact(number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return truth.toString().toUpperCase(Locale.ROOT);
        }
        if (Cells.isError(value)) {
            return Cells.errorText(value);
        }
        return value == null ? "" : value.toString();
    }

    /** The same for a CSV file, whose readers keep more than 15 digits in a row as the number of a card or an account. */
    static String inCsv(Object value) {
        return value instanceof Number number ? exact(number.doubleValue(), FIFTEEN_DIGITS) : text(value);
    }

    /** The same of a column: a serial in a column of dates is a date. */
    static Object of(Object value, Format format) {
        boolean date = format == Format.DATE || format == Format.RIGHT_DATE;
        return date && value instanceof Number serial && ExcelDates.isSerial(serial.doubleValue())
                ? ExcelDates.date(serial.doubleValue())
                : value;
    }
}
