package dev.stratum.rfm;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** Why customers of one tier need different actions: what their grades say beside the tier. */
public enum Cause {
    /** None of the others. */
    USUAL("As usual"),
    /** The cost to serve is graded in the lower half. */
    DEAR("Dear to serve"),
    /** Bought recently and as seldom as can be. */
    NEW("New"),
    /** Bought often or much, but long ago. */
    LEAVING("Leaving");

    private static final int R = 0;
    private static final int F = 1;
    private static final int M = 2;
    private static final int C = 3;

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /**
     * The cause for people.
     *
     * @return for example {@code Dear to serve}
     */
    public String label() {
        return label;
    }

    /**
     * The first that applies of leaving, dear to serve, new, and as usual.
     *
     * @param type the grades of a customer
     * @param best the best grade there is
     * @return the cause
     */
    public static Cause of(RfmcType type, int best) {
        if (!type.isHigh(R, best) && (type.isHigh(F, best) || type.isHigh(M, best))) {
            return LEAVING;
        }
        if (type.code().length() > C && !type.isHigh(C, best)) {
            return DEAR;
        }
        return type.isHigh(R, best) && type.grades().get(F) == 1 ? NEW : USUAL;
    }

    /**
     * Reads a cause.
     *
     * @param text its label, in any case
     * @return the cause
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for anything else
     */
    public static Cause parse(String text) {
        List<String> labels = Arrays.stream(values()).map(Cause::label).toList();
        return Arrays.stream(values())
                .filter(cause -> cause.label.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.UNKNOWN_WORD.with(Phrase.THE_CAUSE, text, labels));
    }
}
