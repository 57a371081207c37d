package dev.stratum.actions;

import dev.stratum.port.Choice;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what actions say in the language of the person. Actions and their questions are written in English; a choice is
 * handed back to them as they gave it.
 *
 * @param host the dialogs of the program
 */
record SpokenDialogs(Dialogs host) implements Dialogs {

    @Override
    public void status(String text) {
        host.status(ActionTexts.said(text));
    }

    @Override
    public void message(String sentence) {
        host.message(ActionTexts.said(sentence));
    }

    @Override
    public boolean isGiven(Question question) {
        return host.isGiven(question);
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        return host.ask(spoken(question), suggestion);
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        List<String> spoken = spoken(options);
        return host.choose(spoken(question), spoken).map(answer -> options.get(spoken.indexOf(answer)));
    }

    @Override
    public Optional<List<String>> chooseAll(String title, List<Choice> choices) {
        List<Choice> spoken = choices.stream()
                .map(choice -> new Choice(
                        spoken(choice.question()),
                        spoken(choice.options()),
                        choice.isSettled(),
                        choice.isProposed(),
                        choice.details().stream().map(ActionTexts::said).toList()))
                .toList();
        return host.chooseAll(ActionTexts.said(title), spoken).map(answers -> {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                chosen.add(choices.get(i).options().get(spoken.get(i).options().indexOf(answers.get(i))));
            }
            return chosen;
        });
    }

    @Override
    public boolean confirm(String warning) {
        return host.confirm(ActionTexts.said(warning));
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        return host.saveAs(suggestion, extensions);
    }

    @Override
    public boolean cancelRequested() {
        return host.cancelRequested();
    }

    @Override
    public boolean hasPerson() {
        return host.hasPerson();
    }

    private static Question spoken(Question question) {
        return question.saying(ActionTexts.said(question.text()));
    }

    /** Answers that are known beforehand name an option by its English word. */
    private List<String> spoken(List<String> options) {
        return hasPerson() ? options.stream().map(ActionTexts::said).toList() : options;
    }
}
