package dev.stratum.port;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which option a typed answer means. */
public final class TypedAnswer {
    private TypedAnswer() {}

    /**
     * Looks for the option.
     *
     * @param typed the beginning of an option or its word, in any case
     * @param options the options; one may end with its word in brackets
     * @return the first that begins so, otherwise the one with that word
     */
    public static Optional<String> among(String typed, List<String> options) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? Optional.empty()
                : options.stream()
                        .filter(option -> option.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .findFirst()
                        .or(() -> options.stream()
                                .filter(option ->
                                        option.toLowerCase(Locale.ROOT).endsWith("(" + wanted + ")"))
                                .findFirst());
    }

    /**
     * The word by which an option is answered.
     *
     * @param option an option
     * @return what stands in brackets at its end, otherwise what stands before a colon, otherwise all of it
     */
    public static String word(String option) {
        return option.endsWith(")") && option.contains(" (")
                ? option.substring(option.lastIndexOf(" (") + 2, option.length() - 1)
                : option.replaceFirst(":.*", "");
    }
}
