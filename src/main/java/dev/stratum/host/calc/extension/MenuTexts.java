package dev.stratum.host.calc.extension;

import dev.stratum.actions.Action;
import dev.stratum.actions.Button;
import dev.stratum.host.calc.Menu;
import java.util.List;
import java.util.Locale;

/** The menu and the toolbar <b>Stratum</b> in LibreOffice's configuration. */
final class MenuTexts {

    private static final String TITLE = "Stratum";
    private static final String TOOLBAR = "dev.stratum.toolbar";
    private static final String CALC = "com.sun.star.sheet.SpreadsheetDocument";

    private MenuTexts() {}

    /** {@code Addons.xcu}: the entries. */
    static byte[] entries(List<Action> actions) {
        Configuration file = new Configuration("Addons").node("AddonUI").node("OfficeMenuBar");
        file.ownNode("dev.stratum.menu").text("Title", TITLE).value("Context", "xs:string", CALC);
        file.node("Submenu");
        write(actions, file);
        file.end().end().end().node("OfficeToolBar").ownNode(TOOLBAR);
        write(actions, file);
        return file.bytes();
    }

    /** A line stands between two groups. LibreOffice lists entries in the order of their node names. */
    private static void write(List<Action> actions, Configuration file) {
        for (int i = 0; i < actions.size(); i++) {
            Button button = actions.get(i).button();
            if (i > 0 && button.group() != actions.get(i - 1).button().group()) {
                file.ownNode(String.format(Locale.ROOT, "m%02da", i))
                        .value("URL", "xs:string", "private:separator")
                        .end();
            }
            file.ownNode(String.format(Locale.ROOT, "m%02db", i))
                    .value("URL", "xs:string", Menu.address(actions.get(i)))
                    .text("Title", button.label())
                    .value("Target", "xs:string", "_self")
                    .value("Context", "xs:string", CALC)
                    .end();
        }
    }

    /** {@code CalcWindowState.xcu}: the toolbar's name. */
    static byte[] toolbarName() {
        return new Configuration("CalcWindowState", "org.openoffice.Office.UI")
                .node("UIElements")
                .node("States")
                .ownNode("private:resource/toolbar/addon_" + TOOLBAR)
                .text("UIName", TITLE)
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
