package dev.stratum.host.excel;

import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import dev.stratum.actions.Button;
import dev.stratum.problem.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tab <b>Stratum</b> of Excel's ribbon, made of the list of actions when the add-in is built. */
public final class Ribbon {
    /** The schema of Office 2010 and later. */
    static final String NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui";

    private Ribbon() {}

    /**
     * Writes the ribbon and the class of its buttons.
     *
     * @param arguments the folder of classes
     * @throws IOException when it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path folder = classes.resolve("dev/stratum/host/excel");
        Files.createDirectories(folder.toAbsolutePath());
        for (Language language : Language.values()) {
            Files.writeString(folder.resolve(name(language)), xml(language), StandardCharsets.UTF_8);
        }
        RibbonButtons.compile(classes);
    }

    /** The English ribbon is the one that jinx.ini names. */
    static String name(Language language) {
        return language == Language.ENGLISH ? "ribbon.xml" : "ribbon_" + language.word() + ".xml";
    }

    /** The ribbon with every button in its group. */
    static String xml(Language language) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<customUI xmlns=\"" + NAMESPACE
                        + "\">\n  <ribbon>\n    <tabs>\n      <tab id=\"stratum\" label=\"Stratum\" keytip=\"ST\">\n");
        for (Button.Group group : Button.Group.values()) {
            xml.append("        <group id=\"stratum.group")
                    .append(group.label())
                    .append("\" label=\"")
                    .append(group.label(language))
                    .append("\">\n");
            Actions.all().stream()
                    .map(Action::button)
                    .filter(button -> button.group() == group)
                    .forEach(button -> append(xml, button.in(language)));
            xml.append("        </group>\n");
        }
        return xml.append("      </tab>\n    </tabs>\n  </ribbon>\n</customUI>\n")
                .toString();
    }

    private static void append(StringBuilder xml, Button button) {
        xml.append("          <button id=\"stratum.").append(button.id()).append("\" size=\"large\"");
        attribute(xml, "label", button.label());
        attribute(xml, "screentip", button.screentip());
        attribute(xml, "supertip", button.supertip());
        attribute(xml, "keytip", button.keytip());
        attribute(xml, "imageMso", button.icon());
        attribute(xml, "onAction", "stratum." + button.id());
        xml.append("/>\n");
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        xml.append("\n            ").append(name).append("=\"").append(escaped).append('"');
    }
}
