package dev.stratum.host.excel;

import dev.stratum.actions.ActionTexts;
import dev.stratum.port.Choice;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.TypedAnswer;
import dev.stratum.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The person in front of Excel. Each call names the members of Excel's object model that it uses. */
final class ExcelDialogs implements Dialogs {
    private static final String TITLE = "Stratum";
    private static final int AS_TEXT = 2; // Type:=2 of Application.InputBox

    /** More than that and Application.InputBox shows nothing and gives an error. */
    private static final int LONGEST_PROMPT = 255;

    /** More lines than that and a message is higher than a screen. */
    private static final int MOST_LINES = 30;

    private static final String ALL_RIGHT = "All of this is right";
    private static final List<String> GO_ON = List.of("Yes, go on", "No");
    private static final Pattern WEB_ADDRESS = Pattern.compile("[A-Za-z][A-Za-z+.-]+:");
    private static final Logger LOG = Logger.getLogger(ExcelDialogs.class.getName());

    private final Automation application;
    private final Consumer<String> messageBox;
    private final BooleanSupplier escape;

    /**
     * Dialogs of Excel.
     *
     * @param application Excel.Application
     * @param messageBox shows a text until it is read
     * @param escape whether Esc is held down
     */
    ExcelDialogs(Automation application, Consumer<String> messageBox, BooleanSupplier escape) {
        this.application = application;
        this.messageBox = messageBox;
        this.escape = escape;
    }

    @Override
    public void status(String text) {
        // Application.StatusBar; False gives it back to Excel
        application.set("StatusBar", text.isEmpty() ? (Object) false : text);
    }

    @Override
    public void message(String sentence) {
        messageBox.accept(sentence);
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        return ask(question.text(), suggestion);
    }

    private Optional<String> ask(String question, String suggestion) {
        if (question.length() > LONGEST_PROMPT) {
            throw Problem.PROMPT_TOO_LONG.with(question.length(), LONGEST_PROMPT, question);
        }
        // Application.InputBox(Prompt, Title, Default, Left, Top, HelpFile, HelpContextID, Type); False when cancelled
        Object answer = application.get(
                "InputBox",
                question,
                TITLE,
                suggestion,
                Automation.LEFT_OUT,
                Automation.LEFT_OUT,
                Automation.LEFT_OUT,
                Automation.LEFT_OUT,
                AS_TEXT);
        if (answer instanceof Throwable refused) {
            throw Problem.EXCEL_REFUSED.with("the question could not be shown (" + refused.getMessage() + ").");
        }
        return answer instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        List<String> pages = ChoicePrompt.pages(question.text(), options, LONGEST_PROMPT);
        for (int page = 0; ; page = (page + 1) % pages.size()) {
            Optional<String> answer = ask(pages.get(page), "1");
            if (answer.isEmpty()) {
                return answer;
            }
            Optional<String> chosen = chosen(answer.get().strip(), options);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
    }

    /**
     * Excel has no window with several lists: what nobody has said yet is asked one after the other, and then the rest may be
     * changed, so that the same can be said as elsewhere.
     */
    @Override
    public Optional<List<String>> chooseAll(String title, List<Choice> choices) {
        Optional<List<String>> chosen = Dialogs.super.chooseAll(title, choices);
        return choices.stream().anyMatch(Choice::isSettled)
                ? chosen.flatMap(answers -> changed(title, choices, answers))
                : chosen;
    }

    @Override
    public void tellDetails(Choice choice) {
        if (!choice.details().isEmpty()) {
            message(details(choice));
        }
    }

    /** Lets the person change one answer after the other until all are right. */
    private Optional<List<String>> changed(String title, List<Choice> choices, List<String> chosen) {
        while (true) {
            List<String> menu = new ArrayList<>(List.of(ALL_RIGHT));
            for (int i = 0; i < choices.size(); i++) {
                menu.add(
                        TypedAnswer.word(chosen.get(i)) + " = " + choices.get(i).brief());
            }
            Optional<String> change = choose(new Question("change", title), menu);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            int which = menu.indexOf(change.get()) - 1;
            if (which < 0) {
                return Optional.of(chosen);
            }
            Choice choice = choices.get(which);
            Optional<String> answer = choose(choice.question(), choice.options());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            chosen.set(which, answer.get());
        }
    }

    private static String details(Choice choice) {
        List<String> lines = choice.details();
        return choice.question().text() + ":\n\n"
                + String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (lines.size() > MOST_LINES ? "\n... and " + (lines.size() - MOST_LINES) + " more" : "");
    }

    private static Optional<String> chosen(String answer, List<String> options) {
        if (answer.matches("\\d{1,3}")) {
            int number = Integer.parseInt(answer);
            return number >= 1 && number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
        }
        return TypedAnswer.among(answer, options);
    }

    @Override
    public boolean confirm(String warning) {
        List<String> goOn = GO_ON.stream().map(ActionTexts::said).toList();
        return choose(new Question("confirm", warning + " " + ActionTexts.said("Go on?")), goOn)
                .filter(goOn.get(0)::equals)
                .isPresent();
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        String filter = extensions.stream()
                .map(extension -> extension.toUpperCase(Locale.ROOT) + " (*." + extension + "),*." + extension)
                .collect(Collectors.joining(","));
        // Application.GetSaveAsFilename(InitialFilename, FileFilter, FilterIndex, Title); False when cancelled
        Object file = application.get("GetSaveAsFilename", suggestion, filter, 1, TITLE);
        return file instanceof String path ? Optional.of(onThisComputer(path)) : Optional.empty();
    }

    /** A folder of OneDrive or SharePoint may be given by its address in the web. */
    private static Path onThisComputer(String path) {
        try {
            if (!WEB_ADDRESS.matcher(path).lookingAt()) {
                return Path.of(path);
            }
        } catch (InvalidPathException noPath) {
            LOG.log(Level.INFO, "Not a path of this computer", noPath);
        }
        throw Problem.FILE_UNWRITABLE.with(
                path, "it is an address in the web; choose a folder of this computer, for example Documents");
    }

    @Override
    public boolean cancelRequested() {
        return escape.getAsBoolean();
    }
}
