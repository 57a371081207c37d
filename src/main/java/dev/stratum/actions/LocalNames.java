package dev.stratum.actions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Names that hold within a formula only: those of {@code LET}, and of a {@code LAMBDA} that is called where it stands.
 * Nothing outside of the formula knows them, so that its parts can be evaluated only with the names replaced by what they
 * stand for.
 */
final class LocalNames {
    private static final String LET = "LET";
    private static final String LAMBDA = "LAMBDA";

    /** Longer formulas than Excel allows come from names in names. */
    private static final int LONGEST = 8192;

    private LocalNames() {}

    /** A formula in which such names are replaced; what cannot be replaced stays as it is. */
    static String replaced(String formula) {
        String text = formula;
        Set<String> before = new HashSet<>();
        while (before.add(text) && text.length() <= LONGEST) {
            text = onceReplaced(text);
        }
        return text;
    }

    /** The last name-giving call is replaced first, as no other one stands within it. */
    private static String onceReplaced(String text) {
        String result = text;
        for (int at = 0; at < text.length(); ) {
            int end = FormulaScan.afterName(text, at);
            if (end == at) {
                at = FormulaScan.after(text, at);
                continue;
            }
            String name = text.substring(at, end).toUpperCase(Locale.ROOT);
            if (end < text.length() && text.charAt(end) == '(') {
                result = name.equals(LET)
                        ? let(text, at, end, result)
                        : name.equals(LAMBDA) ? lambda(text, at, end, result) : result;
            }
            at = end;
        }
        return result;
    }

    private static String let(String text, int at, int open, String otherwise) {
        int close = FormulaScan.closing(text, open);
        List<String> parts =
                close == text.length() ? List.of() : FormulaScan.arguments(text.substring(open + 1, close));
        if (parts.size() < 3 || parts.size() % 2 == 0) {
            return otherwise;
        }
        Map<String, String> values = names();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            values.put(parts.get(i), with(values, parts.get(i + 1)));
        }
        return text.substring(0, at) + inside(with(values, parts.get(parts.size() - 1))) + text.substring(close + 1);
    }

    private static String lambda(String text, int at, int open, String otherwise) {
        int close = FormulaScan.closing(text, open);
        if (close + 1 >= text.length() || text.charAt(close + 1) != '(') {
            return otherwise;
        }
        int end = FormulaScan.closing(text, close + 1);
        List<String> parts = FormulaScan.arguments(text.substring(open + 1, close));
        List<String> given = FormulaScan.arguments(text.substring(close + 2, end));
        if (end == text.length() || parts.isEmpty() || given.size() != parts.size() - 1) {
            return otherwise;
        }
        Map<String, String> values = names();
        for (int i = 0; i < given.size(); i++) {
            values.put(parts.get(i), given.get(i));
        }
        return text.substring(0, at) + inside(with(values, parts.get(parts.size() - 1))) + text.substring(end + 1);
    }

    private static Map<String, String> names() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    private static String inside(String value) {
        return isPlain(value) ? value : "(" + value + ")";
    }

    /** Whether a value needs no parentheses: a name, a reference, a number or one call. */
    private static boolean isPlain(String value) {
        int end = FormulaScan.afterName(value, 0);
        return value.matches("[\\p{L}\\p{N}_.$:]+")
                || (end > 0
                        && end < value.length()
                        && value.charAt(end) == '('
                        && FormulaScan.closing(value, end) == value.length() - 1);
    }

    /** A part of a formula with names replaced by their values. */
    private static String with(Map<String, String> values, String part) {
        Function<String, String> value = name -> values.getOrDefault(name, "");
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < part.length(); ) {
            int end = FormulaScan.afterName(part, at);
            if (end == at) {
                end = FormulaScan.after(part, at);
                text.append(part, at, end);
            } else {
                String name = part.substring(at, end);
                boolean called = end < part.length() && part.charAt(end) == '(';
                boolean ofASheet =
                        (end < part.length() && part.charAt(end) == '!') || (at > 0 && part.charAt(at - 1) == '!');
                String stands = value.apply(name);
                boolean replaced = !stands.isEmpty()
                        && !ofASheet
                        && (!called || stands.toUpperCase(Locale.ROOT).startsWith(LAMBDA + "("));
                text.append(replaced ? inside(stands) : name);
            }
            at = end;
        }
        return text.toString();
    }
}
