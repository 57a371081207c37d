package dev.stratum.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table, a view or a query of a database that holds documents.
 *
 * @param from what stands behind FROM: its name in the quotes of the dialect, or a query in brackets with a name
 * @param columns what its columns hold, by name; a column that is not named holds what its use asks for
 */
public record WarehouseTable(String from, Map<String, Holds> columns) {
    /** Keeps a copy in its order. */
    public WarehouseTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** What a column of a database holds. */
    public enum Holds {
        /** Texts. */
        TEXT,
        /** Whole numbers of a few bytes, whose products may overflow. */
        WHOLE,
        /** Decimals, exact. */
        DECIMAL,
        /** Numbers in floating point. */
        FLOATING,
        /** Dates. */
        DAY,
        /** Dates with a time. */
        MOMENT,
        /** Something else. */
        OTHER
    }

    /**
     * What is known of the keys of a sort of documents before they are counted.
     *
     * @param names how keys that are not written plainly are read, by alias and text; blank for none
     * @param totals customers that sum others up
     */
    public record Spelled(Map<String, Map<String, String>> names, List<String> totals) {
        /** Every key is written plainly. */
        public static final Spelled PLAIN = new Spelled(Map.of(), List.of());

        /** Keeps copies. */
        public Spelled {
            names = Map.copyOf(names);
            totals = List.copyOf(totals);
        }
    }

    /**
     * What a column holds.
     *
     * @param name its name
     * @return {@link Holds#OTHER} when nothing is known
     */
    Holds holds(String name) {
        return columns.getOrDefault(name, Holds.OTHER);
    }
}
