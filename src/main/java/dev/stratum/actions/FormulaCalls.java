package dev.stratum.actions;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds calls of Stratum functions in a formula and takes them apart. */
final class FormulaCalls {
    private final FunctionCatalogue functions;
    private final String text;

    FormulaCalls(FunctionCatalogue functions, String formula) {
        this.functions = functions;
        this.text = LocalNames.replaced(formula.startsWith("=") ? formula.substring(1) : formula);
    }

    /**
     * A call.
     *
     * @param function what is called
     * @param arguments the texts of its arguments; empty for an omitted one
     * @param whole whether the formula is this call and nothing else, but for parentheses and the {@code @} that takes
     *     the first cell
     */
    record Call(SheetFunction function, List<String> arguments, boolean whole) {}

    /** The calls that no other Stratum call surrounds, from left to right. */
    List<Call> outermost() {
        List<Call> calls = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = FormulaScan.afterName(text, at);
            if (end == at) {
                at = FormulaScan.after(text, at);
                continue;
            }
            Optional<SheetFunction> function = end < text.length() && text.charAt(end) == '('
                    ? functions.find(text.substring(at, end))
                    : Optional.empty();
            if (function.isPresent()) {
                int close = FormulaScan.closing(text, end);
                boolean whole = text.substring(0, at).matches("[\\s(@]*")
                        && text.substring(Math.min(text.length(), close + 1)).matches("[\\s)]*");
                calls.add(new Call(function.get(), FormulaScan.arguments(text.substring(end + 1, close)), whole));
                at = close + 1;
            } else {
                at = end;
            }
        }
        return calls;
    }
}
