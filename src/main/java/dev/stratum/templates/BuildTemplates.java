package dev.stratum.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the templates into a folder. To rebuild all that are shipped:
 * {@code mvn compile exec:java -Dexec.mainClass=dev.stratum.templates.BuildTemplates}.
 */
public final class BuildTemplates {
    private BuildTemplates() {}

    /**
     * Writes the templates.
     *
     * @param arguments the folder, {@code templates} when left out; then names of templates, all when left out
     * @throws IOException when a file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "templates" : arguments[0]);
        List<String> names =
                arguments.length < 2 ? Templates.names() : List.of(arguments).subList(1, arguments.length);
        Files.createDirectories(folder);
        for (String name : names) {
            Path file = folder.resolve(name + ".xlsx");
            Files.write(file, Templates.bytes(name));
            System.out.println("Wrote " + file);
        }
    }
}
