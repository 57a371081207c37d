package dev.stratum.host.headless.office;

import dev.stratum.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where LibreOffice is installed: on the search path, and where its installers put it on each system.
 *
 * @param system the name of the operating system, as Java tells it
 * @param environment its variables
 * @param root where the folders of the system begin
 */
public record InstalledOffice(String system, Map<String, String> environment, Path root) {

    private static final List<String> PROGRAM_FOLDERS = List.of("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)");

    /** Keeps its own copy. */
    public InstalledOffice {
        environment = Map.copyOf(environment);
    }

    /**
     * This computer.
     *
     * @return where to look
     */
    public static InstalledOffice here() {
        return new InstalledOffice(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of("").toAbsolutePath().getRoot());
    }

    /**
     * Finds the program.
     *
     * @return its file; empty when LibreOffice is not installed
     */
    public Optional<Path> program() {
        return places().filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    /**
     * Finds the program that somebody asks for.
     *
     * @return its file
     * @throws dev.stratum.problem.StratumException PROGRAM_MISSING
     */
    public Path required() {
        return program()
                .orElseThrow(() -> Problem.PROGRAM_MISSING.with(
                        "LibreOffice", "https://www.libreoffice.org/download", "--with libreoffice"));
    }

    private Stream<Path> places() {
        if (system.startsWith("Windows")) {
            // The first of the two waits for the end of its work.
            List<String> names = List.of("soffice.com", "soffice.exe");
            Stream<Path> installed = PROGRAM_FOLDERS.stream()
                    .flatMap(name -> folder(variable(name)).stream())
                    .map(folder -> folder.resolve("LibreOffice").resolve("program"));
            return Stream.concat(searchPath(), installed)
                    .flatMap(folder -> names.stream().map(folder::resolve));
        }
        Stream<Path> installed = system.startsWith("Mac")
                ? Stream.of(root.resolve("Applications/LibreOffice.app/Contents/MacOS"))
                : Stream.concat(
                        Stream.of(root.resolve("usr/bin"), root.resolve("usr/local/bin"), root.resolve("snap/bin")),
                        versions(root.resolve("opt")));
        return Stream.concat(searchPath(), installed).map(folder -> folder.resolve("soffice"));
    }

    private Stream<Path> searchPath() {
        return Stream.of(variable("PATH").split(File.pathSeparator)).flatMap(folder -> folder(folder).stream());
    }

    /** Windows takes the names of variables in any case. */
    private String variable(String name) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A folder that is named outright; one that depends on where the command is run could be anybody's. */
    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(name)
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    /** The versions that stand side by side, the newest first. */
    private static Stream<Path> versions(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            Function<Path, String> name =
                    path -> String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            return found
                    .filter(path -> name.apply(path).startsWith("libreoffice"))
                    .sorted(Comparator.comparing(InstalledOffice::version).reversed())
                    .map(path -> path.resolve("program"))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException none) {
            return Stream.empty();
        }
    }

    private static double version(Path folder) {
        String digits = String.valueOf(folder.getFileName()).replaceAll("[^0-9.]", "");
        return digits.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : 0;
    }
}
