package dev.stratum.ledger;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.TextFiles;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Text files among documents: what an engine that reads them itself leaves to the reading line by line. */
public final class TextDocuments {
    private TextDocuments() {}

    /**
     * Whether a file is text with separators.
     *
     * @param file the file
     * @return false for Parquet, JSON lines, workbooks and tables of a database
     */
    public static boolean isText(LedgerFile file) {
        return file.path() != null
                && !ending(file).equals("parquet")
                && !isJson(file)
                && cells(file).isEmpty();
    }

    /**
     * The cells of a document on a sheet of a workbook.
     *
     * @param file the file
     * @return empty for a file that is no workbook
     */
    public static Optional<CellRows> cells(LedgerFile file) {
        return Optional.ofNullable(file.path())
                .flatMap(WorkbookFiles::of)
                .map(files -> files.rows(file.path(), file.sheet()));
    }

    /**
     * The names of the columns of a sheet.
     *
     * @param cells its cells
     * @param isHeader tells the names among the first rows
     * @return the names
     */
    public static List<String> header(CellRows cells, Predicate<List<String>> isHeader) {
        return CellDocument.header(cells, isHeader);
    }

    /**
     * Reads the rows of a document on a sheet.
     *
     * @param file the document
     * @param columns its columns
     * @param form how texts of numbers and dates are written
     * @param rows takes each row, with the columns of {@link CsvDocument#names}
     * @return whether a customer was written otherwise than it is read
     */
    public static boolean readCells(LedgerFile file, DocumentColumns columns, CsvForm form, Consumer<Object[]> rows) {
        DocumentRows document = DocumentRows.of(file, columns, form);
        document.read(UnaryOperator.identity(), rows, issue -> {});
        return document.hasOtherSpellings();
    }

    /**
     * Whether a document can be read row by row in Java.
     *
     * @param file the file
     * @return true for text and for workbooks
     */
    public static boolean isReadByRows(LedgerFile file) {
        return isText(file) || cells(file).isPresent();
    }

    /**
     * Whether a file is JSON lines.
     *
     * @param file the file
     * @return as its ending says
     */
    public static boolean isJson(LedgerFile file) {
        return List.of("jsonl", "ndjson", "json").contains(ending(file));
    }

    /**
     * What is wrong with a file that is not read as Parquet.
     *
     * @param file the file
     * @return a sentence
     */
    public static StratumException noParquet(LedgerFile file) {
        return Problem.FILE_UNREADABLE.with(file, "it is damaged, or no Parquet file");
    }

    private static String ending(LedgerFile file) {
        String name = file.path().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * The file itself, or a copy in UTF-8 for an engine that reads nothing else.
     *
     * @param file the file
     * @param form how it is written
     * @param scratch a folder for the copy
     * @return an absolute path
     */
    public static Path readable(Path file, CsvForm form, Path scratch) {
        if (TextFiles.isUtf8(file, form)) {
            return file.toAbsolutePath();
        }
        try {
            Path copy = Files.createTempFile(scratch, "text-", ".csv");
            try (Reader text = TextFiles.open(file, form);
                    BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
                text.transferTo(out);
            }
            return copy;
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /**
     * Whether a file is packed with gzip, whatever its name.
     *
     * @param file the file
     * @return as its first bytes say
     */
    public static boolean isPacked(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 0x1F && bytes.read() == 0x8B;
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /**
     * The first lines that cannot be used, with their numbers and, where there are several files, their file: they are read once
     * more up to there.
     *
     * @param files the documents
     * @param form how their values are written
     * @param most how many are enough
     * @return what is wrong with each
     */
    public static List<LineIssue> issues(Map<LedgerFile, DocumentColumns> files, CsvForm form, int most) {
        List<LineIssue> found = new ArrayList<>();
        files.forEach((file, columns) -> {
            if (isReadByRows(file) && found.size() < most) {
                DocumentRows.of(file, columns, form)
                        .issues(most - found.size(), issue -> found.add(placed(issue, file, files.keySet())));
            }
        });
        return found;
    }

    /** What is wrong with a line of one of several files says in which. */
    static LineIssue placed(LineIssue issue, LedgerFile file, Set<LedgerFile> files) {
        return files.stream().map(LedgerFile::path).distinct().count() == 1
                ? issue
                : issue.in(file.sheet().isEmpty() ? file.toString() : String.valueOf(file.path()));
    }

    /**
     * Reads text files and JSON lines line by line, which says in a sentence what is wrong with one that an engine does not read.
     *
     * @param files the documents
     * @param form how their values are written
     * @throws dev.stratum.problem.StratumException when one of them cannot be read
     */
    public static void explain(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        files.forEach((file, columns) -> {
            if (isReadByRows(file)) {
                DocumentRows.of(file, columns, form).read(UnaryOperator.identity(), row -> {}, issue -> {});
            } else if (isJson(file)) {
                JsonLines.explain(file);
            }
        });
    }

    /**
     * How customers are written, as far as the documents are read row by row.
     *
     * @param files the documents
     * @param form how their values are written
     * @return sentences; none when one of them is Parquet or JSON lines
     */
    public static List<String> spellings(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        return files.keySet().stream().allMatch(TextDocuments::isReadByRows)
                ? DocumentRows.spellings(files, form)
                : List.of();
    }
}
