package dev.stratum.sheet.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a table is about what: as a person said, and otherwise as the names of the columns tell.
 *
 * @param said the name of a column for each meaning that a person gave; tables without such a column are not concerned
 */
public record ColumnMeanings(Map<Meaning, String> said) {
    /** Nobody said anything. */
    public static final ColumnMeanings BY_NAME = new ColumnMeanings(Map.of());

    /** Keeps a copy. */
    public ColumnMeanings {
        said = Map.copyOf(said);
    }

    /**
     * Finds the columns with a known meaning.
     *
     * @param headers the names of all columns
     * @return their positions from 0; a column that a person gave a meaning has no other one
     */
    public Map<Meaning, Integer> in(List<String> headers) {
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        said.forEach((meaning, name) -> {
            if (headers.contains(name)) {
                columns.put(meaning, headers.indexOf(name));
            }
        });
        Set<Integer> taken = Set.copyOf(columns.values());
        List<String> others = taken.isEmpty() ? headers : without(headers, taken);
        Meaning.all(others).forEach((meaning, column) -> {
            if (!columns.containsKey(meaning) && !isReplaced(meaning, columns)) {
                columns.put(meaning, column);
            }
        });
        return columns;
    }

    /** Who says where the date of the last purchase stands does not mean that an R is the recency. */
    private boolean isReplaced(Meaning meaning, Map<Meaning, Integer> columns) {
        return meaning == Meaning.RECENCY
                && said.containsKey(Meaning.LAST_PURCHASE)
                && columns.containsKey(Meaning.LAST_PURCHASE);
    }

    private static List<String> without(List<String> headers, Set<Integer> taken) {
        return IntStream.range(0, headers.size())
                .mapToObj(column -> taken.contains(column) ? "" : headers.get(column))
                .collect(Collectors.toList());
    }

    /**
     * Finds one column.
     *
     * @param meaning what it is about
     * @param headers the names of all columns
     * @return its position from 0; empty when there is none
     */
    public Optional<Integer> column(Meaning meaning, List<String> headers) {
        return Optional.ofNullable(in(headers).get(meaning));
    }
}
