package dev.stratum.host.headless;

import dev.stratum.engine.file.BookFile;
import dev.stratum.files.AtomicFile;
import dev.stratum.templates.Templates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The main job: the RFMC template, recalculated and printed. */
final class MainJob {
    private static final String TEMPLATE = "rfmc";

    private final PrintWriter out;
    private final PrintWriter err;

    MainJob(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Refreshes the template of a directory; the result goes to its folder {@code target}, if it has one. */
    int run(Path directory) {
        Path folder = directory.resolve("target");
        Path target = Files.isDirectory(folder)
                ? folder.resolve(TEMPLATE + ".xlsx")
                : directory.resolve(TEMPLATE + "-refreshed.xlsx");
        Path shipped = directory.resolve("templates").resolve(TEMPLATE + ".xlsx");
        try {
            if (!Files.isRegularFile(shipped)) {
                AtomicFile.write(target, stream -> Templates.write(TEMPLATE, stream));
                shipped = target;
            }
            try (BookFile workbook = BookFile.open(shipped)) {
                Refresh refresh = Refresh.of(workbook);
                RefreshPrinter printer = new RefreshPrinter(out, err, refresh, Optional.empty());
                String written = refresh.write(shipped, target);
                return printer.print(shipped, "", shipped.equals(target) ? "Written to " + target : written)
                        ? ExitCodes.FINE
                        : ExitCodes.PROBLEMS;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
