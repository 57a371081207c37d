package dev.stratum.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Makes the pictures of the guide anew: it does what the pages say, lets Chromium draw the pages that are sent and LibreOffice
 * the sheets, and cuts the white away. They are written beside the pages of the guide; {@code chromium}, {@code soffice} and
 * {@code pdftoppm} must be installed.
 */
public final class GuidePictures {
    private static final List<Sheet> SHEETS = List.of(
            new Sheet("grade-my-customers.png", "graded.xlsx", "Grades", "$A$1:$I$14"),
            new Sheet("from-ledger-to-segments.png", "segments.xlsx", "Start", "$A$1:$L$34"),
            new Sheet("the-monthly-routine-sheet.png", "june.xlsx", "What moved", "$A$1:$L$36"),
            new Sheet("why-does-this-cell-say-na.png", "checked.xlsx", "Problems", "$A$1:$E$6"));
    private static final List<String> PAGES = List.of("from-ledger-to-segments-page.png", "the-monthly-routine.png");

    static final List<String> NAMES =
            Stream.concat(SHEETS.stream().map(Sheet::picture), PAGES.stream()).toList();

    /** A part of a sheet of a workbook that a page makes. */
    private record Sheet(String picture, String book, String name, String cells) {}

    private final Path folder;

    private GuidePictures(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes all pictures.
     *
     * @param arguments none
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when it is stopped
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guide");
        GuidePictures pictures = new GuidePictures(folder);
        for (String page : WalkThrough.pages()) {
            WalkThrough.go(page, Files.createDirectories(folder.resolve(page)));
        }
        pictures.page("segments.html", PAGES.get(0));
        pictures.page("moved.html", PAGES.get(1));
        for (Sheet sheet : SHEETS) {
            SmallPicture.sheet(
                    folder,
                    pictures.made(sheet.book()),
                    sheet.name(),
                    sheet.cells(),
                    WalkThrough.picture(sheet.picture()));
        }
    }

    /** A file that one of the pages makes. */
    private Path made(String file) {
        return WalkThrough.pages().stream()
                .map(page -> folder.resolve(page).resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** Draws the top of a page. */
    private void page(String file, String name) throws IOException, InterruptedException {
        Path drawn = folder.resolve(name);
        SmallPicture.draw(
                folder,
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("chromium"),
                "--window-size=1100,900",
                "--screenshot=" + drawn,
                made(file).toUri().toString());
        SmallPicture.save(ImageIO.read(drawn.toFile()), WalkThrough.picture(name));
    }
}
