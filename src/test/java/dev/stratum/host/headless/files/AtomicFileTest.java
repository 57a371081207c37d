package dev.stratum.host.headless.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writes_a_new_file_and_replaces_an_old_one() {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, out -> out.write(bytes("one")));
        assertThat(file).hasContent("one");
        AtomicFile.write(file, out -> out.write(bytes("two")));
        assertThat(file).hasContent("two");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    @Test
    void a_failure_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
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

    @Test
    void a_link_stays_a_link() throws IOException {
        Path file = folder.resolve("real.txt");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, out -> out.write(bytes("new")));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void folders_and_missing_folders_are_told_early() {
        assertThatThrownBy(() -> AtomicFile.check(folder)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> AtomicFile.check(folder.resolve("none/a.txt")))
                .hasMessageContaining("there is no folder");
    }
}
