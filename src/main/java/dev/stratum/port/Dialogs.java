package dev.stratum.port;

import java.nio.file.Path;
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
    Optional<String> ask(String question, String suggestion);

    /**
     * Asks to choose one of several.
     *
     * @param question what to ask
     * @param options the choices, the usual one first
     * @return one of the options; empty when the person cancels
     */
    Optional<String> choose(String question, List<String> options);

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
}
