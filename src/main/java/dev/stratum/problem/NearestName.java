package dev.stratum.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person may have meant by a word that is not known. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name that differs in the fewest letters.
     *
     * @param typed the word, in any case
     * @param known the names to choose from
     * @return the nearest one; none when more than a third of the letters differ
     */
    public static Optional<String> of(String typed, Collection<String> known) {
        String wanted = typed.toUpperCase(Locale.ROOT);
        int most = Math.max(1, (wanted.length() + 2) / 3);
        String nearest = null;
        int least = most + 1;
        for (String name : known) {
            int distance = new LevenshteinDistance(most).apply(wanted, name.toUpperCase(Locale.ROOT));
            boolean nearer = distance >= 0 && (distance < least || (distance == least && before(name, nearest)));
            if (nearer) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The end of a sentence about a word that is not known.
     *
     * @param typed the word, in any case
     * @param known the names to choose from
     * @param otherwise how the sentence ends when none is near
     * @return for example {@code ; did you mean segment?}
     */
    public static String asked(String typed, Collection<String> known, String otherwise) {
        return of(typed, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse(otherwise);
    }

    private static boolean before(String name, String other) {
        return other != null && name.compareTo(other) < 0;
    }
}
