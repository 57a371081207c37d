package dev.stratum.templates;

import dev.stratum.host.headless.office.InstalledOffice;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * Draws the pictures of the README from the templates, by LibreOffice, which must be installed:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.stratum.templates.TemplatePictures}.
 * The sheets show the values that the templates store, so that the add-in is not needed.
 */
public final class TemplatePictures {
    private static final Path FOLDER = Path.of("templates", "pictures");

    private static final List<Picture> PICTURES = List.of(
            new Picture("why", "rfmc", "Why", "$A$1:$H$19"),
            new Picture("what-if", "rfmc", "What if", "$A$1:$M$33"),
            new Picture("how-sure", "rfmc", "Table 6", "$A$1:$H$31"));

    private static final int WIDTH = 1600;
    private static final int COLOURS = 64;
    private static final int WHITE = 0xFFFFFF;
    private static final int EDGE = 12;
    private static final int MINUTES = 5;

    /** A part of a sheet. */
    private record Picture(String name, String template, String sheet, String cells) {}

    private TemplatePictures() {}

    /**
     * Draws the pictures.
     *
     * @param arguments the names of those to draw; all when there are none
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when it is stopped
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (Picture picture : PICTURES) {
            if (arguments.length == 0 || List.of(arguments).contains(picture.name())) {
                draw(picture);
            }
        }
    }

    private static void draw(Picture picture) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stratum-picture");
        try {
            Path book = folder.resolve(picture.name() + ".xlsx");
            values(picture, book);
            convert(folder, book);
            BufferedImage whole =
                    ImageIO.read(folder.resolve(picture.name() + ".png").toFile());
            File file = FOLDER.resolve(picture.name() + ".png").toFile();
            ImageIO.write(fewColours(withoutEdges(whole)), "png", file);
            System.out.println("Wrote " + file + ", " + file.length() / 1024 + " kB");
        } finally {
            delete(folder);
        }
    }

    /** The book with the sheet first, values in the place of formulas, and only the part that is drawn on its page. */
    private static void values(Picture picture, Path to) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(Path.of("templates", picture.template() + ".xlsx")))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                values(book.getSheetAt(i));
            }
            book.setSheetOrder(picture.sheet(), 0);
            book.setActiveSheet(0);
            book.setPrintArea(0, picture.cells());
            XSSFSheet sheet = book.getSheetAt(0);
            Arrays.stream(sheet.getRowBreaks()).forEach(sheet::removeRowBreak);
            sheet.getHeader().setRight("");
            sheet.getFooter().setLeft("");
            sheet.getFooter().setRight("");
            try (var out = Files.newOutputStream(to)) {
                book.write(out);
            }
        }
    }

    private static void values(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                CTCell stored = ((XSSFCell) cell).getCTCell();
                if (stored.isSetF()) {
                    stored.unsetF();
                }
            }
        }
    }

    private static void convert(Path folder, Path book) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        InstalledOffice.here().required().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "png:calc_png_Export:{\"PixelWidth\":{\"type\":\"long\",\"value\":\"" + WIDTH
                                + "\"},\"PixelHeight\":{\"type\":\"long\",\"value\":\"" + WIDTH * 210 / 297 + "\"}}",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("LibreOffice did not draw " + book + ": " + Files.readString(folder.resolve("log")));
        }
    }

    /** The part that is not white, with a narrow edge. */
    private static BufferedImage withoutEdges(BufferedImage whole) {
        int[] columns = IntStream.range(0, whole.getWidth())
                .filter(x -> IntStream.range(0, whole.getHeight()).anyMatch(y -> isDrawn(whole, x, y)))
                .toArray();
        int[] rows = IntStream.range(0, whole.getHeight())
                .filter(y -> IntStream.range(0, whole.getWidth()).anyMatch(x -> isDrawn(whole, x, y)))
                .toArray();
        int left = Math.max(0, columns[0] - EDGE);
        int top = Math.max(0, rows[0] - EDGE);
        int right = Math.min(whole.getWidth(), columns[columns.length - 1] + EDGE);
        int bottom = Math.min(whole.getHeight(), rows[rows.length - 1] + EDGE);
        return whole.getSubimage(left, top, right - left, bottom - top);
    }

    private static boolean isDrawn(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & WHITE) != WHITE;
    }

    /** A picture of few colours takes a third of the room: the most common ones, each other as the nearest of them. */
    private static BufferedImage fewColours(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] colours = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(pixel -> pixel & WHITE, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage few =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            few.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, nearest(colours, pixels[i]));
        }
        return few;
    }

    private static int nearest(int[] colours, int pixel) {
        int nearest = 0;
        for (int i = 1; i < colours.length; i++) {
            if (apart(colours[i], pixel) < apart(colours[nearest], pixel)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int apart(int one, int other) {
        int apart = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            apart += difference * difference;
        }
        return apart;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
