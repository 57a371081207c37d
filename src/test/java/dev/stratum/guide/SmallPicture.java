package dev.stratum.guide;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A picture of what a program draws, as small as a page with several of them needs it. */
public final class SmallPicture {
    private static final int WIDEST = 900;
    private static final int TALLEST = 700;
    private static final int MARGIN = 8;
    private static final String POINTS_PER_INCH = "150";

    private SmallPicture() {}

    /**
     * Lets a program draw.
     *
     * @param folder takes what it says
     * @param command the program and its arguments
     * @throws IOException when it fails, with what it said
     * @throws InterruptedException when it is stopped
     */
    public static void draw(Path folder, String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Arrays.toString(command) + ": " + Files.readString(said));
        }
    }

    /**
     * Lets LibreOffice print a part of a sheet.
     *
     * @param folder takes what comes between
     * @param book a workbook with values
     * @param sheet the name of the sheet
     * @param cells the part, for example {@code $A$1:$H$16}
     * @param picture the file to write
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when it is stopped
     */
    public static void sheet(Path folder, Path book, String sheet, String cells, Path picture)
            throws IOException, InterruptedException {
        Path part = folder.resolve("part.xlsx");
        alone(book, sheet, cells, part);
        draw(
                folder,
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                part.toString());
        Path page = folder.resolve("page");
        draw(
                folder,
                "pdftoppm",
                "-png",
                "-singlefile",
                "-r",
                POINTS_PER_INCH,
                folder.resolve("part.pdf").toString(),
                page.toString());
        save(ImageIO.read(page.resolveSibling("page.png").toFile()), picture);
    }

    /** The sheet first, and of it only the part that is drawn. */
    private static void alone(Path from, String name, String cells, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            book.setSheetOrder(name, 0);
            book.setActiveSheet(0);
            List.copyOf(book.getNames("_xlnm.Print_Area")).forEach(book::removeName);
            List.copyOf(book.getNames("_xlnm.Print_Titles")).forEach(book::removeName);
            book.setPrintArea(0, cells);
            XSSFSheet sheet = book.getSheetAt(0);
            Arrays.stream(sheet.getRowBreaks()).forEach(sheet::removeRowBreak);
            sheet.getHeader().setRight("");
            sheet.getFooter().setLeft("");
            sheet.getFooter().setRight("");
            book.write(out);
        }
    }

    /**
     * Cuts the white around off, makes it small and keeps few colours, so that the file is small.
     *
     * @param drawn what a program drew
     * @param picture the file to write
     * @throws IOException when it cannot be written
     */
    public static void save(BufferedImage drawn, Path picture) throws IOException {
        BufferedImage cut = cut(drawn);
        int height = Math.min(cut.getHeight(), TALLEST * Math.max(cut.getWidth(), WIDEST) / WIDEST);
        cut = cut.getSubimage(0, 0, cut.getWidth(), height);
        double scale = Math.min(1.0, (double) WIDEST / cut.getWidth());
        int width = (int) Math.round(cut.getWidth() * scale);
        BufferedImage small = new BufferedImage(width, (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(cut, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            // Sixteen steps of each colour: text stays smooth, and equal pixels are more often equal.
            pixels[i] = 0x1000000 | step(pixels[i] >> 16) << 16 | step(pixels[i] >> 8) << 8 | step(pixels[i]);
        }
        ImageIO.write(small, "png", picture.toFile());
    }

    private static int step(int colour) {
        return (colour & 0xFF) * 15 / 255 * 17;
    }

    private static BufferedImage cut(BufferedImage drawn) {
        List<Integer> rows = new ArrayList<>();
        int left = drawn.getWidth();
        int right = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                if ((drawn.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    if (rows.isEmpty() || rows.get(rows.size() - 1) != y) {
                        rows.add(y);
                    }
                }
            }
        }
        int top = Math.max(0, rows.get(0) - MARGIN);
        int bottom = Math.min(drawn.getHeight() - 1, rows.get(rows.size() - 1) + MARGIN);
        int from = Math.max(0, left - MARGIN);
        int to = Math.min(drawn.getWidth() - 1, right + MARGIN);
        return drawn.getSubimage(from, top, to - from + 1, bottom - top + 1);
    }
}
