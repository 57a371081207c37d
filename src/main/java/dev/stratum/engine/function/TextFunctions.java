package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.Decimals;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import dev.stratum.engine.value.NumberReader;
import dev.stratum.engine.value.TextFormat;
import dev.stratum.engine.value.Wildcards;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Texts: their parts, their case, and numbers written and read. */
final class TextFunctions {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFunctions() {}

    static void register(Registry all) {
        all.add("LEN", "V", a -> (double) a.text(0).length());
        all.add("LEFT", 1, 2, "VV", a -> {
            String text = a.text(0);
            return text.substring(0, Math.min(notNegative(a.whole(1, 1)), text.length()));
        });
        all.add("RIGHT", 1, 2, "VV", a -> {
            String text = a.text(0);
            return text.substring(text.length() - Math.min(notNegative(a.whole(1, 1)), text.length()));
        });
        all.add("MID", "VVV", a -> {
            String text = a.text(0);
            int start = positive(a.whole(1)) - 1;
            int length = notNegative(a.whole(2));
            return start >= text.length()
                    ? ""
                    : text.substring(start, (int) Math.min((long) start + length, text.length()));
        });
        one(all, "UPPER", text -> text.toUpperCase(Locale.ROOT));
        one(all, "LOWER", text -> text.toLowerCase(Locale.ROOT));
        one(all, "PROPER", TextFunctions::proper);
        one(all, "TRIM", text -> text.replaceAll(" +", " ").replaceAll("^ | $", ""));
        one(all, "CLEAN", text -> text.replaceAll("[\\x00-\\x1F]", ""));
        all.add("CONCATENATE", 1, -1, "V", a -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < a.count(); i++) {
                append(text, a.text(i));
            }
            return text.toString();
        });
        all.add("CONCAT", 1, -1, "R", a -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < a.count(); i++) {
                a.each(i, cell -> append(text, Convert.text(cell)), typed -> append(text, Convert.text(typed)));
            }
            return text.toString();
        });
        all.add("TEXTJOIN", 3, -1, "RVR", TextFunctions::join);
        all.add("REPT", "VV", a -> {
            String text = a.text(0);
            int times = notNegative(a.whole(1));
            if ((long) text.length() * times > Convert.LONGEST_TEXT) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return text.repeat(times);
        });
        all.add("SUBSTITUTE", 3, 4, "VVVV", TextFunctions::substitute);
        all.add("REPLACE", "VVVV", a -> {
            String text = a.text(0);
            int start = Math.min(positive(a.whole(1)) - 1, text.length());
            int end = (int) Math.min((long) start + notNegative(a.whole(2)), text.length());
            return text.substring(0, start) + a.text(3) + text.substring(end);
        });
        all.add("FIND", 2, 3, "VVV", a -> {
            int from = positive(a.whole(2, 1)) - 1;
            String text = a.text(1);
            int at = from > text.length() ? -1 : text.indexOf(a.text(0), from);
            return at < 0 ? (Object) NativeError.VALUE : (Object) (at + 1.0);
        });
        all.add("SEARCH", 2, 3, "VVV", a -> {
            int from = positive(a.whole(2, 1)) - 1;
            String text = a.text(1);
            a.caller().work().add(text.length());
            int at = from > text.length() ? -1 : Wildcards.of(a.text(0)).find(text, from);
            return at < 0 ? (Object) NativeError.VALUE : (Object) (at + 1.0);
        });
        all.add("EXACT", "VV", a -> a.text(0).equals(a.text(1)));
        all.add("CHAR", "V", a -> {
            int code = a.whole(0);
            if (code < 1 || code > 255) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return new String(new byte[] {(byte) code}, WINDOWS);
        });
        all.add("CODE", "V", a -> {
            String text = a.text(0);
            if (text.isEmpty()) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return (double) (text.substring(0, 1).getBytes(WINDOWS)[0] & 0xFF);
        });
        all.add("UNICHAR", "V", a -> {
            int code = a.whole(0);
            if (code < 1 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
                throw new ErrorFound(code >= 0xD800 && code < 0xE000 ? NativeError.NA : NativeError.VALUE);
            }
            return Character.toString(code);
        });
        all.add("UNICODE", "V", a -> {
            String text = a.text(0);
            if (text.isEmpty()) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return (double) text.codePointAt(0);
        });
        all.add("VALUE", "V", a -> {
            Object value = a.value(0);
            if (value instanceof Boolean) {
                throw new ErrorFound(NativeError.VALUE);
            }
            return a.number(0);
        });
        all.add("NUMBERVALUE", 1, 3, "VVV", TextFunctions::numberValue);
        all.add("TEXT", "VV", a -> TextFormat.format(a.value(0), a.text(1), a.dates()));
        all.add("FIXED", 1, 3, "VVV", a -> {
            int places = a.whole(1, 2);
            boolean plain = a.truth(2, false);
            return money(a.number(0), places, plain ? "0" : "#,##0", "-", "");
        });
        all.add("DOLLAR", 1, 2, "VV", a -> money(a.number(0), a.whole(1, 2), "$#,##0", "(", ")"));
        all.add("ROMAN", 1, 2, "VV", TextFunctions::roman);
        all.add("TEXTBEFORE", 2, 6, "VVVVVV", a -> around(a, true));
        all.add("TEXTAFTER", 2, 6, "VVVVVV", a -> around(a, false));
        all.add("TEXTSPLIT", 2, 6, "VRRVVV", TextFunctions::split);
    }

    private static void one(Registry all, String name, UnaryOperator<String> body) {
        all.add(name, "V", a -> body.apply(a.text(0)));
    }

    private static void append(StringBuilder text, String part) {
        text.append(part);
        if (text.length() > Convert.LONGEST_TEXT) {
            throw new ErrorFound(NativeError.VALUE);
        }
    }

    private static int notNegative(int number) {
        if (number < 0) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return number;
    }

    private static int positive(int number) {
        return notNegative(number - 1) + 1;
    }

    private static String proper(String text) {
        StringBuilder result = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            result.append(inWord ? Character.toLowerCase(character) : Character.toUpperCase(character));
            inWord = Character.isLetter(character);
        }
        return result.toString();
    }

    private static Object join(Arguments a) {
        List<String> separators = new ArrayList<>();
        a.each(0, cell -> separators.add(Convert.text(cell)), typed -> separators.add(Convert.text(typed)));
        if (separators.isEmpty()) {
            separators.add("");
        }
        boolean noBlanks = a.truth(1, true);
        StringBuilder text = new StringBuilder();
        int[] count = {0};
        for (int i = 2; i < a.count(); i++) {
            java.util.function.Consumer<Object> add = cell -> {
                String part = Convert.text(cell);
                if (!(noBlanks && part.isEmpty())) {
                    if (count[0] > 0) {
                        append(text, separators.get((count[0] - 1) % separators.size()));
                    }
                    append(text, part);
                    count[0]++;
                }
            };
            a.each(i, add, add);
        }
        return text.toString();
    }

    private static Object substitute(Arguments a) {
        String text = a.text(0);
        String old = a.text(1);
        String by = a.text(2);
        if (!a.given(3)) {
            if (old.isEmpty()) {
                return text;
            }
            return text.replace(old, by);
        }
        int wanted = positive(a.whole(3));
        int at = -1;
        for (int n = 0; n < wanted; n++) {
            at = old.isEmpty() ? -1 : text.indexOf(old, at < 0 ? 0 : at + old.length());
            if (at < 0) {
                return text;
            }
        }
        return text.substring(0, at) + by + text.substring(at + old.length());
    }

    private static Object numberValue(Arguments a) {
        String decimal = a.given(1) ? a.text(1) : ".";
        String group = a.given(2) ? a.text(2) : ",";
        if (decimal.isEmpty() || group.isEmpty()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        String text = a.text(0).replaceAll("\\s", "");
        int point = text.indexOf(decimal.charAt(0));
        String whole = point < 0 ? text : text.substring(0, point);
        String plain = whole.replace(group.substring(0, 1), "") + (point < 0 ? "" : "." + text.substring(point + 1));
        int percents = 0;
        while (plain.endsWith("%")) {
            plain = plain.substring(0, plain.length() - 1);
            percents++;
        }
        if (plain.isEmpty()) {
            return 0.0;
        }
        Double number = NumberReader.read(plain, a.dates());
        return number == null ? NativeError.VALUE : (Object) (number / Math.pow(100, percents));
    }

    private static String money(double number, int places, String format, String before, String after) {
        if (places > 127) {
            throw new ErrorFound(NativeError.VALUE);
        }
        double rounded = Decimals.round(number, places, RoundingMode.HALF_UP);
        String text = TextFormat.format(
                Math.abs(rounded),
                format + (places > 0 ? "." + "0".repeat(places) : ""),
                dev.stratum.engine.value.DateSystem.FROM_1900);
        return rounded < 0 ? before + text + after : text;
    }

    private static Object roman(Arguments a) {
        int number = a.whole(0);
        if (number < 0 || number > 3999) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (a.given(1) && !(Boolean.TRUE.equals(a.value(1)) || a.number(1) == 0)) {
            throw new LeftToExcel("the shorter forms of ROMAN are known to Excel only");
        }
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            text.append(signs[i].repeat(rest / values[i]));
            rest %= values[i];
        }
        return text.toString();
    }

    private static Object around(Arguments a, boolean before) {
        String text = a.text(0);
        String mark = a.text(1);
        int instance = a.whole(2, 1);
        boolean anyCase = a.truth(3, false);
        boolean endCounts = a.truth(4, false);
        if (instance == 0 || (instance > 0 && instance > text.length() && !text.isEmpty())) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (mark.isEmpty()) {
            return before == instance > 0 ? "" : text;
        }
        String where = anyCase ? text.toLowerCase(Locale.ROOT) : text;
        String what = anyCase ? mark.toLowerCase(Locale.ROOT) : mark;
        List<Integer> places = new ArrayList<>();
        for (int at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length())) {
            places.add(at);
        }
        int index = instance > 0 ? instance - 1 : places.size() + instance;
        if (index < 0 || index >= places.size()) {
            if (endCounts && (index == places.size() || index == -1)) {
                return before == instance > 0 ? text : "";
            }
            return a.given(5) ? a.any(5) : NativeError.NA;
        }
        int at = places.get(index);
        return before ? text.substring(0, at) : text.substring(at + mark.length());
    }

    private static Object split(Arguments a) {
        String text = a.text(0);
        boolean noBlanks = a.truth(3, false);
        boolean anyCase = a.truth(4, false);
        List<List<String>> rows = new ArrayList<>();
        for (String row : parts(text, marks(a, 2), noBlanks, anyCase)) {
            rows.add(parts(row, marks(a, 1), noBlanks, anyCase));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        Object[][] result = Results.of(rows.size(), width, a);
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < width; j++) {
                result[i][j] = j < rows.get(i).size() ? rows.get(i).get(j) : a.given(5) ? a.any(5) : NativeError.NA;
            }
        }
        return ArrayValue.of(result);
    }

    private static List<String> marks(Arguments a, int i) {
        List<String> marks = new ArrayList<>();
        if (a.given(i)) {
            Matrix given = a.matrix(i);
            for (int row = 0; row < given.rows(); row++) {
                for (int column = 0; column < given.columns(); column++) {
                    marks.add(Convert.text(given.at(row, column)));
                }
            }
            if (marks.contains("")) {
                throw new ErrorFound(NativeError.VALUE);
            }
        }
        return marks;
    }

    private static List<String> parts(String text, List<String> marks, boolean noBlanks, boolean anyCase) {
        if (marks.size() > 1 && anyCase) {
            throw new LeftToExcel("TEXTSPLIT with several separators in any case is left to Excel");
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (true) {
            int next = -1;
            int length = 0;
            for (String mark : marks) {
                int at = anyCase
                        ? text.toLowerCase(Locale.ROOT).indexOf(mark.toLowerCase(Locale.ROOT), from)
                        : text.indexOf(mark, from);
                if (at >= 0 && (next < 0 || at < next)) {
                    next = at;
                    length = mark.length();
                }
            }
            String part = next < 0 ? text.substring(from) : text.substring(from, next);
            if (!(noBlanks && part.isEmpty())) {
                parts.add(part);
            }
            if (next < 0) {
                return parts;
            }
            from = next + length;
        }
    }
}
