package dev.stratum.templates;

import dev.stratum.guide.SmallPicture;
import dev.stratum.host.headless.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the pictures of sheets of the templates anew: it writes a copy with values, lets LibreOffice print a part of a sheet, and
 * cuts the white away. {@code soffice} and {@code pdftoppm} must be installed.
 */
public final class TemplatePictures {
    private static final Path PICTURES = Path.of("templates", "pictures");
    private static final List<Part> PARTS = List.of(
            new Part("why.png", "Why", "$A$1:$H$16"),
            new Part("what-if.png", "What if", "$A$1:$M$29"),
            new Part("how-sure.png", "Table 6", "$A$20:$H$31"));
    private static final String POINTS_PER_INCH = "150";

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
            Path book = folder.resolve("part.xlsx");
            alone(part, values, book);
            SmallPicture.draw(
                    folder,
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("office").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    book.toString());
            Path page = folder.resolve("page");
            SmallPicture.draw(
                    folder,
                    "pdftoppm",
                    "-png",
                    "-singlefile",
                    "-r",
                    POINTS_PER_INCH,
                    folder.resolve("part.pdf").toString(),
                    page.toString());
            SmallPicture.save(ImageIO.read(page.resolveSibling("page.png").toFile()), PICTURES.resolve(part.picture()));
        }
    }

    /** The sheet first, and of it only the part that is drawn. */
    private static void alone(Part part, Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            book.setSheetOrder(part.sheet(), 0);
            book.setActiveSheet(0);
            List.copyOf(book.getNames("_xlnm.Print_Area")).forEach(book::removeName);
            List.copyOf(book.getNames("_xlnm.Print_Titles")).forEach(book::removeName);
            book.setPrintArea(0, part.cells());
            XSSFSheet sheet = book.getSheetAt(0);
            Arrays.stream(sheet.getRowBreaks()).forEach(sheet::removeRowBreak);
            sheet.getHeader().setRight("");
            sheet.getFooter().setLeft("");
            sheet.getFooter().setRight("");
            book.write(out);
        }
    }
}
