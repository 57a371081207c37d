package dev.stratum.host.excel;

import dev.stratum.actions.port.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The person in front of Excel. Each call names the members of Excel's object model that it uses. */
final class ExcelDialogs implements Dialogs {
    private static final String TITLE = "Stratum";
    private static final int AS_TEXT = 2; // Type:=2 of Application.InputBox

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
    public Optional<String> ask(String question, String suggestion) {
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
        return answer instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Optional<String> choose(String question, List<String> options) {
        String list = IntStream.range(0, options.size())
                .mapToObj(i -> (i + 1) + "   " + options.get(i))
                .collect(Collectors.joining("\n"));
        String prompt = question + " Type its number:\n" + list;
        while (true) {
            Optional<String> answer = ask(prompt, "1");
            if (answer.isEmpty()) {
                return answer;
            }
            Optional<String> chosen = chosen(answer.get().strip(), options);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
    }

    private static Optional<String> chosen(String answer, List<String> options) {
        if (answer.matches("\\d{1,3}")) {
            int number = Integer.parseInt(answer);
            return number >= 1 && number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
        }
        String wanted = answer.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? Optional.empty()
                : options.stream()
                        .filter(option -> option.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .findFirst();
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        String filter = extensions.stream()
                .map(extension -> extension.toUpperCase(Locale.ROOT) + " (*." + extension + "),*." + extension)
                .collect(Collectors.joining(","));
        // Application.GetSaveAsFilename(InitialFilename, FileFilter, FilterIndex, Title); False when cancelled
        Object file = application.get("GetSaveAsFilename", suggestion, filter, 1, TITLE);
        return file instanceof String path ? Optional.of(Path.of(path)) : Optional.empty();
    }

    @Override
    public boolean cancelRequested() {
        return escape.getAsBoolean();
    }
}
