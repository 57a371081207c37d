package dev.stratum.actions;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the text of a formula. Texts in quotes, names of sheets in apostrophes and brackets of structured references
 * are passed over whole; within those brackets an apostrophe makes the next character an ordinary one.
 */
final class FormulaScan {
    private FormulaScan() {}

    /** Where the piece that begins at a place ends: behind its quotes or brackets, or behind one character. */
    static int after(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            int close = text.indexOf(c, at + 1);
            return close < 0 ? text.length() : close + 1;
        }
        return c == '[' ? afterBrackets(text, at) : at + 1;
    }

    private static int afterBrackets(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** Where the parenthesis opened at a place is closed, or the end of the text. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at = after(text, at)) {
            if (text.charAt(at) == '(') {
                depth++;
            } else if (text.charAt(at) == ')' && --depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    /** What commas part, outside of quotes, brackets, parentheses and braces; nothing for a blank text. */
    static List<String> arguments(String inside) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inside.length(); at = after(inside, at)) {
            char c = inside.charAt(at);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(inside.substring(from, at).strip());
                from = at + 1;
            }
        }
        String last = inside.substring(from).strip();
        if (!arguments.isEmpty() || !last.isEmpty()) {
            arguments.add(last);
        }
        return arguments;
    }

    /** Where the name that begins at a place ends; the place itself when none begins there. */
    static int afterName(String text, int at) {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }
}
