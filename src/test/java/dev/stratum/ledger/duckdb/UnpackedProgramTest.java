package dev.stratum.ledger.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
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
            Path[] half = new Path[1];

            assertThatThrownBy(() -> UnpackedProgram.unpackedFor(() -> {
                        half[0] = made(temporary);
                        throw new IllegalStateException("no room");
                    }))
                    .hasMessage("no room");

            assertThat(half[0]).doesNotExist();
            assertThat(other).exists();
        } finally {
            Files.deleteIfExists(other);
        }
    }

    @Test
    void whatTheDriverRefusesIsToldAndItsProgramStays() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path[] whole = new Path[1];
        try {
            assertThatThrownBy(() -> UnpackedProgram.unpackedFor(() -> {
                        whole[0] = made(temporary);
                        throw new SQLException("no such setting");
                    }))
                    .isInstanceOf(SQLException.class);
            assertThat(whole[0]).exists();
        } finally {
            Files.deleteIfExists(whole[0]);
        }
    }

    private static Path made(Path temporary) {
        try {
            return Files.createTempFile(temporary, "libduckdb_java", ".so");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
