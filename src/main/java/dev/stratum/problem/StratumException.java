package dev.stratum.problem;

import java.io.Serial;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A {@link Problem} that happened, with the sentence for the person who has to mend it. */
public final class StratumException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Object[] details;

    StratumException(Problem problem, String sentence, Object... details) {
        super(sentence);
        this.problem = problem;
        this.details = details;
    }

    /**
     * The entry of the vocabulary.
     *
     * @return what went wrong
     */
    public Problem problem() {
        return problem;
    }

    /**
     * The error that the cell shows.
     *
     * @return the Excel error of the problem
     */
    public ExcelError error() {
        return problem.error();
    }

    /**
     * The same problem with the numbers of the list that the items were read from.
     *
     * @param numberOf the number of an item there, from 0, by its number here, from 0
     * @return this exception when its sentence counts nothing
     */
    public StratumException numbered(IntUnaryOperator numberOf) {
        if (details == null || Arrays.stream(details).noneMatch(Counted.class::isInstance)) {
            return this;
        }
        Object[] numbered = Arrays.stream(details)
                .map(detail -> detail instanceof Counted item
                        ? new Counted(item.what(), numberOf.applyAsInt(item.index()))
                        : detail)
                .toArray();
        return problem.with(numbered);
    }

    /**
     * The same problem with its place put in front.
     *
     * @param place where it happened, for example {@code row 7}
     * @return a new exception whose sentence begins with the place
     */
    public StratumException in(String place) {
        StratumException placed =
                new StratumException(problem, Sentences.current().place(place) + ": " + getMessage());
        placed.initCause(this);
        return placed;
    }
}
