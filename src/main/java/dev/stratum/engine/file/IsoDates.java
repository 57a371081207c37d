package dev.stratum.engine.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Dates that cells of type {@code d} hold as text of ISO 8601, as the numbers that Excel makes of them. */
public final class IsoDates {
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /** Excel counts a 29th of February 1900 that never was; days before it have a number less. */
    private static final LocalDateTime MARCH_1900 = LocalDateTime.of(1900, 3, 1, 0, 0);

    private IsoDates() {}

    /**
     * Reads a date of a cell.
     *
     * @param text the date or moment, for example {@code 2018-10-31}
     * @param from1904 whether days count from 1904
     * @return the number of days; the text itself when it is no date
     */
    public static Object read(String text, boolean from1904) {
        try {
            LocalDateTime moment = moment(text.strip());
            if (from1904) {
                return days(DAY_ZERO_1904, moment);
            }
            double days = days(DAY_ZERO, moment);
            return moment.isBefore(MARCH_1900) && days >= 1 ? days - 1 : days;
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static LocalDateTime moment(String text) {
        if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d")) {
            return OffsetDateTime.parse(text).toLocalDateTime();
        }
        if (text.indexOf('T') > 0) {
            return LocalDateTime.parse(text);
        }
        if (text.indexOf(':') > 0) {
            return DAY_ZERO.with(LocalTime.parse(text));
        }
        return LocalDate.parse(text).atStartOfDay();
    }

    private static double days(LocalDateTime from, LocalDateTime to) {
        Duration span = Duration.between(from, to);
        return span.toDays() + span.minusDays(span.toDays()).toNanos() / 86_400e9;
    }
}
