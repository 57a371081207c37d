package dev.stratum.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How customers are written: finds names that are read as one though they are written in different ways, and names that are
 * easily confused though they are read as different ones.
 */
public final class Spellings {
    /** A name as it first stood somewhere. */
    private record Known(String key, Object written, String place) {}

    private final Map<Object, String> keys = new HashMap<>();
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<String, Known> byLooks = new HashMap<>();

    /**
     * A spelling that was met for the first time, and the one that it should be compared with.
     *
     * @param same whether both are read as the same name
     * @param written the spelling
     * @param place where it stands
     * @param other the earlier spelling
     * @param otherPlace where that stands
     */
    public record Pair(boolean same, String written, String place, String other, String otherPlace) {}

    /**
     * Looks at a name.
     *
     * @param cell a text or a number that is fine as a key
     * @param place where it stands; asked for only when the spelling is new
     * @return what it should be compared with; empty for a spelling that was met before and for a name of its own
     */
    public Optional<Pair> look(Object cell, Supplier<String> place) {
        if (keys.containsKey(cell)) {
            return Optional.empty();
        }
        String key = Cells.key(cell);
        keys.put(cell, key);
        Known known = new Known(key, cell, place.get());
        Known same = byKey.putIfAbsent(key, known);
        if (same != null) {
            return pair(true, known, same);
        }
        Known alike = byLooks.putIfAbsent(Keys.lookalike(key), known);
        return alike == null ? Optional.empty() : pair(false, known, alike);
    }

    /** A number and the text of the same digits look the same to a person, so there is nothing to tell. */
    private static Optional<Pair> pair(boolean same, Known one, Known other) {
        return same && text(one).equals(text(other))
                ? Optional.empty()
                : Optional.of(new Pair(same, text(one), one.place, text(other), other.place));
    }

    private static String text(Known known) {
        return known.written instanceof String text ? text : known.key;
    }

    /**
     * The name that a spelling is read as.
     *
     * @param text a spelling
     * @return {@link Keys#of(String)}, remembered
     */
    public String key(String text) {
        String known = keys.get(text);
        return known == null ? Keys.of(text) : known;
    }

    /** Sentences that sum up pairs, the first of each sort as an example. */
    public static List<String> sentences(List<Pair> pairs) {
        Map<Boolean, List<Pair>> sorts = new LinkedHashMap<>();
        pairs.forEach(pair ->
                sorts.computeIfAbsent(pair.same(), none -> new ArrayList<>()).add(pair));
        List<String> sentences = new ArrayList<>();
        sorts.forEach((same, all) -> {
            Pair first = all.get(0);
            String example = "'" + first.written() + "' (" + first.place() + ") and '" + first.other() + "' ("
                    + first.otherPlace() + ")";
            sentences.add(
                    same
                            ? all.size() + (all.size() == 1 ? " spelling is" : " spellings are")
                                    + " read as a customer written otherwise before, for example " + example + "."
                            : all.size() + (all.size() == 1 ? " customer is" : " customers are")
                                    + " easily confused with another and counted apart, for example " + example + ".");
        });
        return sentences;
    }
}
