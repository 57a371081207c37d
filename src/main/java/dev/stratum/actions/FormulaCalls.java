package dev.stratum.actions;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds calls of Stratum functions in a formula and takes them apart. Texts in quotes, names of sheets in quotes, arrays
 * in braces and brackets are passed over whole.
 */
final class FormulaCalls {
    private final FunctionCatalogue functions;
    private final String text;

    FormulaCalls(FunctionCatalogue functions, String formula) {
        this.functions = functions;
        this.text = formula.startsWith("=") ? formula.substring(1) : formula;
    }

    /**
     * A call.
     *
     * @param function what is called
     * @param arguments the texts of its arguments; empty for an omitted one
     * @param whole whether the formula is this call and nothing else
     */
    record Call(SheetFunction function, List<String> arguments, boolean whole) {}

    /** The calls that no other Stratum call surrounds, from left to right. */
    List<Call> outermost() {
        List<Call> calls = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = afterQuotes(at);
            } else if (isNamePart(c)) {
                int end = at;
                while (end < text.length() && isNamePart(text.charAt(end))) {
                    end++;
                }
                Optional<SheetFunction> function = end < text.length() && text.charAt(end) == '('
                        ? functions.find(text.substring(at, end))
                        : Optional.empty();
                if (function.isPresent()) {
                    int close = closing(end);
                    boolean whole = text.substring(0, at).isBlank()
                            && text.substring(Math.min(text.length(), close + 1))
                                    .isBlank();
                    calls.add(new Call(function.get(), arguments(text.substring(end + 1, close)), whole));
                    at = close + 1;
                } else {
                    at = end;
                }
            } else {
                at++;
            }
        }
        return calls;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private int afterQuotes(int at) {
        int close = text.indexOf(text.charAt(at), at + 1);
        return close < 0 ? text.length() : close + 1;
    }

    /** Where the bracket opened at a place is closed, or the end of the text. */
    private int closing(int open) {
        int depth = 0;
        int at = open;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = afterQuotes(at);
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
            at++;
        }
        return text.length();
    }

    private static List<String> arguments(String inside) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int at = 0; at < inside.length(); at++) {
            char c = inside.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '{') {
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
}
