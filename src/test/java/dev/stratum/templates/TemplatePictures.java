package dev.stratum.templates;

import dev.stratum.guide.SmallPicture;
import dev.stratum.host.headless.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the pictures of sheets of the templates anew: it writes a copy with values, lets LibreOffice print a part of a sheet, and
 * cuts the white away. {@code soffice} and {@code pdftoppm} must be installed.
 */
public final class TemplatePictures {
    private static final Path PICTURES = Path.of("templates", "pictures");
    private static final List<Part> PARTS = List.of(
            new Part("rfmc.png", "Table 7", "$A$1:$L$31"),
            new Part("why.png", "Why", "$A$1:$H$16"),
            new Part("what-if.png", "What if", "$A$1:$M$29"),
            new Part("how-sure.png", "Table 6", "$A$20:$H$31"));

    private record Part(String picture, String sheet, String cells) {}

    private TemplatePictures() {}

    /**
     * Makes all pictures.
     *
     * @param arguments none
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when it is stopped
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pictures");
        Path values = folder.resolve("values.xlsx");
        Main.commandLine().execute("refresh", "templates/rfmc.xlsx", "--values", "--out", values.toString());
        for (Part part : PARTS) {
            SmallPicture.sheet(folder, values, part.sheet(), part.cells(), PICTURES.resolve(part.picture()));
        }
    }
}
