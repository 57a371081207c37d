package dev.stratum.host.headless.files;

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
}
