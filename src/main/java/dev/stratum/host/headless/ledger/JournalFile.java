package dev.stratum.host.headless.ledger;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.TextFiles;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.CsvReport;
import dev.stratum.report.JournalTable;
import dev.stratum.report.Report;
import dev.stratum.work.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The journal of segments as a CSV file that only grows: what stands in it stays as it is byte for byte, entries are added
 * at its end, wholly or not at all. A person may type an override into it: a line of the kind override with date, customer,
 * segment and reason.
 */
public final class JournalFile {
    private JournalFile() {}

    /**
     * Reads a journal.
     *
     * @param file a file that need not be there yet
     * @return its entries
     * @throws StratumException FILE_UNREADABLE, COLUMN_MISSING, or JOURNAL_MALFORMED with the line
     */
    public static Journal read(Path file) {
        if (!Files.exists(file)) {
            return new Journal(List.of());
        }
        if (!TextFiles.isUtf8(file, CsvForm.PLAIN)) {
            throw malformed(file, "is not UTF-8; save it as CSV UTF-8, so that entries can be added to it");
        }
        List<Journal.Entry> entries = new ArrayList<>();
        CsvTable.read(file, CsvForm.PLAIN, bytes -> bytes, header -> true, header -> {
            List<String> names = JournalTable.COLUMNS.stream()
                    .map(column -> column.heading())
                    .toList();
            if (!header.equals(names)) {
                throw malformed(
                        file,
                        "has the columns " + String.join(", ", header) + " instead of " + String.join(", ", names)
                                + " divided by commas");
            }
            return line -> {
                if (line.separator() != ',') {
                    throw malformed(file, "is divided by '" + line.separator() + "'; save it as CSV with commas");
                }
                entries.add(entry(file, line));
            };
        });
        return new Journal(entries);
    }

    private static Journal.Entry entry(Path file, CsvTable.Line line) {
        LocalDate date;
        try {
            date = LocalDate.parse(line.value(0));
        } catch (DateTimeException typed) {
            throw malformed(file, "line " + line.line() + ": '" + line.value(0) + "' is no date like 2025-11-30");
        }
        return JournalTable.entry(
                date,
                IntStream.range(0, JournalTable.COLUMNS.size())
                        .mapToObj(column -> CsvReport.original(line.value(column)))
                        .toList(),
                what -> malformed(file, "line " + line.line() + ": " + what));
    }

    private static StratumException malformed(Path file, String what) {
        return Problem.JOURNAL_MALFORMED.with(file.getFileName(), what);
    }

    /**
     * Adds entries at the end of a journal.
     *
     * @param file the journal; made when it is not there
     * @param entries the entries; without any the file stays as it is
     */
    public static void append(Path file, List<Journal.Entry> entries) {
        boolean isNew = !Files.exists(file);
        if (entries.isEmpty() && !isNew) {
            return;
        }
        try {
            byte[] before = isNew ? new byte[0] : Files.readAllBytes(file);
            String lines = new CsvReport().text(Report.of(JournalTable.of(entries)));
            String added = isNew ? lines : lines.substring(lines.indexOf('\n') + 1);
            boolean isOpen = before.length > 0 && before[before.length - 1] != '\n';
            AtomicFile.write(file, out -> {
                out.write(before);
                out.write((isOpen ? "\n" + added : added).getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }
}
