package dev.stratum.host.headless;

import dev.stratum.port.Choice;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.TypedAnswer;
import dev.stratum.problem.NearestName;
import dev.stratum.report.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of a command line in the place of a person. A question without an answer stops the action. */
final class GivenAnswers implements Dialogs {
    /** As many details of a question as a person reads. */
    private static final int MOST_DETAILS = 20;

    private final List<Question> questions;
    private final Map<String, String> answers;
    private final boolean yes;
    private final Set<String> asked = new HashSet<>();
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

    private String name(Question asked) {
        this.asked.add(asked.name());
        return questions.stream()
                .map(Question::name)
                .filter(asked.name()::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A question that was not declared: " + asked));
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
    public boolean isGiven(Question question) {
        return answers.containsKey(question.name());
    }

    /**
     * Answers that no question was asked for.
     *
     * @return their names
     */
    List<String> unasked() {
        return answers.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .toList();
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        String name = name(question);
        Optional<String> answer = question.isAgain() ? Optional.empty() : answer(name, suggestion);
        if (answer.isEmpty()) {
            open = question.text() + " Answer with --set " + name + "=..."
                    + (suggestion.isEmpty() ? "" : "; or with --yes for " + suggestion + ".");
        }
        return answer;
    }

    private Optional<String> answer(String name, String proposed) {
        return Optional.ofNullable(answers.get(name))
                .or(() -> yes && !proposed.isEmpty() ? Optional.of(proposed) : Optional.empty());
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        Choice only = new Choice(question, options, false, true, List.of());
        Optional<String> chosen = chosen(only);
        if (chosen.isEmpty()) {
            open = unanswered(only);
        }
        return chosen;
    }

    private Optional<String> chosen(Choice choice) {
        return answer(
                        name(choice.question()),
                        choice.isProposed() ? choice.options().get(0) : "")
                .flatMap(answer -> TypedAnswer.among(answer, choice.options()));
    }

    private String unanswered(Choice choice) {
        Question question = choice.question();
        List<String> words = choice.options().stream()
                .skip(choice.isProposed() ? 0 : 1)
                .map(TypedAnswer::word)
                .toList();
        Optional<String> wrong = Optional.ofNullable(answers.get(question.name()));
        String end = question.text().matches(".*[.?\u3002\uff1f]") ? "" : ".";
        return wrong.map(answer -> "'" + answer + "' is no answer to: ").orElse("") + question.text() + end
                + " Answer with --set " + question.name() + "=... and one of: " + String.join(", ", words)
                + wrong.map(answer -> NearestName.asked(answer, words, "."))
                        .orElse(choice.isProposed() ? "; or with --yes for the first." : ".")
                + choice.details().stream()
                        .limit(MOST_DETAILS)
                        .map("\n    "::concat)
                        .collect(Collectors.joining())
                + (choice.details().size() > MOST_DETAILS
                        ? "\n    ... and " + Words.count(choice.details().size() - MOST_DETAILS, "more", "more")
                        : "");
    }

    /** All that is not answered is told at once. */
    @Override
    public Optional<List<String>> chooseAll(String title, List<Choice> choices) {
        List<String> chosen = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (Choice choice : choices) {
            boolean isGiven = yes || answers.containsKey(name(choice.question()));
            Optional<String> answer = choice.isSettled() && !isGiven
                    ? Optional.of(choice.options().get(0))
                    : chosen(choice);
            answer.ifPresentOrElse(chosen::add, () -> unanswered.add(unanswered(choice)));
        }
        if (!unanswered.isEmpty()) {
            open = title + unanswered.stream().map("\n  "::concat).collect(Collectors.joining());
            return Optional.empty();
        }
        return Optional.of(chosen);
    }

    @Override
    public boolean confirm(String warning) {
        return true;
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        asked.add("file");
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

    @Override
    public boolean hasPerson() {
        return false;
    }
}
