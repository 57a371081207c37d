package dev.stratum.host.calc;

import com.sun.star.beans.PropertyValue;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.TypedAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A macro or a test in the place of the person: no window opens, the answers come with the call as its arguments and
 * the last sentence is its result.
 *
 * <p>Argument {@code Answers}: the texts that answer the questions, in their order; a choice is answered by the
 * beginning of an option. Argument {@code File}: where to save. A question without an answer is cancelled.
 */
final class AnsweredDialogs implements Dialogs {
    private final Deque<String> answers = new ArrayDeque<>();
    private String file = "";
    private String sentence = "";

    AnsweredDialogs(PropertyValue... arguments) {
        for (PropertyValue argument : arguments) {
            if (argument.Name.equals("Answers") && argument.Value instanceof Object[] texts) {
                for (Object text : texts) {
                    answers.add(String.valueOf(text));
                }
            } else if (argument.Name.equals("File")) {
                file = String.valueOf(argument.Value);
            }
        }
    }

    /** The last sentence; empty when there was nothing to say. */
    String sentence() {
        return sentence;
    }

    @Override
    public void status(String text) {
        // Nobody looks at the status bar.
    }

    @Override
    public void message(String text) {
        sentence = text;
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        String answer = answers.poll();
        return answer == null ? Optional.empty() : TypedAnswer.among(answer, options);
    }

    @Override
    public boolean confirm(String warning) {
        return true;
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file));
    }

    @Override
    public boolean cancelRequested() {
        return false;
    }
}
