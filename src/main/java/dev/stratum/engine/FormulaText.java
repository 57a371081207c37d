package dev.stratum.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the function names in a formula's text, outside string literals, sheet names and table columns. */
final class FormulaText {

    private FormulaText() {}

    /** The formula without surrounding space and without a leading {@code =}. */
    static String bare(String formula) {
        String text = formula.strip();
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }

    /**
     * Rewrites the name of every function call.
     *
     * @param formula the formula
     * @param rename gives the new name for a name as written
     * @return the formula with the new names
     */
    static String renameFunctions(String formula, UnaryOperator<String> rename) {
        StringBuilder text = new StringBuilder(formula.length() + 16);
        int at = 0;
        for (String token : tokens(formula)) {
            at += token.length();
            text.append(startsName(token.charAt(0)) && opensCall(formula, at) ? rename.apply(token) : token);
        }
        return text.toString();
    }

    /**
     * The functions that a formula calls.
     *
     * @param formula the formula
     * @return their names as written, in their order
     */
    static List<String> functions(String formula) {
        List<String> names = new ArrayList<>();
        renameFunctions(formula, name -> {
            names.add(name);
            return name;
        });
        return names;
    }

    /** The pieces of a formula: names, literals, sheet names, table columns, and single characters. */
    static List<String> tokens(String formula) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < formula.length()) {
            int end = endOfToken(formula, at);
            tokens.add(formula.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int endOfToken(String formula, int at) {
        char first = formula.charAt(at);
        if (first == '"' || first == '\'') {
            return endOfQuote(formula, at, first);
        }
        if (first == '[') {
            return endOfBrackets(formula, at);
        }
        int end = at + 1;
        if (startsName(first) || Character.isDigit(first)) {
            while (end < formula.length() && continuesName(formula.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** A doubled quote stands for the quote itself; it reads as the end of one quote and the start of the next. */
    private static int endOfQuote(String formula, int at, char quote) {
        int end = formula.indexOf(quote, at + 1);
        return end < 0 ? formula.length() : end + 1;
    }

    private static int endOfBrackets(String formula, int at) {
        int depth = 0;
        for (int i = at; i < formula.length(); i++) {
            char character = formula.charAt(i);
            if (character == '\'') {
                i++; // an apostrophe inside a table reference takes the next character as it is
            } else if (character == '[') {
                depth++;
            } else if (character == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }

    private static boolean startsName(char character) {
        return Character.isLetter(character) || character == '_' || character == '\\';
    }

    private static boolean continuesName(char character) {
        return startsName(character) || Character.isDigit(character) || character == '.' || character == '?';
    }

    private static boolean opensCall(String formula, int at) {
        int next = at;
        while (next < formula.length() && Character.isWhitespace(formula.charAt(next))) {
            next++;
        }
        return next < formula.length() && formula.charAt(next) == '(';
    }
}
