package dev.stratum.port;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The person in front of the spreadsheet program. */
public interface Dialogs {

    /**
     * Shows progress in the status bar.
     *
     * @param text a few words; empty gives the status bar back to the program
     */
    void status(String text);

    /**
     * Shows a message and waits until it is read.
     *
     * @param sentence plain text
     */
    void message(String sentence);

    /**
     * Asks for a line of text.
     *
     * @param question what to ask
     * @param suggestion the text that stands there at first
     * @return the answer; empty when the person cancels
     */
    Optional<String> ask(Question question, String suggestion);

    /**
     * Whether an answer was given before the question is asked, so that it counts more than what a workbook keeps.
     *
     * @param question a question
     * @return false for a person, who is asked
     */
    default boolean isGiven(Question question) {
        return false;
    }

    /**
     * Asks to choose one of several.
     *
     * @param question what to ask
     * @param options the choices, the usual one first
     * @return one of the options; empty when the person cancels
     */
    Optional<String> choose(Question question, List<String> options);

    /**
     * Asks several questions together. A program without a window for that asks those that are not settled one after the
     * other.
     *
     * @param title what the questions are about
     * @param choices the questions
     * @return one option of each; empty when the person cancels
     */
    default Optional<List<String>> chooseAll(String title, List<Choice> choices) {
        List<String> chosen = new ArrayList<>();
        for (Choice choice : choices) {
            tellDetails(choice);
            Optional<String> answer = choice.isSettled()
                    ? Optional.of(choice.options().get(0))
                    : choose(choice.question(), choice.options());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(answer.get());
        }
        return Optional.of(chosen);
    }

    /**
     * Shows what a question is about before it is asked, where the question itself has no room for it.
     *
     * @param choice the question
     */
    default void tellDetails(Choice choice) {}

    /**
     * Asks whether to go on although something looks wrong. Where no person sits, it goes on.
     *
     * @param warning what looks wrong, as a sentence
     * @return true to go on
     */
    boolean confirm(String warning);

    /**
     * Asks where to save a file.
     *
     * @param suggestion the name of the file that is suggested
     * @param extensions the kinds of files to choose from, for example csv and json
     * @return the file; empty when the person cancels
     */
    Optional<Path> saveAs(String suggestion, List<String> extensions);

    /**
     * Whether the person wants to stop what is running, for example by holding down Esc.
     *
     * @return true to stop
     */
    boolean cancelRequested();

    /**
     * Whether somebody reads the options of a question.
     *
     * @return false where answers are known beforehand
     */
    default boolean hasPerson() {
        return true;
    }
}
