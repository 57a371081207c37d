package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of the tiers, best first. A tier beyond the last name is called "Tier 5", "Tier 6" and so on.
 *
 * @param names the names, best first, none blank and no two alike (case does not count)
 */
public record TierNames(List<String> names) {
    private static final String GENERIC = "Tier ";

    /**
     * Checks the names.
     *
     * @throws dev.stratum.problem.StratumException {@code CELL_BLANK} for a blank name, {@code UNKNOWN_WORD} for one
     *     that is given twice
     */
    public TierNames {
        names = names.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw Problem.CELL_BLANK.with(Phrase.NAME_OF_TIER.with(i + 1));
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Problem.NAME_TWICE.with(Phrase.TIER_NAME, name);
            }
        }
    }

    /**
     * The name of a tier.
     *
     * @param tier 1 = best
     * @return the given name, or "Tier n" beyond the last one
     * @throws dev.stratum.problem.StratumException {@code OUT_OF_RANGE} below 1
     */
    public String name(int tier) {
        if (tier < 1) {
            throw Problem.OUT_OF_RANGE.with(Phrase.THE_RANK, tier, Phrase.AT_LEAST.with(1));
        }
        return tier <= names.size() ? names.get(tier - 1) : GENERIC + tier;
    }

    /**
     * The tier of each name.
     *
     * @param tiers how many tiers there are
     * @return 1 = best, by the name of the tier; of two alike the better one counts
     */
    public Map<String, Integer> ranks(int tiers) {
        return IntStream.rangeClosed(1, tiers)
                .boxed()
                .collect(Collectors.toMap(this::name, Function.identity(), (first, second) -> first));
    }

    /**
     * The tier that a name stands for: the reverse of {@link #name}.
     *
     * @param name one of the names, or "Tier n"; case and outer blanks do not count
     * @return the tier, 1 = best
     * @throws dev.stratum.problem.StratumException {@code UNKNOWN_WORD} for any other text
     */
    public int tier(String name) {
        String wanted = name.strip();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i + 1;
            }
        }
        if (wanted.regionMatches(true, 0, GENERIC, 0, GENERIC.length())
                && wanted.substring(GENERIC.length()).matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(wanted.substring(GENERIC.length()));
        }
        throw Problem.UNKNOWN_WORD.with(Phrase.THE_TIER, name, names);
    }
}
