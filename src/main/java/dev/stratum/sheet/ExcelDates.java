package dev.stratum.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Excel's day numbers in the 1900 date system: 1 is 1900-01-01, 60 is the 1900-02-29 that Excel believes in, 61 is
 * 1900-03-01. Stratum counts days between serials, so every difference is the one that Excel shows.
 */
public final class ExcelDates {
    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate MARCH_1900 = LocalDate.of(1900, 3, 1);
    private static final double SECONDS_PER_DAY = 86_400;

    /** The last serial, 9999-12-31. */
    public static final int LAST_SERIAL = 2_958_465;

    private ExcelDates() {}

    /**
     * The serial of a date.
     *
     * @param date from 1900-01-01 on
     * @return whole days, 1 or more
     */
    public static int serial(LocalDate date) {
        return (int) (date.isBefore(MARCH_1900) ? BEFORE_MARCH_1900 : FROM_MARCH_1900).until(date, ChronoUnit.DAYS);
    }

    /**
     * The serial of a moment.
     *
     * @param moment from 1900-01-01 on
     * @return days with the time of day as fraction
     */
    public static double serial(LocalDateTime moment) {
        return serial(moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / SECONDS_PER_DAY;
    }

    /**
     * The date of a serial; the time of day is dropped.
     *
     * @param serial from 1 on; 60, a day that never was, becomes 1900-02-28
     * @return the date
     */
    public static LocalDate date(double serial) {
        int day = (int) Math.floor(serial);
        return day < 60 ? BEFORE_MARCH_1900.plusDays(day) : FROM_MARCH_1900.plusDays(day);
    }

    /**
     * The moment of a serial, to the second.
     *
     * @param serial from 1 on
     * @return date and time of day
     */
    public static LocalDateTime moment(double serial) {
        long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_PER_DAY);
        return date(serial).atTime(LocalTime.MIDNIGHT).plusSeconds(seconds);
    }

    /**
     * Whether a number is a date.
     *
     * @param number any number
     * @return true from 1900-01-01 to the end of 9999-12-31
     */
    public static boolean isSerial(double number) {
        return number >= 1 && number < LAST_SERIAL + 1;
    }
}
