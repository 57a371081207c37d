package dev.stratum.engine.function;

/**
 * A function of Excel.
 *
 * @param name its name
 * @param least how many arguments it needs
 * @param most how many it takes
 * @param kinds a letter for each argument, the last one (or the group behind a colon, again and again) for all further
 *     ones: {@code V} takes a single value and is applied to each element of an array, {@code R} takes ranges and
 *     arrays as they are, {@code A} takes an array and makes its argument calculate with every element
 * @param body the calculation
 */
public record NativeFunction(String name, int least, int most, String kinds, Body body) {

    /** The calculation of a function. */
    @FunctionalInterface
    public interface Body {
        /**
         * Calculates.
         *
         * @param arguments what the formula gives
         * @return a single value, a matrix or a range
         */
        Object apply(Arguments arguments);
    }

    /**
     * What an argument takes.
     *
     * @param argument its number from zero
     * @return {@code V}, {@code R} or {@code A}
     */
    public char kind(int argument) {
        int colon = kinds.indexOf(':');
        int fixed = colon < 0 ? kinds.length() : colon;
        if (argument < fixed) {
            return kinds.charAt(argument);
        }
        if (colon < 0) {
            return kinds.charAt(fixed - 1);
        }
        String group = kinds.substring(colon + 1);
        return group.charAt((argument - fixed) % group.length());
    }
}
