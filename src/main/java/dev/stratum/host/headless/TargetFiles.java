package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/**
 * The files that a command writes: checked before long work begins, told when they are written.
 *
 * @param book the workbook of --out; null for none
 * @param page the page of --report; null for none
 * @param others all others that are written
 */
record TargetFiles(Path book, Path page, List<Path> others) {

    /** Files of which each may be null, for none. */
    static TargetFiles of(Path book, Path page, Path... others) {
        return new TargetFiles(
                book, page, Stream.of(others).filter(Objects::nonNull).toList());
    }

    /** Refuses wrong endings, a file that is read as well, and what cannot be written. */
    void check(Stream<Path> read, String ofRead, Function<String, ParameterException> usage) {
        if (book != null && !Workbooks.ending(book).equals("xlsx")) {
            throw usage.apply("--out " + book + " must end in .xlsx.");
        }
        if (page != null && !Workbooks.ending(page).equals("html")) {
            throw usage.apply("--report " + page + " must end in .html.");
        }
        List<Path> sources = read.toList();
        Stream.concat(reports(), others.stream()).forEach(target -> {
            if (sources.stream().anyMatch(source -> Workbooks.isSame(target, source))) {
                throw usage.apply(target + " is " + ofRead + "; write to another file.");
            }
            AtomicFile.check(target);
        });
    }

    /** Writes the workbook and the page, those that are wanted. */
    void write(Supplier<Report> whole) {
        List<Path> wanted = reports().toList();
        if (!wanted.isEmpty()) {
            Report report = whole.get();
            wanted.forEach(target -> ReportFormat.write(report, target));
        }
    }

    private Stream<Path> reports() {
        return Stream.of(book, page).filter(Objects::nonNull);
    }

    /** Tells which files are written now, each of which may be null. */
    static void tell(PrintWriter to, Path... written) {
        Stream.of(written).filter(Objects::nonNull).forEach(target -> to.println("Written to " + target));
    }
}
