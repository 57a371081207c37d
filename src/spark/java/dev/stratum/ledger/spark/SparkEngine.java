package dev.stratum.ledger.spark;

import dev.stratum.files.AtomicFile;
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
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.CellChecks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Takes the steps in Spark. Files are read by the executors where they lie, text files in parts; the cluster holds one row per
 * order, and what a lost executor held is computed again. A name that is no file may be a table of the catalog.
 */
public final class SparkEngine implements LedgerEngine {
    private static final SqlDialect SQL = SqlDialect.SPARK;
    private static final SqlPrinter PRINTER = new SqlPrinter(SQL);
    private static final String NAME = "Spark";

    /** What makes Spark exact: sums that overflow are an error, and no decimal is rounded for want of room. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.decimalOperations.allowPrecisionLoss", "false",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.caseSensitive", "true",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.files.ignoreCorruptFiles", "false",
            "spark.sql.files.ignoreMissingFiles", "false");

    private final SparkSession session;
    private final Path scratch;
    private final boolean own;
    private final Map<LedgerFile, SparkLines> lines = new HashMap<>();
    private final Map<String, Dataset<Row>> held = new HashMap<>();
    private boolean lookups;
    private boolean spelled;

    /**
     * An engine in a session.
     *
     * @param session the session; its settings are changed
     * @param scratch a folder for copies of files that Spark does not read as they are
     * @param own whether Spark is stopped in the end
     */
    public SparkEngine(SparkSession session, Path scratch, boolean own) {
        this.session = session;
        this.scratch = scratch;
        this.own = own;
        SETTINGS.forEach(session.conf()::set);
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        Optional<CellRows> cells = TextDocuments.cells(file);
        if (cells.isPresent()) {
            return TextDocuments.header(cells.get(), isHeader);
        }
        if (isTable(file)) {
            return typed(file, SQL.quoted(file.name()).replace(".", "`.`"));
        }
        if (!Files.exists(file.path())) {
            throw Problem.FILE_MISSING.with(file);
        }
        if (TextDocuments.isText(file)) {
            CsvLayout layout = CsvLayout.of(file.path(), form, isHeader);
            Path path = TextDocuments.readable(file.path(), form, scratch);
            lines.put(
                    file,
                    new SparkLines.Text(
                            readable(path, TextDocuments.isPacked(path) ? ".csv.gz" : ".csv"),
                            layout.separator(),
                            Math.max(layout.width(), layout.header().size()),
                            layout.skip(),
                            null,
                            form.dates() == null));
            return layout.header();
        }
        if (TextDocuments.isJson(file)) {
            JsonLines json = JsonLines.of(
                    file,
                    readable(file.path().toAbsolutePath(), TextDocuments.isPacked(file.path()) ? ".json.gz" : ".json"));
            lines.put(file, json.lines());
            return json.names();
        }
        return typed(file, "parquet." + SQL.quoted(readable(file.path().toAbsolutePath(), ".parquet")));
    }

    private boolean isTable(LedgerFile file) {
        return !Files.exists(file.path())
                && file.name().matches("\\w+(\\.\\w+){0,2}")
                && session.catalog().tableExists(file.name());
    }

    private List<String> typed(LedgerFile file, String table) {
        Map<String, String> types = new LinkedHashMap<>();
        try {
            for (StructField field :
                    session.sql("SELECT * FROM " + table + " LIMIT 0").schema().fields()) {
                types.put(field.name(), field.dataType().sql().toUpperCase(Locale.ROOT));
            }
        } catch (Exception damaged) {
            throw Problem.FILE_UNREADABLE.with(file, "it is damaged, or no Parquet file");
        }
        lines.put(file, new SparkLines.Typed(table, types));
        return List.copyOf(types.keySet());
    }

    /** A file as Spark names it; by a link where its own name says something else to Spark than to people. */
    private String readable(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        boolean packed = ending.endsWith(".gz");
        boolean plain = !file.toString().matches(".*[\\[\\]{}*?:\\\\].*")
                && !name.startsWith("_")
                && !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".gz") == packed
                && (!packed || name.endsWith(".gz"));
        if (plain) {
            return "file://" + file;
        }
        try {
            Path link = Files.createTempFile(scratch, "document-", ending);
            Files.delete(link);
            try {
                Files.createSymbolicLink(link, file);
            } catch (IOException | UnsupportedOperationException forbidden) {
                Files.copy(file, link);
            }
            return "file://" + link.toAbsolutePath();
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    private SparkSource source(LedgerFile file, DocumentColumns columns, CsvForm form) {
        return new SparkSource(columns, lines.get(file), form.decimal() == null || form.decimal() == '.', lookups);
    }

    /** The queries that read the documents of each role. */
    private Map<String, String> sources(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Map<DocumentRole, List<String>> byRole = new EnumMap<>(DocumentRole.class);
        List<LedgerFile> order = List.copyOf(files.keySet());
        files.forEach((file, columns) -> byRole.computeIfAbsent(file.role(), none -> new ArrayList<>())
                .add(
                        TextDocuments.cells(file).isPresent()
                                ? "SELECT * FROM sheet_" + order.indexOf(file)
                                : source(file, columns, form).query(LineSql.factors(plan))));
        Map<String, String> sources = new LinkedHashMap<>();
        byRole.forEach((role, queries) -> sources.put(role.table(), String.join("\nUNION ALL\n", queries)));
        return sources;
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        try {
            sheets(files, form);
            if (form.dates() != null || form.decimal() != null) {
                lookUp(plan, files, form);
            }
            load(plan, files, form);
            if (!lookups
                    && form.dates() == null
                    && form.decimal() == null
                    && hasFates(plan, LineFate.BAD_DATE, LineFate.BAD_NUMBER)
                    && lookUp(plan, files, form)) {
                load(plan, files, form);
            }
            mend(plan);
            List<Step> steps = plan.fromOrders();
            hold("measures", PRINTER.statement(Map.of(), steps, "SELECT * FROM measures"));
            List<CustomerMeasures> customers = Measured.customers(query("SELECT * FROM measures"));
            hold("known", PRINTER.statement(Map.of(), steps, "SELECT customer FROM known"));
            long known = count("known");
            MeasuredLedger ledger = new MeasuredLedger(
                    plan,
                    customers,
                    Measured.control(steps, name -> table(steps, name)),
                    plan.documents().containsKey(DocumentRole.PAYMENTS)
                            ? Measured.unmatched(table(steps, "unmatched"))
                            : List.of(),
                    List.of(),
                    known - customers.size(),
                    spelled || hasConfusing() ? TextDocuments.spellings(files, form) : List.of());
            return ledger.problems() == 0 || issues == 0
                    ? ledger
                    : ledger.with(TextDocuments.issues(files, form, issues));
        } catch (StratumException told) {
            throw told;
        } catch (Exception failure) {
            throw explained(failure, files, form);
        }
    }

    /** Sheets of workbooks are read in Java, each value as its column says. */
    private void sheets(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        List<LedgerFile> order = List.copyOf(files.keySet());
        files.forEach((file, columns) -> {
            if (TextDocuments.cells(file).isPresent()) {
                StructType type = new StructType();
                for (String name : CsvDocument.names(columns)) {
                    type = type.add(
                            name,
                            name.equals("day")
                                    ? DataTypes.DateType
                                    : name.equals("state")
                                            ? DataTypes.createDecimalType(10, 0)
                                            : name.startsWith("number_")
                                                    ? DataTypes.createDecimalType(38, 18)
                                                    : DataTypes.StringType);
                }
                List<Row> rows = new ArrayList<>();
                spelled |= TextDocuments.readCells(file, columns, form, row -> rows.add(RowFactory.create(row.clone())));
                session.createDataFrame(rows, type).createOrReplaceTempView("sheet_" + order.indexOf(file));
            }
        });
    }

    /** Reads every line once; again with more columns, or as a whole, when lines turn out to need it. */
    private void load(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        while (true) {
            try {
                loadOnce(plan, files, form);
                if (!hasFates(plan, LineFate.BAD_LINE) || !fit(files, form)) {
                    return;
                }
            } catch (StratumException told) {
                throw told;
            } catch (Exception failure) {
                // Text after a quote that closes: wrong in a line, but right in the middle of a value with line breaks.
                if (!isQuote(failure) || !whole(files, form, files.keySet())) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isQuote(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Unescaped quote character")) {
                return true;
            }
        }
        return false;
    }

    private void loadOnce(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Map<String, String> sources = sources(plan, files, form);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            boolean small = !source.getKey().equals(DocumentRole.PURCHASES.table())
                    && !source.getKey().equals(DocumentRole.LINES.table());
            if (small) {
                hold(source.getKey(), source.getValue());
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.toOrders()) {
            steps.add(step);
            if (step.name().equals("line_sums")) {
                hold(
                        "line_sums",
                        PRINTER.statement(only(sources, DocumentRole.LINES), steps, "SELECT * FROM line_sums"));
                steps.clear();
            }
        }
        hold(
                MeasuresPlan.ORDERS,
                PRINTER.statement(
                        only(sources, DocumentRole.PURCHASES), steps, "SELECT * FROM " + MeasuresPlan.ORDERS));
    }

    private static Map<String, String> only(Map<String, String> sources, DocumentRole role) {
        return Map.of(role.table(), sources.get(role.table()));
    }

    /** Looks at the lines that seem to be none; says whether a file is to be read otherwise. */
    private boolean fit(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        boolean otherwise = false;
        for (LedgerFile file : files.keySet()) {
            if (lines.get(file) instanceof SparkLines.Text text) {
                Object[] found = query("SELECT MAX(CASE WHEN " + text.isWider() + " THEN " + text.values()
                                + " ELSE 0 END), MAX(CASE WHEN " + (text.view() == null ? text.isHalf() : "FALSE")
                                + " THEN 1 ELSE 0 END) FROM " + text.table())
                        .rows()
                        .get(0);
                if (number(found[1]) > 0) {
                    otherwise |= whole(files, form, Set.of(file));
                } else if (number(found[0]) > 0) {
                    lines.put(file, text.wider((int) number(found[0])));
                    otherwise = true;
                }
            }
        }
        return otherwise;
    }

    /** Has text files read as a whole, if nothing is wrong with them; says whether one was not read so before. */
    private boolean whole(Map<LedgerFile, DocumentColumns> all, CsvForm form, Set<LedgerFile> files) {
        boolean changed = false;
        for (LedgerFile file : files) {
            if (lines.get(file) instanceof SparkLines.Text text && text.view() == null) {
                TextDocuments.explain(Map.of(file, all.get(file)), form);
                String view = "whole_" + List.copyOf(all.keySet()).indexOf(file);
                session.read()
                        .schema(text.schema())
                        .options(text.options())
                        .option("multiLine", "true")
                        .csv(text.path())
                        .createOrReplaceTempView(view);
                lines.put(file, text.whole(view, 1 + place(view, all.get(file).header())));
                changed = true;
            }
        }
        return changed;
    }

    /** The place of the header among the records. */
    private long place(String view, List<String> header) {
        StringBuilder isHeader = new StringBuilder("TRUE");
        for (int place = 0; place < header.size(); place++) {
            isHeader.append(" AND COALESCE(TRIM(c")
                    .append(place)
                    .append("), '') = ")
                    .append(SQL.literal(header.get(place)));
        }
        return number(query("SELECT MIN(line_id) FROM (SELECT *, MONOTONICALLY_INCREASING_ID() AS line_id FROM " + view
                        + ") AS numbered WHERE line_id < 100 AND " + isHeader)
                .rows()
                .get(0)[0]);
    }

    private boolean hasFates(MeasuresPlan plan, LineFate... fates) {
        String bad = java.util.stream.Stream.of(fates)
                .map(fate -> "" + fate.code())
                .collect(Collectors.joining(", "));
        List<String> tables = new ArrayList<>(List.of("SELECT fate FROM orders WHERE fate IN (" + bad + ")"));
        for (DocumentRole role : plan.documents().keySet()) {
            if (role == DocumentRole.LINES) {
                tables.add("SELECT line_state FROM line_sums WHERE line_state IN (" + bad + ")");
            } else if (role != DocumentRole.PURCHASES) {
                tables.add("SELECT state FROM " + role.table() + " WHERE state IN (" + bad + ")");
            }
        }
        return !query("SELECT 1 FROM (" + String.join(" UNION ALL ", tables) + ") LIMIT 1")
                .rows()
                .isEmpty();
    }

    /** Reads in Java what is not written plainly; says whether there was such a value. */
    private boolean lookUp(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        int factors = LineSql.factors(plan);
        Map<String, LocalDate> days = new HashMap<>();
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Map.Entry<LedgerFile, DocumentColumns> file : files.entrySet()) {
            if (TextDocuments.cells(file.getKey()).isPresent()) {
                continue;
            }
            SparkSource source = source(file.getKey(), file.getValue(), form);
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
                                            LineSql.fitting(number, factors, NAME, read, file.getKey())));
                        }
                    }
                }
            }
        }
        view(SparkSource.DAYS, days, DataTypes.DateType);
        int scale = LineSql.scale(factors);
        view(SparkSource.NUMBERS, numbers, DataTypes.createDecimalType(factors < 3 ? 12 + scale : 8 + scale, scale));
        lookups = !days.isEmpty() || !numbers.isEmpty();
        return lookups;
    }

    private void view(String name, Map<String, ?> values, DataType type) {
        List<Row> rows = new ArrayList<>(values.size());
        values.forEach((text, value) -> rows.add(RowFactory.create(text, value)));
        session.createDataFrame(
                        rows,
                        new StructType().add("text", DataTypes.StringType).add("value", type))
                .createOrReplaceTempView(name);
    }

    /** Reads keys by the rule of {@link Keys}, and puts together what turns out to be one. */
    private void mend(MeasuresPlan plan) {
        boolean customers = mend(MeasuresPlan.ORDERS, "customer", "fate");
        boolean orders = mend(MeasuresPlan.ORDERS, "order_no", null);
        spelled |= customers;
        total();
        if (customers || orders) {
            hold(
                    MeasuresPlan.ORDERS,
                    PRINTER.statement(Map.of(), List.of(plan.regrouped()), "SELECT * FROM regrouped"));
        }
        for (DocumentRole role : plan.documents().keySet()) {
            if (role != DocumentRole.PURCHASES && role != DocumentRole.LINES) {
                mend(role.table(), "customer", "state");
                mend(role.table(), "order_no", null);
            }
        }
    }

    private boolean mend(String table, String column, String fate) {
        String odd = column + " IS NOT NULL AND (" + SQL.isOddKey(column) + " OR LENGTH(" + column + ") > "
                + CsvDocument.LONGEST_NAME + ")";
        Map<String, String> keys = new HashMap<>();
        for (Object[] row : query("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + odd)
                .rows()) {
            String text = (String) row[0];
            String key = Keys.of(text);
            String name = key.length() > CsvDocument.LONGEST_NAME ? "" : key;
            if (!name.equals(text)) {
                keys.put(text, name);
            }
        }
        if (keys.isEmpty()) {
            return false;
        }
        view("read_keys", keys, DataTypes.StringType);
        String key = "CASE WHEN text IS NULL THEN " + column + " ELSE NULLIF(value, '') END";
        replace(
                table,
                "LEFT JOIN read_keys ON " + column + " = text",
                fate == null
                        ? Map.of(column, key)
                        : Map.of(
                                column,
                                key,
                                fate,
                                "CASE WHEN " + key + " IS NULL AND " + fate + " NOT IN (" + LineFate.LEFT_OUT.code()
                                        + ", " + LineFate.BAD_LINE.code() + ") THEN " + LineFate.NO_CUSTOMER.code()
                                        + " ELSE " + fate + " END"));
        return true;
    }

    /** Rows that sum others up are no customers. */
    private void total() {
        List<String> totals = query("SELECT DISTINCT customer FROM orders WHERE LOWER(customer) RLIKE "
                        + SQL.literal("^(grand|sub|total|sum|som|gesamt|all) ?"))
                .rows()
                .stream()
                .map(row -> (String) row[0])
                .filter(name -> CellChecks.total(name, "").isPresent())
                .map(SQL::literal)
                .toList();
        if (!totals.isEmpty()) {
            replace(
                    MeasuresPlan.ORDERS,
                    "",
                    Map.of(
                            "fate",
                            "CASE WHEN customer IN (" + String.join(", ", totals) + ") AND fate <= "
                                    + LineFate.OUTSIDE.code() + " THEN " + LineFate.TOTAL.code() + " ELSE fate END"));
        }
    }

    /** A table with other values in some columns. */
    private void replace(String table, String join, Map<String, String> values) {
        String columns = String.join(
                ",\n  ",
                java.util.Arrays.stream(session.table(table).columns())
                        .map(name -> values.containsKey(name) ? values.get(name) + " AS " + name : name)
                        .toList());
        hold(table, "SELECT " + columns + "\nFROM " + table + "\n" + join);
    }

    private static long number(Object value) {
        return value == null ? 0 : ((BigDecimal) value).longValueExact();
    }

    private long count(String table) {
        return number(query("SELECT COUNT(*) FROM " + table).rows().get(0)[0]);
    }

    /** Whether two names are easily confused. Names that are numbers without leading zeros are not, with each other. */
    private boolean hasConfusing() {
        return count("(SELECT 1 FROM known WHERE NOT customer RLIKE '^(0|[1-9][0-9]*)$' LIMIT 1)") > 0
                && Measured.mayBeOne(query("SELECT customer FROM known"), false);
    }

    private StepRows table(List<Step> steps, String name) {
        return query(PRINTER.statement(Map.of(), steps, "SELECT * FROM " + name));
    }

    /** Keeps the rows of a query on the executors, in memory and on their disks. */
    private void hold(String name, String sql) {
        Dataset<Row> before = held.get(name);
        Dataset<Row> rows = session.sql(sql).persist();
        rows.createOrReplaceTempView(name);
        held.put(name, rows);
        if (before != null && !sql.contains("FROM " + name)) {
            before.unpersist();
        }
    }

    private StepRows query(String sql) {
        Dataset<Row> found = session.sql(sql);
        List<Object[]> rows = new ArrayList<>();
        for (Row row : found.collectAsList()) {
            Object[] values = new Object[row.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(row.get(i));
            }
            rows.add(values);
        }
        return new StepRows(List.of(found.columns()), rows);
    }

    private static Object value(Object value) {
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? BigDecimal.valueOf(number.longValue())
                : value;
    }

    private StratumException explained(Exception failure, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        TextDocuments.explain(files, form);
        files.keySet().stream().filter(TextDocuments::isJson).forEach(JsonLines::explain);
        if (session.sparkContext().isStopped()) {
            return Problem.ENGINE_FAILED.with(
                    NAME, "the documents", "the cluster went away; start it again, and give the same command");
        }
        return Problem.ENGINE_FAILED.with(NAME, files.keySet().iterator().next(), sentence(failure));
    }

    /** The first line of the reason behind all others. */
    static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage());
        if (said.contains("ExecutorLostFailure") || said.contains("FetchFailed")) {
            return "its executors were lost again and again; give them more memory with --memory, or look at their logs";
        }
        if (said.contains("No space left")) {
            return "the disk of a worker is full; make room there";
        }
        return said.lines().findFirst().orElse("no reason is given").strip();
    }

    @Override
    public StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        try {
            for (Step step : steps) {
                hold(step.name(), PRINTER.select(step));
            }
            return query("SELECT * FROM " + table);
        } catch (StratumException told) {
            throw told;
        } catch (Exception failure) {
            throw Problem.ENGINE_FAILED.with(NAME, table, sentence(failure));
        }
    }

    @Override
    public String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
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

    @Override
    public void close() {
        if (own) {
            session.stop();
        } else {
            held.values().forEach(Dataset::unpersist);
        }
    }
}
