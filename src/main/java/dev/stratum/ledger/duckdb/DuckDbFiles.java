package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.CsvLayout;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.JsonLines;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How files are read: what is assumed of them at first, since it costs least, and what turns out to be otherwise. */
final class DuckDbFiles {
    private static final SqlDialect SQL = SqlDialect.DUCKDB;
    private static final Pattern FOUND = Pattern.compile("Found: (\\d+)");
    private static final int MOST_COLUMNS = 4_096;

    /** As many lines that are no numbers as tell that a file has to be read otherwise. */
    private static final int ENOUGH_REJECTS = 1_000;

    private final DuckDbSession session;
    private final Path scratch;
    private final Map<LedgerFile, CsvRead> reads = new HashMap<>();
    private boolean floating;
    private boolean blanks;
    private int attempts;

    /** How a text file is read. */
    private record CsvRead(Path path, CsvLayout layout, int width, boolean parallel) {}

    DuckDbFiles(DuckDbSession session, Path scratch) {
        this.session = session;
        this.scratch = scratch;
    }

    List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        if (TextDocuments.isText(file)) {
            CsvLayout layout = CsvLayout.of(file.path(), form, isHeader);
            reads.put(
                    file,
                    new CsvRead(TextDocuments.readable(file.path(), form, scratch), layout, layout.width(), true));
            return layout.header();
        }
        return List.copyOf(types(file).keySet());
    }

    /** The types of the columns of a file that has types; texts of JSON stay texts. */
    private Map<String, String> types(LedgerFile file) {
        if (!Files.exists(file.path())) {
            throw Problem.FILE_MISSING.with(file);
        }
        Map<String, String> types = new LinkedHashMap<>();
        String path = SQL.literal(file.path().toString());
        String read = TextDocuments.isJson(file)
                ? "read_json(" + path + ", format = 'newline_delimited')"
                : "read_parquet(" + path + ")";
        try {
            for (Object[] row : session.query("DESCRIBE SELECT * FROM " + read).rows()) {
                types.put((String) row[0], TextDocuments.isJson(file) ? SQL.textType() : (String) row[1]);
            }
        } catch (DuckDbSession.Refused damaged) {
            if (TextDocuments.isJson(file)) {
                JsonLines.explain(file);
                throw Problem.FILE_UNREADABLE.with(file, session.sentence(damaged));
            }
            throw TextDocuments.noParquet(file);
        }
        return types;
    }

    boolean hasTexts() {
        return !reads.isEmpty();
    }

    /** Numbers of text files are floating at first, where a point is their sign. */
    void begin(CsvForm form) {
        floating = form.decimal() == null;
        blanks = false;
    }

    boolean isFloating() {
        return floating;
    }

    void exactly() {
        floating = false;
    }

    boolean skipsBlanks() {
        return blanks;
    }

    /** Lines without a value are looked for in all columns. */
    void skipBlanks() {
        blanks = true;
    }

    /** A scan of its own, so that what it rejects is known apart. */
    void nextAttempt() {
        attempts++;
    }

    /** Reads by one thread where values hold line breaks; says whether a file was read by more before. */
    boolean oneByOne() {
        boolean changed = reads.values().stream().anyMatch(CsvRead::parallel);
        reads.replaceAll((file, read) -> new CsvRead(read.path(), read.layout(), read.width(), false));
        return changed;
    }

    DuckDbSource source(MeasuresPlan plan, LedgerFile file, DocumentColumns columns, CsvForm form, boolean lookups) {
        boolean joined = plan.documents().containsKey(DocumentRole.LINES);
        String path = SQL.literal(file.path().toString());
        CsvRead read = reads.get(file);
        boolean point = form.decimal() == null || form.decimal() == '.';
        if (read == null) {
            Map<String, String> types = types(file);
            String table = TextDocuments.isJson(file)
                    ? "read_json(" + path + ", format = 'newline_delimited', columns = {"
                            + types.keySet().stream()
                                    .map(name -> SQL.literal(name) + ": 'VARCHAR'")
                                    .collect(Collectors.joining(", "))
                            + "})"
                    : "read_parquet(" + path + ")";
            return new DuckDbSource(columns, table, types, null, point, false, joined, lookups);
        }
        boolean floats = floating && read.parallel() && areNumbers(read.layout(), columns);
        String table = table(read, columns, floats);
        return new DuckDbSource(columns, table, Map.of(), beyond(read, columns, form), point, floats, joined, lookups);
    }

    private String table(CsvRead read, DocumentColumns columns, boolean floats) {
        return "read_csv(" + SQL.literal(read.path().toString()) + ", delim = "
                + SQL.literal(String.valueOf(read.layout().separator()))
                + ", quote = '\"', escape = '\"', header = false, skip = "
                + read.layout().skip()
                + ", auto_detect = false, null_padding = true, store_rejects = true, rejects_scan = 'scans_" + attempts
                + "', rejects_table = 'rejects_" + attempts + "'"
                + (floats ? ", rejects_limit = " + ENOUGH_REJECTS : "")
                + (TextDocuments.isPacked(read.path()) ? ", compression = 'gzip'" : "")
                + (read.parallel() ? "" : ", parallel = false")
                + ", columns = {"
                + IntStream.range(0, read.width())
                        .mapToObj(place -> "'c" + place + "': '"
                                + (floats && DuckDbSource.isNumber(columns, place) ? "DOUBLE" : "VARCHAR") + "'")
                        .collect(Collectors.joining(", "))
                + "})"
                + (blanks ? " WHERE NOT (" + blank(read.width(), columns, floats) + ")" : "");
    }

    private static String beyond(CsvRead read, DocumentColumns columns, CsvForm form) {
        int names = columns.header().size();
        List<String> wrong = new ArrayList<>();
        IntStream.range(names, read.width())
                .mapToObj(place -> "COALESCE(TRIM(c" + place + "), '') <> ''")
                .forEach(wrong::add);
        if (!read.parallel()) {
            // Only a file with line breaks in values is read so; a quote that opens by mistake makes such values.
            IntStream.range(0, names)
                    .mapToObj(place -> DuckDbSource.swallows(
                            "c" + place, read.layout().separator(), columns, form.dates() == null))
                    .forEach(wrong::add);
        }
        return wrong.isEmpty() ? null : "(" + String.join(" OR ", wrong) + ")";
    }

    /** A line without any value is none, nor is the mark at the end of files from DOS. */
    private static String blank(int width, DocumentColumns columns, boolean floats) {
        return IntStream.range(0, width)
                .mapToObj(place -> floats && DuckDbSource.isNumber(columns, place)
                        ? "c" + place + " IS NULL"
                        : "COALESCE(TRIM(REPLACE(c" + place + ", CHR(26), '')), '') = ''")
                .collect(Collectors.joining(" AND "));
    }

    /** Whether the first lines have plain numbers where numbers are read. */
    private static boolean areNumbers(CsvLayout layout, DocumentColumns columns) {
        return columns.columns().stream()
                .filter(read -> read.kind() == Kind.NUMBER)
                .allMatch(read -> layout.sample().stream()
                        .filter(values -> read.place() < values.size()
                                && !values.get(read.place()).isBlank())
                        .allMatch(values -> CsvValues.number(
                                        values.get(read.place()).strip())
                                .isPresent()));
    }

    /** Whether the last scan met texts where it expected numbers. */
    boolean metTexts() {
        return hasTexts()
                && !session.query("SELECT 1 FROM rejects_" + attempts
                                + " WHERE CAST(error_type AS VARCHAR) = 'CAST' LIMIT 1")
                        .rows()
                        .isEmpty();
    }

    /** Reads more columns where lines of the last scan have them; says whether there were such lines. */
    boolean widen(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        if (!hasTexts()) {
            return false;
        }
        int most = 0;
        for (Object[] kind : session.query(
                        "SELECT CAST(error_type AS VARCHAR), error_message, line FROM rejects_" + attempts)
                .rows()) {
            Matcher found = FOUND.matcher(String.valueOf(kind[1]));
            if (!"TOO MANY COLUMNS".equals(kind[0]) || !found.find()) {
                TextDocuments.explain(files, form);
                throw Problem.FILE_UNREADABLE.with(
                        files.keySet().iterator().next(), "line " + kind[2] + " is not as the others are");
            }
            most = Math.max(most, Math.min(MOST_COLUMNS, Integer.parseInt(found.group(1))));
        }
        int width = most;
        if (width > 0) {
            reads.replaceAll((file, read) -> new CsvRead(read.path(), read.layout(), width, read.parallel()));
        }
        return width > 0;
    }
}
