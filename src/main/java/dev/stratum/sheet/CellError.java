package dev.stratum.sheet;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;

/**
 * An error in one cell, with the sentence behind it. Functions return it inside their results; hosts show the code and
 * keep the reason for {@code STRATUM.WHY}.
 *
 * @param code the error that the cell shows
 * @param reason one sentence: what, where, what to do
 */
public record CellError(ExcelError code, String reason) {

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

    @Override
    public String toString() {
        return code.text();
    }
}
