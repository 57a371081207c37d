package dev.stratum.host.calc;

import com.sun.star.awt.ActionEvent;
import com.sun.star.awt.PushButtonType;
import com.sun.star.awt.XActionListener;
import com.sun.star.awt.XControl;
import com.sun.star.awt.XControlContainer;
import com.sun.star.awt.XControlModel;
import com.sun.star.awt.XDialog2;
import com.sun.star.awt.XListBox;
import com.sun.star.awt.XToolkit;
import com.sun.star.awt.XWindowPeer;
import com.sun.star.beans.XPropertySet;
import com.sun.star.container.XNameContainer;
import com.sun.star.lang.EventObject;
import com.sun.star.lang.XComponent;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.ui.dialogs.ExecutableDialogResults;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import dev.stratum.actions.ActionTexts;
import dev.stratum.port.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small window with a question, one field for the answer, OK and Cancel. Measures are in the units of dialogs. */
final class QuestionBox implements AutoCloseable {
    private static final int WIDTH = 200;
    private static final int WIDE = 340;
    /** So many letters of an option a window shows that is not wide. */
    private static final int SHORT = 42;

    private static final int LABEL = 130;
    private static final int LINES = 12;
    private static final int MARGIN = 6;
    private static final int LINE = 14;
    private static final int QUESTION = 2 * LINE;
    private static final int LIST = 80;
    private static final int DETAILS = 110;
    private static final int BUTTON = 50;
    private static final int FIELD_AT = MARGIN + QUESTION + MARGIN;
    private static final String ANSWER = "answer";

    private final XComponentContext context;
    private final Object model;
    private final Object dialog;

    QuestionBox(XComponentContext context, String title, String question) throws com.sun.star.uno.Exception {
        this.context = context;
        this.model = service("com.sun.star.awt.UnoControlDialogModel");
        this.dialog = service("com.sun.star.awt.UnoControlDialog");
        set(model, Map.of("Title", title, "Width", WIDTH, "PositionX", 60, "PositionY", 60, "Closeable", true));
        add("question", "FixedText", MARGIN, MARGIN, WIDTH - 2 * MARGIN, QUESTION);
        set(control("question"), Map.of("Label", question, "MultiLine", true));
    }

    private Object service(String name) throws com.sun.star.uno.Exception {
        return context.getServiceManager().createInstanceWithContext(name, context);
    }

    private Object control(String name) throws com.sun.star.uno.Exception {
        return UnoRuntime.queryInterface(XNameContainer.class, model).getByName(name);
    }

    private void add(String name, String kind, int x, int y, int width, int height) throws com.sun.star.uno.Exception {
        Object control = UnoRuntime.queryInterface(XMultiServiceFactory.class, model)
                .createInstance("com.sun.star.awt.UnoControl" + kind + "Model");
        set(control, Map.of("PositionX", x, "PositionY", y, "Width", width, "Height", height));
        UnoRuntime.queryInterface(XNameContainer.class, model).insertByName(name, control);
    }

    private static void set(Object control, Map<String, Object> values) throws com.sun.star.uno.Exception {
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, control);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            properties.setPropertyValue(value.getKey(), value.getValue());
        }
    }

    private Object value(String property) throws com.sun.star.uno.Exception {
        return UnoRuntime.queryInterface(XPropertySet.class, control(ANSWER)).getPropertyValue(property);
    }

    /** Asks for a line of text. */
    void addLine(String suggestion) throws com.sun.star.uno.Exception {
        add(ANSWER, "Edit", MARGIN, FIELD_AT, WIDTH - 2 * MARGIN, LINE);
        set(control(ANSWER), Map.of("Text", suggestion));
        addButtons(FIELD_AT + LINE + MARGIN);
    }

    /** Asks to choose one of several; the first one is chosen already. */
    void addList(List<String> options) throws com.sun.star.uno.Exception {
        int width = options.stream().anyMatch(option -> option.length() > SHORT) ? WIDE : WIDTH;
        set(model, Map.of("Width", width));
        set(control("question"), Map.of("Width", width - 2 * MARGIN));
        add(ANSWER, "ListBox", MARGIN, FIELD_AT, width - 2 * MARGIN, LIST);
        fill(control(ANSWER), options);
        addButtons(FIELD_AT + LIST + MARGIN, width);
    }

    /** The options come first: whoever sets them takes the choice away. */
    private static void fill(Object list, List<String> options) throws com.sun.star.uno.Exception {
        set(list, Map.of("StringItemList", options.toArray(String[]::new)));
        set(list, Map.of("SelectedItems", new short[] {0}));
    }

    /** Asks several questions, each answered by a drop-down list; the first option of each is chosen already. */
    void addLists(List<Choice> choices) throws com.sun.star.uno.Exception {
        set(model, Map.of("Width", WIDE));
        set(control("question"), Map.of("Width", WIDE - 2 * MARGIN, "Height", LINE));
        int y = MARGIN + LINE + MARGIN;
        for (int i = 0; i < choices.size(); i++) {
            String label = "question" + i;
            add(label, "FixedText", MARGIN, y, LABEL, 2 * LINE - MARGIN);
            set(control(label), Map.of("Label", choices.get(i).question().text(), "MultiLine", true));
            add(ANSWER + i, "ListBox", LABEL + 2 * MARGIN, y, WIDE - LABEL - 3 * MARGIN, LINE);
            set(control(ANSWER + i), Map.of("Dropdown", true, "LineCount", (short) LINES));
            fill(control(ANSWER + i), choices.get(i).options());
            y += 2 * LINE - MARGIN + 1;
        }
        List<String> details =
                choices.stream().flatMap(choice -> choice.details().stream()).toList();
        if (!details.isEmpty()) {
            add("details", "Edit", MARGIN, y, WIDE - 2 * MARGIN, DETAILS);
            set(
                    control("details"),
                    Map.of(
                            "Text",
                            String.join("\n", details),
                            "MultiLine",
                            true,
                            "ReadOnly",
                            true,
                            "VScroll",
                            true,
                            "Tabstop",
                            true));
            y += DETAILS + MARGIN;
        }
        addButtons(y, WIDE);
    }

    /** The place of the chosen option of one of several questions, from 0. */
    int chosen(int question) throws com.sun.star.uno.Exception {
        short[] selected = (short[]) UnoRuntime.queryInterface(XPropertySet.class, control(ANSWER + question))
                .getPropertyValue("SelectedItems");
        return selected.length == 0 ? 0 : selected[0];
    }

    private void addButtons(int y) throws com.sun.star.uno.Exception {
        addButtons(y, WIDTH);
    }

    private void addButtons(int y, int width) throws com.sun.star.uno.Exception {
        add("ok", "Button", width - 2 * (BUTTON + MARGIN), y, BUTTON, LINE);
        set(
                control("ok"),
                Map.of("Label", "OK", "PushButtonType", (short) PushButtonType.OK_value, "DefaultButton", true));
        add("cancel", "Button", width - BUTTON - MARGIN, y, BUTTON, LINE);
        set(control("cancel"), Map.of("Label", ActionTexts.said("Cancel"), "PushButtonType", (short)
                PushButtonType.CANCEL_value));
        set(model, Map.of("Height", y + LINE + MARGIN));
    }

    /** Shows the window until it is closed, and says whether by OK; a double click on a choice counts as that. */
    boolean answered(Object toolkit, XWindowPeer parent) throws com.sun.star.uno.Exception {
        XControl control = UnoRuntime.queryInterface(XControl.class, dialog);
        control.setModel(UnoRuntime.queryInterface(XControlModel.class, model));
        control.createPeer(UnoRuntime.queryInterface(XToolkit.class, toolkit), parent);
        XDialog2 window = UnoRuntime.queryInterface(XDialog2.class, dialog);
        XListBox list = UnoRuntime.queryInterface(
                XListBox.class,
                UnoRuntime.queryInterface(XControlContainer.class, dialog).getControl(ANSWER));
        if (list != null) {
            list.addActionListener(new DoubleClick(window));
        }
        return window.execute() == ExecutableDialogResults.OK;
    }

    /** The line of text. */
    String line() throws com.sun.star.uno.Exception {
        return (String) value("Text");
    }

    /** The place of the chosen option, from 0. */
    Optional<Integer> chosen() throws com.sun.star.uno.Exception {
        short[] selected = (short[]) value("SelectedItems");
        return selected.length == 0 ? Optional.empty() : Optional.of((int) selected[0]);
    }

    @Override
    public void close() {
        UnoRuntime.queryInterface(XComponent.class, dialog).dispose();
    }

    private record DoubleClick(XDialog2 window) implements XActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            window.endDialog(ExecutableDialogResults.OK);
        }

        @Override
        public void disposing(EventObject event) {
            // The list goes with its window.
        }
    }
}
