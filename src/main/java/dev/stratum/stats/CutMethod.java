package dev.stratum.stats;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** How {@link CutFinder} places cuts on data. */
public enum CutMethod {
    /** Grades with equal numbers of customers, as far as ties allow: type 7 quantiles. */
    QUANTILE("quantile"),
    /**
     * As {@link #QUANTILE}, but a cut at the worst value moves to the next better one: of customers half of whom bought
     * once, those have the lowest grade.
     */
    QUANTILE_DISTINCT("quantile-distinct"),
    /** Grades of equal width between the smallest and the largest value. */
    EQUAL_WIDTH("equal-width"),
    /** Grades whose values lie as close together as possible: least sum of squares within grades. */
    NATURAL_BREAKS("natural-breaks");

    private final String word;

    CutMethod(String word) {
        this.word = word;
    }

    /**
     * Reads a method word.
     *
     * @param word {@code quantile}, {@code quantile-distinct}, {@code equal-width} or {@code natural-breaks}; in any case, with a hyphen, a
     *     space, an underscore or nothing between the parts
     * @return the method
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for any other word
     */
    public static CutMethod parse(String word) {
        String letters = letters(word);
        for (CutMethod method : values()) {
            if (letters(method.word).equals(letters)) {
                return method;
            }
        }
        throw Problem.UNKNOWN_WORD.with(
                "Method", word, Arrays.stream(values()).map(CutMethod::word).toList());
    }

    private static String letters(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /**
     * The word for this method.
     *
     * @return for example {@code natural-breaks}; {@link #parse} reads it back
     */
    public String word() {
        return word;
    }
}
