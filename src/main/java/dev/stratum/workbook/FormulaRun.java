package dev.stratum.workbook;

import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.eval.NotImplementedFunctionException;

/** The life of one formula within a recalculation: waiting, running, done. */
final class FormulaRun {
    private enum State {
        WAITING,
        RUNNING,
        DONE
    }

    private State state = State.WAITING;
    private String skipReason;

    boolean running() {
        return state == State.RUNNING;
    }

    /** Why the formula kept its stored value; {@code null} when it was evaluated. */
    String skipReason() {
        return skipReason;
    }

    void reset() {
        state = State.WAITING;
        skipReason = null;
    }

    /**
     * Evaluates the formula unless that has been done.
     *
     * @param evaluation works out the result
     * @param fallback takes the stored value instead, when the evaluation is beyond POI
     */
    void once(Runnable evaluation, Runnable fallback) {
        if (state == State.DONE) {
            return;
        }
        state = State.RUNNING;
        try {
            evaluation.run();
        } catch (RuntimeException failure) {
            // POI throws many kinds: unknown functions, formulas it cannot parse, links to other workbooks.
            skipReason = reason(failure);
            fallback.run();
        } finally {
            state = State.DONE;
        }
    }

    static String reason(Throwable failure) {
        if (failure instanceof NotImplementedFunctionException unknown) {
            return "the function " + unknown.getFunctionName() + " is not available outside Excel";
        }
        if (failure instanceof NotImplementedException && failure.getCause() != null) {
            return reason(failure.getCause());
        }
        if (failure instanceof FormulaParseException) {
            return "the formula cannot be read outside Excel: " + failure.getMessage();
        }
        return "the formula cannot be evaluated outside Excel: "
                + (failure.getMessage() == null ? failure : failure.getMessage());
    }
}
