package dev.stratum.host.calc.extension;

import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.calc.FunctionGroup;
import dev.stratum.host.calc.Menu;
import dev.stratum.host.calc.Registration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file inside the extension, by its path. */
final class ExtensionFiles {

    /** The folder of the icons of menu and toolbar. */
    static final String ICONS = "icons/";

    private static final String TYPE_LIBRARY = "application/vnd.sun.star.uno-typelibrary;type=";
    private static final String COMPONENTS = "application/vnd.sun.star.uno-components";
    private static final String CONFIGURATION = "application/vnd.sun.star.configuration-data";
    /** The names of jars for the command line begin so. */
    private static final List<String> DATABASES = List.of("duckdb", "postgresql", "mariadb", "sqlite", "checker-qual");

    private static final String ABOUT = """
        Worksheet functions that score cost-to-serve (CTS), grade customers on recency, frequency, monetary value and \
        cost-to-serve (RFM, RFMC), cluster them with K-means and name the segments. Each function is described in the \
        function wizard, category Add-in. The menu Stratum checks data, scores, grades and segments customers, \
        draws charts and explains errors.
        """;

    private ExtensionFiles() {}

    /**
     * All files.
     *
     * @param jar Stratum's own jar
     * @param libraries the folder of jars that it needs
     * @param uno the classes of LibreOffice's types, to compile against
     * @param templates the folder of template workbooks
     * @param pages the folder of the pages of the functions
     * @param version the extension's version
     */
    static Map<String, byte[]> of(Path jar, Path libraries, List<Path> uno, Path templates, Path pages, String version)
            throws IOException {
        List<FunctionGroup> groups = FunctionGroup.of(StratumFunctions.catalogue());
        Map<String, byte[]> files = new TreeMap<>();
        files.put("types.rdb", TypeLibrary.of(groups));
        files.put("types.jar", Archive.of(TypeClasses.of(groups, uno)));
        files.put("stratum.jar", Files.readAllBytes(jar));
        addFolder(libraries, ".jar", "lib/", files);
        addFolder(templates, ".xlsx", "templates/", files);
        addFolder(pages, ".html", "help/", files);
        addFolder(pages, ".png", "help/", files);
        files.put("stratum.components", components(groups));
        files.put("CalcAddIns.xcu", AddInTexts.of(groups));
        files.put("Addons.xcu", MenuTexts.entries(Actions.all()));
        files.put("CalcWindowState.xcu", MenuTexts.toolbar());
        files.put("ProtocolHandler.xcu", MenuTexts.handler(Registration.MENU_IMPLEMENTATION));
        files.put("description.xml", description(version));
        files.put("about.txt", ABOUT.getBytes(StandardCharsets.UTF_8));
        files.put("icon.png", resource("icon.png"));
        for (Action action : Actions.all()) {
            files.put(ICONS + MenuTexts.icon(action), resource(ICONS + MenuTexts.icon(action)));
        }
        files.put("META-INF/manifest.xml", manifest());
        return files;
    }

    private static void addFolder(Path folder, String ending, String to, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(each -> isOurs(each.getFileName().toString(), ending))
                    .toList()) {
                files.put(to + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /**
     * A spreadsheet program leaves files with a tilde beside workbooks that are open, and the databases of the command line
     * weigh three times as much as everything else.
     */
    private static boolean isOurs(String name, String ending) {
        return name.endsWith(ending)
                && !name.startsWith("~")
                && DATABASES.stream().noneMatch(name::startsWith);
    }

    private static byte[] manifest() {
        XmlText xml = new XmlText().start("manifest:manifest", "xmlns:manifest", "http://openoffice.org/2001/manifest");
        entry("types.rdb", TYPE_LIBRARY + "RDB", xml);
        entry("types.jar", TYPE_LIBRARY + "Java", xml);
        entry("stratum.components", COMPONENTS, xml);
        for (String name : List.of("CalcAddIns", "Addons", "CalcWindowState", "ProtocolHandler")) {
            entry(name + ".xcu", CONFIGURATION, xml);
        }
        return xml.bytes();
    }

    private static void entry(String path, String type, XmlText xml) {
        xml.empty("manifest:file-entry", "manifest:media-type", type, "manifest:full-path", path);
    }

    private static byte[] components(List<FunctionGroup> groups) {
        XmlText xml = new XmlText()
                .start("components", "xmlns", "http://openoffice.org/2010/uno-components")
                .start("component", "loader", "com.sun.star.loader.Java2", "uri", "stratum.jar");
        for (FunctionGroup group : groups) {
            implementation(group.implementation(), group.service(), xml);
        }
        implementation(Registration.MENU_IMPLEMENTATION, Registration.MENU_SERVICE, xml);
        return xml.bytes();
    }

    private static void implementation(String name, String service, XmlText xml) {
        xml.start("implementation", "name", name)
                .empty("service", "name", service)
                .end();
    }

    private static byte[] description(String version) {
        return new XmlText()
                .start(
                        "description",
                        "xmlns",
                        "http://openoffice.org/extensions/description/2006",
                        "xmlns:lo",
                        "http://libreoffice.org/extensions/description/2011",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink")
                .empty("identifier", "value", Menu.EXTENSION)
                .empty("version", "value", version)
                .start("dependencies")
                .empty("lo:LibreOffice-minimal-version", "value", "7.4", "name", "LibreOffice 7.4")
                .end()
                .start("display-name")
                .leaf("name", "Stratum", "lang", "en")
                .end()
                .start("extension-description")
                .empty("src", "xlink:href", "about.txt", "lang", "en")
                .end()
                .start("icon")
                .empty("default", "xlink:href", "icon.png")
                .end()
                .bytes();
    }

    /** A picture; a test holds that every action has one. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream picture = Menu.class.getResourceAsStream(name)) {
            return picture.readAllBytes();
        }
    }
}
