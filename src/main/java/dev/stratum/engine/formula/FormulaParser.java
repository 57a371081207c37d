package dev.stratum.engine.formula;

import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula in English with commas, as files store it. The operators bind as in Excel: a sign before a number
 * first, then {@code %}, {@code ^}, products, sums, {@code &}, comparisons.
 */
public final class FormulaParser extends OperandParser {

    private static final int DEEPEST = 400;
    private static final String[] COMPARISONS = {"<>", "<=", ">=", "=", "<", ">"};
    private static final Pattern SHEET =
            Pattern.compile("('(?:[^']|'')+'|[\\p{L}\\p{N}_.\\\\\\[\\]]+(?::[\\p{L}\\p{N}_.]+)?)!");

    private int depth;

    private FormulaParser(String text) {
        super(text);
    }

    /**
     * Reads a formula.
     *
     * @param formula the formula without {@code =}
     * @return the formula
     * @throws FormulaSyntax when it cannot be read
     */
    public static ParsedFormula parse(String formula) {
        FormulaParser parser = new FormulaParser(formula);
        Expression root = parser.comparison();
        parser.blanks();
        if (parser.at < formula.length()) {
            throw parser.unexpected();
        }
        return new ParsedFormula(outermost(root));
    }

    /** Marks the last operation of a formula or of an argument. */
    private static Expression outermost(Expression expression) {
        return expression instanceof Operation last
                ? new Operation(last.operator(), last.left(), last.right(), true)
                : expression;
    }

    private Expression comparison() {
        if (++depth > DEEPEST) {
            throw new FormulaSyntax("it is nested more than " + DEEPEST + " deep");
        }
        Expression left = concatenation();
        while (true) {
            blanks();
            String operator = null;
            for (String candidate : COMPARISONS) {
                if (text.startsWith(candidate, at)) {
                    operator = candidate;
                    break;
                }
            }
            if (operator == null) {
                depth--;
                return left;
            }
            at += operator.length();
            left = new Operation(operator, left, concatenation(), false);
        }
    }

    private Expression concatenation() {
        Expression left = sum();
        while (true) {
            blanks();
            if (!take("&")) {
                return left;
            }
            left = new Operation("&", left, sum(), false);
        }
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            blanks();
            char operator = peek();
            if (operator != '+' && operator != '-') {
                return left;
            }
            at++;
            left = new Operation(String.valueOf(operator), left, product(), false);
        }
    }

    private Expression product() {
        Expression left = power();
        while (true) {
            blanks();
            char operator = peek();
            if (operator != '*' && operator != '/') {
                return left;
            }
            at++;
            left = new Operation(String.valueOf(operator), left, power(), false);
        }
    }

    private Expression power() {
        Expression left = percent();
        while (true) {
            blanks();
            if (!take("^")) {
                return left;
            }
            left = new Operation("^", left, percent(), false);
        }
    }

    private Expression percent() {
        Expression operand = sign();
        while (true) {
            blanks();
            if (!take("%")) {
                return operand;
            }
            operand = new Sign('%', operand);
        }
    }

    private Expression sign() {
        blanks();
        char sign = peek();
        if (sign == '-' || sign == '+' || sign == '@') {
            if (++depth > DEEPEST) {
                throw new FormulaSyntax("it is nested more than " + DEEPEST + " deep");
            }
            at++;
            Expression operand = sign();
            depth--;
            return sign == '@' ? new RangeOperation('@', List.of(operand)) : new Sign(sign, operand);
        }
        return intersection();
    }

    private Expression intersection() {
        Expression left = range();
        while (true) {
            int before = at;
            blanks();
            if (at == before || !isReference(left) || !startsReference()) {
                at = before;
                return left;
            }
            left = new RangeOperation(' ', List.of(left, range()));
        }
    }

    private static boolean isReference(Expression expression) {
        return !(expression instanceof Literal || expression instanceof Operation || expression instanceof Sign);
    }

    private boolean startsReference() {
        char next = peek();
        return Character.isLetter(next) || next == '$' || next == '\'' || next == '_' || next == '(';
    }

    private Expression range() {
        Expression left = postfix();
        while (true) {
            int before = at;
            blanks();
            if (!take(":")) {
                at = before;
                return left;
            }
            blanks();
            left = new RangeOperation(':', List.of(left, postfix()));
        }
    }

    private Expression postfix() {
        Expression operand = primary();
        while (true) {
            if (peek() == '#' && isReference(operand)) {
                at++;
                operand = new RangeOperation('#', List.of(operand));
            } else if (peek() == '(' && (operand instanceof Call || operand instanceof LambdaCall)) {
                at++;
                operand = new LambdaCall(operand, arguments());
            } else {
                return operand;
            }
        }
    }

    private Expression primary() {
        blanks();
        char first = peek();
        if (first == '(') {
            at++;
            return parenthesis();
        }
        if (first == '"') {
            return new Literal(quoted('"'));
        }
        if (first == '{') {
            at++;
            return array();
        }
        if (first == '#') {
            Literal error = error();
            if (error == null) {
                throw unexpected();
            }
            return error;
        }
        if (first == '[') {
            if (text.substring(at).matches("(?s)\\[\\d+\\].*")) {
                throw new LeftToExcel("it reads another workbook");
            }
            return table(null, at);
        }
        Expression sheet = onSheet();
        if (sheet != null) {
            return sheet;
        }
        Expression cells = cells(null, null);
        if (cells != null) {
            return cells;
        }
        Literal number = number();
        if (number != null) {
            return number;
        }
        if (Character.isLetter(first) || first == '_' || first == '\\') {
            return named(null);
        }
        throw unexpected();
    }

    private Expression onSheet() {
        int start = at;
        Matcher matcher = text.indexOf('!', at) < 0 ? null : matcher(SHEET);
        if (matcher == null) {
            return null;
        }
        String name = matcher.group(1);
        String plain =
                name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
        boolean elsewhere = plain.startsWith("[") || plain.contains("]") || plain.contains("\\");
        if (elsewhere) {
            if (cells(plain, null) == null) {
                named(plain);
            }
            return new Outside(text.substring(start, at), "it reads another workbook");
        }
        int colon = plain.indexOf(':');
        String first = colon < 0 ? plain : plain.substring(0, colon);
        String last = colon < 0 ? null : plain.substring(colon + 1);
        Literal error = error();
        if (error != null) {
            return error;
        }
        Expression cells = cells(first, last);
        if (cells != null) {
            return cells;
        }
        return named(first);
    }

    private Expression parenthesis() {
        Expression inside = comparison();
        List<Expression> union = new ArrayList<>(List.of(inside));
        blanks();
        while (take(",")) {
            union.add(comparison());
            blanks();
        }
        if (!take(")")) {
            throw at < text.length() ? unexpected() : new FormulaSyntax("a closing parenthesis is missing at its end");
        }
        // A difference in parentheses keeps its last bits, as in Excel.
        return union.size() == 1 ? new Parenthesis(inside) : new RangeOperation(',', union);
    }

    private Expression named(String sheet) {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(peek()) || "_.\\?".indexOf(peek()) >= 0)) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw unexpected();
        }
        int end = at;
        blanks();
        if (peek() == '(') {
            at++;
            List<Expression> arguments = arguments();
            return new Call(text.substring(start, at), name, arguments);
        }
        at = end;
        if (peek() == '[' && sheet == null) {
            return table(name, start);
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (sheet == null && (upper.equals("TRUE") || upper.equals("FALSE"))) {
            return new Literal(upper.equals("TRUE"));
        }
        return new NamedValue(sheet, name);
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        blanks();
        if (take(")")) {
            return arguments;
        }
        while (true) {
            blanks();
            arguments.add(peek() == ',' || peek() == ')' ? new Literal(Missing.ARGUMENT) : outermost(comparison()));
            blanks();
            if (take(")")) {
                return arguments;
            }
            if (!take(",")) {
                throw at < text.length()
                        ? unexpected()
                        : new FormulaSyntax("a closing parenthesis is missing at its end");
            }
        }
    }
}
