package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
