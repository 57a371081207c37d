package dev.stratum.host.headless;

import dev.stratum.engine.file.BookFile;
import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Progress;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.host.headless.office.InstalledOffice;
import dev.stratum.host.headless.office.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
        footer = {
            "  stratum refresh customers.xlsx",
            "  stratum refresh customers.xlsx --out customers-june.xlsx",
            "  stratum refresh customers.xlsx --values --out to-send.xlsx",
            "  stratum refresh customers.xlsx --with libreoffice"
        })
final class RefreshCommand extends Command {
    private static final String OFFER = "LibreOffice can calculate them: add --with libreoffice";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Parameters(paramLabel = "BOOK", description = "The workbook, .xlsx or .xlsm.")
    private Path book;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Left out: BOOK itself is replaced.")
    private Path out;

    @Option(
            names = "--values",
            description = {
                "Write values instead of formulas, with all charts and everything else as it is: a copy for people",
                "without Stratum. Goes with --out."
            })
    private boolean values;

    @Option(
            names = "--with",
            paramLabel = "PROGRAM",
            description = {
                "libreoffice: LibreOffice, where it is installed, calculates the formulas of Excel that Stratum",
                "leaves. Left out: they keep their stored values."
            })
    private Program with;

    private final InstalledOffice office;

    /** Made by picocli. */
    RefreshCommand() {
        this(InstalledOffice.here());
    }

    RefreshCommand(InstalledOffice office) {
        this.office = office;
    }

    /** The programs that can be asked. */
    enum Program {
        /** LibreOffice Calc. */
        LIBREOFFICE
    }

    @Override
    public Integer call() throws IOException {
        Path target = out == null ? book : out;
        if (!Workbooks.ending(target).equals(Workbooks.ending(book))) {
            throw usage("--out " + target + " must end in ." + Workbooks.ending(book) + ", as " + book + " does.");
        }
        if (values && (out == null || isSame(out, book))) {
            throw usage("--values takes the formulas away; name another file with --out.");
        }
        AtomicFile.check(target);
        Path program = with == null ? null : office.required();
        Optional<String> offer = with == null ? office.program().map(found -> OFFER) : Optional.empty();
        try (BookFile workbook = BookFile.open(book)) {
            RefreshPrinter printer;
            String other = "";
            String written;
            try (Progress progress = Progress.inSteps(2)) {
                progress.begin("Recalculating");
                Refresh refresh;
                if (with == null) {
                    refresh = Refresh.of(workbook);
                } else {
                    try (LibreOffice libreOffice = new LibreOffice(program, book, workbook, LIMIT)) {
                        refresh = Refresh.of(workbook, libreOffice);
                        other = libreOffice.nameAndVersion();
                    }
                }
                printer = new RefreshPrinter(out(), err(), refresh, offer);
                progress.done();
                progress.begin("Writing");
                written = values ? refresh.writeValues(target) : refresh.write(book, target);
                progress.done();
            }
            return printer.print(book, other, written) ? ExitCodes.FINE : ExitCodes.PROBLEMS;
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }
}
