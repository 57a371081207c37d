package dev.stratum.ledger;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount made of columns: {@code Quantity * UnitPrice - Discount}, {@code Quantity * [Unit price] * (1 - Discount)}. Names
 * that hold {@code + - * ( )} stand in brackets. There is no division, whose result is not exact: a percentage is
 * {@code * 0.01}.
 */
final class AmountExpression {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\\[([^]]+)]|([-+*\u00d7()])|([^-+*\u00d7()\\[\\]]+))");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final UnaryOperator<String> alias;
    private int next;

    private AmountExpression(String text, UnaryOperator<String> alias) {
        this.text = text;
        this.alias = alias;
    }

    /**
     * Reads an expression.
     *
     * @param text as a person writes it
     * @param alias the name that steps know a column by, for each that is named
     * @return the expression
     */
    static Expr parse(String text, UnaryOperator<String> alias) {
        AmountExpression expression = new AmountExpression(text, alias);
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            expression.tokens.add(
                    token.group(1) != null
                            ? "[" + token.group(1).strip()
                            : token.group(2) != null
                                    ? token.group(2)
                                    : token.group(3).strip());
        }
        expression.tokens.removeIf(String::isEmpty);
        Expr sum = end == text.length() ? expression.sum() : null;
        if (sum == null || expression.next < expression.tokens.size()) {
            throw expression.malformed();
        }
        return sum;
    }

    private RuntimeException malformed() {
        return Problem.MAPPING_MALFORMED.with(
                "amount", "'" + text + "' is no amount; write a column, or columns with + - * ( ) between them");
    }

    private boolean at(String... operators) {
        return next < tokens.size() && List.of(operators).contains(tokens.get(next));
    }

    private Expr sum() {
        Expr sum = product();
        while (at("+", "-")) {
            Expr.Op op = tokens.get(next++).equals("+") ? Expr.Op.ADD : Expr.Op.SUBTRACT;
            sum = Expr.call(op, sum, product());
        }
        return sum;
    }

    private Expr product() {
        Expr product = factor();
        while (at("*", "\u00d7")) {
            next++;
            product = Expr.call(Expr.Op.MULTIPLY, product, factor());
        }
        return product;
    }

    private Expr factor() {
        if (at("-")) {
            next++;
            return Expr.call(Expr.Op.SUBTRACT, Expr.whole(0), factor());
        }
        if (at("(")) {
            next++;
            Expr sum = sum();
            if (!at(")")) {
                throw malformed();
            }
            next++;
            return sum;
        }
        if (next == tokens.size() || at("+", "*", "\u00d7", ")")) {
            throw malformed();
        }
        String token = tokens.get(next++);
        if (token.startsWith("[")) {
            return Expr.column(alias.apply(token.substring(1)));
        }
        return NUMBER.matcher(token).matches()
                ? new Expr.Exact(new BigDecimal(token))
                : Expr.column(alias.apply(token));
    }

    /** How many columns are multiplied with each other at most, which says how many digits a product needs. */
    static int factors(Expr expr) {
        if (expr instanceof Expr.Column) {
            return 1;
        }
        if (expr instanceof Expr.Call call) {
            int one = factors(call.arguments().get(0));
            int other = factors(call.arguments().get(1));
            return call.op() == Expr.Op.MULTIPLY ? one + other : Math.max(one, other);
        }
        return 0;
    }
}
