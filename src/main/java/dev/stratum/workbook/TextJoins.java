package dev.stratum.workbook;

import java.util.ArrayList;
import java.util.List;

/** The joins with {@code &} in a formula: POI joins single texts only, so array formulas call a function instead. */
final class TextJoins {

    private final List<String> tokens;
    private int at;

    TextJoins(String formula) {
        this.tokens = FormulaText.tokens(formula);
    }

    /** The formula with {@code a & b} written as a call of a function. */
    String asCallsOf(String function) {
        StringBuilder text = new StringBuilder();
        while (at < tokens.size()) {
            text.append(expression(function));
            if (at < tokens.size()) {
                text.append(tokens.get(at++)); // a closing parenthesis too many, left for the parser to report
            }
        }
        return text.toString();
    }

    /** Reads up to the end of an argument. Only comparisons bind less than joins, so they part them. */
    private String expression(String function) {
        StringBuilder done = new StringBuilder();
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        while (at < tokens.size() && !",;)}".contains(tokens.get(at))) {
            String token = tokens.get(at++);
            StringBuilder part = parts.get(parts.size() - 1);
            switch (token) {
                case "&" -> parts.add(new StringBuilder());
                case "=", "<", ">" -> {
                    done.append(joined(function, parts)).append(token);
                    parts = new ArrayList<>(List.of(new StringBuilder()));
                }
                case "(", "{" -> part.append(token).append(arguments(function));
                default -> part.append(token);
            }
        }
        return done.append(joined(function, parts)).toString();
    }

    private String arguments(String function) {
        StringBuilder text = new StringBuilder();
        while (at < tokens.size()) {
            text.append(expression(function));
            if (at < tokens.size()) {
                String end = tokens.get(at++);
                text.append(end);
                if (end.equals(")") || end.equals("}")) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private static String joined(String function, List<StringBuilder> parts) {
        return parts.size() == 1 ? parts.get(0).toString() : function + "(" + String.join(",", parts) + ")";
    }
}
