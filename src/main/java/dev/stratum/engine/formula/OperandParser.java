package dev.stratum.engine.formula;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.NativeError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Reads what operators stand between: constants, cells, parts of tables. */
abstract class OperandParser extends FormulaCursor {

    private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})");
    private static final Pattern COLUMNS = Pattern.compile("\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})");
    private static final Pattern ROWS = Pattern.compile("\\$?([1-9][0-9]{0,6}):\\$?([1-9][0-9]{0,6})");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern ERROR = Pattern.compile(
            "#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!"
                    + "|BUSY!|PYTHON!)",
            Pattern.CASE_INSENSITIVE);

    OperandParser(String text) {
        super(text);
    }

    /** A number without a sign; {@code null} when none stands here. */
    Literal number() {
        Matcher number = Character.isDigit(peek()) || peek() == '.' ? matcher(NUMBER) : null;
        return number == null ? null : new Literal(Double.parseDouble(number.group()));
    }

    /** An error; {@code null} when none stands here. */
    Literal error() {
        Matcher error = peek() == '#' ? matcher(ERROR) : null;
        return error == null ? null : new Literal(NativeError.of(error.group()));
    }

    Expression array() {
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
        Literal error = error();
        if (error != null) {
            return error.value();
        }
        double sign = take("-") ? -1 : 1;
        if (sign > 0) {
            take("+");
        }
        Literal number = number();
        if (number != null) {
            double value = sign * (double) number.value();
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

    /** A cell, or whole columns or rows; {@code null} when something else stands here. */
    Expression cells(String firstSheet, String lastSheet) {
        int start = at;
        if (!Character.isLetterOrDigit(peek()) && peek() != '$') {
            return null;
        }
        Matcher columns = Character.isDigit(peek()) ? null : matcher(COLUMNS);
        if (columns != null) {
            int first = CellReference.convertColStringToIndex(columns.group(1));
            int last = CellReference.convertColStringToIndex(columns.group(2));
            if (endsHere() && first <= BookCells.LAST_COLUMN && last <= BookCells.LAST_COLUMN) {
                return new Reference(
                        firstSheet, lastSheet, 0, Math.min(first, last), BookCells.LAST_ROW, Math.max(first, last));
            }
            at = start;
        }
        Matcher rows = Character.isLetter(peek()) ? null : matcher(ROWS);
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

    /** {@code [...]} behind a table's name, or alone for the table in which the formula stands. */
    Expression table(String name, int start) {
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
