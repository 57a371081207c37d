package dev.stratum.problem;

import java.io.Serial;

/** A {@link Problem} that happened, with the sentence for the person who has to mend it. */
public final class StratumException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    StratumException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
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
     * The same problem with its place put in front.
     *
     * @param place where it happened, for example {@code row 7}
     * @return a new exception whose sentence begins with the place
     */
    public StratumException in(String place) {
        StratumException placed = new StratumException(problem, place + ": " + getMessage());
        placed.initCause(this);
        return placed;
    }
}
