package dev.stratum.ledger.duckdb;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.problem.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files in another encoding than UTF-8, written once more for a database that reads nothing else. */
final class CsvCopy {
    private CsvCopy() {}

    /** The file itself, or a copy in UTF-8. */
    static Path readable(Path file, CsvForm form, Path scratch) {
        if (CsvTable.isUtf8(file, form)) {
            return file.toAbsolutePath();
        }
        try {
            Path copy = Files.createTempFile(scratch, "text-", ".csv");
            try (Reader text = CsvTable.open(file, form);
                    BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
                text.transferTo(out);
            }
            return copy;
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    static boolean isPacked(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 0x1F && bytes.read() == 0x8B;
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }
}
