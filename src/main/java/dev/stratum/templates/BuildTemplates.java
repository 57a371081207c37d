package dev.stratum.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every template into a folder: {@code mvn compile exec:java -Dexec.mainClass=dev.stratum.templates.BuildTemplates}. */
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
        Files.createDirectories(folder);
        for (String name : Templates.names()) {
            if (arguments.length < 2
                    || java.util.List.of(arguments).subList(1, arguments.length).contains(name)) {
                Templates.write(name, folder.resolve(name + ".xlsx"));
                System.out.println("Wrote " + folder.resolve(name + ".xlsx"));
            }
        }
    }
}
