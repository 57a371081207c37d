package dev.stratum.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a workbook counts days. Cells hold day numbers of their own workbook, and differences between them are right
 * whatever the count; only where a date comes in or goes out as a date does the count matter.
 *
 * @param zero the day with the number 0
 */
public record DayCount(LocalDate zero) {
    /** From 1900, as nearly every workbook; see {@link ExcelDates} for the first two months. */
    public static final DayCount FROM_1900 = new DayCount(LocalDate.of(1899, 12, 30));
    /** From 1904, as workbooks that began on a Mac. */
    public static final DayCount FROM_1904 = new DayCount(LocalDate.of(1904, 1, 1));

    /**
     * The number of a date.
     *
     * @param date any date from the beginning of the count on
     * @return whole days
     */
    public int serial(LocalDate date) {
        return equals(FROM_1900) ? ExcelDates.serial(date) : (int) ChronoUnit.DAYS.between(zero, date);
    }

    /**
     * The date of a number; the time of day is dropped.
     *
     * @param serial a day number of the workbook
     * @return the date
     */
    public LocalDate date(double serial) {
        return equals(FROM_1900) ? ExcelDates.date(serial) : zero.plusDays((long) Math.floor(serial));
    }
}
