package dev.stratum.engine.function;

import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.DateSystem;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import dev.stratum.engine.value.NumberReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Dates and times. */
final class DateFunctions {

    private static final double SECONDS_OF_A_DAY = 86_400;

    private DateFunctions() {}

    static void register(Registry all) {
        all.add("DATE", "VVV", a -> date(a.whole(0), a.whole(1), a.whole(2), a.dates()));
        all.add("TIME", "VVV", a -> {
            double seconds = limited(a, 0) * 3600.0 + limited(a, 1) * 60.0 + limited(a, 2);
            if (seconds < 0) {
                throw new ErrorFound(NativeError.NUM);
            }
            return seconds % SECONDS_OF_A_DAY / SECONDS_OF_A_DAY;
        });
        part(all, "YEAR", a -> day(a).year());
        part(all, "MONTH", a -> day(a).month());
        part(all, "DAY", a -> day(a).day());
        part(all, "HOUR", a -> Math.floor(seconds(a) / 3600));
        part(all, "MINUTE", a -> Math.floor(seconds(a) / 60) % 60);
        part(all, "SECOND", a -> seconds(a) % 60);
        all.add("WEEKDAY", 1, 2, "VV", a -> weekday(a.dates().weekday(a.number(0)), a.whole(1, 1)));
        all.add("WEEKNUM", 1, 2, "VV", DateFunctions::week);
        all.add("ISOWEEKNUM", "V", a -> (double) a.dates().date(a.number(0)).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        all.add("EDATE", "VV", a -> months(a, a.dates().date(typed(a, 0)), a.whole(1), false));
        all.add("EOMONTH", "VV", a -> months(a, a.dates().date(typed(a, 0)), a.whole(1), true));
        all.add("DATEVALUE", "V", a -> text(NumberReader.readDate(a.text(0), a.dates())));
        all.add("TIMEVALUE", "V", a -> text(NumberReader.readTime(a.text(0), a.dates())));
        all.add("DAYS", "VV", a -> Math.floor(a.number(0)) - Math.floor(a.number(1)));
        all.add("DAYS360", 2, 3, "VVV", a -> days360(day(a, 0), day(a, 1), a.truth(2, false)));
        all.add("DATEDIF", "VVV", DateFunctions::difference);
        all.add("YEARFRAC", 2, 3, "VVV", DateFunctions::yearFraction);
        all.add("NETWORKDAYS", 2, 3, "VVR", a -> workdays(a, 0, 1, "0000011", holidays(a, 2)));
        all.add("NETWORKDAYS.INTL", 2, 4, "VVVR", a -> workdays(a, 0, 1, weekend(a, 2), holidays(a, 3)));
        all.add("WORKDAY", 2, 3, "VVR", a -> workday(a, "0000011", holidays(a, 2)));
        all.add("WORKDAY.INTL", 2, 4, "VVVR", a -> workday(a, weekend(a, 2), holidays(a, 3)));
    }

    private static void part(Registry all, String name, ToDoubleFunction<Arguments> part) {
        all.add(name, "V", part::applyAsDouble);
    }

    private static Object text(Double serial) {
        return serial == null ? NativeError.VALUE : serial;
    }

    private static DateSystem.Day day(Arguments a) {
        return a.dates().day(a.number(0));
    }

    private static LocalDate day(Arguments a, int i) {
        return a.dates().date(a.number(i));
    }

    /** The older add-in functions refuse TRUE and FALSE. */
    private static double typed(Arguments a, int i) {
        if (a.value(i) instanceof Boolean) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return a.number(i);
    }

    private static double seconds(Arguments a) {
        double serial = a.number(0);
        a.dates().day(serial);
        return Math.rint((serial - Math.floor(serial)) * SECONDS_OF_A_DAY) % SECONDS_OF_A_DAY;
    }

    private static int limited(Arguments a, int i) {
        int part = a.whole(i);
        if (part > 32_767) {
            throw new ErrorFound(NativeError.NUM);
        }
        return part;
    }

    private static double date(int year, int month, int day, DateSystem dates) {
        int base = dates == DateSystem.FROM_1904 ? 1904 : 1900;
        int full = year < base && year >= 0 && year < 1900 ? year + 1900 : year;
        if (full < 0 || full > 9999 || Math.abs(month) > 200_000 || Math.abs(day) > 4_000_000) {
            throw new ErrorFound(NativeError.NUM);
        }
        double first = dates.serial(YearMonth.of(full, 1).plusMonths(month - 1L).atDay(1));
        double serial = first + day - 1;
        dates.day(serial);
        return serial;
    }

    private static double weekday(int fromSunday, int type) {
        int first = switch (type) {
            case 1, 17 -> 0;
            case 2, 11 -> 1;
            case 12 -> 2;
            case 13 -> 3;
            case 14 -> 4;
            case 15 -> 5;
            case 16 -> 6;
            case 3 -> 1;
            default -> throw new ErrorFound(NativeError.NUM);
        };
        return (fromSunday - first + 7) % 7 + (type == 3 ? 0 : 1);
    }

    private static Object week(Arguments a) {
        int type = a.whole(1, 1);
        LocalDate date = day(a, 0);
        if (type == 21) {
            return (double) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        int first = (int) weekday(a.dates().weekday(a.dates().serial(date.withDayOfYear(1))), type);
        if (type == 3) {
            throw new ErrorFound(NativeError.NUM);
        }
        return Math.floor((date.getDayOfYear() - 1 + first - 1) / 7.0) + 1;
    }

    private static double months(Arguments a, LocalDate from, int months, boolean end) {
        LocalDate moved = from.plusMonths(months);
        return a.dates().serial(end ? YearMonth.from(moved).atEndOfMonth() : moved);
    }

    private static double days360(LocalDate from, LocalDate to, boolean european) {
        int d1 = from.getDayOfMonth();
        int d2 = to.getDayOfMonth();
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        if (european) {
            return months * 30 + Math.min(d2, 30) - Math.min(d1, 30);
        }
        if (d1 == from.lengthOfMonth() && (d1 == 31 || from.getMonthValue() == 2)) {
            d1 = 30;
        }
        if (d2 == 31) {
            if (d1 < 30) {
                return months * 30 + 31 - d1;
            }
            d2 = 30;
        }
        return months * 30 + d2 - d1;
    }

    private static Object difference(Arguments a) {
        LocalDate from = day(a, 0);
        LocalDate to = day(a, 1);
        if (from.isAfter(to)) {
            throw new ErrorFound(NativeError.NUM);
        }
        return switch (a.text(2).toUpperCase(Locale.ROOT)) {
            case "D" -> (double) ChronoUnit.DAYS.between(from, to);
            case "M" -> (double) wholeMonths(from, to);
            case "Y" -> Math.floor(wholeMonths(from, to) / 12.0);
            case "YM" -> (double) (wholeMonths(from, to) % 12);
            case "YD" -> {
                if (from.getDayOfMonth() == 29 && from.getMonthValue() == 2) {
                    throw new LeftToExcel("DATEDIF with \"YD\" from a 29 February is known to Excel only");
                }
                LocalDate start = to.withMonth(from.getMonthValue()).withDayOfMonth(1);
                start = start.withDayOfMonth(from.getDayOfMonth());
                yield (double) ChronoUnit.DAYS.between(start.isAfter(to) ? start.minusYears(1) : start, to);
            }
            case "MD" -> {
                if (to.getDayOfMonth() >= from.getDayOfMonth()) {
                    yield (double) (to.getDayOfMonth() - from.getDayOfMonth());
                }
                if (from.getDayOfMonth() > to.minusMonths(1).lengthOfMonth()) {
                    throw new LeftToExcel("DATEDIF with \"MD\" over a short month is known to Excel only");
                }
                yield (double) (to.getDayOfMonth() + to.minusMonths(1).lengthOfMonth() - from.getDayOfMonth());
            }
            default -> throw new ErrorFound(NativeError.NUM);
        };
    }

    private static long wholeMonths(LocalDate from, LocalDate to) {
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
    }

    private static Object yearFraction(Arguments a) {
        LocalDate first = a.dates().date(typed(a, 0));
        LocalDate second = a.dates().date(typed(a, 1));
        LocalDate from = first.isAfter(second) ? second : first;
        LocalDate to = first.isAfter(second) ? first : second;
        double days = ChronoUnit.DAYS.between(from, to);
        return switch (a.whole(2, 0)) {
            case 0 -> {
                boolean lastOfFebruary = from.getMonthValue() == 2 && from.getDayOfMonth() == from.lengthOfMonth();
                boolean both = to.getMonthValue() == 2 && to.getDayOfMonth() == to.lengthOfMonth();
                yield (lastOfFebruary && both
                                ? days360(from, to.withDayOfMonth(1), false) + 29
                                : days360(from, to, false))
                        / 360;
            }
            case 1 -> days / yearLength(from, to);
            case 2 -> days / 360;
            case 3 -> days / 365;
            case 4 -> days360(from, to, true) / 360;
            default -> throw new ErrorFound(NativeError.NUM);
        };
    }

    /** The length of a year in basis 1: of the one year that holds both dates, else the mean of the years. */
    private static double yearLength(LocalDate from, LocalDate to) {
        if (from.getYear() == to.getYear()) {
            return from.lengthOfYear();
        }
        if (!from.plusYears(1).isBefore(to)) {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                if (YearMonth.of(year, 2).lengthOfMonth() == 29) {
                    LocalDate leap = LocalDate.of(year, 2, 29);
                    if (!leap.isBefore(from) && !leap.isAfter(to)) {
                        return 366;
                    }
                }
            }
            return 365;
        }
        double total = 0;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            total += LocalDate.of(year, 1, 1).lengthOfYear();
        }
        return total / (to.getYear() - from.getYear() + 1);
    }

    private static Set<Long> holidays(Arguments a, int i) {
        Set<Long> holidays = new TreeSet<>();
        if (a.given(i)) {
            a.each(
                    i,
                    cell -> {
                        if (cell != null) {
                            if (Compare.isError(cell)) {
                                throw new ErrorFound(cell);
                            }
                            holidays.add((long) Math.floor(a.caller().number(cell)));
                        }
                    },
                    typed -> holidays.add((long) Math.floor(a.caller().number(typed))));
        }
        return holidays;
    }

    private static String weekend(Arguments a, int i) {
        if (!a.given(i)) {
            return "0000011";
        }
        if (a.value(i) instanceof String text) {
            if (!text.matches("[01]{7}")) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return text;
        }
        int number = a.whole(i);
        StringBuilder days = new StringBuilder("0000000");
        if (number >= 1 && number <= 7) {
            days.setCharAt((number + 4) % 7, '1');
            days.setCharAt((number + 5) % 7, '1');
        } else if (number >= 11 && number <= 17) {
            days.setCharAt((number - 11 + 6) % 7, '1');
        } else {
            throw new ErrorFound(NativeError.NUM);
        }
        return days.toString();
    }

    private static boolean works(long serial, String weekend, Set<Long> holidays, DateSystem dates) {
        int fromMonday = (dates.weekday((double) serial) + 6) % 7;
        return weekend.charAt(fromMonday) == '0' && !holidays.contains(serial);
    }

    private static double workdays(Arguments a, int from, int to, String weekend, Set<Long> holidays) {
        long start = (long) Math.floor(typed(a, from));
        long end = (long) Math.floor(typed(a, to));
        a.dates().day((double) start);
        a.dates().day((double) end);
        double sign = start <= end ? 1 : -1;
        double days = 0;
        for (long day = Math.min(start, end); day <= Math.max(start, end); day++) {
            days += works(day, weekend, holidays, a.dates()) ? 1 : 0;
        }
        return sign * days;
    }

    private static double workday(Arguments a, String weekend, Set<Long> holidays) {
        long day = (long) Math.floor(typed(a, 0));
        a.dates().day((double) day);
        typed(a, 1);
        int left = a.whole(1);
        if (weekend.equals("1111111")) {
            throw new ErrorFound(NativeError.VALUE);
        }
        int step = Integer.signum(left);
        // No calendar has more working days than days.
        a.dates().day((double) (day + left));
        while (left != 0) {
            day += step;
            a.dates().day((double) day);
            left -= works(day, weekend, holidays, a.dates()) ? step : 0;
        }
        return day;
    }
}
