package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.stratum.actions.Actions;
import dev.stratum.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that a Windows user unpacks: complete, with the annotations of Jinx but not the add-in, and the same on every build. */
class AddInZipIT {
    private static final Path ZIP = Path.of("target/stratum-addin.zip");

    /** What works on workbook files or in another host. */
    private static final String ELSEWHERE =
            "dev\\.stratum\\.(xlsx|templates|guide|ledger\\.duckdb|host\\.(calc|headless)|engine\\.file"
                    + "|engine\\.(WorkbookCalculator|FormulaWriter|DynamicArrayMetadata))\\b.*";

    @TempDir
    Path folder;

    private static Set<String> names() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            Set<String> names = new TreeSet<>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
            return names;
        }
    }

    private static String text(String name) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void filesBesideTheLibraries() throws IOException {
        assertThat(names())
                .contains(
                        "stratum/jinx.ini",
                        "stratum/install.ps1",
                        "stratum/uninstall.ps1",
                        "stratum/README.md",
                        "stratum/CHECKLIST.md",
                        "stratum/LICENSE");
        assertThat(names())
                .containsAll(Policy.shippedNames().stream()
                        .map(name -> "stratum/policies/" + name + ".json")
                        .toList());
    }

    @Test
    void everyFunctionHasItsPageAndItsHint() throws IOException {
        assertThat(names()).contains("stratum/help/index.html");
        for (String function :
                dev.stratum.functions.StratumFunctions.catalogue().names()) {
            assertThat(names()).contains("stratum/help/" + function + ".html");
            for (String folder : List.of("", "help/de/", "help/zh/")) {
                assertThat(text("stratum/" + folder + "jinx.xll.intellisense.xml"))
                        .contains("Name=\"" + function + "\"");
            }
        }
        assertThat(names()).noneSatisfy(name -> assertThat(name).contains("/guide/"));
    }

    @Test
    void everyTemplateIsThere() throws IOException {
        List<String> templates = new ArrayList<>();
        if (Files.isDirectory(Path.of("templates"))) {
            try (Stream<Path> files = Files.list(Path.of("templates"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".xlsx"))
                        .forEach(name -> templates.add("stratum/templates/" + name));
            }
        }
        assertThat(names().stream().filter(name -> name.endsWith(".xlsx")))
                .containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void librariesAreThoseThatFunctionsAndButtonsNeed() throws IOException {
        assertThat(names().stream().filter(name -> name.startsWith("stratum/lib/")))
                .contains(
                        "stratum/lib/stratum.jar",
                        "stratum/lib/jna.jar",
                        "stratum/lib/jna-platform.jar",
                        "stratum/lib/jinx.jar",
                        "stratum/lib/jnidispatch.dll")
                .allSatisfy(name -> assertThat(name).matches(".*/(?:[^/]+\\.jar|jnidispatch\\.dll)"))
                .noneSatisfy(name -> assertThat(name)
                        .containsPattern("junit|assertj|archunit|picocli|poi-ooxml|xmlbeans|progressbar|log4j-to"));
        assertThat(names()).noneSatisfy(name -> assertThat(name).endsWith(".xll"));
    }

    /** The library that JNA would unpack at run time, byte for byte: a 64 bit DLL of Windows. */
    @Test
    void theLibraryOfJnaIsTheOneInItsJar() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream shipped = zip.getInputStream(zip.getEntry("stratum/lib/jnidispatch.dll"));
                InputStream own =
                        com.sun.jna.Native.class.getResourceAsStream("/com/sun/jna/win32-x86-64/jnidispatch.dll")) {
            byte[] dll = shipped.readAllBytes();
            assertThat(dll).isEqualTo(own.readAllBytes());
            int header = java.nio.ByteBuffer.wrap(dll)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .getInt(60);
            assertThat((dll[header + 4] & 0xFF) | ((dll[header + 5] & 0xFF) << 8))
                    .isEqualTo(0x8664);
        }
    }

    @Test
    void scriptsHaveTheLineEndingsOfWindows() throws IOException {
        for (String name : List.of("stratum/install.ps1", "stratum/uninstall.ps1", "stratum/jinx.ini")) {
            assertThat(text(name).replace("\r\n", "")).as(name).doesNotContain("\n");
        }
    }

    @Test
    void allEntriesCarryTheDateOfTheBuildInsteadOfTheClock() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTime).distinct()).hasSize(1);
        }
    }

    /** Loads everything as Excel would: the jars of the zip and nothing else of this build. */
    @Test
    void functionsAndButtonsFindEverythingTheyNeed() throws Exception {
        List<URL> jars = new ArrayList<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, jar);
                    }
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        try (URLClassLoader addIn = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                InputStream list = addIn.getResourceAsStream("jinx-classes.txt")) {
            for (String name : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Class<?> type = Class.forName(name, true, addIn);
                assertThat(type.getClassLoader()).isSameAs(addIn);
                assertThat(type.getDeclaredMethods())
                        .anySatisfy(method -> assertThat(method.getAnnotations())
                                .extracting(annotation ->
                                        annotation.annotationType().getPackageName())
                                .contains("com.exceljava.jinx"));
            }
            libraries(addIn);
            assertThat(call(addIn, "dev.stratum.functions.StratumFunctions", "version")[0][0])
                    .asString()
                    .matches("\\d+\\.\\d+.*");
            assertThat(explained(addIn)).startsWith("CTS.POINTS: Level '0.333' is not known");
            Class<?> actions = Class.forName("dev.stratum.actions.Actions", true, addIn);
            assertThat((List<?>) actions.getMethod("all").invoke(null)).hasSameSizeAs(Actions.all());
            for (String name : List.of(
                    "dev.stratum.host.excel.StratumErrorHandler",
                    "dev.stratum.host.excel.ComObject",
                    "dev.stratum.host.excel.WindowsDispatch",
                    "dev.stratum.host.excel.ExcelWorkbook",
                    "dev.stratum.host.excel.WindowsDesktop",
                    "dev.stratum.report.CsvReport")) {
                assertThat(Class.forName(name, false, addIn).getDeclaredMethods())
                        .isNotEmpty();
            }
            Object[][] policy = (Object[][]) Class.forName("dev.stratum.functions.StratumFunctions", true, addIn)
                    .getMethod("policy", Object.class, Object.class)
                    .invoke(null, null, null);
            assertThat(policy.length).isGreaterThan(20);
        }
    }

    /** Every class that the functions, the buttons and Excel's host name must be in the zip. */
    private static void libraries(ClassLoader addIn) {
        Set<String> named = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .importUrl(Policy.class.getProtectionDomain().getCodeSource().getLocation())) {
            if (!type.getName().matches(ELSEWHERE)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> !target.isPrimitive())
                        .map(JavaClass::getName)
                        .forEach(named::add);
            }
        }
        assertThat(named)
                .hasSizeGreaterThan(100)
                .allSatisfy(name ->
                        assertThatCode(() -> Class.forName(name, false, addIn)).doesNotThrowAnyException());
    }

    /** A workbook of one cell with an error, explained by the classes of the zip. */
    private static String explained(ClassLoader addIn) throws Exception {
        Class<?> workbook = Class.forName("dev.stratum.port.Workbook", true, addIn);
        Class<?> area = Class.forName("dev.stratum.sheet.Area", true, addIn);
        Object cell = area.getMethod("cell", String.class, int.class, int.class).invoke(null, "Data", 0, 0);
        Object formula = Class.forName("dev.stratum.port.FormulaCell", true, addIn)
                .getConstructor(String.class, area)
                .newInstance("=CTS.POINTS(TEXT(1/3,\"0.00\")&ROUND(3,1)&A1:A2)", cell);
        Object days = Class.forName("dev.stratum.sheet.DayCount", true, addIn)
                .getField("FROM_1900")
                .get(null);
        Object book = Proxy.newProxyInstance(
                addIn, new Class<?>[] {workbook}, (self, method, arguments) -> switch (method.getName()) {
                    case "sheets" -> List.of("Data");
                    case "read" -> new Object[][] {{new IllegalStateException("#VALUE!")}};
                    case "formula" -> Optional.of(formula);
                    case "inItsRow" -> arguments[0];
                    case "dayCount" -> days;
                    default -> Optional.empty();
                });
        Object explainer = Class.forName("dev.stratum.engine.Explainer", true, addIn)
                .getConstructor(workbook)
                .newInstance(book);
        Object reason = explainer.getClass().getMethod("reason", area).invoke(explainer, cell);
        return (String) reason.getClass().getMethod("inFull").invoke(reason);
    }

    private static Object[][] call(ClassLoader loader, String type, String method) throws Exception {
        Method found = Class.forName(type, true, loader).getMethod(method);
        return (Object[][]) found.invoke(null);
    }
}
