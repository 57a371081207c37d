package dev.stratum.host.headless;

import dev.stratum.host.headless.files.Progress;
import dev.stratum.ledger.DocumentMapping;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MappingFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The documents of a command line, what a person says of them, and where they are measured. */
final class LedgerOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Purchases: CSV (also packed, .gz), workbooks (.xlsx, every sheet with the columns), Parquet or JSON"
                        + " lines (.jsonl), one invoice, order or line of one a row. Names like 'sales-*.csv' stand for"
                        + " all files that they fit."
            })
    private List<String> files;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Lines of orders with their amounts; the purchases then say who ordered and when.")
    private List<String> lines = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "A JSON file that says which column is what; --show-mapping prints one to begin with.")
    private Path mapping;

    @Option(
            names = "--show-mapping",
            description = "Print which column is what, stated or guessed, as --mapping takes it, and count nothing.")
    private boolean showMapping;

    @Option(names = "--customer", paramLabel = "COL", description = "The column of customers.")
    private String customer;

    @Option(names = "--date", paramLabel = "COL", description = "The column of dates.")
    private String date;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description =
                    "The column of amounts, or an expression like 'Quantity * UnitPrice - Discount'; below zero it is"
                            + " a return.")
    private String amount;

    @Option(
            names = "--order",
            paramLabel = "COL",
            description = "The column of order numbers. Without one every line is an order.")
    private String order;

    @Option(
            names = "--where",
            paramLabel = "COL=VALUE",
            description = "Only lines with this value; repeat it for more columns, or for more values of one.")
    private List<String> where = List.of();

    @Option(
            names = "--engine",
            defaultValue = "duckdb",
            paramLabel = "NAME",
            converter = EngineWord.class,
            description = {
                "Where to count: duckdb (files of any size), memory (CSV and workbooks), jdbc (in the database in which"
                        + " the documents lie) or spark (a cluster; with src/spark). The measures are the same."
            })
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "With spark: the cluster, for example spark://host:7077, or local[4] for four cores of this"
                    + " computer. Left out: what spark-submit says, else all cores of this computer.")
    private String master;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "The most memory that duckdb takes before it uses the disk, for example 2g.")
    private String memory;

    @CommandLine.Mixin
    private DatabaseOptions database;

    @CommandLine.Mixin
    private CsvOptions csv;

    /** Made by picocli. */
    LedgerOptions() {}

    LedgerEngine engine(ScratchFolder scratch) throws IOException {
        return EngineProvider.open(
                engine,
                new EngineSettings(
                        scratch.createTempDirectory("engine").toPath(),
                        memory,
                        master,
                        database.access(),
                        (file, bytes) -> Progress.reading(file.path(), bytes)));
    }

    boolean readsTables() {
        return EngineProvider.readsTables(engine);
    }

    boolean showsMapping() {
        return showMapping;
    }

    Mapping mapping(Function<String, RuntimeException> usage) {
        return mapping(usage, Mapping.USUAL);
    }

    /** What a person says of the documents; without --mapping on top of what was said before. */
    Mapping mapping(Function<String, RuntimeException> usage, Mapping before) {
        Mapping said = mapping == null ? before : MappingFile.read(mapping);
        CsvForm own = said.form();
        CsvForm form = csv.form();
        DocumentMapping purchases = said.of(DocumentRole.PURCHASES);
        Map<Field, Said> fields = new EnumMap<>(Field.class);
        fields.putAll(purchases.fields());
        put(fields, Field.CUSTOMER, customer);
        put(fields, Field.DATE, date);
        put(fields, Field.AMOUNT, amount);
        put(fields, Field.ORDER, order);
        Map<String, Set<String>> only = new LinkedHashMap<>(purchases.only());
        for (String condition : where) {
            int equals = condition.indexOf('=');
            if (equals < 1) {
                throw usage.apply("--where '" + condition + "' must look like COL=VALUE.");
            }
            only.computeIfAbsent(condition.substring(0, equals).strip(), column -> new LinkedHashSet<>())
                    .add(condition.substring(equals + 1).strip());
        }
        return said.with(new CsvForm(
                        form.charset() == null ? own.charset() : form.charset(),
                        form.dates() == null ? own.dates() : form.dates(),
                        form.decimal() == null ? own.decimal() : form.decimal()))
                .with(
                        DocumentRole.PURCHASES,
                        new DocumentMapping(
                                fields,
                                purchases.orders(),
                                purchases.returnStart(),
                                purchases.returnType(),
                                only,
                                purchases.leaveOut(),
                                purchases.willCall(),
                                purchases.match()));
    }

    private static void put(Map<Field, Said> fields, Field field, String column) {
        if (column != null) {
            fields.put(field, new Said(column, true));
        }
    }

    /** All files, names with wildcards written out, or tables. */
    List<LedgerFile> documents() throws IOException {
        List<LedgerFile> documents = new ArrayList<>();
        add(documents, files, DocumentRole.PURCHASES);
        add(documents, lines, DocumentRole.LINES);
        return documents;
    }

    void add(List<LedgerFile> documents, List<String> names, DocumentRole role) throws IOException {
        boolean tables = readsTables();
        for (String name : names) {
            if (tables) {
                documents.add(LedgerFile.inDatabase(name, role));
                continue;
            }
            for (Path file : expanded(name)) {
                documents.add(LedgerFile.of(file, role));
            }
        }
    }

    /** A shell writes names with wildcards out; that of Windows does not. */
    private static List<Path> expanded(String name) throws IOException {
        int wildcard = name.replaceAll("[?]", "*").indexOf('*');
        if (wildcard < 0) {
            return List.of(Path.of(name));
        }
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        Path inside = Path.of(folder == 0 ? "." : name.substring(0, folder));
        if (wildcard < folder || !Files.isDirectory(inside)) {
            return List.of(Path.of(name.substring(0, wildcard)));
        }
        var fits = inside.getFileSystem().getPathMatcher("glob:" + name.substring(folder));
        try (Stream<Path> found = Files.list(inside)) {
            List<Path> files = found.filter(file -> fits.matches(file.getFileName()))
                    .sorted()
                    .toList();
            return files.isEmpty()
                    ? List.of(inside.resolve(
                            "no file fits " + name.substring(folder).replace('*', '_')))
                    : files;
        }
    }

    /** Reads a size of memory. */
    static final class SizeConverter implements ITypeConverter<String> {
        /** Made by picocli. */
        SizeConverter() {}

        @Override
        public String convert(String text) {
            if (!text.matches("(?i)[1-9]\\d{0,6}\\s*[mgt](i?b)?")) {
                throw new TypeConversionException("'" + text + "' is no size; write it like 512m or 2g");
            }
            return text.replaceAll("(?i)\\s*([mgt])(i?b)?$", "$1iB")
                    .toUpperCase(java.util.Locale.ROOT)
                    .replace("IB", "iB");
        }
    }
}
