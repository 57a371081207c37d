package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.port.WorkbookChanges;

/**
 * How an action ended.
 *
 * @param sentence one plain sentence about what was done; empty when there is nothing to say
 * @param changes what is to be changed in the workbook
 * @param isComplete whether nothing was left out or found wanting
 */
public record Outcome(String sentence, WorkbookChanges changes, boolean isComplete) {

    /**
     * Something was said or done that changes nothing in the workbook.
     *
     * @param sentence the sentence; empty when there is nothing to say
     * @return an outcome without changes
     */
    static Outcome of(String sentence) {
        return new Outcome(sentence, WorkbookChanges.NONE, true);
    }

    /**
     * Outputs were made.
     *
     * @param sentence the sentence
     * @param draft the outputs
     * @return an outcome with the outputs as changes
     */
    static Outcome of(String sentence, Draft draft) {
        return new Outcome(sentence, draft.changes(), true);
    }

    /**
     * The same outcome, when something was left out.
     *
     * @param complete whether nothing was
     * @return an outcome that says so
     */
    Outcome complete(boolean complete) {
        return new Outcome(sentence, changes, complete);
    }
}
