package dev.stratum.host.excel;

import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that Stratum was installed into: {@code lib} and {@code templates} stand in it. */
record AddInFolder(Path path) {
    private static final String LIBRARIES = "lib";
    private static final String JNA = "jnidispatch.dll";
    private static final String JNA_PATH = "jna.boot.library.path";
    private static final String JNA_NO_UNPACK = "jna.nounpack";

    /**
     * Finds the folder: where our own jar lies, or where the settings of Jinx lie. The settings alone do not tell it,
     * because a firm may read ours from its own by {@code external_config}.
     *
     * @param configuration the file of settings that Jinx started with
     * @return the folder
     */
    static AddInFolder of(String configuration) {
        return of(jar(), configuration);
    }

    static AddInFolder of(Optional<Path> jar, String configuration) {
        Optional<Path> ofJar = jar.map(Path::getParent).map(Path::getParent);
        Optional<Path> ofSettings =
                Optional.ofNullable(configuration).map(Path::of).map(Path::getParent);
        return new AddInFolder(Stream.of(ofJar, ofSettings)
                .flatMap(Optional::stream)
                .filter(folder -> Files.isDirectory(folder.resolve("templates")))
                .findFirst()
                .or(() -> ofSettings)
                .orElse(Path.of("")));
    }

    private static Optional<Path> jar() {
        try {
            return Optional.ofNullable(AddInFolder.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(location -> Path.of(java.net.URI.create(location.toString())));
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /** The folder of the template workbooks. */
    Path templates() {
        return path.resolve("templates");
    }

    /**
     * Makes JNA load its library from the folder instead of unpacking it to a folder for temporary files, which
     * application control forbids on many machines of finance departments. Must run before JNA's first use. After a
     * reload of the add-in the library is taken by the classes before it, so that JNA has to unpack one more.
     */
    void prepareJna() {
        String libraries = path.resolve(LIBRARIES).toAbsolutePath().toString();
        if (libraries.equals(System.getProperty(JNA_PATH))) {
            System.clearProperty(JNA_PATH);
            System.clearProperty(JNA_NO_UNPACK);
        } else if (Files.isRegularFile(path.resolve(LIBRARIES).resolve(JNA))) {
            System.setProperty(JNA_PATH, libraries);
            System.setProperty(JNA_NO_UNPACK, "true");
        }
    }
}
