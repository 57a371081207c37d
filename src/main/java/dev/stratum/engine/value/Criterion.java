package dev.stratum.engine.value;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The condition that {@code COUNTIF}, {@code SUMIFS} and their like put to each cell. */
public final class Criterion implements Predicate<Object> {

    private static final String[] OPERATORS = {"<>", "<=", ">=", "=", "<", ">"};
    private static final Map<String, Boolean> TRUTHS = Map.of("TRUE", true, "FALSE", false);

    private final String operator;
    private final Object wanted;
    private final Wildcards pattern;
    private final DateSystem dates;

    private Criterion(String operator, Object wanted, Wildcards pattern, DateSystem dates) {
        this.operator = operator;
        this.wanted = wanted;
        this.pattern = pattern;
        this.dates = dates;
    }

    /**
     * Reads a criterion.
     *
     * @param value a single value; text may begin with an operator and be a number, date, truth, error or pattern
     * @param dates how the workbook counts days
     * @return the condition
     */
    public static Criterion of(Object value, DateSystem dates) {
        if (value == null || value == Missing.ARGUMENT) {
            return new Criterion("=", 0.0, null, dates); // a blank cell as criterion counts zeros
        }
        if (!(value instanceof String text)) {
            return new Criterion("=", value, null, dates);
        }
        String operator = "";
        for (String candidate : OPERATORS) {
            if (text.startsWith(candidate)) {
                operator = candidate;
                break;
            }
        }
        String rest = text.substring(operator.length());
        if (rest.isEmpty()) {
            return new Criterion(operator, null, null, dates);
        }
        String named = operator.isEmpty() ? "=" : operator;
        Object wanted = TRUTHS.get(rest.toUpperCase(Locale.ROOT));
        boolean equality = named.equals("=") || named.equals("<>");
        if (wanted == null) {
            wanted = number(rest, equality, dates);
        }
        if (wanted == null && rest.startsWith("#")) {
            NativeError error = NativeError.of(rest);
            wanted = error.getMessage().equalsIgnoreCase(rest) ? error : null;
        }
        if (wanted != null) {
            return new Criterion(named, wanted, null, dates);
        }
        return new Criterion(named, rest, equality ? Wildcards.of(rest) : null, dates);
    }

    /** A code such as 12-34 may be a day of this year, but it equals the cells that are written like it either way. */
    private static Double number(String text, boolean equality, DateSystem dates) {
        try {
            return NumberReader.read(text, dates);
        } catch (LeftToExcel uncertain) {
            if (equality) {
                return null;
            }
            throw uncertain;
        }
    }

    /**
     * Whether blank cells fit, so that cells beyond the used ones count too.
     *
     * @return true when a blank cell fits
     */
    public boolean takesBlanks() {
        return test(null);
    }

    @Override
    public boolean test(Object cell) {
        if (wanted == null) {
            return switch (operator) {
                case "" -> cell == null || "".equals(cell);
                case "=" -> cell == null;
                case "<>" -> cell != null;
                default -> false;
            };
        }
        if (operator.equals("<>")) {
            return !equal(cell);
        }
        if (operator.equals("=")) {
            return equal(cell);
        }
        if (cell == null || Compare.kind(cell) != Compare.kind(wanted) || Compare.isError(cell)) {
            return false;
        }
        int order = Compare.compare(cell, wanted);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private boolean equal(Object cell) {
        if (pattern != null) {
            return cell instanceof String text && pattern.matches(text);
        }
        if (wanted instanceof Double number) {
            if (cell instanceof String text) {
                // Excel counts numbers stored as text too.
                Double read = number(text, true, dates);
                return read != null && Decimals.same(read, number);
            }
            return cell instanceof Double other && Decimals.same(other, number);
        }
        if (Compare.isError(wanted)) {
            return Compare.isError(cell) && errorText(cell).equals(errorText(wanted));
        }
        return wanted.equals(cell);
    }

    private static String errorText(Object error) {
        return error instanceof NativeError known ? known.getMessage() : error.toString();
    }
}
