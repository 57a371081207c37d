package dev.stratum.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What K-means divides the customers of a ledger by. */
public enum ClusterBy {
    /** The grades, as the RFMC paper does. */
    GRADES,
    /** The measures themselves, each in standard deviations. */
    MEASURES;

    /**
     * The word by which a person asks for it.
     *
     * @return for example {@code grades}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * All words.
     *
     * @return in their order
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(ClusterBy::word).toList();
    }

    /**
     * The one that a word means.
     *
     * @param word in any case, with blanks around
     * @return empty for another word
     */
    public static Optional<ClusterBy> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(by -> by.word().equals(plain)).findFirst();
    }
}
