package dev.stratum.engine.formula;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads a formula in English with commas, as files store it. The operators bind as in Excel: a sign before a number
 * first, then {@code %}, {@code ^}, products, sums, {@code &}, comparisons.
 */
public final class FormulaParser {

    private static final int DEEPEST = 400;
    private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})");
    private static final Pattern COLUMNS = Pattern.compile("\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})");
    private static final Pattern ROWS = Pattern.compile("\\$?([1-9][0-9]{0,6}):\\$?([1-9][0-9]{0,6})");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern ERROR = Pattern.compile(
            "#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!"
                    + "|BUSY!|PYTHON!)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET =
            Pattern.compile("('(?:[^']|'')+'|[\\p{L}\\p{N}_.\\\\\\[\\]]+(?::[\\p{L}\\p{N}_.]+)?)!");

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
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

    private FormulaSyntax unexpected() {
        if (at >= text.length()) {
            return new FormulaSyntax("it ends too early; a value, a cell or a closing parenthesis is missing");
        }
        char character = text.charAt(at);
        if (character == ';') {
            return new FormulaSyntax("put commas between the arguments, not semicolons");
        }
        if (character == ')') {
            return new FormulaSyntax("there is a closing parenthesis too many" + place());
        }
        return new FormulaSyntax("'" + character + "' is not expected" + place());
    }

    private String place() {
        String before = text.substring(Math.max(0, at - 20), at);
        return before.isBlank() ? " at its beginning" : " after '" + before.strip() + "'";
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Expression comparison() {
        if (++depth > DEEPEST) {
            throw new FormulaSyntax("it is nested more than " + DEEPEST + " deep");
        }
        Expression left = concatenation();
        while (true) {
            blanks();
            String operator = null;
            for (String candidate : new String[] {"<>", "<=", ">=", "=", "<", ">"}) {
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
            Matcher error = matcher(ERROR);
            if (error != null) {
                return new Literal(NativeError.of(error.group()));
            }
            throw unexpected();
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
        Matcher number = matcher(NUMBER);
        if (number != null) {
            return new Literal(Double.parseDouble(number.group()));
        }
        if (Character.isLetter(first) || first == '_' || first == '\\') {
            return named(null);
        }
        throw unexpected();
    }

    /** Moves behind what fits here; {@code null} when it does not. */
    private Matcher matcher(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
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

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != quote) {
                content.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                content.append(quote);
                i++;
            } else {
                at = i + 1;
                return content.toString();
            }
        }
        throw new FormulaSyntax("a closing quote is missing");
    }

    private Expression array() {
        List<List<Object>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        while (true) {
            blanks();
            rows.get(rows.size() - 1).add(constant());
            blanks();
            if (take("}")) {
                break;
            }
            if (take(";")) {
                rows.add(new ArrayList<>());
            } else if (!take(",")) {
                throw unexpected();
            }
        }
        int width = rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new FormulaSyntax("the rows in braces are not of the same length");
        }
        return new Literal(ArrayValue.of(rows.stream().map(List::toArray).toArray(Object[][]::new)));
    }

    private Object constant() {
        char first = peek();
        if (first == '"') {
            return quoted('"');
        }
        Matcher error = matcher(ERROR);
        if (error != null) {
            return NativeError.of(error.group());
        }
        double sign = take("-") ? -1 : 1;
        if (sign > 0) {
            take("+");
        }
        Matcher number = matcher(NUMBER);
        if (number != null) {
            double value = sign * Double.parseDouble(number.group());
            return take("%") ? value / 100 : value;
        }
        for (String truth : new String[] {"TRUE", "FALSE"}) {
            if (text.regionMatches(true, at, truth, 0, truth.length())) {
                at += truth.length();
                return truth.equals("TRUE");
            }
        }
        throw new FormulaSyntax("braces hold numbers, texts in quotes, TRUE, FALSE and errors only");
    }

    private Expression onSheet() {
        int start = at;
        Matcher matcher = SHEET.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String name = matcher.group(1);
        at = matcher.end();
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
        if (peek() == '#') {
            Matcher error = matcher(ERROR);
            if (error != null) {
                return new Literal(NativeError.of(error.group()));
            }
        }
        Expression cells = cells(first, last);
        if (cells != null) {
            return cells;
        }
        return named(first);
    }

    /** A cell, or whole columns or rows; {@code null} when something else stands here. */
    private Expression cells(String firstSheet, String lastSheet) {
        int start = at;
        Matcher columns = matcher(COLUMNS);
        if (columns != null) {
            int first = CellReference.convertColStringToIndex(columns.group(1));
            int last = CellReference.convertColStringToIndex(columns.group(2));
            if (endsHere() && first <= BookCells.LAST_COLUMN && last <= BookCells.LAST_COLUMN) {
                return new Reference(
                        firstSheet, lastSheet, 0, Math.min(first, last), BookCells.LAST_ROW, Math.max(first, last));
            }
            at = start;
        }
        Matcher rows = matcher(ROWS);
        if (rows != null) {
            int first = Integer.parseInt(rows.group(1)) - 1;
            int last = Integer.parseInt(rows.group(2)) - 1;
            if (endsHere() && first <= BookCells.LAST_ROW && last <= BookCells.LAST_ROW) {
                return new Reference(
                        firstSheet, lastSheet, Math.min(first, last), 0, Math.max(first, last), BookCells.LAST_COLUMN);
            }
            at = start;
        }
        int[] cell = cell();
        if (cell == null) {
            return null;
        }
        int[] other = cell;
        int end = at;
        if (take(":")) {
            int[] second = cell();
            if (second == null) {
                at = end;
            } else {
                other = second;
            }
        }
        return new Reference(
                firstSheet,
                lastSheet,
                Math.min(cell[0], other[0]),
                Math.min(cell[1], other[1]),
                Math.max(cell[0], other[0]),
                Math.max(cell[1], other[1]));
    }

    private int[] cell() {
        int start = at;
        Matcher matcher = matcher(CELL);
        if (matcher == null) {
            return null;
        }
        int row = Integer.parseInt(matcher.group(4)) - 1;
        int column = CellReference.convertColStringToIndex(matcher.group(2));
        if (!endsHere() || peek() == '(' || row > BookCells.LAST_ROW || column > BookCells.LAST_COLUMN) {
            at = start;
            return null;
        }
        return new int[] {row, column};
    }

    private boolean endsHere() {
        char next = peek();
        return !(Character.isLetterOrDigit(next)
                || next == '_'
                || next == '.'
                || next == '$'
                || next == '\\'
                || next == '?'
                || next == '!');
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

    /** {@code [...]} behind a table's name, or alone for the table in which the formula stands. */
    private Expression table(String name, int start) {
        Set<String> items = new LinkedHashSet<>();
        List<String> columns = new ArrayList<>();
        at++;
        blanks();
        if (take("@")) {
            items.add("#this row");
            blanks();
        }
        if (peek() == '[') {
            bracketed(items, columns);
        } else if (peek() != ']') {
            item(inside(), items, columns);
            return new TableReference(text.substring(start, at), name, Set.copyOf(items), List.copyOf(columns));
        }
        blanks();
        if (!take("]")) {
            throw unexpected();
        }
        return new TableReference(text.substring(start, at), name, Set.copyOf(items), List.copyOf(columns));
    }

    private void bracketed(Set<String> items, List<String> columns) {
        while (true) {
            blanks();
            if (peek() != '[') {
                throw unexpected();
            }
            at++;
            item(inside(), items, columns);
            blanks();
            if (!take(",") && !take(":")) {
                return;
            }
        }
    }

    private static void item(String content, Set<String> items, List<String> columns) {
        if (content.startsWith("\u0000#")) {
            items.add(content.substring(1).toLowerCase(Locale.ROOT));
        } else {
            columns.add(content);
        }
    }

    /** The text up to the closing bracket; an apostrophe takes the next sign as it is. */
    private String inside() {
        StringBuilder content = new StringBuilder(peek() == '#' ? "\u0000" : "");
        while (at < text.length() && peek() != ']') {
            if (peek() == '\'' && at + 1 < text.length()) {
                at++;
            }
            content.append(peek());
            at++;
        }
        if (!take("]")) {
            throw new FormulaSyntax("a closing bracket is missing");
        }
        return content.toString();
    }
}
