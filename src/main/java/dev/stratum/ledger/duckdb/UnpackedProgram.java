package dev.stratum.ledger.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

    private final Set<Path> before;

    private UnpackedProgram(Set<Path> before) {
        this.before = before;
    }

    /** To be called before the driver is used first. */
    static UnpackedProgram before() {
        try {
            return new UnpackedProgram(Set.copyOf(files(place())));
        } catch (IOException | UncheckedIOException unreadable) {
            return new UnpackedProgram(Set.of());
        }
    }

    /** Removes what came since then, when it could not be unpacked to its end: it fills what is left of the disk. */
    void removeHalf() {
        try {
            for (Path file : files(place())) {
                if (!before.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException notRemoved) {
            // It goes with the next program.
        }
    }

    private static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir"));
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
            for (Path file : files(place())) {
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(NAME))
                    .toList();
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
