package dev.stratum.engine.value;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Writes dates and times by a number format. */
final class DateFormat {

    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    private DateFormat() {}

    static String format(double serial, List<FormatSign> parts, DateSystem dates) {
        int places = 0;
        boolean seconds = false;
        boolean half = false;
        for (int i = 0; i < parts.size(); i++) {
            char kind = parts.get(i).kind();
            half |= kind == 'a';
            seconds |= kind == 's' || (kind == 'Y' && parts.get(i).text().startsWith("s"));
            if (kind == '.' && seconds) {
                for (int j = i + 1; j < parts.size() && parts.get(j).kind() == '0'; j++) {
                    places++;
                }
            }
        }
        if (parts.stream().noneMatch(part -> part.kind() == 'Y') && !dates.covers(serial)) {
            throw new ErrorFound(NativeError.VALUE);
        }
        long unit = (long) Math.pow(10, 3 - Math.min(places, 3));
        long millis = Math.round(serial * MILLIS_OF_A_DAY);
        if (seconds) {
            millis = Math.floorDiv(millis + unit / 2, unit) * unit;
        }
        double day = Math.floorDiv(millis, MILLIS_OF_A_DAY);
        long inDay = Math.floorMod(millis, MILLIS_OF_A_DAY);
        StringBuilder text = new StringBuilder();
        String spans = parts.stream()
                .filter(part -> part.kind() == 'Y')
                .map(part -> part.text().substring(0, 1))
                .reduce("", String::concat);
        for (int i = 0; i < parts.size(); i++) {
            FormatSign part = parts.get(i);
            boolean whole = spans.indexOf(part.kind()) >= 0 && (part.kind() != 'm' || isMinutes(parts, i));
            if (whole) {
                text.append(span(millis, part.text())); // [h] makes every h of the format a span
                continue;
            }
            int width = part.text().length();
            switch (part.kind()) {
                case 'y' -> {
                    int year = dates.day(day).year();
                    text.append(width <= 2 ? padded(year % 100, 2) : Integer.toString(year));
                }
                case 'm' ->
                    text.append(
                            isMinutes(parts, i)
                                    ? padded(inDay / 60_000 % 60, Math.min(width, 2))
                                    : month(dates.day(day).month(), width));
                case 'd' -> text.append(day(day, width, dates));
                case 'h' -> {
                    long hour = inDay / 3_600_000;
                    text.append(padded(half ? (hour + 11) % 12 + 1 : hour, Math.min(width, 2)));
                }
                case 's' -> text.append(padded(inDay / 1000 % 60, Math.min(width, 2)));
                case 'a' -> text.append(half(inDay, part.text()));
                case 'Y' -> text.append(span(millis, part.text()));
                case '.' -> {
                    text.append('.');
                    int digits = 0;
                    while (i + 1 < parts.size() && parts.get(i + 1).kind() == '0') {
                        digits++;
                        i++;
                    }
                    text.append(padded(inDay % 1000, 3).concat("000000"), 0, digits);
                }
                case '"' -> text.append(part.text());
                case ',' -> text.append(',');
                default -> throw new LeftToExcel("its number format mixes dates and digits");
            }
        }
        return text.toString();
    }

    private static boolean isMinutes(List<FormatSign> parts, int at) {
        if (parts.get(at).text().length() > 2) {
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            char kind = parts.get(i).kind();
            if (kind == 'h'
                    || kind == 's'
                    || (kind == 'Y' && parts.get(i).text().startsWith("h"))) {
                return true;
            }
            if ("ymd".indexOf(kind) >= 0) {
                break;
            }
        }
        for (int i = at + 1; i < parts.size(); i++) {
            char kind = parts.get(i).kind();
            if (kind == 's') {
                return true;
            }
            if ("ymdh".indexOf(kind) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static String month(int month, int width) {
        Month name = Month.of(month);
        return switch (width) {
            case 1, 2 -> padded(month, width);
            case 3 -> name.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
            case 5 -> name.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 1);
            default -> name.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private static String day(double serial, int width, DateSystem dates) {
        if (width <= 2) {
            return padded(dates.day(serial).day(), width);
        }
        DayOfWeek weekday = DayOfWeek.of((dates.weekday(serial) + 6) % 7 + 1);
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return width == 3 ? name.substring(0, 3) : name;
    }

    private static String half(long inDay, String signs) {
        boolean morning = inDay < MILLIS_OF_A_DAY / 2;
        return signs.length() > 3 ? (morning ? "AM" : "PM") : signs.substring(morning ? 0 : 2, morning ? 1 : 3);
    }

    private static String span(long millis, String unit) {
        long length = switch (unit.charAt(0)) {
            case 'h' -> millis / 3_600_000;
            case 'm' -> millis / 60_000;
            default -> millis / 1000;
        };
        return padded(length, unit.length());
    }

    private static String padded(long number, int width) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        while (text.length() < width) {
            text.insert(0, '0');
        }
        return text.toString();
    }
}
