package dev.stratum.report;

import dev.stratum.files.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A way to write a report. Each is one class, found by its word: one more needs its name in {@code
 * META-INF/services/dev.stratum.report.ReportFormat} and nothing else.
 */
public interface ReportFormat {

    /**
     * The word by which a person asks for it.
     *
     * @return for example {@code csv}
     */
    String word();

    /**
     * How the names of its files end.
     *
     * @return its word, mostly
     */
    default String ending() {
        return word();
    }

    /**
     * Whether it is text, which a terminal can show.
     *
     * @return false for bytes that only a program reads
     */
    boolean isText();

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where to, in UTF-8 where it is text; stays open
     * @throws IOException when writing fails
     */
    void write(Report report, OutputStream out) throws IOException;

    /**
     * A report as text.
     *
     * @param report the report
     * @return what {@link #write} writes
     */
    default String text(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(report, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Every format.
     *
     * @return in the order in which they are listed
     */
    static List<ReportFormat> all() {
        return ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * The endings of all files that can be written.
     *
     * @return for example csv, json, txt
     */
    static List<String> endings() {
        return all().stream().map(ReportFormat::ending).toList();
    }

    /**
     * Writes a report as a file, wholly or not at all.
     *
     * @param report the report
     * @param file its ending says the format; one that is not known means CSV
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE
     */
    static void write(Report report, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        ReportFormat format = all().stream()
                .filter(each -> name.endsWith("." + each.ending()))
                .findFirst()
                .orElseGet(CsvReport::new);
        AtomicFile.write(file, out -> format.write(report, out));
    }

    /**
     * The words of the formats that are text.
     *
     * @return for example text, csv, json
     */
    static List<String> textWords() {
        return all().stream()
                .filter(ReportFormat::isText)
                .map(ReportFormat::word)
                .toList();
    }

    /**
     * Finds a format.
     *
     * @param word its word, in any case
     * @return the format; empty when there is none
     */
    static Optional<ReportFormat> of(String word) {
        return all().stream()
                .filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
