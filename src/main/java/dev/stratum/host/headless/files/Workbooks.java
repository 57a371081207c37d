package dev.stratum.host.headless.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names of workbook files. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * The ending of a file name.
     *
     * @param file the file
     * @return in lower case without the dot, empty when there is none
     */
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Whether two paths lead to one file.
     *
     * @param target a file that may not be there yet
     * @param file another
     * @return false where one of them is not there
     */
    public static boolean isSame(Path target, Path file) {
        try {
            return Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file);
        } catch (IOException unknown) {
            return false;
        }
    }
}
