package dev.stratum.ledger.csv;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Headers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file read line by line, compressed with gzip or not.
 *
 * <p>The format: UTF-8, UTF-16 with a byte order mark, or the encoding that a person names; values are separated by commas,
 * semicolons, tabs or bars, as a line {@code sep=;} says or else as most of the first lines have it; values that hold a
 * separator, a quote or a line break stand in double quotes. Lines without any value are passed over. A line that the
 * caller takes for the header names the columns; what stands above it is passed over.
 */
public final class CsvTable {
    /** What DOS and some tills write at the end of a file. */
    private static final String END_OF_FILE = "\u001A";

    /** Titles and notes above a table take no more lines than this. */
    private static final int MOST_LINES_ABOVE = 30;

    private CsvTable() {}

    /**
     * One line below the header.
     *
     * @param line its number in the file, from 1; of values with line breaks the first
     * @param row its row on a sheet, the first line of the file being row 1; lines without values count
     * @param values the values as written
     * @param separator what stands between the values
     */
    public record Line(long line, int row, List<String> values, char separator) {
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

        /**
         * The lines inside a value that look like lines of the file: with as many values as there are columns. A quote that
         * opens by mistake swallows them.
         *
         * @param columns the number of columns, at least 2
         * @return their values; empty for most lines, and for a value with line breaks of its own
         */
        public List<List<String>> swallowed(int columns) {
            List<List<String>> lines = new ArrayList<>();
            for (String value : values) {
                if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                    value.lines()
                            .skip(1)
                            .map(text -> Arrays.asList(text.split(Pattern.quote("" + separator), -1)))
                            .filter(parts -> parts.size() == columns)
                            .forEach(lines::add);
                }
            }
            return lines;
        }

        /**
         * The problem of a value that holds lines of the file.
         *
         * @param swallowed the first of these lines
         * @return the problem with the number of this line
         */
        public StratumException quoteTooMany(List<String> swallowed) {
            long lines = values.stream()
                    .mapToLong(value -> value.lines().count())
                    .max()
                    .orElse(1);
            String shown = Cells.shown(String.join(String.valueOf(separator), swallowed));
            return Problem.CSV_QUOTE.with("Line " + line, lines, shown);
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

        /**
         * Called for the header and each line above it, before the lines below.
         *
         * @param line the line
         */
        default void above(Line line) {}
    }

    /**
     * Reads all lines of a file as a sheet shows them, the first line with values among them.
     *
     * @param file the file
     * @param form how it is written
     * @param taker called for each line with values
     * @throws StratumException as the other method
     */
    public static void read(Path file, CsvForm form, Consumer<Line> taker) {
        read(file, form, UnaryOperator.identity(), first -> true, new Reader() {
            @Override
            public Consumer<Line> begin(List<String> header) {
                return taker;
            }

            @Override
            public void above(Line line) {
                taker.accept(line);
            }
        });
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param form how it is written
     * @param wrap put around the stream of bytes, for example to show progress
     * @param isHeader tells the header among the first lines; without one the line that {@link Headers#likeliest} tells
     * @param reader takes header and lines
     * @throws StratumException FILE_MISSING, FILE_UNREADABLE, NOTHING_USABLE for an empty file, or what the reader
     *     throws
     */
    public static void read(
            Path file, CsvForm form, UnaryOperator<InputStream> wrap, Predicate<List<String>> isHeader, Reader reader) {
        if (Files.isDirectory(file)) {
            throw Problem.FILE_UNREADABLE.with(file, "it is a folder");
        }
        try (BufferedReader text = TextFiles.open(file, form, wrap)) {
            new Parse(file, isHeader, reader).run(text);
        } catch (NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(file);
        } catch (IOException failure) {
            throw TextFiles.unreadable(file, failure);
        } catch (UncheckedIOException failure) {
            throw TextFiles.unreadable(file, failure.getCause());
        }
    }

    /** The reading of one file. */
    private static final class Parse {
        private final Path file;
        private final Predicate<List<String>> isHeader;
        private final Reader reader;
        private final List<Line> above = new ArrayList<>();
        private Consumer<Line> taker;

        Parse(Path file, Predicate<List<String>> isHeader, Reader reader) {
            this.file = file;
            this.isHeader = isHeader;
            this.reader = reader;
        }

        void run(BufferedReader text) throws IOException {
            String declared = Separators.declared(text);
            char separator = declared.isEmpty() ? Separators.used(text) : declared.charAt(0);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get();
            long skipped = declared.isEmpty() ? 0 : 1;
            try (CSVParser parser =
                    CSVParser.builder().setReader(text).setFormat(format).get()) {
                Iterator<CSVRecord> records = parser.iterator();
                long end = 0;
                int row = 0;
                while (hasNext(records, end + skipped + 1)) {
                    List<String> values = records.next().toList();
                    long start = end + 1;
                    end = parser.getCurrentLineNumber();
                    row++;
                    if (!values.stream().allMatch(value -> value.isBlank() || value.equals(END_OF_FILE))) {
                        take(new Line(start + skipped, row, values, separator));
                    }
                }
            }
            if (taker == null) {
                if (above.isEmpty()) {
                    throw Problem.NOTHING_USABLE.with(file, "it is empty");
                }
                begin(likeliest());
            }
        }

        /** Titles stand above the header and are fewer; a file whose columns have unusual names is told by that. */
        private int likeliest() {
            return Headers.likeliest(
                    above.stream().map(line -> header(line.values())).toList());
        }

        /** The parser looks one record ahead, so this is where it meets a quote that does not close. */
        private boolean hasNext(Iterator<CSVRecord> records, long line) {
            try {
                return records.hasNext();
            } catch (UncheckedIOException failure) {
                String message = String.valueOf(failure.getCause().getMessage());
                if (message.contains("EOF") || message.contains("encapsulated")) {
                    throw Problem.FILE_UNREADABLE.with(
                            file,
                            (message.contains("EOF")
                                            ? "a quote that opens in line " + line + " is never closed"
                                            : "in line " + line + " text follows a quote that closes")
                                    + "; write a quote inside a value twice and the value in quotes");
                }
                throw failure;
            }
        }

        private void take(Line line) {
            if (taker != null) {
                taker.accept(line);
                return;
            }
            above.add(line);
            if (isHeader.test(header(line.values()))) {
                begin(above.size() - 1);
            } else if (above.size() == MOST_LINES_ABOVE) {
                begin(likeliest());
            }
        }

        private void begin(int header) {
            above.subList(0, header + 1).forEach(reader::above);
            taker = reader.begin(header(above.get(header).values()));
            above.subList(header + 1, above.size()).forEach(taker);
        }
    }

    private static List<String> header(List<String> values) {
        List<String> names = new ArrayList<>(values.stream().map(String::strip).toList());
        while (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }
}
