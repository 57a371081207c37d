package dev.stratum.host.headless;

import dev.stratum.host.headless.files.AtomicFile;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the template workbooks come from: the folder {@code templates} of the working directory. */
final class TemplateFile {
    private static final String FOLDER = "templates";

    private TemplateFile() {}

    /** Copies a template to a file. */
    static void write(Path directory, String name, Path target) {
        AtomicFile.write(target, out -> copy(directory, name, out));
    }

    private static void copy(Path directory, String name, OutputStream out) throws IOException {
        Path shipped = directory.resolve(FOLDER).resolve(name + ".xlsx");
        if (!Files.isRegularFile(shipped)) {
            throw Problem.FILE_MISSING.with(shipped);
        }
        Files.copy(shipped, out);
    }
}
