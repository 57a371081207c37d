package dev.stratum.host.headless;

import dev.stratum.actions.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Every way in which the command line writes a file, each with files of its own; the file to be written is there before. */
enum Writing {
    /** In its place; thousands of formulas get their first values. */
    REFRESH("book.xlsx", "refresh", "@book.xlsx"),
    REFRESH_COPY("copy.xlsx", "refresh", "@book.xlsx", "--out", "@copy.xlsx"),
    RUN("customers.xlsx", "run", "segmentCustomers", "@customers.xlsx", "--yes"),
    RUN_COPY("copy.xlsx", "run", "segmentCustomers", "@customers.xlsx", "--yes", "--out", "@copy.xlsx"),
    SEGMENT("out.xlsx", "segment", "@ledger.csv", "--as-of", "2018-10-31", "--out", "@out.xlsx"),
    TEMPLATE("out.xlsx", "template", "rfmc", "--out", "@out.xlsx"),
    REPORT(
            "out.html",
            "segment",
            "@ledger.csv",
            "--as-of",
            "2018-10-31",
            "--engine",
            "memory",
            "--report",
            "@out.html"),
    MODEL(
            "out.json",
            "segment",
            "@ledger.csv",
            "--as-of",
            "2018-10-31",
            "--engine",
            "memory",
            "--save-model",
            "@out.json"),
    ISSUES("out.csv", "segment", "@ledger.csv", "--as-of", "2018-10-31", "--engine", "memory", "--issues", "@out.csv"),
    CUSTOMERS(
            "out.csv",
            "measures",
            "@ledger.csv",
            "--as-of",
            "2018-10-31",
            "--engine",
            "memory",
            "--customers",
            "@out.csv"),
    PARQUET("out.parquet", "measures", "@ledger.csv", "--as-of", "2018-10-31", "--customers", "@out.parquet");

    private static final byte[] OLD = "what was there before\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);

    private final String target;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> arguments;

    Writing(String target, String... arguments) {
        this.target = target;
        this.arguments = List.of(arguments);
    }

    /** One of each command, whose work takes long enough to be stopped in it. */
    static List<Writing> slow() {
        return List.of(RUN, SEGMENT, TEMPLATE, REFRESH);
    }

    /** The file that is written. */
    Path target(Path folder) {
        return folder.resolve(target);
    }

    /** The command line. */
    List<String> arguments(Path folder) {
        return arguments.stream()
                .map(argument -> argument.startsWith("@")
                        ? folder.resolve(argument.substring(1)).toString()
                        : argument)
                .toList();
    }

    /** Runs in this process. */
    Cli.Run run(Path folder) {
        return Cli.run(arguments(folder).toArray());
    }

    /** Puts what the command reads, and what it is to replace, into a folder that is empty then. */
    void prepare(Path folder) {
        try {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        prepareBesideLeftovers(folder);
    }

    /** Puts what the command reads, and what it is to replace, into a folder. */
    void prepareBesideLeftovers(Path folder) {
        try {
            Files.write(target(folder), OLD);
            if (arguments.contains("@ledger.csv")) {
                Files.copy(
                        Cli.file("ledger-ties.csv"), folder.resolve("ledger.csv"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (arguments.contains("@book.xlsx")) {
                Files.write(folder.resolve("book.xlsx"), Prepared.BOOK);
            }
            if (arguments.contains("@customers.xlsx")) {
                Files.write(folder.resolve("customers.xlsx"), Prepared.CUSTOMERS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is in the folder afterwards, also when the work was stopped. */
    Set<String> expected() {
        Set<String> names = new TreeSet<>(Set.of(target));
        arguments.stream().filter(argument -> argument.startsWith("@")).forEach(name -> names.add(name.substring(1)));
        return names;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> names(Path folder) {
        return files(folder).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a file holds; of a workbook its parts, for the dates in the container around them tell when it was written. */
    static Map<String, ByteBuffer> content(byte[] file) {
        Map<String, ByteBuffer> parts = new TreeMap<>();
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            parts.put("", ByteBuffer.wrap(file));
            return parts;
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(),
                        ByteBuffer.wrap(zip.getInputStream(entry).readAllBytes()));
            }
        } catch (IOException damaged) {
            parts.put("damaged: " + damaged, ByteBuffer.wrap(file));
        }
        return parts;
    }

    /** Workbooks that take a while to make, made once. */
    private static final class Prepared {
        private static final int BOOK_ROWS = 2_000;
        private static final byte[] BOOK = book();
        private static final byte[] CUSTOMERS = customers();

        private static byte[] book() {
            return written(file -> Books.write(file, workbook -> {
                Object[][] customers = Samples.customers();
                for (int row = 1; row < BOOK_ROWS; row++) {
                    Object[] customer = customers[1 + row % (customers.length - 1)];
                    Books.put(workbook, "Data", "A" + row, customer);
                    Books.formula(workbook, "Data", "J" + row, "CTS.SCORE(D" + row + ",E" + row + ",F" + row + ",0)");
                    Books.formula(workbook, "Data", "K" + row, "J" + row + "*2&\" points\"");
                }
            }));
        }

        private static byte[] customers() {
            return written(file -> Books.write(file, workbook -> {
                Object[][] customers = Samples.customers();
                for (int row = 0; row < customers.length; row++) {
                    Books.put(workbook, "My customers", "A" + (row + 1), customers[row]);
                }
            }));
        }

        /** Writes a workbook. */
        private interface Writer {
            void write(Path file) throws IOException;
        }

        private static byte[] written(Writer writer) {
            try {
                Path folder = Files.createTempDirectory("stratum-test");
                Path file = folder.resolve("made.xlsx");
                writer.write(file);
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
