package dev.stratum.ledger.memory;

import java.util.List;

/**
 * A table in memory. A value is a text, a {@code BigDecimal}, a {@code LocalDate}, or null where it is missing.
 *
 * @param columns the names of its columns
 * @param rows its rows
 */
public record StepRows(List<String> columns, List<Object[]> rows) {
    /** Keeps the rows as they are, which nobody changes. */
    public StepRows {
        columns = List.copyOf(columns);
    }
}
