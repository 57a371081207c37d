package dev.stratum.ledger.sql;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.DocumentColumns;
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
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the steps in an engine that reads files by SQL: every line once, again only when lines turn out to need it. */
public abstract class FileEngine implements LedgerEngine {
    private final SqlTables tables;
    private final SqlPrinter printer;
    /** The tables that further steps have made of the measures. */
    private final Map<String, Step> made = new HashMap<>();

    private boolean lookups;
    private boolean wide;

    /**
     * An engine.
     *
     * @param tables its tables
     */
    protected FileEngine(SqlTables tables) {
        this.tables = tables;
        printer = new SqlPrinter(tables.dialect());
    }

    /**
     * How a document is read.
     *
     * @param plan what is measured
     * @param file a document that is no sheet
     * @param columns its columns
     * @param form how its values are written
     * @return the query
     */
    protected abstract DocumentQuery source(MeasuresPlan plan, LedgerFile file, DocumentColumns columns, CsvForm form);

    /**
     * Called before lines are read.
     *
     * @param form how their values are written
     */
    protected void begin(CsvForm form) {
        // Not every engine has to find out how to read.
    }

    /**
     * Makes the orders and the documents beside them, with {@link #loadOnce} as often as it takes to find out how the files are
     * to be read.
     *
     * @param plan what is measured
     * @param files the documents
     * @param form how their values are written
     */
    protected abstract void load(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form);

    /**
     * Whether numbers were read in a quicker way that leaves some of them out. It is then given up.
     *
     * @return false where there is no such way
     */
    protected boolean givesUpQuickNumbers() {
        return false;
    }

    /**
     * What went wrong while documents were read.
     *
     * @param failure thrown by the engine
     * @param files the documents
     * @param form how their values are written
     * @return one clear sentence
     */
    protected abstract StratumException explained(
            Exception failure, Map<LedgerFile, DocumentColumns> files, CsvForm form);

    /**
     * For fewer customers than this further steps are taken in memory, where they are listed anyway.
     *
     * @return 0 where the engine is as quick
     */
    protected int mostInMemory() {
        return 0;
    }

    /**
     * Whether texts were read in Java and are looked up.
     *
     * @return whether there is anything to look up
     */
    protected final boolean lookups() {
        return lookups;
    }

    @Override
    public final MeasuredLedger measure(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measured(plan, files, form, issues, true);
    }

    @Override
    public final MeasuredLedger count(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measured(plan, files, form, issues, false);
    }

    private MeasuredLedger measured(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues, boolean listed) {
        wide = false;
        while (true) {
            try {
                return taken(plan, files, form, issues, listed);
            } catch (StratumException told) {
                throw told;
            } catch (Exception failure) {
                if (wide || !tables.isTooNarrow(failure)) {
                    throw explained(failure, files, form);
                }
                wide = true;
            }
        }
    }

    private MeasuredLedger taken(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues, boolean listed) {
        made.clear();
        boolean stated = form.dates() != null || form.decimal() != null;
        boolean spelled = putSheets(plan, files, form);
        if (stated) {
            givesUpQuickNumbers();
            lookUp(plan, files, form);
        }
        begin(form);
        load(plan, files, form);
        boolean otherwise = hasFates(plan, LineFate.BAD_NUMBER) && givesUpQuickNumbers();
        if (otherwise || (!stated && hasFates(plan, LineFate.BAD_DATE, LineFate.BAD_NUMBER))) {
            if (lookUp(plan, files, form) || otherwise) {
                load(plan, files, form);
            }
        }
        spelled |= new KeyMending(tables).mend(plan);
        List<Step> steps = plan.fromOrders();
        tables.make("measures", printer.statement(Map.of(), steps, "SELECT * FROM measures"));
        List<CustomerMeasures> customers =
                listed ? Measured.sorted(tables.rows("measures", "customer", Measured::customer)) : List.of();
        long withPurchase = listed ? customers.size() : count("measures");
        tables.make("known", printer.statement(Map.of(), steps, "SELECT customer FROM known"));
        MeasuredLedger ledger = new MeasuredLedger(
                plan,
                customers,
                withPurchase,
                Measured.control(steps, name -> table(steps, name)),
                plan.documents().containsKey(DocumentRole.PAYMENTS)
                        ? Measured.unmatched(table(steps, "unmatched"))
                        : List.of(),
                List.of(),
                count("known") - withPurchase,
                spelled || hasConfusing() ? TextDocuments.spellings(files, form) : List.of());
        return ledger.problems() == 0 || issues == 0 ? ledger : ledger.with(TextDocuments.issues(files, form, issues));
    }

    /** Sheets of workbooks are read in Java, each value as its column says. */
    private boolean putSheets(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        boolean spelled = false;
        for (Map.Entry<LedgerFile, DocumentColumns> file : files.entrySet()) {
            if (TextDocuments.cells(file.getKey()).isPresent()) {
                spelled |= tables.putSheet(
                        sheet(files, file.getKey()), file.getKey(), file.getValue(), form, LineSql.factors(plan));
            }
        }
        return spelled;
    }

    private static String sheet(Map<LedgerFile, DocumentColumns> files, LedgerFile file) {
        return "sheet_" + List.copyOf(files.keySet()).indexOf(file);
    }

    private boolean lookUp(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        ReadTexts texts = new ReadTexts(tables, form, LineSql.factors(plan));
        files.forEach((file, columns) -> {
            if (TextDocuments.cells(file).isEmpty()) {
                texts.read(file, columns, source(plan, file, columns, form));
            }
        });
        lookups = texts.put();
        return lookups;
    }

    /** The queries that read the documents of each role. */
    private Map<String, String> sources(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Map<DocumentRole, List<String>> byRole = new EnumMap<>(DocumentRole.class);
        files.forEach((file, columns) -> byRole.computeIfAbsent(file.role(), none -> new ArrayList<>())
                .add(
                        TextDocuments.cells(file).isPresent()
                                ? sheetQuery(sheet(files, file), columns, LineSql.factors(plan))
                                : source(plan, file, columns, form).query(LineSql.factors(plan), wide)));
        Map<String, String> sources = new LinkedHashMap<>();
        byRole.forEach((role, queries) -> sources.put(role.table(), String.join("\nUNION ALL\n", queries)));
        return sources;
    }

    private String sheetQuery(String sheet, DocumentColumns columns, int factors) {
        return CsvDocument.names(columns).stream()
                .map(name -> DocumentQuery.counted(columns, name, factors, wide))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + sheet));
    }

    /**
     * Reads every line once.
     *
     * @param plan what is measured
     * @param files the documents
     * @param form how their values are written
     */
    protected final void loadOnce(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Map<String, String> sources = sources(plan, files, form);
        sources.forEach((table, query) -> {
            if (!table.equals(DocumentRole.PURCHASES.table()) && !table.equals(DocumentRole.LINES.table())) {
                tables.make(table, query);
            }
        });
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.toOrders()) {
            steps.add(step);
            if (step.name().equals("line_sums")) {
                make(sources, DocumentRole.LINES, steps, "line_sums");
                steps.clear();
            }
        }
        make(sources, DocumentRole.PURCHASES, steps, MeasuresPlan.ORDERS);
    }

    private void make(Map<String, String> sources, DocumentRole role, List<Step> steps, String table) {
        tables.make(
                table,
                printer.statement(Map.of(role.table(), sources.get(role.table())), steps, "SELECT * FROM " + table));
    }

    /**
     * Whether lines came to such ends.
     *
     * @param plan what is measured
     * @param fates the ends
     * @return whether a line of any document did
     */
    protected final boolean hasFates(MeasuresPlan plan, LineFate... fates) {
        String bad = Stream.of(fates).map(fate -> "" + fate.code()).collect(Collectors.joining(", "));
        List<String> ends = new ArrayList<>();
        for (DocumentRole role : plan.documents().keySet()) {
            String column =
                    role == DocumentRole.LINES ? "line_state" : role == DocumentRole.PURCHASES ? "fate" : "state";
            String table = role == DocumentRole.LINES
                    ? "line_sums"
                    : role == DocumentRole.PURCHASES ? MeasuresPlan.ORDERS : role.table();
            ends.add("SELECT " + column + " FROM " + table + " WHERE " + column + " IN (" + bad + ")");
        }
        return isAny(String.join(" UNION ALL ", ends));
    }

    /**
     * Whether a query has a row.
     *
     * @param sql the query
     * @return false when it has none
     */
    protected final boolean isAny(String sql) {
        return !tables.query("SELECT 1 FROM (" + sql + ") AS rows_found LIMIT 1")
                .rows()
                .isEmpty();
    }

    private long count(String table) {
        return ((BigDecimal)
                        tables.query("SELECT COUNT(*) FROM " + table).rows().get(0)[0])
                .longValueExact();
    }

    /** Whether two names are easily confused. Names that are numbers without leading zeros are not, with each other. */
    private boolean hasConfusing() {
        return isAny("SELECT 1 FROM known WHERE NOT " + tables.dialect().isMatch("customer", "^(0|[1-9][0-9]*)$"))
                && Measured.mayBeOne(tables.query("SELECT customer FROM known"), false);
    }

    private StepRows table(List<Step> steps, String name) {
        return tables.query(printer.statement(Map.of(), steps, "SELECT * FROM " + name));
    }

    @Override
    public final StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        boolean isListed = ledger.customers().size() == ledger.withPurchase();
        if (isListed && ledger.withPurchase() < mostInMemory()) {
            return LedgerEngine.super.further(ledger, steps, table);
        }
        boolean anew = false;
        try {
            for (Step step : steps) {
                anew = anew || !step.equals(made.get(step.name()));
                if (anew) {
                    tables.make(step.name(), printer.select(step));
                    made.put(step.name(), step);
                }
            }
            return tables.query("SELECT * FROM " + table);
        } catch (StratumException told) {
            throw told;
        } catch (Exception failure) {
            throw Problem.ENGINE_FAILED.with(tables.name(), table, tables.sentence(failure));
        }
    }

    @Override
    public final String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        return sql(plan, files, form, List.of(), "SELECT * FROM measures ORDER BY customer");
    }

    @Override
    public final String sql(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, List<Step> further, String last) {
        List<Step> steps = plan.steps(further);
        return printer.statement(sources(plan, files, form), steps, last);
    }
}
