package dev.stratum.sheet;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.Serial;
import java.util.Optional;

/**
 * An error in one cell, with the sentence behind it. Functions return it inside their results; hosts show the code and
 * keep the reason for {@code STRATUM.WHY}.
 *
 * <p>It is an exception that nobody throws, because that is how errors travel between a host and a function in both
 * directions: its message is the text of the error, for example {@code #N/A}, and it carries no stack trace.
 */
public final class CellError extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ExcelError code;
    private final String reason;

    /**
     * An error with its reason.
     *
     * @param code the error that the cell shows
     * @param reason one sentence: what, where, what to do
     */
    public CellError(ExcelError code, String reason) {
        this(code, reason, null);
    }

    private CellError(ExcelError code, String reason, StratumException wholeCall) {
        super(code.text(), wholeCall, false, false);
        this.code = code;
        this.reason = reason;
    }

    /**
     * The one place where a problem becomes an Excel error.
     *
     * @param failure what was thrown: a {@link StratumException} keeps its own error and sentence, anything else is a
     *     fault of the program and becomes {@code #VALUE!}
     * @return the error for the cell
     */
    public static CellError of(Throwable failure) {
        if (failure instanceof StratumException problem) {
            return new CellError(problem.error(), problem.getMessage());
        }
        return new CellError(ExcelError.VALUE, "Unexpected failure in Stratum: " + failure);
    }

    /**
     * The error that stands for a whole call.
     *
     * @param problem why the call has no result
     * @return the error of the problem, which {@link #wholeCall} tells
     */
    public static CellError ofCall(StratumException problem) {
        return new CellError(problem.error(), problem.getMessage(), problem);
    }

    /**
     * The error of a row that has no value: always {@code #N/A}, whatever the problem, so that lookups skip the row.
     *
     * @param problem why the row has no value
     * @return {@code #N/A} with the sentence of the problem
     */
    public static CellError ofRow(StratumException problem) {
        return new CellError(ExcelError.NA, problem.getMessage());
    }

    /**
     * The error of a number that is not finite.
     *
     * @param what names the number
     * @return {@code #NUM!} with its sentence
     */
    public static CellError notFinite(String what) {
        return of(Problem.NOT_FINITE.with(what));
    }

    /**
     * The error that the cell shows.
     *
     * @return one of the four Excel errors
     */
    public ExcelError code() {
        return code;
    }

    /**
     * Why.
     *
     * @return one sentence: what, where, what to do
     */
    public String reason() {
        return reason;
    }

    /**
     * What failed when the error stands for a whole call.
     *
     * @return the problem; empty for the error of a row or of a single figure
     */
    public Optional<StratumException> wholeCall() {
        return Optional.ofNullable((StratumException) getCause());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellError error && code == error.code && reason.equals(error.reason);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + reason.hashCode();
    }

    /** What a cell shows, also where a value of any kind is written as text. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return code.text();
    }
}
