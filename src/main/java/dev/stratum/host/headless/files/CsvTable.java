package dev.stratum.host.headless.files;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file read line by line.
 *
 * <p>The format: UTF-8, with or without a byte order mark; the first line names the columns; values are separated by
 * commas, semicolons or tabs, whichever the header uses; values that hold a separator, a quote or a line break stand in
 * double quotes. Lines without any value are passed over.
 */
public final class CsvTable {
    private static final int LONGEST_HEADER = 1 << 20;

    private CsvTable() {}

    /**
     * One line below the header.
     *
     * @param line its number in the file, from 1; of values with line breaks the first
     * @param row its row on a sheet, the header being row 1; lines without values count
     * @param values the values as written
     */
    public record Line(long line, int row, List<String> values) {
        /**
         * One value, without the blanks around it.
         *
         * @param column from 0
         * @return the value; empty when the line ends before it
         */
        public String value(int column) {
            return column < values.size() ? values.get(column).strip() : "";
        }

        /**
         * Whether the line has a value beyond the last column.
         *
         * @param columns the number of columns
         * @return true when a separator too many is in the line, for example that of an unquoted {@code 1,200}
         */
        public boolean isLongerThan(int columns) {
            return values.size() > columns
                    && values.subList(columns, values.size()).stream().anyMatch(value -> !value.isBlank());
        }
    }

    /** Takes the header, then gives the taker of the lines. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Called once, before the first line.
         *
         * @param header the names of the columns, without the blanks around them
         * @return called for each line
         */
        Consumer<Line> begin(List<String> header);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param wrap put around the stream of bytes, for example to show progress
     * @param reader takes header and lines
     * @throws StratumException FILE_MISSING, FILE_UNREADABLE, NOTHING_USABLE for an empty file, or what the reader
     *     throws
     */
    public static void read(Path file, UnaryOperator<InputStream> wrap, Reader reader) {
        if (Files.isDirectory(file)) {
            throw Problem.FILE_UNREADABLE.with(file, "it is a folder");
        }
        try (InputStream bytes = new BufferedInputStream(wrap.apply(Files.newInputStream(file)))) {
            refuseWorkbook(file, bytes);
            read(file, bytes, reader);
        } catch (NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        } catch (UncheckedIOException failure) {
            throw unreadable(file, failure.getCause());
        }
    }

    private static void refuseWorkbook(Path file, InputStream bytes) throws IOException {
        bytes.mark(2);
        if (bytes.read() == 'P' && bytes.read() == 'K') {
            throw Problem.FILE_UNREADABLE.with(file, "it is a workbook; save the sheet as CSV UTF-8");
        }
        bytes.reset();
    }

    private static void read(Path file, InputStream bytes, Reader reader) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        skipByteOrderMark(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format).get()) {
            Consumer<Line> taker = null;
            long end = 0;
            int row = 0;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                List<String> values = records.next().toList();
                long start = end + 1;
                end = parser.getCurrentLineNumber();
                row += taker == null ? 0 : 1;
                if (values.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (taker == null) {
                    taker = reader.begin(header(values));
                    row = 1;
                } else {
                    taker.accept(new Line(start, row, values));
                }
            }
            if (taker == null) {
                throw Problem.NOTHING_USABLE.with(file, "it is empty");
            }
        }
    }

    private static List<String> header(List<String> values) {
        List<String> names = new ArrayList<>(values.stream().map(String::strip).toList());
        while (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** The separator that the first line uses most; a comma when it uses none. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int character = text.read();
            if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
                break;
            }
            quoted ^= character == '"';
            if (!quoted) {
                commas += character == ',' ? 1 : 0;
                semicolons += character == ';' ? 1 : 0;
                tabs += character == '\t' ? 1 : 0;
            }
        }
        text.reset();
        if (semicolons > Math.max(commas, tabs)) {
            return ';';
        }
        return tabs > Math.max(commas, semicolons) ? '\t' : ',';
    }

    private static StratumException unreadable(Path file, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.FILE_UNREADABLE.with(file, "it is not UTF-8 text; save it as CSV UTF-8");
            }
        }
        return Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
    }
}
