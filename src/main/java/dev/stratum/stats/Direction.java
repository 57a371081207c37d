package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which end of a measure is the good one. */
public enum Direction {
    /** The larger the value, the better: order size, frequency, money. */
    MORE_IS_BETTER,
    /** The smaller the value, the better: days since the last purchase, days to pay, costs. */
    FEWER_IS_BETTER;

    private static final List<String> MORE = List.of("more", "higher");
    private static final List<String> FEWER = List.of("fewer", "lower", "less");

    /**
     * Reads a direction word.
     *
     * @param word {@code more} or {@code higher}; {@code fewer}, {@code lower} or {@code less}; in any case
     * @return the direction
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for any other word
     */
    public static Direction parse(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        if (MORE.contains(wanted)) {
            return MORE_IS_BETTER;
        }
        if (FEWER.contains(wanted)) {
            return FEWER_IS_BETTER;
        }
        throw Problem.UNKNOWN_WORD.with(
                "Direction", word, Stream.of(MORE, FEWER).flatMap(List::stream).toList());
    }

    /**
     * The word for this direction.
     *
     * @return {@code more} or {@code fewer}; {@link #parse} reads it back
     */
    public String word() {
        return (this == MORE_IS_BETTER ? MORE : FEWER).get(0);
    }

    /**
     * Whether a value is as good as a bound or better.
     *
     * @param value the value
     * @param bound the bound
     * @return true at the bound itself
     */
    public boolean reaches(double value, double bound) {
        return this == MORE_IS_BETTER ? value >= bound : value <= bound;
    }
}
