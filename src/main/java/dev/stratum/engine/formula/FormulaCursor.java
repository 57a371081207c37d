package dev.stratum.engine.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text of a formula, and what can be read there without knowing what it means. */
abstract class FormulaCursor {

    /** The quotes that word processors and chats make of straight ones. */
    private static final String TYPOGRAPHIC = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019";

    /** Where semicolons stand between arguments, a comma stands in decimals. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");

    final String text;
    int at;

    FormulaCursor(String text) {
        this.text = text;
    }

    FormulaSyntax unexpected() {
        if (at >= text.length()) {
            return new FormulaSyntax("it ends too early; a value, a cell or a closing parenthesis is missing");
        }
        char character = text.charAt(at);
        if (character == ';') {
            return new FormulaSyntax(
                    DECIMAL_COMMA.matcher(text).find()
                            ? "put commas between the arguments, not semicolons; write decimals with a point, as in 1.5"
                            : "put commas between the arguments, not semicolons");
        }
        if (character == ')') {
            return new FormulaSyntax("there is a closing parenthesis too many after '" + before() + "'");
        }
        if (TYPOGRAPHIC.indexOf(character) >= 0 || character == '\'') {
            return new FormulaSyntax("put a text between two straight quotes, as in \"A\", after '" + before() + "'");
        }
        if (character == ',' && digitAt(at - 1) && digitAt(at + 1)) {
            return new FormulaSyntax("write decimals with a point, as in 1.5; a comma stands between arguments, after '"
                    + before() + "'");
        }
        if (at > 0 && text.charAt(at - 1) == ']' && Character.isLetter(character)) {
            return new FormulaSyntax(
                    "another workbook is not read; copy its cells into this one, after '" + before() + "'");
        }
        return new FormulaSyntax("'" + character + "' is not expected after '" + before() + "'");
    }

    private boolean digitAt(int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    /** What stands before the place, at the beginning the sign that begins formulas. */
    private String before() {
        String before = text.substring(Math.max(0, at - 20), at);
        return before.isBlank() ? "=" : before.strip();
    }

    void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean take(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** Moves behind what fits here; {@code null} when it does not. */
    Matcher matcher(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    String quoted(char quote) {
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

    boolean endsHere() {
        char next = peek();
        return !(Character.isLetterOrDigit(next)
                || next == '_'
                || next == '.'
                || next == '$'
                || next == '\\'
                || next == '?'
                || next == '!');
    }
}
