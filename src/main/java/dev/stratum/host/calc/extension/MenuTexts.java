package dev.stratum.host.calc.extension;

import dev.stratum.actions.Action;
import dev.stratum.actions.Button;
import dev.stratum.host.calc.Menu;
import dev.stratum.problem.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The menu and the toolbar <b>Stratum</b> in LibreOffice's configuration. */
final class MenuTexts {

    private static final String TITLE = "Stratum";
    private static final String TOOLBAR = "dev.stratum.toolbar";
    private static final String CALC = "com.sun.star.sheet.SpreadsheetDocument";

    /** Icons lie here in the extension; LibreOffice puts the place of the extension before it. */
    private static final String ICONS = "%origin%/" + ExtensionFiles.ICONS;

    private MenuTexts() {}

    /** {@code Addons.xcu}: the entries. */
    static byte[] entries(List<Action> actions) {
        Configuration file = new Configuration("Addons").node("AddonUI").node("OfficeMenuBar");
        file.ownNode("dev.stratum.menu").text("Title", TITLE).value("Context", "xs:string", CALC);
        file.node("Submenu");
        write(actions, MenuTexts::entry, file);
        file.end().end().end().node("OfficeToolBar").ownNode(TOOLBAR);
        write(actions, MenuTexts::tip, file);
        file.end().end().node("Images");
        for (Action action : actions) {
            String icon = ICONS + icon(action);
            file.ownNode(action.button().id())
                    .value("URL", "xs:string", Menu.address(action))
                    .node("UserDefinedImages")
                    .value("ImageSmallURL", "xs:string", icon)
                    .value("ImageBigURL", "xs:string", icon)
                    .end()
                    .end();
        }
        return file.bytes();
    }

    /** The file of the icon of an action, which LibreOffice draws in every size. */
    static String icon(Action action) {
        return action.button().id() + ".svg";
    }

    /** An entry that asks before it does something ends in three dots. */
    private static String entry(Action action, Language language) {
        return action.button().in(language).label() + (action.questions().isEmpty() ? "" : "...");
    }

    /** A button shows its icon; its title is what the mouse finds. */
    private static String tip(Action action, Language language) {
        Button button = action.button().in(language);
        return button.label() + ": " + button.screentip();
    }

    /** A line stands between two groups. LibreOffice lists entries in the order of their node names. */
    private static void write(List<Action> actions, BiFunction<Action, Language, String> title, Configuration file) {
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            Button button = action.button();
            if (i > 0 && button.group() != actions.get(i - 1).button().group()) {
                file.ownNode(String.format(Locale.ROOT, "m%02da", i))
                        .value("URL", "xs:string", "private:separator")
                        .end();
            }
            file.ownNode(String.format(Locale.ROOT, "m%02db", i))
                    .value("URL", "xs:string", Menu.address(action))
                    .text("Title", language -> title.apply(action, language))
                    .value("Target", "xs:string", "_self")
                    .value("Context", "xs:string", CALC)
                    .end();
        }
    }

    /**
     * {@code CalcWindowState.xcu}: the toolbar's name and place, in a row of its own below those of Calc (empty rows close up), so that none of
     * Calc's buttons gives way. A person who moves it finds it where it was left.
     */
    static byte[] toolbar() {
        return new Configuration("CalcWindowState", "org.openoffice.Office.UI")
                .node("UIElements")
                .node("States")
                .ownNode("private:resource/toolbar/addon_" + TOOLBAR)
                .text("UIName", TITLE)
                .value("Docked", "xs:boolean", "true")
                .value("DockingArea", "xs:int", "0")
                .value("DockPos", "xs:string", "0,5")
                .value("Visible", "xs:boolean", "true")
                .bytes();
    }

    /** {@code ProtocolHandler.xcu}: who runs the entries. */
    static byte[] handler(String implementation) {
        return new Configuration("ProtocolHandler")
                .node("HandlerSet")
                .ownNode(implementation)
                .value("Protocols", "oor:string-list", Menu.PROTOCOL + "*")
                .bytes();
    }
}
