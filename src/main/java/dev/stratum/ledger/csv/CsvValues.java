package dev.stratum.ledger.csv;

import dev.stratum.sheet.ExcelDates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a CSV value stands for. Only one way to write a number and one to write a date are known. */
public final class CsvValues {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
    private static final Pattern CODE = Pattern.compile("[-+]?0\\d+|[-+]?\\d{16,}");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
                    + "(?: ?(?:Z|[-+]\\d{2}:?\\d{2}))?)?");

    private CsvValues() {}

    /**
     * A number: digits with a decimal point and an exponent, nothing else.
     *
     * @param text without blanks around it
     * @return the nearest double; empty for text that is no such number or is beyond all doubles
     */
    public static OptionalDouble number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /**
     * A date as ISO 8601 writes it, with or without a time of day. A time zone is passed over: the date is the one that is
     * written.
     *
     * @param text without blanks around it, for example {@code 2011-12-09} or {@code 2011-12-09 12:50:00}
     * @return the moment, midnight without a time; empty for other text, for days that do not exist and before 1900
     */
    public static Optional<LocalDateTime> moment(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
            LocalTime time = LocalTime.of(part(parts, 4), part(parts, 5), part(parts, 6));
            return date.getYear() < 1900 ? Optional.empty() : Optional.of(date.atTime(time));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A part that may be left out. */
    static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    /**
     * What a cell with this value holds.
     *
     * <p>Whole numbers with a leading zero or more digits than a double keeps are codes and stay text.
     *
     * @param text the value
     * @return {@code null} for blank, {@code Double} for a number, {@code LocalDateTime} for a date, {@code Boolean} for
     *     TRUE and FALSE, otherwise the text as it is
     */
    public static Object cell(String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.equalsIgnoreCase("TRUE") || value.equalsIgnoreCase("FALSE")) {
            return Boolean.valueOf(value);
        }
        OptionalDouble number = isCode(value) ? OptionalDouble.empty() : number(value);
        if (number.isPresent()) {
            return number.getAsDouble();
        }
        Optional<LocalDateTime> moment = moment(value);
        return moment.isPresent() ? moment.get() : text;
    }

    /** Whether a text is digits that a number would not keep: leading zeros, or more digits than a double has. */
    static boolean isCode(String value) {
        if (!CODE.matcher(value).matches()) {
            return false;
        }
        boolean leadingZero = value.replaceFirst("[-+]", "").startsWith("0");
        return leadingZero || new BigDecimal(value).compareTo(new BigDecimal(Double.parseDouble(value))) != 0;
    }

    /**
     * The day number of a date in a cell.
     *
     * @param moment from 1900-01-01 on
     * @return Excel's serial, the time of day as its fraction
     */
    public static double serial(LocalDateTime moment) {
        return ExcelDates.serial(moment);
    }
}
