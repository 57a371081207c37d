package dev.stratum.engine.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a workbook counts days: from 1900, with a 29 February 1900 that never was, or from 1904. */
public enum DateSystem {
    /** Day 1 is 1900-01-01, day 60 the 1900-02-29 that Excel keeps for the sake of Lotus 1-2-3. */
    FROM_1900(LocalDate.of(1899, 12, 30), 2_958_465),
    /** Day 0 is 1904-01-01. */
    FROM_1904(LocalDate.of(1904, 1, 1), 2_957_003);

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private final LocalDate zero;
    private final int last;

    DateSystem(LocalDate zero, int last) {
        this.zero = zero;
        this.last = last;
    }

    /**
     * A day as Excel writes it.
     *
     * @param year the year
     * @param month the month, from 1
     * @param day the day of the month; 0 for day 0 of the year 1900
     */
    public record Day(int year, int month, int day) {}

    /**
     * The day of a serial number.
     *
     * @param serial days, with the time of the day after the point
     * @return the day; {@code #NUM!} is thrown outside the calendar
     */
    public Day day(double serial) {
        int whole = whole(serial);
        if (this == FROM_1900 && whole == 0) {
            return new Day(1900, 1, 0);
        }
        if (this == FROM_1900 && whole == LEAP_DAY_THAT_NEVER_WAS) {
            return new Day(1900, 2, 29);
        }
        LocalDate date = date(serial);
        return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * The calendar day of a serial number; day 60 of 1900 is taken for the 28 February.
     *
     * @param serial days
     * @return the date; {@code #NUM!} is thrown outside the calendar
     */
    public LocalDate date(double serial) {
        int whole = whole(serial);
        return zero.plusDays(
                this == FROM_1900 && whole <= LEAP_DAY_THAT_NEVER_WAS ? whole + (whole < 60 ? 1 : 0) : whole);
    }

    /**
     * The serial number of a date.
     *
     * @param date the date
     * @return its number; {@code #NUM!} is thrown outside the calendar
     */
    public double serial(LocalDate date) {
        long days = ChronoUnit.DAYS.between(zero, date);
        long serial = this == FROM_1900 && days <= LEAP_DAY_THAT_NEVER_WAS ? days - 1 : days;
        return whole((double) serial);
    }

    /**
     * Whether a serial number is in the calendar.
     *
     * @param serial days
     * @return false before day 0 and after the last day of the year 9999
     */
    public boolean covers(double serial) {
        return serial >= 0 && serial < last + 1.0;
    }

    private int whole(double serial) {
        double whole = Math.floor(serial);
        if (!covers(serial)) {
            throw new ErrorFound(NativeError.NUM);
        }
        return (int) whole;
    }

    /**
     * The day of the week.
     *
     * @param serial days
     * @return 0 for Sunday to 6 for Saturday, as Excel has it also before March 1900
     */
    public int weekday(double serial) {
        int whole = whole(serial);
        return this == FROM_1900 ? (whole + 6) % 7 : (whole + 5) % 7;
    }
}
