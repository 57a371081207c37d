package dev.stratum.report;

import java.util.List;
import java.util.Locale;

/** Numbers in sentences, the same on every machine: a decimal point, commas between thousands. */
public final class Words {
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Words() {}

    /**
     * A whole number.
     *
     * @param number the number
     * @return for example {@code 4,338}
     */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A count with its noun.
     *
     * @param number the count
     * @param noun its noun in the singular; the plural gets an s
     * @return for example {@code 1 row} or {@code 4,338 rows}
     */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /**
     * A count with what goes with it.
     *
     * @param number the count
     * @param one the words for one
     * @param many the words for any other number
     * @return for example {@code 1 row was} or {@code 1,200 rows were}
     */
    public static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /**
     * A count that is a word when it is small.
     *
     * @param number the count
     * @param one the words for one
     * @param many the words for any other number
     * @return for example {@code four segments}
     */
    public static String small(int number, String one, String many) {
        return (number < SMALL.size() ? SMALL.get(number) : grouped(number)) + " " + (number == 1 ? one : many);
    }
}
