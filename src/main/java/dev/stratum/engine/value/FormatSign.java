package dev.stratum.engine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One sign of a section of a number format.
 *
 * @param kind what it is: a digit, a part of a date such as {@code y}, {@code Y} for a time span in brackets, or {@code "} for
 *     what is written as it is
 * @param text how it is written in the format
 */
record FormatSign(char kind, String text) {
    boolean isDigit() {
        return kind == '0' || kind == '#' || kind == '?';
    }

    /** What is said of a format that is not known here. */
    static LeftToExcel unknown(String format) {
        return new LeftToExcel("the number format '" + format + "' is known to Excel only");
    }

    /** The signs of a section. */
    static List<FormatSign> all(String section, String format) {
        List<FormatSign> signs = new ArrayList<>();
        String lower = section.toLowerCase(Locale.ROOT);
        boolean dates = false;
        for (int i = 0; i < section.length(); ) {
            char character = lower.charAt(i);
            if (lower.startsWith("general", i)) {
                signs.add(new FormatSign('G', ""));
                i += 7;
            } else if (lower.startsWith("am/pm", i)) {
                signs.add(new FormatSign('a', "AM/PM"));
                i += 5;
            } else if (lower.startsWith("a/p", i)) {
                signs.add(new FormatSign('a', section.substring(i, i + 3)));
                i += 3;
            } else if (character == '"') {
                int end = section.indexOf('"', i + 1);
                end = end < 0 ? section.length() : end;
                signs.add(new FormatSign('"', section.substring(i + 1, end)));
                i = end + 1;
            } else if (character == '\\') {
                signs.add(new FormatSign(
                        '"', section.substring(Math.min(i + 1, section.length()), Math.min(i + 2, section.length()))));
                i += 2;
            } else if (character == '_') {
                signs.add(new FormatSign('"', " "));
                i += 2;
            } else if (character == '*') {
                i += 2;
            } else if (character == '[') {
                int end = section.indexOf(']', i);
                if (end < 0) {
                    throw new ErrorFound(NativeError.VALUE);
                }
                bracket(signs, lower.substring(i + 1, end), section.substring(i + 1, end), format);
                i = end + 1;
            } else if ("ymdhs".indexOf(character) >= 0) {
                int end = i;
                while (end < lower.length() && lower.charAt(end) == character) {
                    end++;
                }
                signs.add(new FormatSign(character, lower.substring(i, end)));
                dates = true;
                i = end;
            } else if (character == 'e' && i + 1 < section.length() && "+-".indexOf(section.charAt(i + 1)) >= 0) {
                signs.add(new FormatSign('E', section.substring(i, i + 2)));
                i += 2;
            } else if ("0#?.,%@".indexOf(character) >= 0) {
                signs.add(new FormatSign(character, section.substring(i, i + 1)));
                i++;
            } else if (character == '/' && !dates) {
                throw FormatSign.unknown(format);
            } else if (Character.isLetter(character)) {
                // Excel refuses most letters outside quotes, and takes some for calendars of other countries.
                throw "befgnr".indexOf(character) >= 0 || character > 127
                        ? FormatSign.unknown(format)
                        : new ErrorFound(NativeError.VALUE);
            } else {
                signs.add(new FormatSign('"', section.substring(i, i + 1)));
                i++;
            }
        }
        return signs;
    }

    private static void bracket(List<FormatSign> signs, String lower, String inside, String format) {
        if (lower.matches("h+|m+|s+")) {
            signs.add(new FormatSign('Y', lower));
        } else if (lower.startsWith("$")) {
            int dash = inside.indexOf('-');
            String money = inside.substring(1, dash < 0 ? inside.length() : dash);
            String language = dash < 0 ? "409" : lower.substring(dash + 1);
            if (!language.matches("0*409")) {
                throw FormatSign.unknown(format);
            }
            signs.add(new FormatSign('"', money));
        } else if (!lower.matches("black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+")) {
            throw FormatSign.unknown(format);
        }
    }
}
