package dev.stratum.host.headless;

import dev.stratum.actions.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.print.Progress;
import dev.stratum.workbook.file.BookFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recalculates a workbook. */
@picocli.CommandLine.Command(
        name = "refresh",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Recalculates every formula of a workbook and says what changed.",
            "The file is replaced only when all is done. Cells with errors are listed with their reasons;",
            "the exit code is then 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  stratum refresh customers.xlsx", "  stratum refresh customers.xlsx --out customers-june.xlsx"})
final class RefreshCommand extends Command {
    @Parameters(paramLabel = "BOOK", description = "The workbook, .xlsx or .xlsm.")
    private Path book;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Left out: BOOK itself is replaced.")
    private Path out;

    /** Made by picocli. */
    RefreshCommand() {}

    @Override
    public Integer call() throws IOException {
        Path target = out == null ? book : out;
        if (!Workbooks.ending(target).equals(Workbooks.ending(book))) {
            throw usage("--out " + target + " must end in ." + Workbooks.ending(book) + ", as " + book + " does.");
        }
        AtomicFile.check(target);
        try (BookFile workbook = BookFile.open(book)) {
            Refresh refresh;
            try (Progress progress = Progress.inSteps(2)) {
                progress.begin("Recalculating");
                refresh = Refresh.of(workbook);
                progress.done();
                progress.begin("Writing");
                refresh.write(book, target);
                progress.done();
            }
            RefreshPrinter printer = new RefreshPrinter(out(), err());
            boolean fine = printer.print(String.valueOf(book.getFileName()), refresh);
            printer.segments(refresh);
            out().println("Written to " + target);
            return fine ? ExitCodes.FINE : ExitCodes.PROBLEMS;
        }
    }
}
