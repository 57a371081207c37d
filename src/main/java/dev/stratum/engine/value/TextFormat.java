package dev.stratum.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Writes a value by a number format of Excel, as {@code TEXT} does. */
public final class TextFormat {

    private TextFormat() {}

    /**
     * The text of a value.
     *
     * @param value a number, text or truth
     * @param format the format
     * @param dates how the workbook counts days
     * @return the text; {@code #VALUE!} is thrown when the format does not fit the number
     * @throws LeftToExcel for formats that are not known here
     */
    public static String format(Object value, String format, DateSystem dates) {
        if (format.isEmpty()) {
            return value instanceof String || value == null ? Convert.text(value) : "";
        }
        List<String> sections = sections(format);
        if (value instanceof Boolean truth) {
            return text(truth ? "TRUE" : "FALSE", sections);
        }
        if (value instanceof String text) {
            Double number = NumberReader.read(text, dates);
            if (number == null) {
                return text(text, sections);
            }
            return number(number, sections, format, dates);
        }
        return number(Convert.number(value, dates), sections, format, dates);
    }

    private static String text(String text, List<String> sections) {
        String section =
                sections.size() == 4 ? sections.get(3) : ofText(sections) ? sections.get(sections.size() - 1) : "@";
        StringBuilder result = new StringBuilder();
        for (FormatSign sign : FormatSign.all(section, section)) {
            result.append(sign.kind() == '@' ? text : sign.kind() == '"' ? sign.text() : "");
        }
        return result.toString();
    }

    /** Whether the last section is for text. */
    private static boolean ofText(List<String> sections) {
        String last = sections.get(sections.size() - 1);
        return FormatSign.all(last, last).stream().anyMatch(sign -> sign.kind() == '@');
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            if (character == '\\' && !quoted && i + 1 < format.length()) {
                section.append(character).append(format.charAt(++i));
                continue;
            }
            quoted ^= character == '"';
            if (character == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(character);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    private static String number(double number, List<String> sections, String format, DateSystem dates) {
        for (String section : sections) {
            if (section.matches("(?s).*\\[[<>=].*")) {
                throw FormatSign.unknown(format);
            }
        }
        int numeric = Math.min(3, ofText(sections) ? sections.size() - 1 : sections.size());
        if (numeric <= 0) {
            return text(NumberToTextConverter.toText(number), sections);
        }
        if (numeric == 3 && number == 0) {
            return section(0, sections.get(2), format, dates, false);
        }
        if (numeric >= 2 && number < 0) {
            return section(-number, sections.get(1), format, dates, false);
        }
        return section(Math.abs(number), sections.get(0), format, dates, number < 0);
    }

    private static String section(double number, String section, String format, DateSystem dates, boolean negative) {
        List<FormatSign> signs = FormatSign.all(section, format);
        if (signs.stream().anyMatch(sign -> "ymdhsaY".indexOf(sign.kind()) >= 0)) {
            if (negative) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return DateFormat.format(number, signs, dates);
        }
        if (signs.stream().anyMatch(sign -> sign.kind() == 'G')) {
            StringBuilder result = new StringBuilder(negative ? "-" : "");
            signs.forEach(sign -> result.append(sign.kind() == 'G' ? general(number) : sign.text()));
            return result.toString();
        }
        if (signs.stream().anyMatch(sign -> sign.kind() == '@')) {
            throw FormatSign.unknown(format);
        }
        return digits(number, signs, format, negative);
    }

    /** The format General leaves room for ten digits of a number with decimals. */
    private static String general(double number) {
        boolean decimals = number != Math.rint(number) && number >= 1e-4 && number < 1e10;
        BigDecimal ten = decimals
                ? Decimals.of(number)
                        .setScale(
                                Math.max(0, 9 - (int) Math.floor(Math.log10(Math.max(1, number)))),
                                RoundingMode.HALF_UP)
                : null;
        return decimals ? ten.stripTrailingZeros().toPlainString() : NumberToTextConverter.toText(number);
    }

    private static String digits(double number, List<FormatSign> signs, String format, boolean negative) {
        if (signs.stream().anyMatch(sign -> sign.kind() == 'E')) {
            return scientific(number, signs, format, negative);
        }
        int point = -1;
        int firstDigit = -1;
        int lastDigit = -1;
        int percents = 0;
        for (int i = 0; i < signs.size(); i++) {
            char kind = signs.get(i).kind();
            if (kind == '.' && point < 0) {
                point = i;
            } else if (signs.get(i).isDigit()) {
                lastDigit = point < 0 ? i : lastDigit;
                firstDigit = firstDigit < 0 ? i : firstDigit;
            } else if (kind == '%') {
                percents++;
            }
        }
        int end = point < 0 ? signs.size() : point;
        int thousands = 0;
        boolean grouped = false;
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).kind() == ',') {
                if (firstDigit < 0 || i < firstDigit) {
                    throw FormatSign.unknown(format);
                }
                if (i > lastDigit && i < end) {
                    thousands++;
                } else if (i < lastDigit) {
                    grouped = true;
                } else if (trailing(signs, i)) {
                    thousands++;
                } else {
                    throw FormatSign.unknown(format);
                }
            }
        }
        int places = 0;
        for (int i = end; i < signs.size(); i++) {
            places += signs.get(i).isDigit() ? 1 : 0;
        }
        BigDecimal scaled = Decimals.of(number).scaleByPowerOfTen(2 * percents - 3 * thousands);
        BigDecimal rounded = scaled.setScale(places, RoundingMode.HALF_UP);
        if (negative && rounded.signum() == 0) {
            throw new LeftToExcel("whether a small negative number shows its sign is up to Excel");
        }
        String plain = rounded.toPlainString();
        String whole = places == 0 ? plain : plain.substring(0, plain.length() - places - 1);
        String decimals = places == 0 ? "" : plain.substring(plain.length() - places);
        String head = whole(whole.equals("0") ? "" : whole, signs.subList(0, end), grouped);
        return (negative ? "-" : "") + head + (point < 0 ? "" : decimals(decimals, signs.subList(point, signs.size())));
    }

    private static boolean trailing(List<FormatSign> signs, int from) {
        return signs.subList(from, signs.size()).stream().noneMatch(sign -> sign.isDigit());
    }

    private static String whole(String digits, List<FormatSign> signs, boolean grouped) {
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int placed = 0;
        int first = -1;
        for (int i = 0; i < signs.size() && first < 0; i++) {
            first = signs.get(i).isDigit() ? i : -1;
        }
        for (int i = signs.size() - 1; i >= 0; i--) {
            FormatSign sign = signs.get(i);
            if (!sign.isDigit()) {
                if (sign.kind() != ',') {
                    reversed.append(new StringBuilder(sign.text()).reverse());
                }
                continue;
            }
            do {
                String digit = left > 0
                        ? String.valueOf(digits.charAt(--left))
                        : sign.kind() == '0' ? "0" : sign.kind() == '?' ? " " : "";
                if (!digit.isEmpty()) {
                    if (grouped && placed > 0 && placed % 3 == 0) {
                        reversed.append(digit.equals(" ") ? ' ' : ',');
                    }
                    reversed.append(digit);
                    placed++;
                }
            } while (i == first && left > 0);
        }
        return reversed.reverse().toString();
    }

    private static String decimals(String digits, List<FormatSign> signs) {
        int significant = digits.length();
        while (significant > 0 && digits.charAt(significant - 1) == '0') {
            significant--;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (FormatSign sign : signs) {
            if (sign.isDigit()) {
                if (at < significant || sign.kind() == '0') {
                    text.append(digits.charAt(at));
                } else if (sign.kind() == '?') {
                    text.append(' ');
                }
                at++;
            } else if (sign.kind() != ',') {
                text.append(sign.text());
            }
        }
        return text.toString();
    }

    private static String scientific(double number, List<FormatSign> signs, String format, boolean negative) {
        if (signs.stream().anyMatch(sign -> sign.kind() == ',' || sign.kind() == '%')
                || signs.stream().anyMatch(sign -> sign.text().startsWith("e"))) {
            throw FormatSign.unknown(format);
        }
        int mark = 0;
        while (signs.get(mark).kind() != 'E') {
            mark++;
        }
        List<FormatSign> mantissa = signs.subList(0, mark);
        int wholeDigits = 0;
        int places = 0;
        boolean after = false;
        for (FormatSign sign : mantissa) {
            after |= sign.kind() == '.';
            if (sign.isDigit()) {
                wholeDigits += after ? 0 : 1;
                places += after ? 1 : 0;
            }
        }
        if (wholeDigits != 1) {
            throw FormatSign.unknown(format);
        }
        BigDecimal decimal = Decimals.of(number);
        int exponent = number == 0 ? 0 : decimal.precision() - decimal.scale() - 1;
        BigDecimal scaled = decimal.scaleByPowerOfTen(-exponent).setScale(places, RoundingMode.HALF_UP);
        if (scaled.compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            scaled = decimal.scaleByPowerOfTen(-exponent).setScale(places, RoundingMode.HALF_UP);
        }
        String sign = exponent < 0 ? "-" : signs.get(mark).text().endsWith("+") ? "+" : "";
        StringBuilder power = new StringBuilder(Integer.toString(Math.abs(exponent)));
        StringBuilder tail = new StringBuilder();
        int width = 0;
        for (FormatSign rest : signs.subList(mark + 1, signs.size())) {
            if (rest.isDigit()) {
                width++;
            } else {
                tail.append(rest.text());
            }
        }
        while (power.length() < width) {
            power.insert(0, '0');
        }
        return digits(scaled.doubleValue(), mantissa, format, negative) + "E" + sign + power + tail;
    }
}
