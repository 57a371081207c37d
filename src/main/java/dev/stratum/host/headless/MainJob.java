package dev.stratum.host.headless;

import dev.stratum.host.headless.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.templates.Templates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
        try (XSSFWorkbook workbook = open(directory)) {
            Refresh refresh = Refresh.of(workbook);
            AtomicFile.write(target, workbook::write);
            RefreshPrinter printer = new RefreshPrinter(out, err);
            boolean fine = printer.print(TEMPLATE + ".xlsx", refresh);
            printer.segments(workbook);
            out.println("Written to " + target);
            return fine ? ExitCodes.FINE : ExitCodes.PROBLEMS;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The shipped file, or the same built anew where there is none. */
    private static XSSFWorkbook open(Path directory) {
        Path shipped = directory.resolve("templates").resolve(TEMPLATE + ".xlsx");
        return Files.isRegularFile(shipped) ? Workbooks.open(shipped) : Templates.build(TEMPLATE);
    }
}
