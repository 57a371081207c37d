package dev.stratum.actions;

import java.util.List;
import java.util.Locale;

/** Numbers in sentences. */
final class Words {
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Words() {}

    /** For example "1 row was" or "1,200 rows were". */
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : many);
    }

    /** Small numbers as words: "four segments". */
    static String small(int number, String one, String many) {
        return (number < SMALL.size() ? SMALL.get(number) : String.format(Locale.ROOT, "%,d", number))
                + " "
                + (number == 1 ? one : many);
    }
}
