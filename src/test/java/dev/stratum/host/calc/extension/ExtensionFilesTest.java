package dev.stratum.host.calc.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.lib.uno.typeinfo.MethodTypeInfo;
import com.sun.star.uno.XInterface;
import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import dev.stratum.actions.Button;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.calc.FunctionGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The extension tells Calc everything that the catalogue and the menu hold, and nothing else. */
class ExtensionFilesTest {

    private static final List<FunctionGroup> GROUPS = FunctionGroup.of(StratumFunctions.catalogue());

    @TempDir
    static Path folder;

    private static Map<String, byte[]> files;

    @BeforeAll
    static void build() throws Exception {
        Path jar = Files.write(folder.resolve("stratum.jar"), new byte[] {1});
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Files.write(libraries.resolve("some.jar"), new byte[] {2});
        Files.write(libraries.resolve("duckdb_jdbc-2.0.0.1.jar"), new byte[] {5});
        Files.write(libraries.resolve("postgresql-42.7.14.jar"), new byte[] {6});
        Path uno = Path.of(XInterface.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path templates =
                Files.createDirectories(folder.resolve("templates/pictures")).getParent();
        Files.write(templates.resolve("some.xlsx"), new byte[] {3});
        Files.write(templates.resolve("~$open.xlsx"), new byte[] {4});
        Path pages = Files.createDirectories(folder.resolve("help"));
        Files.write(pages.resolve("CTS.SCORE.html"), new byte[] {7});
        Files.write(pages.resolve("menu.png"), new byte[] {8});
        files = ExtensionFiles.of(jar, libraries, List.of(uno), templates, pages, "1.2.3");
    }

    @Test
    void everyFileOfTheManifestIsThere() throws Exception {
        NodeList entries = xml("META-INF/manifest.xml").getElementsByTagName("manifest:file-entry");
        assertThat(entries.getLength()).isEqualTo(7);
        for (int i = 0; i < entries.getLength(); i++) {
            assertThat(files).containsKey(((Element) entries.item(i)).getAttribute("manifest:full-path"));
        }
        assertThat(files)
                .containsKeys("stratum.jar", "lib/some.jar", "icon.png", "about.txt", "description.xml")
                .containsKeys("templates/some.xlsx", "help/CTS.SCORE.html", "help/menu.png")
                .doesNotContainKeys(
                        "templates/~$open.xlsx", "lib/duckdb_jdbc-2.0.0.1.jar", "lib/postgresql-42.7.14.jar");
    }

    @Test
    void theDescriptionNamesVersionAndTheLeastLibreOffice() throws Exception {
        Document description = xml("description.xml");
        assertThat(((Element) description.getElementsByTagName("version").item(0)).getAttribute("value"))
                .isEqualTo("1.2.3");
        assertThat(((Element) description
                                .getElementsByTagName("lo:LibreOffice-minimal-version")
                                .item(0))
                        .getAttribute("value"))
                .isEqualTo("7.4");
    }

    @Test
    void everyGroupIsRegisteredOnceUnderTheNameInExcelFiles() {
        String components = text("stratum.components");
        assertThat(GROUPS)
                .allSatisfy(group -> assertThat(components)
                        .containsOnlyOnce("<service name=\"_xll." + group.name() + "\"/>")
                        .doesNotContain("<service name=\"" + group.name() + "\"/>"));
    }

    @Test
    void everyFunctionHasItsTextsOnce() {
        String texts = text("CalcAddIns.xcu");
        assertThat(StratumFunctions.catalogue().all()).allSatisfy(function -> {
            String name = ">\\s*<value xml:lang=\"en-US\">" + Pattern.quote(function.name()) + "</value>";
            for (String property : List.of("DisplayName", "CompatibilityName")) {
                assertThat(texts.split("\"" + property + "\"" + name, -1))
                        .as(property + " of " + function.name())
                        .hasSize(2);
            }
            assertThat(function.arguments())
                    .allSatisfy(argument -> assertThat(texts).contains(">" + argument.name() + "</value>"));
        });
    }

    @Test
    void textsAreThereInEveryLanguageAndNamesAreTheSame() {
        assertThat(text("CalcAddIns.xcu"))
                .contains(
                        "<value xml:lang=\"de\">Der Stichtag, nicht vor dem Kauf.</value>",
                        "<value xml:lang=\"zh-CN\">分析日期，不早于该次消费。</value>")
                .doesNotContainPattern("DisplayName\">\\s*<value xml:lang=\"(?!en-US)");
    }

    @Test
    void theInterfacesHaveTheMethodsAndArityOfTheFunctions() throws Exception {
        Path jar = Files.write(folder.resolve("types.jar"), files.get("types.jar"));
        try (URLClassLoader loader =
                new URLClassLoader(new java.net.URL[] {jar.toUri().toURL()})) {
            for (FunctionGroup group : GROUPS) {
                Class<?> type = loader.loadClass(group.interfaceName());
                assertThat(type.getInterfaces()).containsExactly(XInterface.class);
                for (SheetFunction function : group.functions()) {
                    assertThat(type.getMethods())
                            .filteredOn(method -> method.getName().equals(FunctionGroup.method(function)))
                            .singleElement()
                            .satisfies(method -> assertThat(method.getParameterCount())
                                    .isEqualTo(FunctionGroup.argumentTypes(function)
                                            .size()));
                }
                Object[] infos = (Object[]) type.getField("UNOTYPEINFO").get(null);
                assertThat(infos).hasSameSizeAs(group.functions()).hasOnlyElementsOfType(MethodTypeInfo.class);
            }
        }
    }

    @Test
    void theTypeRegistryStartsAsLibreOfficeDocumentsIt() {
        byte[] types = files.get("types.rdb");
        assertThat(Arrays.copyOf(types, 8)).containsExactly('U', 'N', 'O', 'I', 'D', 'L', 0xff, 0);
        String content = new String(types, StandardCharsets.ISO_8859_1);
        assertThat(GROUPS).allSatisfy(group -> assertThat(content).contains(group.simpleInterfaceName() + "\0"));
    }

    @Test
    void menuAndToolbarOfferEveryActionGroupByGroup() throws Exception {
        List<String> menu = new ArrayList<>();
        List<String> toolbar = new ArrayList<>();
        Button.Group group = Button.Group.DATA;
        for (Action action : Actions.all()) {
            if (action.button().group() != group) {
                menu.add("private:separator");
                toolbar.add("private:separator");
            }
            menu.add("vnd.stratum:" + action.button().id());
            menu.add(action.button().label() + (action.questions().isEmpty() ? "" : "..."));
            toolbar.add("vnd.stratum:" + action.button().id());
            toolbar.add(action.button().label() + ": " + action.button().screentip());
            group = action.button().group();
        }
        assertThat(entries("Submenu")).isEqualTo(menu).contains("New workbook...", "About");
        assertThat(entries("dev.stratum.toolbar")).isEqualTo(toolbar);
        assertThat(text("ProtocolHandler.xcu")).contains("vnd.stratum:*");
    }

    @Test
    void everyActionHasAnIconThatIsThere() throws Exception {
        XPath paths = XPathFactory.newInstance().newXPath();
        for (Action action : Actions.all()) {
            String id = action.button().id();
            String node = "//node[@*[local-name()='name']='Images']/node[@*[local-name()='name']='" + id + "']";
            for (String size : List.of("Small", "Big")) {
                assertThat(paths.evaluate(
                                node + "//prop[@*[local-name()='name']='Image" + size + "URL']/value",
                                xml("Addons.xcu")))
                        .isEqualTo("%origin%/icons/" + id + ".svg");
            }
            Element icon = xml("icons/" + id + ".svg").getDocumentElement();
            assertThat(icon.getAttribute("viewBox")).isEqualTo("0 0 24 24");
        }
    }

    /** Below all rows that Calc fills; rows between them close up. */
    @Test
    void theToolbarHasARowOfItsOwn() {
        assertThat(text("CalcWindowState.xcu")).contains("<value>0,5</value>", "addon_dev.stratum.toolbar");
    }

    /** Addresses and titles of the entries below a node, in the order in which LibreOffice lists them. */
    private static List<String> entries(String node) throws Exception {
        XPath paths = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) paths.evaluate(
                "//node[@*[local-name()='name']='" + node + "']/node", xml("Addons.xcu"), XPathConstants.NODESET);
        Map<String, List<String>> byName = new TreeMap<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            List<String> entry = new ArrayList<>();
            for (String property : List.of("URL", "Title")) {
                String value = paths.evaluate("prop[@*[local-name()='name']='" + property + "']/value", nodes.item(i));
                if (!value.isEmpty()) {
                    entry.add(value);
                }
            }
            byName.put(((Element) nodes.item(i)).getAttribute("oor:name"), entry);
        }
        return byName.values().stream().flatMap(List::stream).toList();
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws Exception {
        assertThat(Archive.of(files)).isEqualTo(Archive.of(files));
        try (JarInputStream types = new JarInputStream(new ByteArrayInputStream(files.get("types.jar")))) {
            assertThat(types.getNextEntry().getName()).startsWith("dev/stratum/calc/X");
            types.transferTo(new ByteArrayOutputStream());
        }
    }

    private static String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get(file)));
    }
}
