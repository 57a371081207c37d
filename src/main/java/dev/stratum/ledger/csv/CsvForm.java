package dev.stratum.ledger.csv;

import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.MonthNames;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the values of a CSV file are written, as far as a person says so. Without a word only one way to write a number and
 * one to write a date are read, see {@link CsvValues}: where two readings are possible, nothing is guessed.
 *
 * @param charset the encoding; null for UTF-8, or UTF-16 with a byte order mark
 * @param dates the order of day, month and year; null for dates like 2011-12-09 only
 * @param decimal the decimal sign, a point or a comma; null for numbers like 1200.50 only
 */
public record CsvForm(Charset charset, DateOrder dates, Character decimal) {
    /** The form that needs no word. */
    public static final CsvForm PLAIN = new CsvForm(null, null, null);

    /** In which order a date is written. */
    public enum DateOrder {
        /** 9/12/2011 is the ninth of December. */
        DMY,
        /** 9/12/2011 is the twelfth of September. */
        MDY,
        /** 2011/12/9, 20111209 or 11-12-9. */
        YMD,
        /** 40886, the number of a day in Excel; a time of day is its fraction. */
        EXCEL,
        /** 39424, the number of a day in a workbook that counts from 1904. */
        EXCEL1904;

        /**
         * The word of the option.
         *
         * @return for example {@code dmy}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String TIME = "(?:[ T,]+(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?"
            + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?(?:\\s*(?:Z|UTC|GMT|[-+]\\d{2}:?\\d{2}))?)?";
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,4})\\s*([-./])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,4})\\.?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern CHINESE =
            Pattern.compile("(\\d{4}) ?\u5e74 ?(\\d{1,2}) ?\u6708 ?(\\d{1,2}) ?\u65e5?" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})(?:\\.|er|\u00ba)?[-/ ]?(?:de )?("
            + MonthNames.LETTERS + ")\\.?,?[-/ ]?(?:del? )?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(" + MonthNames.LETTERS + ")\\.?[- ]?(\\d{1,2})(?:st|nd|rd|th)?,?[- ]?(\\d{4})" + TIME);

    /** A month that no date has. */
    private static final int NO_MONTH = 0;

    /** Two digits of a year up to this one are of this century, as in Excel. */
    private static final int LAST_SHORT_YEAR = 29;

    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)_(?=\\d)");

    /** Up to so many digits a decimal and its nearest double stand for each other. */
    private static final int EXACT_DIGITS = 15;

    private static final String SIGN = "[-+]?";
    private static final String MONEY = "(?:\\p{Sc}|[A-Z]{0,3}\\$|[A-Z]{3}|kr\\.?|z\u0142|Fr\\.?)?";
    private static final Pattern AMOUNT = Pattern.compile("(\\()?(" + SIGN + ")\\s*" + MONEY + "\\s*(" + SIGN
            + ")\\s*([\\d.,'\u2019 ]*\\d[\\d.,'\u2019 ]*)\\s*" + MONEY + "\\s*(\\))?\\s*(-)?");

    /** Thousands stand in groups of three, or as in India of two; one sign divides them all. */
    private static final Pattern WITH_POINT = Pattern.compile(
            "(?<whole>\\d{1,3}(?<sep>[,'\u2019 ])\\d{3}(?:\\k<sep>\\d{3})*|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d*)"
                    + "(?:\\.(?<fraction>\\d*))?");

    private static final Pattern WITH_COMMA = Pattern.compile(
            "(?<whole>\\d{1,3}(?<sep>[.'\u2019 ])\\d{3}(?:\\k<sep>\\d{3})*|\\d*)(?:,(?<fraction>\\d*))?");

    /**
     * A number. A plain one with more than 15 digits that is what a program wrote for a shorter one, as 100.09999999999999
     * for 100.1, counts as the shorter one, as it would in a cell. Digits may be grouped as in 1_000.
     *
     * @param text as written
     * @return exactly what is written; empty for text that is no number of this form
     */
    public Optional<BigDecimal> number(String text) {
        String digits = text.indexOf('_') < 0 ? text : GROUPED.matcher(text).replaceAll("");
        OptionalDouble plain = decimal == null || decimal == '.' ? CsvValues.number(digits) : OptionalDouble.empty();
        if (plain.isPresent()) {
            BigDecimal exact = new BigDecimal(digits);
            if (exact.precision() > EXACT_DIGITS && plain.getAsDouble() != 0) {
                BigDecimal shortest = BigDecimal.valueOf(plain.getAsDouble()).stripTrailingZeros();
                return Optional.of(shortest.precision() > EXACT_DIGITS ? exact : shortest);
            }
            return Optional.of(exact);
        }
        return decimal == null ? Optional.empty() : amount(Keys.tidy(text).replace('\u2212', '-'));
    }

    private Optional<BigDecimal> amount(String text) {
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean brackets = parts.group(1) != null;
        String signs = parts.group(2) + parts.group(3) + (parts.group(6) == null ? "" : parts.group(6));
        if (brackets != (parts.group(5) != null) || signs.length() + (brackets ? 1 : 0) > 1) {
            return Optional.empty();
        }
        Matcher digits = (decimal == '.' ? WITH_POINT : WITH_COMMA)
                .matcher(parts.group(4).strip());
        if (!digits.matches()) {
            return Optional.empty();
        }
        String fraction = digits.group("fraction") == null ? "" : digits.group("fraction");
        BigDecimal written = new BigDecimal(
                "0" + digits.group("whole").replaceAll("\\D", "") + (fraction.isEmpty() ? "" : "." + fraction));
        return Optional.of(brackets || signs.equals("-") ? written.negate() : written);
    }

    /**
     * A date, with or without a time of day. A time zone is passed over: the date is the one that is written.
     *
     * @param text as written
     * @return the moment; empty for text that is no date of this form, for days that do not exist and before 1900
     */
    public Optional<LocalDateTime> moment(String text) {
        Optional<LocalDateTime> plain = CsvValues.moment(text);
        return plain.isPresent() || dates == null ? plain : ordered(Keys.tidy(text));
    }

    private Optional<LocalDateTime> serial(String text, DayCount count) {
        OptionalDouble number = CsvValues.number(text);
        return number.isPresent() && ExcelDates.isSerial(number.getAsDouble())
                ? Optional.of(count.date(number.getAsDouble()).atStartOfDay())
                : Optional.empty();
    }

    private Optional<LocalDateTime> ordered(String text) {
        if (dates == DateOrder.EXCEL || dates == DateOrder.EXCEL1904) {
            return serial(text, dates == DateOrder.EXCEL ? DayCount.FROM_1900 : DayCount.FROM_1904);
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            String one = numeric.group(1);
            String two = numeric.group(3);
            String three = numeric.group(4);
            if (one.length() > 2 || dates == DateOrder.YMD) {
                return three.length() > 2 || one.length() == 3 || one.length() == 1
                        ? Optional.empty()
                        : moment(year(one), month(two), month(three), numeric, 5);
            }
            return three.length() == 1 || three.length() == 3
                    ? Optional.empty()
                    : dates == DateOrder.DMY
                            ? moment(year(three), month(two), month(one), numeric, 5)
                            : moment(year(three), month(one), month(two), numeric, 5);
        }
        Matcher compact = COMPACT.matcher(text);
        if (dates == DateOrder.YMD && compact.matches()) {
            return moment(year(compact.group(1)), month(compact.group(2)), month(compact.group(3)), compact, 4);
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return moment(year(chinese.group(1)), month(chinese.group(2)), month(chinese.group(3)), chinese, 4);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return moment(year(dayFirst.group(3)), named(dayFirst.group(2)), month(dayFirst.group(1)), dayFirst, 4);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? moment(
                        year(monthFirst.group(3)),
                        named(monthFirst.group(1)),
                        month(monthFirst.group(2)),
                        monthFirst,
                        4)
                : Optional.empty();
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    private static int named(String month) {
        return MonthNames.month(month).orElse(NO_MONTH);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year <= LAST_SHORT_YEAR ? 2000 : 1900);
    }

    private static Optional<LocalDateTime> moment(int year, int month, int day, Matcher parts, int time) {
        try {
            int hour = CsvValues.part(parts, time);
            String half = parts.group(time + 3);
            if (half != null) {
                if (hour < 1 || hour > 12) {
                    return Optional.empty();
                }
                hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
            }
            LocalTime at = LocalTime.of(hour, CsvValues.part(parts, time + 1), CsvValues.part(parts, time + 2));
            return year < 1900
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month, day).atTime(at));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * What a cell with this value holds.
     *
     * @param text as written
     * @return as {@link CsvValues#cell}, and numbers and dates of this form
     */
    public Object cell(String text) {
        Object plain = decimal != null && decimal == ',' && text.indexOf('.') >= 0 ? text : CsvValues.cell(text);
        if (!(plain instanceof String value)) {
            return plain;
        }
        Optional<LocalDateTime> moment = moment(value.strip());
        if (moment.isPresent()) {
            return moment.get();
        }
        boolean code = CsvValues.isCode(value.strip());
        Optional<BigDecimal> number = decimal == null || code ? Optional.empty() : number(value.strip());
        return number.isPresent() ? (Object) number.get().doubleValue() : value;
    }
}
