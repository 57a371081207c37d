package dev.stratum.engine.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text as Excel for US English does where it needs a number: money, percents, fractions, dates and times too. */
public final class NumberReader {

    private static final Pattern PLAIN = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?([eE][+-]?\\d{1,4})?");
    private static final Pattern LOOSE = Pattern.compile("[\\d,]*\\d,[\\d,]*(\\.\\d*)?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,15}) (\\d{1,5})/(\\d{1,5})");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,4}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d*)?)?\\s*([AaPp][Mm]?)?|(\\d{1,2})\\s+([AaPp][Mm]?)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{2}|\\d{4})");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})[- /]?\\s*([A-Za-z]{3,9})\\.?(?:[- /,]\\s*(\\d{2}|\\d{4}))?");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.?[- /]?\\s*(\\d{1,2})(?:\\s*,\\s*|[- /])(\\d{2}|\\d{4})");
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("([A-Za-z]{3,9})\\.?[- /,]\\s*(\\d{1,2}|\\d{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d{1,2}[-/]\\d{1,2}");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int LETTERS_OF_A_MONTH = 3;
    private static final String FIRST_LETTERS_OF_MONTHS = "jfmasondJFMASOND";
    private static final double SECONDS_OF_A_DAY = 86_400;

    private NumberReader() {}

    /**
     * The number that a text stands for.
     *
     * @param text the text
     * @param dates how the workbook counts days
     * @return the number; {@code null} when Excel sees none
     * @throws LeftToExcel when it depends on the year that Excel's clock shows, or cannot be told
     */
    public static Double read(String text, DateSystem dates) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 255) {
            return null;
        }
        char first = trimmed.charAt(0);
        boolean possible = Character.isLetter(first)
                ? beginsWithMonth(trimmed)
                : Character.isDigit(first) || "+-.($".indexOf(first) >= 0;
        if (!possible || trimmed.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Double number = number(trimmed);
        return number != null ? number : moment(trimmed, dates);
    }

    /** Only dates begin with a letter; most texts are told apart by this without looking at their whole. */
    private static boolean beginsWithMonth(String text) {
        if (FIRST_LETTERS_OF_MONTHS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (String month : MONTHS) {
            if (text.regionMatches(true, 0, month, 0, LETTERS_OF_A_MONTH)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The day that a text stands for, for {@code DATEVALUE}.
     *
     * @param text the text
     * @param dates how the workbook counts days
     * @return the serial number without the time of the day; {@code null} when the text holds no date
     */
    public static Double readDate(String text, DateSystem dates) {
        String trimmed = text.strip();
        Double moment = number(trimmed) == null ? moment(trimmed, dates) : null;
        return moment == null || TIME.matcher(trimmed).matches() ? null : (Double) Math.floor(moment);
    }

    /**
     * The time of the day that a text stands for, for {@code TIMEVALUE}.
     *
     * @param text the text
     * @param dates how the workbook counts days
     * @return a part of a day; {@code null} when the text holds no time
     */
    public static Double readTime(String text, DateSystem dates) {
        String trimmed = text.strip();
        Double moment = number(trimmed) == null ? moment(trimmed, dates) : null;
        return moment == null ? null : (Double) (moment - Math.floor(moment));
    }

    private static Double number(String text) {
        String rest = text;
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
            if (rest.startsWith("-") || rest.startsWith("+")) {
                return null;
            }
        }
        int percents = 0;
        if (rest.endsWith("%") || rest.startsWith("%")) {
            percents = 1;
            rest = (rest.endsWith("%") ? rest.substring(0, rest.length() - 1) : rest.substring(1)).strip();
        }
        boolean signed = false;
        boolean money = false;
        while (!rest.isEmpty()) {
            char first = rest.charAt(0);
            if ((first == '-' || first == '+') && !signed) {
                signed = true;
                negative |= first == '-';
            } else if (first == '$' && !money) {
                money = true;
            } else {
                break;
            }
            rest = rest.substring(1).strip();
        }
        Matcher fraction = FRACTION.matcher(rest);
        double value;
        if (PLAIN.matcher(rest).matches()) {
            value = Double.parseDouble(rest);
        } else if (GROUPED.matcher(rest).matches()) {
            value = Double.parseDouble(rest.replace(",", ""));
        } else if (fraction.matches() && Integer.parseInt(fraction.group(3)) != 0) {
            value = Double.parseDouble(fraction.group(1))
                    + Double.parseDouble(fraction.group(2)) / Double.parseDouble(fraction.group(3));
        } else if (LOOSE.matcher(rest).matches()) {
            throw new LeftToExcel("the text '" + text + "' may be a number with separators in unusual places");
        } else {
            return null;
        }
        if (!Double.isFinite(value)) {
            return null;
        }
        return (negative ? -value : value) / (percents == 1 ? 100 : 1);
    }

    private static Double moment(String text, DateSystem dates) {
        Double time = time(text);
        if (time != null) {
            return time;
        }
        Double date = date(text, dates);
        if (date != null) {
            return date;
        }
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            Double day = date(text.substring(0, space).strip(), dates);
            Double hour = day == null ? null : time(text.substring(space + 1).strip());
            if (hour != null) {
                return day + hour;
            }
        }
        int separator = text.indexOf('T');
        if (separator == 10 && YEAR_FIRST.matcher(text.substring(0, 10)).matches()) {
            return null; // Excel does not read 2011-12-09T10:00
        }
        return null;
    }

    private static Double time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        boolean hoursOnly = time.group(6) != null;
        double hours = Integer.parseInt(hoursOnly ? time.group(6) : time.group(1));
        double minutes = hoursOnly ? 0 : Integer.parseInt(time.group(2));
        double seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (time.group(4) != null && time.group(4).length() > 1) {
            seconds += Double.parseDouble("0" + time.group(4));
        }
        String half = hoursOnly ? time.group(7) : time.group(5);
        if (half != null) {
            if (hours > 12) {
                return null;
            }
            hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (minutes > 59 || seconds >= 60) {
            return null;
        }
        return (hours * 3600 + minutes * 60 + seconds) / SECONDS_OF_A_DAY;
    }

    private static Double date(String text, DateSystem dates) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return serial(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4), dates);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return serial(monthFirst.group(4), monthFirst.group(1), monthFirst.group(3), dates);
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches() && month(dayAndName.group(2)) > 0) {
            if (dayAndName.group(3) == null) {
                throw thisYear(text);
            }
            return serial(dayAndName.group(3), month(dayAndName.group(2)), dayAndName.group(1), dates);
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        if (nameAndDay.matches() && month(nameAndDay.group(1)) > 0) {
            return serial(nameAndDay.group(3), month(nameAndDay.group(1)), nameAndDay.group(2), dates);
        }
        Matcher nameAndNumber = NAME_AND_NUMBER.matcher(text);
        if (nameAndNumber.matches() && month(nameAndNumber.group(1)) > 0) {
            String number = nameAndNumber.group(2);
            if (number.length() == 4) {
                return serial(number, month(nameAndNumber.group(1)), "1", dates);
            }
            throw thisYear(text);
        }
        Matcher yearAndMonth = YEAR_AND_MONTH.matcher(text);
        if (yearAndMonth.matches()) {
            return serial(yearAndMonth.group(1), yearAndMonth.group(2), "1", dates);
        }
        Matcher monthAndYear = MONTH_AND_YEAR.matcher(text);
        if (monthAndYear.matches()) {
            return serial(monthAndYear.group(2), monthAndYear.group(1), "1", dates);
        }
        if (TWO_NUMBERS.matcher(text).matches()) {
            throw thisYear(text);
        }
        return null;
    }

    private static LeftToExcel thisYear(String text) {
        return new LeftToExcel("the text '" + text + "' may be a date of the current year");
    }

    private static int month(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String known = MONTHS.get(i);
            if (known.equals(wanted) || known.substring(0, 3).equals(wanted)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Double serial(String year, String month, String day, DateSystem dates) {
        return serial(year, Integer.parseInt(month), day, dates);
    }

    private static Double serial(String year, int month, String day, DateSystem dates) {
        int number = Integer.parseInt(year);
        int full = year.length() == 4 ? number : number < 30 ? 2000 + number : 1900 + number;
        if (full == 1900 && month == 2 && Integer.parseInt(day) == 29 && dates == DateSystem.FROM_1900) {
            return 60.0;
        }
        try {
            return full < 1900 ? null : (Double) dates.serial(LocalDate.of(full, month, Integer.parseInt(day)));
        } catch (DateTimeException | ErrorFound none) {
            return null;
        }
    }
}
