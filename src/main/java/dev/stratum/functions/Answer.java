package dev.stratum.functions;

import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import java.util.function.Supplier;

/**
 * The way out of every worksheet function. A call that has no result answers with one cell that holds its error, so that
 * the code that Excel shows is ours: what a thrown exception would show is for the add-in that calls us to decide.
 */
final class Answer {
    private Answer() {}

    /**
     * Calls a function.
     *
     * @param function works out the result
     * @return the result, or 1 x 1 with the error of the problem
     */
    static Object[][] of(Supplier<Object[][]> function) {
        try {
            return function.get();
        } catch (StratumException problem) {
            return new Object[][] {{CellError.ofCall(problem)}};
        }
    }

    /**
     * Takes the problem out of an answer again, for hosts that keep its sentence.
     *
     * @param answer what {@link #of} gave
     * @return the same when the call has a result
     * @throws StratumException when the whole call has none
     */
    static Object[][] result(Object[][] answer) {
        if (answer.length == 1 && answer[0].length == 1 && answer[0][0] instanceof CellError error) {
            error.wholeCall().ifPresent(problem -> {
                throw problem;
            });
        }
        return answer;
    }
}
