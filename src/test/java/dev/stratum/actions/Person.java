package dev.stratum.actions;

import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.TypedAnswer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A person who answers as the test says and remembers what was shown. Without an answer left, the person cancels. */
final class Person implements Dialogs {
    final List<String> told = new ArrayList<>();
    final List<String> status = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final List<String> suggestions = new ArrayList<>();
    final List<List<String>> options = new ArrayList<>();
    final Deque<String> answers = new ArrayDeque<>();
    Path file;
    boolean isSure = true;
    int patience = Integer.MAX_VALUE;

    Person answers(String... given) {
        answers.addAll(List.of(given));
        return this;
    }

    @Override
    public void status(String text) {
        status.add(text);
    }

    @Override
    public void message(String sentence) {
        told.add(sentence);
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        questions.add(question.text());
        suggestions.add(suggestion);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        questions.add(question.text());
        this.options.add(options);
        String answer = answers.poll();
        return answer == null ? Optional.empty() : TypedAnswer.among(answer, options);
    }

    @Override
    public boolean confirm(String warning) {
        questions.add(warning);
        return isSure;
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean cancelRequested() {
        return patience-- <= 0;
    }
}
