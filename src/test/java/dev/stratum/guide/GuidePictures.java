package dev.stratum.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes the pictures of the guide anew: it does what the pages say, lets Chromium draw the pages that are sent, and cuts the
 * white away. They are written beside the pages of the guide; {@code chromium} must be installed.
 */
public final class GuidePictures {
    static final List<String> NAMES = List.of("from-ledger-to-segments-page.png", "the-monthly-routine.png");

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
            WalkThrough.go(page, folder);
        }
        pictures.page("segments.html", NAMES.get(0));
        pictures.page("moved.html", NAMES.get(1));
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
                folder.resolve(file).toUri().toString());
        SmallPicture.save(ImageIO.read(drawn.toFile()), WalkThrough.picture(name));
    }
}
