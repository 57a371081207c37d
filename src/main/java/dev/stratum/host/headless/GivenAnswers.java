package dev.stratum.host.headless;

import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options of a command line in the place of a person. A question without an answer stops the action. */
final class GivenAnswers implements Dialogs {
    private final List<Question> questions;
    private final Map<String, String> answers;
    private final boolean yes;
    private final List<String> told = new ArrayList<>();
    private String open = "";

    /**
     * Answers that are known beforehand.
     *
     * @param questions what the action may ask
     * @param answers the answers by the names of the questions
     * @param yes whether what a question proposes is taken where no answer is given
     */
    GivenAnswers(List<Question> questions, Map<String, String> answers, boolean yes) {
        this.questions = questions;
        this.answers = answers;
        this.yes = yes;
    }

    /** What the action told. */
    List<String> told() {
        return told;
    }

    /** What to say about a question that had no fitting answer; empty when each had one. */
    String open() {
        return open;
    }

    private String name(String text) {
        return questions.stream()
                .filter(question -> question.text().equals(text))
                .map(Question::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A question that was not declared: " + text));
    }

    @Override
    public void status(String text) {
        // What is said in the end is enough.
    }

    @Override
    public void message(String sentence) {
        told.add(sentence);
    }

    @Override
    public Optional<String> ask(String question, String suggestion) {
        String name = name(question);
        Optional<String> answer = answer(name, suggestion);
        if (answer.isEmpty()) {
            open = question + " Answer with --set " + name + "=...";
        }
        return answer;
    }

    private Optional<String> answer(String name, String proposed) {
        return Optional.ofNullable(answers.get(name))
                .or(() -> yes && !proposed.isEmpty() ? Optional.of(proposed) : Optional.empty());
    }

    @Override
    public Optional<String> choose(String question, List<String> options) {
        String name = name(question);
        Optional<String> answer = answer(name, options.get(0));
        Optional<String> chosen = answer.flatMap(text -> options.stream()
                .filter(option -> option.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .findFirst());
        if (chosen.isEmpty()) {
            String words = options.stream()
                    .map(option -> option.replaceFirst(":.*", ""))
                    .collect(Collectors.joining(", "));
            open = answer.map(text -> "'" + text + "' is no answer to: ").orElse("") + question + " Answer with --set "
                    + name + "=... and one of: " + words
                    + answer.map(text -> ".").orElse("; or with --yes for the first.");
        }
        return chosen;
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        Optional<String> answer = answer("file", suggestion);
        if (answer.isEmpty()) {
            open = "Where to save the table? Answer with --set file=NAME, ending in one of: "
                    + String.join(", ", extensions) + "; or with --yes for " + suggestion + ".";
        }
        return answer.map(Path::of);
    }

    @Override
    public boolean cancelRequested() {
        return false;
    }
}
