package dev.stratum.ledger.memory;

import dev.stratum.ledger.plan.Expr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Expressions made ready to be asked row by row. */
final class Compiled {
    /** The value of an expression in a row; a condition is a {@code Boolean}, or null where it is not known. */
    @FunctionalInterface
    interface Value {
        Object in(Object[] row);
    }

    private final Map<Object, Integer> places = new HashMap<>();

    /** Over the columns of a row, and the values of groups or runs that stand behind them. */
    Compiled(List<String> columns, List<? extends Expr> behind) {
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
        for (int i = 0; i < behind.size(); i++) {
            places.put(behind.get(i), columns.size() + i);
        }
    }

    Value of(Expr expr) {
        if (expr instanceof Expr.Column column) {
            return place(column.name());
        } else if (expr instanceof Expr.Aggregate || expr instanceof Expr.Running) {
            return place(expr);
        } else if (expr instanceof Expr.Text text) {
            return row -> text.value();
        } else if (expr instanceof Expr.Exact number) {
            return row -> number.value();
        } else if (expr instanceof Expr.Day day) {
            return row -> day.value();
        } else if (expr instanceof Expr.Missing) {
            return row -> null;
        } else if (expr instanceof Expr.Case choice) {
            return choice(choice);
        }
        return call((Expr.Call) expr);
    }

    private Value place(Object what) {
        Integer place = places.get(what);
        if (place == null) {
            throw new IllegalStateException("No column " + what + " among " + places.keySet());
        }
        int at = place;
        return row -> row[at];
    }

    private Value choice(Expr.Case choice) {
        Value[] conditions =
                choice.whens().stream().map(when -> of(when.condition())).toArray(Value[]::new);
        Value[] values = choice.whens().stream().map(when -> of(when.value())).toArray(Value[]::new);
        Value otherwise = of(choice.otherwise());
        return row -> {
            for (int i = 0; i < conditions.length; i++) {
                if (Boolean.TRUE.equals(conditions[i].in(row))) {
                    return values[i].in(row);
                }
            }
            return otherwise.in(row);
        };
    }

    private Value call(Expr.Call call) {
        Value[] given = call.arguments().stream().map(this::of).toArray(Value[]::new);
        return switch (call.op()) {
            case AND -> row -> all(given, row, true);
            case OR -> row -> all(given, row, false);
            case NOT -> row -> given[0].in(row) instanceof Boolean truth ? (Object) !truth : null;
            case IS_NULL -> row -> given[0].in(row) == null;
            case ROUND ->
                row -> given[0].in(row) instanceof BigDecimal number ? number.setScale(0, RoundingMode.HALF_UP) : null;
            case PLAIN_WORD ->
                row -> given[0].in(row) instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : null;
            default -> {
                Expr.Op op = call.op();
                yield row -> {
                    Object one = given[0].in(row);
                    Object other = given[1].in(row);
                    return one == null || other == null ? null : both(op, one, other);
                };
            }
        };
    }

    /** Whether all hold, or with {@code wanted} false one does; not known when a missing value leaves it open. */
    private static Boolean all(Value[] given, Object[] row, boolean wanted) {
        boolean open = false;
        for (Value value : given) {
            Object truth = value.in(row);
            if (truth == null) {
                open = true;
            } else if (!truth.equals(wanted)) {
                return !wanted;
            }
        }
        return open ? null : (Boolean) wanted;
    }

    private static Object both(Expr.Op op, Object one, Object other) {
        return switch (op) {
            case ADD -> ((BigDecimal) one).add((BigDecimal) other);
            case SUBTRACT -> ((BigDecimal) one).subtract((BigDecimal) other);
            case MULTIPLY -> ((BigDecimal) one).multiply((BigDecimal) other);
            case REST -> ((BigDecimal) one).remainder((BigDecimal) other);
            case EQ -> compare(one, other) == 0;
            case LT -> compare(one, other) < 0;
            case LE -> compare(one, other) <= 0;
            case DAYS -> BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) one, (LocalDate) other));
            case START -> {
                String text = (String) one;
                yield text.substring(0, Math.min(text.length(), ((BigDecimal) other).intValueExact()));
            }
            default -> throw new IllegalStateException(op.name());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both values come from one column or from two of a kind
    static int compare(Object one, Object other) {
        return one instanceof String text ? byCodePoint(text, (String) other) : ((Comparable) one).compareTo(other);
    }

    /** As databases order UTF-8; differs from Java's own order only beyond the basic plane. */
    private static int byCodePoint(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == one.length() || same == other.length()) {
            return Integer.compare(one.length(), other.length());
        }
        int from = same > 0 && Character.isLowSurrogate(one.charAt(same)) ? same - 1 : same;
        return Integer.compare(one.codePointAt(from), other.codePointAt(from));
    }
}
