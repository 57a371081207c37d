package dev.stratum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesANewFileAndReplacesAnOldOne() {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, out -> out.write(bytes("one")));
        assertThat(file).hasContent("one");
        AtomicFile.write(file, out -> out.write(bytes("two")));
        assertThat(file).hasContent("two");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("disk full");
                }))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("a.txt cannot be written: disk full");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw Problem.RANGE_EMPTY.with("x");
                }))
                .isInstanceOf(StratumException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    /** As a share does whose connection is lost: where it was, an empty folder is left. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "folders with open files stay where they are")
    void aShareThatGoesAwayMeanwhileIsToldAndKeepsTheOldFile() throws IOException {
        Path share = Files.createDirectory(folder.resolve("share"));
        Path file = Files.writeString(share.resolve("a.txt"), "old");
        Path away = folder.resolve("away");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    Files.move(share, away);
                    Files.createDirectory(share);
                }))
                .isInstanceOf(StratumException.class)
                .hasMessageEndingWith(
                        "a.txt cannot be written: its folder is not there any more; check the drive or the network");
        assertThat(share).isEmptyDirectory();
        assertThat(away.resolve("a.txt")).hasContent("old");
        Files.delete(share);
        Files.move(away, share);
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stale file handle",
                "Host is down",
                "Transport endpoint is not connected",
                "Connection timed out",
                "Input/output error"
            })
    void aShareThatDoesNotAnswerIsToldInPlainWords(String system) {
        assertThat(AtomicFile.reason(new FileSystemException("a.txt", null, system)))
                .isEqualTo("the drive or the network does not answer; connect it again");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = folder.resolve("real.txt");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, out -> out.write(bytes("new")));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void foldersAndMissingFoldersAreToldEarly() {
        assertThatThrownBy(() -> AtomicFile.check(folder)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> AtomicFile.check(folder.resolve("none/a.txt")))
                .hasMessageContaining("there is no folder");
    }

    private Path old(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "old");
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(bytes("new"))))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aWriteProtectedFileStaysAsItIsForAdministratorsToo() throws IOException {
        Path file = old("b.xlsx");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused(file, "b.xlsx cannot be written: it is write-protected");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    @Test
    void aFileThatIsOpenInLibreOfficeStaysAsItIs() throws IOException {
        Path file = old("c.xlsx");
        Path lock = Files.writeString(folder.resolve(".~lock.c.xlsx#"), ",someone,host,25.11.2026 11:00,file:///x;");
        assertRefused(file, "c.xlsx cannot be written: it is open in LibreOffice (someone); close it first");
        Files.writeString(lock, "Doe\\, Jane,jdoe,host,25.11.2026 11:00,file:///x;");
        assertRefused(file, "open in LibreOffice (Doe, Jane)");
        Files.writeString(lock, "");
        assertRefused(file, "open in LibreOffice; close it first");
        assertThat(file).hasContent("old");
        Files.delete(lock);
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
    }

    /** The owner file as Excel writes it: 165 bytes, the name twice. */
    @Test
    void aFileThatIsOpenInExcelStaysAsItIs() throws IOException {
        Path file = old("d.xlsx");
        byte[] owner = new byte[165];
        Arrays.fill(owner, (byte) ' ');
        owner[0] = 5;
        System.arraycopy(bytes("Jos\u00e9".substring(0, 3) + "? "), 0, owner, 1, 5);
        byte[] wide = "Jos\u00e9".getBytes(StandardCharsets.UTF_16LE);
        owner[55] = 4;
        owner[56] = 0;
        System.arraycopy(wide, 0, owner, 57, wide.length);
        Path lock = Files.write(folder.resolve("~$d.xlsx"), owner);
        assertRefused(
                file,
                "it is open in Excel (Jos\u00e9); close it first. If nobody has it open, delete the file ~$d.xlsx");
        Files.write(lock, Arrays.copyOf(owner, 54));
        assertRefused(file, "it is open in Excel (Jos?)");
        assertThat(file).hasContent("old");
    }

    @Test
    void aFileThatIsOpenUnderItsOwnNameIsFoundThroughALink() throws IOException {
        Path file = old("real.xlsx");
        Files.writeString(folder.resolve(".~lock.real.xlsx#"), "A,a,h,t,u;");
        assertRefused(Files.createSymbolicLink(folder.resolve("link.xlsx"), file), "open in LibreOffice (A)");
    }

    @Test
    void aProgramThatOpensTheFileDuringTheWorkIsNoticed() throws IOException {
        Path file = old("e.xlsx");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("new"));
                    Files.writeString(folder.resolve(".~lock.e.xlsx#"), "A,a,h,t,u;");
                }))
                .hasMessageContaining("open in LibreOffice (A)");
        assertThat(file).hasContent("old");
    }

    @Test
    void aLinkToAFileThatIsStillToBeMadeIsFollowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("inner", "new.txt"));
        AtomicFile.write(link, out -> out.write(bytes("new")));
        assertThat(link).isSymbolicLink();
        assertThat(inner.resolve("new.txt")).hasContent("new");
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertRefused(circle, "it is a link that leads back to itself");
    }

    @Test
    void everyNameOfAFileShowsItsNewContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and longer");
        Path other = Files.createLink(folder.resolve("b.txt"), file);
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
        assertThat(other).hasContent("new");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @Test
    void ownerGroupAndRightsStay() throws IOException {
        Path file = old("a.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        try {
            Files.setAttribute(file, "unix:uid", 12345);
            Files.setAttribute(file, "unix:gid", 54321);
        } catch (IOException notAllowed) {
            Assumptions.abort("only an administrator can give files away");
        }
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
        assertThat(Files.readAttributes(file, "unix:uid,gid,mode"))
                .containsEntry("uid", 12345)
                .containsEntry("gid", 54321)
                .containsEntry("mode", 0100664);
    }

    @Test
    void nobodyElseReadsThePrivateFileWhileItIsWritten() throws IOException {
        Path file = old("a.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(
                file,
                out -> assertThat(Files.getPosixFilePermissions(besides(file)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }

    @Test
    void aDeviceIsNeverReplaced() {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        assertThatThrownBy(() -> AtomicFile.check(device)).hasMessageContaining("it is a device, not a file");
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndOtherFilesStay() throws IOException {
        Path file = old("a.txt");
        Files.writeString(folder.resolve(".a.txt.1.tmp"), "half");
        Files.writeString(folder.resolve(".a.txt.1-2.tmp"), "half");
        Files.writeString(folder.resolve(".a.txt.mine.tmp"), "mine");
        Files.writeString(folder.resolve(".b.txt.1.tmp"), "of another file");
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", ".a.txt.mine.tmp", ".b.txt.1.tmp");
    }

    @Test
    void aStoppedProgramLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = old("a.txt");
        Process writer = slowWriter(file);
        writer.destroy();
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void whatAnotherProgramIsWritingStaysUntilThatProgramIsKilled() throws Exception {
        Path file = old("a.txt");
        Process writer = slowWriter(file);
        Path its = besides(file);
        AtomicFile.write(file, out -> out.write(bytes("new")));
        assertThat(besides(file)).isEqualTo(its);
        writer.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(besides(file)).isEqualTo(its);
        AtomicFile.write(file, out -> out.write(bytes("newer")));
        assertThat(file).hasContent("newer");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    /** Locks of POSIX belong to the program: one that opens and closes its own file has lost the lock. */
    @Test
    void twoWritersOfOneProgramKeepTheirFilesFromAnotherProgram() throws IOException {
        Path file = old("a.txt");
        AtomicFile.write(file, out -> {
            Path first = besides(file);
            AtomicFile.write(file, inner -> inner.write(bytes("inner")));
            Process another = program(QuickWriter.class, file);
            try {
                assertThat(another.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(file).hasContent("new");
            assertThat(first).exists();
            out.write(bytes("outer"));
        });
        assertThat(file).hasContent("outer");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    /** The one file that stands beside another. */
    private Path besides(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(other -> !other.equals(file)).toList();
            assertThat(others).hasSize(1);
            return others.get(0);
        }
    }

    /** A program of its own, in the middle of writing the file. */
    private static Process slowWriter(Path file) throws IOException {
        Process writer = program(SlowWriter.class, file);
        assertThat(writer.getInputStream().read()).isEqualTo('.');
        return writer;
    }

    private static Process program(Class<?> main, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        place(main) + File.pathSeparator + place(AtomicFile.class),
                        main.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** Writes a file. */
    static final class QuickWriter {
        private QuickWriter() {}

        /**
         * Writes it.
         *
         * @param arguments the file
         */
        public static void main(String... arguments) {
            AtomicFile.write(Path.of(arguments[0]), out -> out.write(bytes("new")));
        }
    }

    /** Writes half a file, says so, and waits. */
    static final class SlowWriter {
        private SlowWriter() {}

        /**
         * Begins to write.
         *
         * @param arguments the file
         */
        public static void main(String... arguments) {
            AtomicFile.write(Path.of(arguments[0]), out -> {
                out.write(bytes("half"));
                out.flush();
                System.out.print('.');
                System.out.flush();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
