package dev.stratum.ledger.duckdb;

import dev.stratum.files.StopGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The file that the driver of DuckDB unpacks for the system to load; it would stay behind when a program is killed. */
final class UnpackedProgram {
    private static final String NAME = "libduckdb_java";
    private static final Path LOADED = Path.of("/proc/self/maps");

    /** Nobody unpacks for longer; a file that is in use can be removed or cannot, both without harm. */
    private static final Duration LEFT = Duration.ofMinutes(10);

    private UnpackedProgram() {}

    /** What has the driver unpack its program when it is used first. */
    @FunctionalInterface
    interface Use {
        /** Uses the driver. */
        void run() throws SQLException;
    }

    /**
     * Uses the driver. Who stops the program waits for the end of the unpacking: from then on the driver removes the file.
     * What cannot be unpacked to its end goes at once, as it fills what is left of the disk.
     *
     * @throws IOException when the program is being stopped
     * @throws SQLException when the driver refuses
     */
    static void unpackedFor(Use use) throws IOException, SQLException {
        Set<Path> before = Set.copyOf(files());
        SQLException[] refused = new SQLException[1];
        try (StopGuard guard = new StopGuard("waits for DuckDB", () -> {})) {
            guard.unlessStopped(() -> {
                try {
                    use.run();
                } catch (SQLException refusal) {
                    refused[0] = refusal;
                } catch (IllegalStateException | LinkageError notUnpacked) {
                    removeHalf(before);
                    throw notUnpacked;
                }
            });
        }
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    private static void removeHalf(Set<Path> before) {
        for (Path file : files()) {
            if (!before.contains(file)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException notRemoved) {
                    // It goes with the next program.
                }
            }
        }
    }

    /**
     * Removes the file of this program where a loaded one may go, and those that killed programs left.
     *
     * @param now a file or folder of this moment
     */
    static void remove(Path now) {
        try {
            FileTime left =
                    FileTime.from(Files.getLastModifiedTime(now).toInstant().minus(LEFT));
            for (Path file : files()) {
                if (Files.getLastModifiedTime(file).compareTo(left) < 0) {
                    Files.deleteIfExists(file);
                }
            }
            if (Files.isReadable(LOADED)) {
                for (Path file : loaded()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException notRemoved) {
            // It goes at the end, or with the next program.
        }
    }

    /** None when the folder cannot be read. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(NAME))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static List<Path> loaded() throws IOException {
        try (Stream<String> lines = Files.lines(LOADED)) {
            return lines.filter(line -> line.contains("/" + NAME))
                    .map(line -> Path.of(line.substring(line.indexOf('/')).replaceFirst(" \\(deleted\\)$", "")))
                    .distinct()
                    .toList();
        }
    }
}
