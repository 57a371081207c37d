package dev.stratum.ledger.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramTest {
    @TempDir
    private Path folder;

    @Test
    void whatAKilledProgramLeftGoesAndWhatIsBeingUnpackedStays() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path left = Files.createTempFile(temporary, "libduckdb_java", ".so");
        Path other = Files.createTempFile(temporary, "libduckdb_java", ".so");
        try {
            Files.setLastModifiedTime(
                    left,
                    FileTime.from(Files.getLastModifiedTime(folder).toInstant().minus(Duration.ofHours(1))));

            UnpackedProgram.remove(folder);

            assertThat(left).doesNotExist();
            assertThat(other).exists();
        } finally {
            Files.deleteIfExists(other);
        }
    }

    @Test
    void whatCouldNotBeUnpackedToItsEndGoesAtOnce() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path other = Files.createTempFile(temporary, "libduckdb_java", ".so");
        try {
            UnpackedProgram program = UnpackedProgram.before();
            Path half = Files.createTempFile(temporary, "libduckdb_java", ".so");

            program.removeHalf();

            assertThat(half).doesNotExist();
            assertThat(other).exists();
        } finally {
            Files.deleteIfExists(other);
        }
    }
}
