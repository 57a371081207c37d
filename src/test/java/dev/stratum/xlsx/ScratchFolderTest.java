package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.trust.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    private Path place;

    @Test
    void itsFilesAreGoneWhenItIsClosed() throws IOException {
        try (ScratchFolder scratch = ScratchFolder.in(place)) {
            assertThat(scratch.createTempFile("sheet", ".xml")).exists();
            Path inner = scratch.createTempDirectory("parts").toPath();
            Files.writeString(inner.resolve("a"), "x");
            assertThat(place.toFile().list()).hasSize(1);
        }
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndAFolderInUseStays() throws IOException {
        Path left = Files.createDirectory(place.resolve("stratum-scratch-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("sheet1.xml"), "half");
        Path foreign = Files.createDirectory(place.resolve("stratum-something"));
        Files.writeString(foreign.resolve("lock"), "");
        try (ScratchFolder first = ScratchFolder.in(place)) {
            assertThat(left).doesNotExist();
            try (ScratchFolder second = ScratchFolder.in(place)) {
                assertThat(first.createTempFile("sheet", ".xml")).exists();
                assertThat(second.createTempFile("sheet", ".xml")).exists();
            }
        }
        assertThat(place).isDirectoryContaining(foreign::equals);
        assertThat(place.toFile().list()).hasSize(1);
    }

    /** Locks of POSIX belong to the program: one that opens and closes its own lock file has lost the lock. */
    @Test
    void severalFoldersOfOneProgramKeepTheirLocks() throws IOException, InterruptedException {
        try (ScratchFolder first = ScratchFolder.in(place);
                ScratchFolder second = ScratchFolder.in(place)) {
            Process other = OwnProcess.of(List.of(), Other.class.getName(), List.of(place.toString(), "1"))
                    .start();
            assertThat(other.waitFor()).isZero();
            assertThat(first.createTempFile("sheet", ".xml")).exists();
            assertThat(second.createTempFile("sheet", ".xml")).exists();
        }
        assertThat(place).isEmptyDirectory();
    }

    /** Another program that makes folders of its own, one after the other. */
    static final class Other {
        private Other() {}

        public static void main(String[] placeAndTimes) throws IOException {
            for (int time = 0; time < Integer.parseInt(placeAndTimes[1]); time++) {
                ScratchFolder.in(Path.of(placeAndTimes[0])).close();
            }
        }
    }

    /** Between making a folder and locking it lies a moment in which another program may look. */
    @Test
    void aFolderIsNotTakenForALeftoverWhileItIsMade() throws IOException, InterruptedException {
        Process other = OwnProcess.of(List.of(), Other.class.getName(), List.of(place.toString(), "500"))
                .start();
        do {
            try (ScratchFolder scratch = ScratchFolder.in(place)) {
                assertThat(scratch.createTempFile("sheet", ".xml")).exists();
            }
        } while (other.isAlive());
        assertThat(other.waitFor()).isZero();
        assertThat(place).isEmptyDirectory();
    }

    /** Whoever is killed before its lock is made, or while the folder is removed, leaves none. */
    @Test
    void aFolderWithoutALockIsRemovedOnceItsFirstMomentsAreOver() throws IOException {
        Path begun = Files.createDirectory(place.resolve("stratum-scratch-begun"));
        Path left = Files.createDirectory(place.resolve("stratum-scratch-left"));
        Files.writeString(left.resolve("sheet1.xml"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        ScratchFolder.in(place).close();
        assertThat(place.toFile().list()).containsExactly(begun.getFileName().toString());
    }
}
