package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.sheet.Keys;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The conditions by which a mapping leaves lines out, over the places of columns.
 *
 * @param only the values that a line must have
 * @param leaveOut the values that leave a line out
 */
record Conditions(Map<Integer, Set<String>> only, Map<Integer, Set<String>> leaveOut) {
    static Conditions of(DocumentColumns columns) {
        return new Conditions(
                placed(columns, columns.mapping().only()),
                placed(columns, columns.mapping().leaveOut()));
    }

    private static Map<Integer, Set<String>> placed(DocumentColumns columns, Map<String, Set<String>> conditions) {
        Map<Integer, Set<String>> placed = new HashMap<>();
        conditions.forEach((name, values) -> {
            String alias = ((Expr.Column) columns.word(name)).name();
            Read read = columns.read(alias).orElseThrow();
            placed.put(read.place(), LineRules.plain(values));
        });
        return placed;
    }

    /** Whether a line is left out; its words are asked for by the places of their columns. */
    boolean leavesOut(IntFunction<String> word) {
        return only.entrySet().stream().anyMatch(each -> !each.getValue().contains(plain(word.apply(each.getKey()))))
                || leaveOut.entrySet().stream()
                        .anyMatch(each -> each.getValue().contains(plain(word.apply(each.getKey()))));
    }

    private static String plain(String word) {
        return Keys.of(word).toLowerCase(Locale.ROOT);
    }
}
