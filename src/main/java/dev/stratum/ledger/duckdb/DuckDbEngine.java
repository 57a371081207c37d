package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.CellRows;
import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.CsvLayout;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.Measured;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.TextDocuments;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.ledger.memory.ResultRows;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.CellChecks;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the steps in DuckDB. Text files (also packed), Parquet and JSON lines are read where they lie; the database holds
 * one row per order and spills to disk beyond its bound on memory.
 */
public final class DuckDbEngine implements LedgerEngine {
    private static final SqlDialect SQL = SqlDialect.DUCKDB;
    private static final SqlPrinter PRINTER = new SqlPrinter(SQL);
    private static final Pattern FOUND = Pattern.compile("Found: (\\d+)");
    private static final int MOST_COLUMNS = 4_096;

    /** As many lines that are no numbers as tell that a file has to be read otherwise. */
    private static final int ENOUGH_REJECTS = 1_000;

    private final Connection connection;
    private final Path scratch;
    private final String memory;
    private final Map<LedgerFile, CsvRead> reads = new HashMap<>();
    /** The tables that further steps have made of the measures. */
    private final Map<String, Step> made = new HashMap<>();

    private final Map<LedgerFile, Integer> sheets = new HashMap<>();
    private boolean lookups;
    private boolean floating;
    private boolean blanks;
    private boolean joined;
    private boolean spelled;
    private int attempts;

    /** How a text file is read. */
    private record CsvRead(Path path, CsvLayout layout, int width, boolean parallel) {}

    /**
     * An engine of its own.
     *
     * @param scratch a folder for what does not fit into memory
     * @param memory the bound on memory, for example {@code 2GB}; null for four fifths of what the computer has
     */
    public DuckDbEngine(Path scratch, String memory) {
        this.scratch = scratch;
        this.memory = memory;
        Properties settings = new Properties();
        settings.setProperty("temp_directory", scratch.toString());
        settings.setProperty("preserve_insertion_order", "false");
        // Nothing is fetched from anywhere.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        if (memory != null) {
            settings.setProperty("memory_limit", memory);
        }
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            run("SET TimeZone = 'UTC'");
        } catch (SQLException refused) {
            throw Problem.ENGINE_FAILED.with("DuckDB", "anything", sentence(refused));
        } catch (IllegalStateException | LinkageError notUnpacked) {
            throw Problem.ENGINE_FAILED.with(
                    "DuckDB",
                    "anything",
                    "its program could not be unpacked to " + System.getProperty("java.io.tmpdir")
                            + "; make 100 MB of room there, or use --engine memory");
        }
        UnpackedProgram.remove(scratch);
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        Optional<CellRows> cells = TextDocuments.cells(file);
        if (cells.isPresent()) {
            return TextDocuments.header(cells.get(), isHeader);
        }
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
            for (Object[] row : query("DESCRIBE SELECT * FROM " + read).rows()) {
                types.put((String) row[0], TextDocuments.isJson(file) ? "VARCHAR" : (String) row[1]);
            }
        } catch (SQLException damaged) {
            throw Problem.FILE_UNREADABLE.with(file, sentence(damaged));
        }
        return types;
    }

    private DuckDbSource source(LedgerFile file, DocumentColumns columns, CsvForm form) {
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
        int names = columns.header().size();
        boolean floats = floating && read.parallel() && areNumbers(read.layout(), columns);
        String table = "read_csv(" + SQL.literal(read.path().toString()) + ", delim = "
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
        String beyond = wrong.isEmpty() ? null : "(" + String.join(" OR ", wrong) + ")";
        return new DuckDbSource(columns, table, Map.of(), beyond, point, floats, joined, lookups);
    }

    /** A line without any value is none, nor is the mark at the end of files from DOS. */
    private static String blank(int width, DocumentColumns columns, boolean floats) {
        return IntStream.range(0, width)
                .mapToObj(place -> floats && DuckDbSource.isNumber(columns, place)
                        ? "c" + place + " IS NULL"
                        : "COALESCE(TRIM(REPLACE(c" + place + ", CHR(26), '')), '') = ''")
                .collect(Collectors.joining(" AND "));
    }

    /** Whether there are lines without a value in any column that is read; then the other columns are looked at, too. */
    private boolean hasBlanks(Map<LedgerFile, DocumentColumns> files) throws SQLException {
        List<String> tables = new ArrayList<>(
                List.of("SELECT 1 FROM orders WHERE customer IS NULL AND order_no IS NULL AND first_day IS NULL"));
        for (LedgerFile file : files.keySet()) {
            if (file.role() == DocumentRole.LINES) {
                tables.add("SELECT 1 FROM line_sums WHERE line_order IS NULL AND amount IS NULL");
            } else if (file.role() != DocumentRole.PURCHASES) {
                tables.add("SELECT 1 FROM " + file.role().table()
                        + " WHERE customer IS NULL AND order_no IS NULL AND day IS NULL");
            }
        }
        return !reads.isEmpty() && count("(" + String.join(" UNION ALL ", tables) + " LIMIT 1)") > 0;
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

    /** The queries that read the documents of each role. */
    private Map<String, String> sources(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Map<DocumentRole, List<String>> byRole = new EnumMap<>(DocumentRole.class);
        files.forEach((file, columns) -> byRole.computeIfAbsent(file.role(), none -> new ArrayList<>())
                .add(
                        TextDocuments.cells(file).isPresent()
                                ? "SELECT " + String.join(", ", CsvDocument.names(columns)) + " FROM " + sheet(file)
                                : source(file, columns, form).query(LineSql.factors(plan))));
        Map<String, String> sources = new LinkedHashMap<>();
        byRole.forEach((role, queries) -> sources.put(role.table(), String.join("\nUNION ALL\n", queries)));
        return sources;
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        try {
            joined = plan.documents().containsKey(DocumentRole.LINES);
            loadSheets(plan, files, form);
            if (form.dates() != null || form.decimal() != null) {
                lookUp(plan, files, form);
            }
            floating = form.decimal() == null;
            load(plan, files, form);
            if (hasBlanks(files)) {
                blanks = true;
                load(plan, files, form);
            }
            boolean stated = form.dates() != null || form.decimal() != null;
            boolean otherwise = floating && hasFates(files, LineFate.BAD_NUMBER);
            if (otherwise || (!stated && hasFates(files, LineFate.BAD_DATE, LineFate.BAD_NUMBER))) {
                floating = false;
                if (lookUp(plan, files, form) || otherwise) {
                    load(plan, files, form);
                }
            }
            mend(plan);
            List<Step> steps = plan.fromOrders();
            made.clear();
            run("CREATE OR REPLACE TEMP TABLE measures AS\n"
                    + PRINTER.statement(Map.of(), steps, "SELECT * FROM measures"));
            List<CustomerMeasures> customers = Measured.customers(table(List.of(), "measures"));
            run("CREATE OR REPLACE TEMP TABLE known AS\n"
                    + PRINTER.statement(Map.of(), steps, "SELECT customer FROM known"));
            MeasuredLedger ledger = new MeasuredLedger(
                    plan,
                    customers,
                    Measured.control(steps, name -> table(steps, name)),
                    plan.documents().containsKey(DocumentRole.PAYMENTS)
                            ? Measured.unmatched(table(steps, "unmatched"))
                            : List.of(),
                    List.of(),
                    count("known") - customers.size(),
                    (spelled || hasConfusing()) ? TextDocuments.spellings(files, form) : List.of());
            return ledger.problems() == 0 || issues == 0
                    ? ledger
                    : ledger.with(TextDocuments.issues(files, form, issues));
        } catch (SQLException failure) {
            throw explained(failure, files, form);
        }
    }

    /** The name of the table that holds the rows of a sheet. */
    private String sheet(LedgerFile file) {
        return "sheet_" + sheets.computeIfAbsent(file, none -> sheets.size() + 1);
    }

    /** Sheets of workbooks are read in Java, each value as its column says. */
    private void loadSheets(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form)
            throws SQLException {
        for (Map.Entry<LedgerFile, DocumentColumns> file : files.entrySet()) {
            if (TextDocuments.cells(file.getKey()).isPresent()) {
                spelled |= new SheetLoad(connection, file.getKey(), file.getValue(), LineSql.factors(plan))
                        .into(sheet(file.getKey()), form);
            }
        }
    }

    /** Reads every line once; again with more columns, or without threads, when lines turn out to need it. */
    private void load(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) throws SQLException {
        while (true) {
            attempts++;
            try {
                loadOnce(plan, files, form);
            } catch (SQLException failure) {
                if (String.valueOf(failure.getMessage()).contains("parallel scanner does not support null_padding")
                        && reads.values().stream().anyMatch(CsvRead::parallel)) {
                    reads.replaceAll((file, read) -> new CsvRead(read.path(), read.layout(), read.width(), false));
                    continue;
                }
                throw failure;
            }
            if (floating
                    && !reads.isEmpty()
                    && !query("SELECT 1 FROM rejects_" + attempts
                                    + " WHERE CAST(error_type AS VARCHAR) = 'CAST' LIMIT 1")
                            .rows()
                            .isEmpty()) {
                floating = false;
                continue;
            }
            int wider = rejected(files, form);
            if (wider == 0) {
                return;
            }
            reads.replaceAll((file, read) -> new CsvRead(read.path(), read.layout(), wider, read.parallel()));
        }
    }

    private void loadOnce(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) throws SQLException {
        Map<String, String> sources = sources(plan, files, form);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            boolean small = !source.getKey().equals(DocumentRole.PURCHASES.table())
                    && !source.getKey().equals(DocumentRole.LINES.table());
            if (small) {
                run("CREATE OR REPLACE TEMP TABLE " + source.getKey() + " AS\n" + source.getValue());
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.toOrders()) {
            steps.add(step);
            if (step.name().equals("line_sums")) {
                run("CREATE OR REPLACE TEMP TABLE line_sums AS\n"
                        + PRINTER.statement(only(sources, DocumentRole.LINES), steps, "SELECT * FROM line_sums"));
                steps.clear();
            }
        }
        run("CREATE OR REPLACE TEMP TABLE " + MeasuresPlan.ORDERS + " AS\n"
                + PRINTER.statement(
                        only(sources, DocumentRole.PURCHASES), steps, "SELECT * FROM " + MeasuresPlan.ORDERS));
    }

    private static Map<String, String> only(Map<String, String> sources, DocumentRole role) {
        return Map.of(role.table(), sources.get(role.table()));
    }

    /** How many columns lines have that have too many; 0 when all fit. */
    private int rejected(Map<LedgerFile, DocumentColumns> files, CsvForm form) throws SQLException {
        if (reads.isEmpty()) {
            return 0;
        }
        int most = 0;
        StepRows kinds = query("SELECT CAST(error_type AS VARCHAR), error_message, line FROM rejects_" + attempts);
        for (Object[] kind : kinds.rows()) {
            Matcher found = FOUND.matcher(String.valueOf(kind[1]));
            if (!"TOO MANY COLUMNS".equals(kind[0]) || !found.find()) {
                TextDocuments.explain(files, form);
                throw Problem.FILE_UNREADABLE.with(
                        files.keySet().iterator().next(), "line " + kind[2] + " is not as the others are");
            }
            most = Math.max(most, Math.min(MOST_COLUMNS, Integer.parseInt(found.group(1))));
        }
        return most;
    }

    private boolean hasFates(Map<LedgerFile, DocumentColumns> files, LineFate... fates) throws SQLException {
        String bad = Stream.of(fates).map(fate -> "" + fate.code()).collect(Collectors.joining(", "));
        List<String> tables = new ArrayList<>(List.of("SELECT fate FROM orders WHERE fate IN (" + bad + ")"));
        for (LedgerFile file : files.keySet()) {
            if (file.role() == DocumentRole.LINES) {
                tables.add("SELECT line_state FROM line_sums WHERE line_state IN (" + bad + ")");
            } else if (file.role() != DocumentRole.PURCHASES) {
                tables.add("SELECT state FROM " + file.role().table() + " WHERE state IN (" + bad + ")");
            }
        }
        return !query("SELECT 1 FROM (" + String.join(" UNION ALL ", tables) + ") LIMIT 1")
                .rows()
                .isEmpty();
    }

    /** Reads in Java what is not written plainly; says whether there was such a value. */
    private boolean lookUp(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form)
            throws SQLException {
        int factors = LineSql.factors(plan);
        String decimal = LineSql.decimal(factors);
        run("CREATE OR REPLACE TEMP TABLE " + DuckDbSource.DAYS + " (text VARCHAR, value DATE)");
        run("CREATE OR REPLACE TEMP TABLE " + DuckDbSource.NUMBERS + " (text VARCHAR, value " + decimal + ")");
        Map<String, LocalDate> days = new HashMap<>();
        Map<String, BigDecimal> numbers = new HashMap<>();
        attempts++;
        for (Map.Entry<LedgerFile, DocumentColumns> file : files.entrySet()) {
            if (TextDocuments.cells(file.getKey()).isPresent()) {
                continue;
            }
            DuckDbSource source = source(file.getKey(), file.getValue(), form);
            for (Read read : file.getValue().columns()) {
                if (source.hasTexts(read)) {
                    for (Object[] row : query(source.unread(read, factors)).rows()) {
                        String text = ((String) row[0]).strip();
                        if (read.kind() == Kind.DAY) {
                            form.moment(text).ifPresent(moment -> days.put((String) row[0], moment.toLocalDate()));
                        } else {
                            form.number(text)
                                    .ifPresent(number -> numbers.put(
                                            (String) row[0],
                                            LineSql.fitting(number, factors, "DuckDB", read, file.getKey())));
                        }
                    }
                }
            }
        }
        insert(DuckDbSource.DAYS, days);
        insert(DuckDbSource.NUMBERS, numbers);
        lookups = !days.isEmpty() || !numbers.isEmpty();
        return lookups;
    }

    private void insert(String table, Map<String, ?> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            for (Map.Entry<String, ?> value : values.entrySet()) {
                insert.setString(1, value.getKey());
                insert.setObject(2, value.getValue());
                insert.addBatch();
            }
            if (!values.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    /** Reads keys by the rule of {@link Keys}, and puts together what turns out to be one. */
    private void mend(MeasuresPlan plan) throws SQLException {
        boolean customers = mend(MeasuresPlan.ORDERS, "customer", "fate");
        boolean orders = mend(MeasuresPlan.ORDERS, "order_no", null);
        spelled |= customers;
        total();
        if (customers || orders) {
            run("CREATE OR REPLACE TEMP TABLE mended AS\n"
                    + PRINTER.statement(Map.of(), List.of(plan.regrouped()), "SELECT * FROM regrouped"));
            run("CREATE OR REPLACE TEMP TABLE " + MeasuresPlan.ORDERS + " AS SELECT * FROM mended");
        }
        for (DocumentRole role : plan.documents().keySet()) {
            if (role != DocumentRole.PURCHASES && role != DocumentRole.LINES) {
                mend(role.table(), "customer", "state");
                mend(role.table(), "order_no", null);
            }
        }
    }

    /** Visible ASCII with single blanks inside that does not end like 17850.0 is a key as it stands. */
    private static String isPlainKey(String column) {
        return "(REGEXP_FULL_MATCH(" + column + ", '[!-~]+( [!-~]+)*') AND NOT REGEXP_FULL_MATCH(" + column
                + ", '-?[0-9]+\\.0+') AND LENGTH(" + column + ") <= 32767)";
    }

    /** Rows that sum others up are no customers. */
    private void total() throws SQLException {
        StepRows candidates = query("SELECT DISTINCT customer FROM orders WHERE REGEXP_MATCHES(customer,"
                + " '^(grand|sub|total|sum|som|gesamt|all) ?', 'i')");
        for (Object[] row : candidates.rows()) {
            if (CellChecks.total(row[0], "").isPresent()) {
                run("UPDATE orders SET fate = " + LineFate.TOTAL.code() + " WHERE customer = "
                        + SQL.literal((String) row[0]) + " AND fate <= " + LineFate.OUTSIDE.code());
            }
        }
    }

    /** A name that no cell holds is none. */
    private static String readable(String key) {
        return key.length() > CsvDocument.LONGEST_NAME ? "" : key;
    }

    private boolean mend(String table, String column, String fate) throws SQLException {
        String odd = column + " IS NOT NULL AND NOT " + isPlainKey(column);
        Map<String, String> keys = new HashMap<>();
        for (Object[] row : query("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + odd)
                .rows()) {
            String text = (String) row[0];
            String key = readable(Keys.of(text));
            if (!key.equals(text)) {
                keys.put(text, key);
            }
        }
        if (keys.isEmpty()) {
            return false;
        }
        run("CREATE OR REPLACE TEMP TABLE read_keys (text VARCHAR, value VARCHAR)");
        insert("read_keys", keys);
        run("UPDATE " + table + " SET " + column + " = NULLIF(value, '') FROM read_keys WHERE " + column + " = text");
        if (fate != null) {
            run("UPDATE " + table + " SET " + fate + " = " + LineFate.NO_CUSTOMER.code()
                    + " WHERE customer IS NULL AND " + fate + " NOT IN (" + LineFate.LEFT_OUT.code() + ", "
                    + LineFate.BAD_LINE.code() + ")");
        }
        return true;
    }

    private long count(String table) throws SQLException {
        return ((BigDecimal) query("SELECT COUNT(*) FROM " + table).rows().get(0)[0]).longValueExact();
    }

    /** Whether two names are easily confused. Names that are numbers without leading zeros are not, with each other. */
    private boolean hasConfusing() throws SQLException {
        return count("(SELECT 1 FROM known WHERE NOT REGEXP_FULL_MATCH(customer, '0|[1-9][0-9]*') LIMIT 1)") > 0
                && Measured.mayBeOne(query("SELECT customer FROM known"), false);
    }

    private StepRows table(List<Step> steps, String name) {
        try {
            return query(PRINTER.statement(Map.of(), steps, "SELECT * FROM " + name));
        } catch (SQLException failure) {
            throw Problem.ENGINE_FAILED.with("DuckDB", name, sentence(failure));
        }
    }

    private StratumException explained(SQLException failure, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Out of Memory Error")) {
            return Problem.ENGINE_FAILED.with(
                    "DuckDB",
                    "the documents",
                    "they need more memory than " + (memory == null ? "there is" : "--memory " + memory)
                            + "; give more, or more room for temporary files");
        }
        if (message.contains("No space left")) {
            return Problem.ENGINE_FAILED.with(
                    "DuckDB", "the documents", "the disk with " + scratch + " is full; make room there");
        }
        TextDocuments.explain(files, form);
        return Problem.ENGINE_FAILED.with("DuckDB", files.keySet().iterator().next(), sentence(failure));
    }

    private static String sentence(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason is given");
    }

    @Override
    public StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        boolean anew = false;
        try {
            for (Step step : steps) {
                anew = anew || !step.equals(made.get(step.name()));
                if (anew) {
                    run("CREATE OR REPLACE TEMP TABLE " + step.name() + " AS\n" + PRINTER.select(step));
                    made.put(step.name(), step);
                }
            }
            return query("SELECT * FROM " + table);
        } catch (SQLException failure) {
            throw Problem.ENGINE_FAILED.with("DuckDB", table, sentence(failure));
        }
    }

    @Override
    public String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        joined = plan.documents().containsKey(DocumentRole.LINES);
        return sql(plan, files, form, List.of(), "SELECT * FROM measures ORDER BY customer");
    }

    @Override
    public String sql(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, List<Step> further, String last) {
        List<Step> steps = new ArrayList<>(plan.toOrders());
        steps.addAll(plan.fromOrders());
        steps.addAll(further);
        return PRINTER.statement(sources(plan, files, form), steps, last);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private StepRows query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return ResultRows.of(results);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Nothing is kept.
        }
    }
}
