package dev.stratum.xlsx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every kind of workbook that the product writes, as one test leaves them for those that know all schemas. */
public final class ProductWorkbooks {
    /** Their names, without the ending. */
    public static final List<String> NAMES = List.of(
            "blank filled and refreshed",
            "customer-value",
            "customer-value refreshed",
            "customer-value-blank",
            "ledger",
            "ledger-blank",
            "rfmc",
            "rfmc refreshed",
            "rfmc-blank",
            "segment");

    private static final Path FOLDER = Path.of("target", "workbooks");

    private ProductWorkbooks() {}

    /** Where one of them stands. */
    public static Path file(String name) {
        return FOLDER.resolve(name + ".xlsx");
    }

    static SortedMap<String, Path> written() {
        SortedMap<String, Path> written = new TreeMap<>();
        for (String name : NAMES) {
            if (!Files.exists(file(name))) {
                throw new IllegalStateException(file(name) + " is missing; ProductWorkbooksIT writes it");
            }
            written.put(name, file(name));
        }
        return written;
    }
}
