package dev.stratum.rfm;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A value that so many customers share that no cut can part them into equal grades.
 *
 * @param value what they share
 * @param customers how many they are
 * @param all how many customers there are
 */
public record SharedValue(double value, int customers, int all) {

    /**
     * Looks for one.
     *
     * @param values the measure of every customer
     * @param grades how many grades it is to have
     * @return the value that most customers share, when they are more than one grade's share of all
     */
    public static Optional<SharedValue> of(double[] values, int grades) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double shared = Double.NaN;
        int most = 0;
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                shared = sorted[from];
            }
        }
        return most > 1 && (long) most * grades > values.length
                ? Optional.of(new SharedValue(shared, most, values.length))
                : Optional.empty();
    }

    /**
     * The same for a person.
     *
     * @param measure what the measure is called
     * @return for example {@code Frequency: 216 of 400 customers share the value 1; equal values have one grade, the better of
     *     those that a cut among them parts.}
     */
    public String sentence(String measure) {
        return measure + ": " + customers + " of " + all + " customers share the value " + written(value)
                + "; equal values have one grade, the better of those that a cut among them parts.";
    }

    static String written(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
