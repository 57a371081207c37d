package dev.stratum.actions;

import dev.stratum.port.Question;
import java.util.List;

/** One thing that a person can do with a button or a menu entry. Actions have no state and may be shared. */
public interface Action {

    /**
     * The texts of the button.
     *
     * @return always the same
     */
    Button button();

    /**
     * The outputs that it makes, which are found again by their keys and not taken for data.
     *
     * @return the keys of all that it may make
     */
    default List<String> outputs() {
        return List.of();
    }

    /**
     * What it may ask the person.
     *
     * @return the questions in their order; most are asked only when the workbook does not say
     */
    default List<Question> questions() {
        return List.of();
    }

    /**
     * Does all but the writing: what is to be changed is handed back.
     *
     * @param task the workbook, the person and the progress
     * @return what is to be changed, and one sentence about it
     * @throws dev.stratum.problem.StratumException when it cannot be done, with the sentence for the person
     * @throws dev.stratum.port.Cancelled when the person stops it
     */
    Outcome run(Task task);
}
