package dev.stratum.host.calc.extension;

import com.sun.star.uno.XInterface;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the extension of LibreOffice: {@code ExtensionMain JAR LIBRARIES TEMPLATES PAGES VERSION OUT}. */
public final class ExtensionMain {

    private ExtensionMain() {}

    /**
     * Writes the extension.
     *
     * @param arguments Stratum's jar, the folder of jars that it needs, the folder of templates, the folder of
     *     the pages of the functions, its version, the file to write
     * @throws IOException when a file cannot be read or written
     * @throws URISyntaxException when the classes of LibreOffice's types lie in no file
     */
    public static void main(String... arguments) throws IOException, URISyntaxException {
        Path uno = Path.of(XInterface.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path out = Path.of(arguments[5]);
        Files.write(
                out,
                Archive.of(ExtensionFiles.of(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        List.of(uno),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]),
                        arguments[4])));
    }
}
