package dev.stratum.host.calc;

import com.sun.star.awt.MessageBoxButtons;
import com.sun.star.awt.MessageBoxResults;
import com.sun.star.awt.MessageBoxType;
import com.sun.star.awt.XMessageBoxFactory;
import com.sun.star.awt.XWindowPeer;
import com.sun.star.frame.XFrame;
import com.sun.star.task.XStatusIndicator;
import com.sun.star.task.XStatusIndicatorFactory;
import com.sun.star.ui.dialogs.ExecutableDialogResults;
import com.sun.star.ui.dialogs.FilePicker;
import com.sun.star.ui.dialogs.TemplateDescription;
import com.sun.star.ui.dialogs.XFilePicker3;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import dev.stratum.actions.ActionTexts;
import dev.stratum.port.Choice;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The person in front of a window of Calc, for one run of an action. */
final class CalcDialogs implements Dialogs, AutoCloseable {
    private static final String TITLE = "Stratum";

    private final XComponentContext context;
    private final XFrame frame;
    private final Object toolkit;
    private final BusyWindow window;
    private XStatusIndicator status;

    /**
     * Dialogs over a window.
     *
     * @param context where LibreOffice's services come from
     * @param frame the window
     */
    CalcDialogs(XComponentContext context, XFrame frame) throws com.sun.star.uno.Exception {
        this.context = context;
        this.frame = frame;
        this.toolkit = context.getServiceManager().createInstanceWithContext("com.sun.star.awt.Toolkit", context);
        this.window = new BusyWindow(frame, toolkit);
    }

    @Override
    public void status(String text) {
        if (text.isEmpty()) {
            if (status != null) {
                status.end();
                status = null;
            }
        } else if (status == null) {
            status = UnoRuntime.queryInterface(XStatusIndicatorFactory.class, frame)
                    .createStatusIndicator();
            status.start(text, 0);
        } else {
            status.setText(text);
        }
    }

    @Override
    public void message(String sentence) {
        UnoRuntime.queryInterface(XMessageBoxFactory.class, toolkit)
                .createMessageBox(peer(), MessageBoxType.INFOBOX, 1, TITLE, sentence)
                .execute();
    }

    private XWindowPeer peer() {
        return UnoRuntime.queryInterface(XWindowPeer.class, frame.getContainerWindow());
    }

    @Override
    public Optional<String> ask(Question question, String suggestion) {
        return Refused.or(() -> {
            try (QuestionBox box = new QuestionBox(context, TITLE, question.text())) {
                box.addLine(suggestion);
                return box.answered(toolkit, peer()) ? Optional.of(box.line()) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> choose(Question question, List<String> options) {
        return Refused.or(() -> {
            try (QuestionBox box = new QuestionBox(context, TITLE, question.text())) {
                box.addList(options);
                return box.answered(toolkit, peer()) ? box.chosen().map(options::get) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<List<String>> chooseAll(String title, List<Choice> choices) {
        return Refused.or(() -> {
            try (QuestionBox box = new QuestionBox(context, TITLE, title)) {
                box.addLists(choices);
                if (!box.answered(toolkit, peer())) {
                    return Optional.empty();
                }
                List<String> chosen = new ArrayList<>();
                for (int i = 0; i < choices.size(); i++) {
                    chosen.add(choices.get(i).options().get(box.chosen(i)));
                }
                return Optional.of(chosen);
            }
        });
    }

    @Override
    public boolean confirm(String warning) {
        short answer = UnoRuntime.queryInterface(XMessageBoxFactory.class, toolkit)
                .createMessageBox(
                        peer(),
                        MessageBoxType.QUERYBOX,
                        MessageBoxButtons.BUTTONS_YES_NO,
                        TITLE,
                        warning + " " + ActionTexts.said("Go on?"))
                .execute();
        return answer == MessageBoxResults.YES;
    }

    @Override
    public Optional<Path> saveAs(String suggestion, List<String> extensions) {
        XFilePicker3 picker = FilePicker.createWithMode(context, TemplateDescription.FILESAVE_AUTOEXTENSION);
        return Refused.or(() -> {
            for (String extension : extensions) {
                picker.appendFilter(extension.toUpperCase(Locale.ROOT), "*." + extension);
            }
            picker.setCurrentFilter(extensions.get(0).toUpperCase(Locale.ROOT));
            picker.setDefaultName(suggestion);
            picker.setTitle(TITLE);
            if (picker.execute() != ExecutableDialogResults.OK) {
                return Optional.empty();
            }
            return Optional.of(Path.of(URI.create(picker.getSelectedFiles()[0])));
        });
    }

    @Override
    public boolean cancelRequested() {
        return window.escapePressed();
    }

    @Override
    public void close() {
        window.close();
    }
}
