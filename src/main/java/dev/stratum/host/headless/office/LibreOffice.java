package dev.stratum.host.headless.office;

import dev.stratum.engine.OtherProgram;
import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.xlsx.ScratchFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * LibreOffice, which calculates a copy of a workbook without a window. It runs with a profile of its own, so that nothing
 * of the person's is read or changed and one that is open does not matter; macros, links and add-ins are off.
 */
public final class LibreOffice implements OtherProgram, Closeable {

    private static final String NAME = "LibreOffice";
    private static final Pattern VERSION = Pattern.compile("LibreOffice(?:Dev)?/(\\d+\\.\\d+)");
    private static final long END = 10;

    /** Recalculate always (0), never follow links (2), no macros; the same whatever the language of the machine. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update">\
            <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
            <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
            <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Setup/L10N">\
            <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Misc">\
            <prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
            </oor:items>
            """;

    private final Path program;
    private final Path file;
    private final BookFile book;
    private final Duration limit;
    private ScratchFolder scratch;
    private Path folder;
    private String version = "";

    /**
     * LibreOffice for one workbook; it is not started before it is needed.
     *
     * @param program the program
     * @param file the workbook
     * @param book the same, opened
     * @param limit how long it may take each time
     */
    public LibreOffice(Path program, Path file, BookFile book, Duration limit) {
        this.program = program;
        this.file = file;
        this.book = book;
        this.limit = limit;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Its name with the version that calculated.
     *
     * @return for example {@code LibreOffice 7.4}; the name alone while it has not calculated
     */
    public String nameAndVersion() {
        return NAME + version;
    }

    @Override
    public BookFile calculate(List<SheetChanges> copy) {
        try {
            if (scratch == null) {
                scratch = ScratchFolder.open();
                folder = scratch.createTempDirectory("office").toPath();
                Path settings = folder.resolve("profile/user/registrymodifications.xcu");
                Files.createDirectories(settings.getParent());
                Files.writeString(settings, SETTINGS);
            }
            Path given = folder.resolve("copy." + Workbooks.ending(file));
            Path result = folder.resolve("calculated/copy.xlsx");
            Files.deleteIfExists(result);
            try (OutputStream out = Files.newOutputStream(given)) {
                book.write(out, copy);
            }
            run(given, result.getParent());
            if (!Files.isRegularFile(result)) {
                throw failed("it ended without a result");
            }
            version = version(result);
            return BookFile.open(result);
        } catch (IOException failure) {
            throw failed(AtomicFile.reason(failure));
        }
    }

    private void run(Path given, Path target) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nodefault",
                        "--nolockcheck",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        target.toString(),
                        given.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Process process = start(builder);
        Thread whenStopped = new Thread(() -> end(process), "ends LibreOffice");
        try {
            Runtime.getRuntime().addShutdownHook(whenStopped);
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("it took longer than " + limit.toSeconds() + " s and was ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted");
        } finally {
            end(process);
            try {
                Runtime.getRuntime().removeShutdownHook(whenStopped);
            } catch (IllegalStateException alreadyStopping) {
                // The thread does the same just now.
            }
        }
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw failed("it could not be started");
        }
    }

    /** The program is a launcher that starts others; files can be deleted once all of them have ended. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(END, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // What it leaves is removed by the next run.
        }
    }

    private StratumException failed(String reason) {
        return Problem.PROGRAM_FAILED.with(NAME, file, reason);
    }

    /** Its files name the version that wrote them. */
    private static String version(Path result) throws IOException {
        try (ZipFile zip = new ZipFile(result.toFile())) {
            ZipEntry about = zip.getEntry("docProps/app.xml");
            if (about == null) {
                return "";
            }
            Matcher found =
                    VERSION.matcher(new String(zip.getInputStream(about).readNBytes(1 << 16), StandardCharsets.UTF_8));
            return found.find() ? " " + found.group(1) : "";
        }
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
