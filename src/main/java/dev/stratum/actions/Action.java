package dev.stratum.actions;

/** One thing that a person can do with a button or a menu entry. Actions have no state and may be shared. */
public interface Action {

    /**
     * The texts of the button.
     *
     * @return always the same
     */
    Button button();

    /**
     * Does it. Everything is computed first; nothing is written until all is there.
     *
     * @param task the workbook, the person and the progress
     * @return one plain sentence about what was done; empty when there is nothing to say
     * @throws dev.stratum.problem.StratumException when it cannot be done, with the sentence for the person
     * @throws dev.stratum.port.Cancelled when the person stops it
     */
    String run(Task task);
}
