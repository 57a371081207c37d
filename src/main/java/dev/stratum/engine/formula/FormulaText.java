package dev.stratum.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A formula as text: its words, outside string literals, sheet names and table columns. */
public final class FormulaText {

    private FormulaText() {}

    /**
     * The formula without surrounding space and without a leading {@code =}.
     *
     * @param formula the formula
     * @return the formula as files hold it
     */
    public static String bare(String formula) {
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
    public static String renameFunctions(String formula, UnaryOperator<String> rename) {
        return rename(formula, true, rename);
    }

    /** Rewrites every word that is neither the name of a function nor that of a sheet, nor a name on one. */
    static String renameWords(String formula, UnaryOperator<String> rename) {
        return rename(formula, false, rename);
    }

    private static String rename(String formula, boolean calls, UnaryOperator<String> rename) {
        StringBuilder text = new StringBuilder(formula.length() + 16);
        int at = 0;
        for (String token : tokens(formula)) {
            boolean onSheet = at > 0 && formula.charAt(at - 1) == '!';
            at += token.length();
            boolean sheet = at < formula.length() && formula.charAt(at) == '!';
            boolean wanted = opensCall(formula, at) == calls && (calls || (!onSheet && !sheet));
            text.append(startsName(token.charAt(0)) && wanted ? rename.apply(token) : token);
        }
        return text.toString();
    }

    /** The pieces of a formula: names, literals, sheet names, table columns, and single characters. */
    private static List<String> tokens(String formula) {
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
