package dev.stratum.host.calc;

import com.sun.star.beans.PropertyValue;
import com.sun.star.bridge.XUnoUrlResolver;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.connection.NoConnectException;
import com.sun.star.container.XEnumeration;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XDesktop;
import com.sun.star.lang.DisposedException;
import com.sun.star.lang.XComponent;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import dev.stratum.host.headless.office.InstalledOffice;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A LibreOffice of our own, without a window: a fresh profile, the extension as built, every formula recalculated when
 * a file is opened. Only the process started here is ever ended.
 */
public final class Office implements AutoCloseable {

    private static final Path EXTENSION = Path.of("target", "stratum.oxt");
    private static final Duration START = Duration.ofSeconds(90);

    /** Recalculate always; 0 stands for that, whatever values are stored in the file. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Misc">\
            <prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
            <item oor:path="/org.openoffice.Office.Linguistic/General">\
            <prop oor:name="UILocale" oor:op="fuse"><value>LANGUAGE</value></prop></item>
            </oor:items>
            """;

    private final Path home;
    private final Process process;
    private final XComponentContext context;

    private Office(Path home, Process process, XComponentContext context) {
        this.home = home;
        this.process = process;
        this.context = context;
    }

    /** The program to start, if LibreOffice is installed. */
    static Optional<Path> program() {
        return InstalledOffice.here().program();
    }

    /** Whether a missing LibreOffice is a failure. */
    public static boolean isRequired() {
        return Boolean.parseBoolean(
                System.getProperty("STRATUM_CALC_REQUIRED", System.getenv("STRATUM_CALC_REQUIRED")));
    }

    /** The one of all tests in this process, started by the first that needs it and ended with the process. */
    static Office shared() {
        return Shared.OFFICE;
    }

    private static final class Shared {
        static final Office OFFICE = begin();

        private static Office begin() {
            try {
                Office office = start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(office)));
                return office;
            } catch (Exception failure) {
                throw new IllegalStateException("LibreOffice could not be started", failure);
            }
        }

        private static void finish(Office office) {
            try {
                office.close();
            } catch (Exception failure) {
                throw new IllegalStateException("LibreOffice could not be ended", failure);
            }
        }
    }

    private static Office start() throws Exception {
        return start("en-US", "");
    }

    /**
     * One more, with menus in another language where its language pack is installed.
     *
     * @param menus the language of its menus, as LibreOffice names it
     * @param options options of its Java
     */
    static Office start(String menus, String options) throws Exception {
        Path home = Files.createDirectories(Path.of("target", "calc").toAbsolutePath());
        home = Files.createTempDirectory(home, "office");
        Path profile = home.resolve("profile/user/registrymodifications.xcu");
        Files.createDirectories(profile.getParent());
        Files.writeString(profile, SETTINGS.replace("LANGUAGE", menus));
        unzip(EXTENSION, home.resolve("extensions/stratum"));
        int port = freePort();
        ProcessBuilder program = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nodefault",
                        "--nolockcheck",
                        "--accept=socket,host=127.0.0.1,port=" + port + ";urp;",
                        "-env:UserInstallation=" + home.resolve("profile").toUri(),
                        "-env:BUNDLED_EXTENSIONS=" + home.resolve("extensions").toUri())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("soffice.log").toFile());
        // As in the build, the quick compiler of the JVM is enough: no test lasts long enough for the full one to pay.
        program.environment().put("JAVA_TOOL_OPTIONS", "-Xmx2g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + options);
        Process process = program.start();
        try {
            return new Office(home, process, connect(port, process));
        } catch (Exception | Error failure) {
            end(process);
            throw failure;
        }
    }

    private static XComponentContext connect(int port, Process process) throws Exception {
        XComponentContext local = Bootstrap.createInitialComponentContext(null);
        XUnoUrlResolver resolver = UnoRuntime.queryInterface(
                XUnoUrlResolver.class,
                local.getServiceManager().createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local));
        String address = "uno:socket,host=127.0.0.1,port=" + port + ";urp;StarOffice.ComponentContext";
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                return UnoRuntime.queryInterface(XComponentContext.class, resolver.resolve(address));
            } catch (NoConnectException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("LibreOffice did not start; see target/calc/*/soffice.log", notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    /** A folder of this run. */
    Path home() {
        return home;
    }

    /** Where its services come from. */
    XComponentContext context() {
        return context;
    }

    Object service(String name) throws com.sun.star.uno.Exception {
        return context.getServiceManager().createInstanceWithContext(name, context);
    }

    /** Whether it was installed with its windows; without them it ends when a document is to be shown. */
    static boolean hasWindows() throws IOException {
        try (Stream<Path> files =
                Files.list(program().orElseThrow().toRealPath().getParent())) {
            return files.anyMatch(file -> file.getFileName().toString().contains("vclplug_"));
        }
    }

    /** Opens a file without a window. */
    OpenDocument open(Path file) throws com.sun.star.uno.Exception, IOException {
        return load(own(file).toUri().toString(), true);
    }

    /** Opens a file as a person does, only that nobody sees the window. */
    OpenDocument show(Path file) throws com.sun.star.uno.Exception, IOException {
        return load(own(file).toUri().toString(), false);
    }

    /** Templates are opened by every process that tests, and LibreOffice locks what it opens: each opens a copy. */
    private Path own(Path file) throws IOException {
        return file.toAbsolutePath().startsWith(Path.of("templates").toAbsolutePath())
                ? Files.copy(file, Files.createTempDirectory(home, "opened").resolve(file.getFileName()))
                : file.toAbsolutePath();
    }

    /** A new, empty spreadsheet in a window that nobody sees. */
    OpenDocument showNew() throws com.sun.star.uno.Exception {
        return load("private:factory/scalc", false);
    }

    /** A new, empty spreadsheet. */
    OpenDocument create() throws com.sun.star.uno.Exception {
        return load("private:factory/scalc", true);
    }

    /** Every spreadsheet that is open. */
    List<OpenDocument> documents() throws com.sun.star.uno.Exception {
        XEnumeration components = UnoRuntime.queryInterface(XDesktop.class, service("com.sun.star.frame.Desktop"))
                .getComponents()
                .createEnumeration();
        List<OpenDocument> open = new ArrayList<>();
        while (components.hasMoreElements()) {
            Object component = components.nextElement();
            if (UnoRuntime.queryInterface(XSpreadsheetDocument.class, component) != null) {
                open.add(new OpenDocument(this, UnoRuntime.queryInterface(XComponent.class, component)));
            }
        }
        return open;
    }

    private OpenDocument load(String address, boolean hidden) throws com.sun.star.uno.Exception {
        XComponentLoader loader =
                UnoRuntime.queryInterface(XComponentLoader.class, service("com.sun.star.frame.Desktop"));
        PropertyValue[] options = {property("Hidden", hidden), property("MacroExecutionMode", (short) 0)};
        XComponent document = loader.loadComponentFromURL(address, "_blank", 0, options);
        if (document == null) {
            throw new IllegalStateException("LibreOffice cannot open " + address);
        }
        return new OpenDocument(this, document);
    }

    static PropertyValue property(String name, Object value) {
        PropertyValue property = new PropertyValue();
        property.Name = name;
        property.Value = value;
        return property;
    }

    @Override
    public void close() throws IOException, com.sun.star.uno.Exception {
        try {
            UnoRuntime.queryInterface(XDesktop.class, service("com.sun.star.frame.Desktop"))
                    .terminate();
        } catch (DisposedException gone) {
            // The connection ends with the program, sometimes before the answer.
        }
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end(process);
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The program is a script or a launcher that starts others; nothing happens when they have ended. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
