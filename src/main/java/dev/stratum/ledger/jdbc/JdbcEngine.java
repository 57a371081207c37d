package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.Measured;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.WarehouseSql;
import dev.stratum.ledger.WarehouseTable;
import dev.stratum.ledger.WarehouseTable.Holds;
import dev.stratum.ledger.WarehouseTable.Spelled;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.jdbc.JdbcTables.Found;
import dev.stratum.ledger.jdbc.JdbcTables.Held;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Spellings;
import dev.stratum.sheet.source.CellChecks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes the steps in the database in which the documents lie, as statements that only read, within one transaction that changes
 * nothing: measures, cuts, grades, counts of types, control totals and payments without an order travel, and keys that are not
 * written plainly.
 */
public final class JdbcEngine implements LedgerEngine {
    private static final int MOST_SPELLINGS = 10_000;
    /** How customers begin that may be rows with sums. */
    private static final List<String> TOTALS = List.of("grand", "sub", "total", "sum", "som", "gesamt", "all");

    private final JdbcSession session;
    private final WarehouseSql sql;
    private final Map<LedgerFile, Found> found = new HashMap<>();
    /** The way to the measures that were measured last, and what it reads. */
    private Way way;

    private record Way(Map<String, String> sources, List<Step> steps, Object documents, OneRowAnswers answers) {}

    JdbcEngine(JdbcSession session) {
        this.session = session;
        sql = new WarehouseSql(session.dialect());
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        return List.copyOf(found.computeIfAbsent(file, table -> JdbcTables.find(session, table))
                .columns()
                .keySet());
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measured(plan, files, true);
    }

    @Override
    public MeasuredLedger count(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measured(plan, files, false);
    }

    private MeasuredLedger measured(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, boolean listed) {
        Map<DocumentRole, List<WarehouseTable>> tables = tables(plan, files);
        try {
            Map<DocumentRole, Spelled> spelled = spelled(plan, tables);
            Map<String, String> sources = sql.sources(plan, tables, spelled);
            List<Step> steps = plan.steps(List.of());
            way = new Way(sources, List.copyOf(steps), documents(files), new OneRowAnswers());
            List<CustomerMeasures> customers =
                    listed ? Measured.customers(table(sources, steps, "measures")) : List.of();
            StepRows known = listed ? table(sources, steps, "known") : null;
            long withPurchase = listed ? customers.size() : count(sources, steps, "measures");
            return new MeasuredLedger(
                    plan,
                    customers,
                    withPurchase,
                    Measured.control(steps, name -> unchecked(sources, steps, name, files)),
                    plan.documents().containsKey(DocumentRole.PAYMENTS)
                            ? Measured.unmatched(table(sources, steps, "unmatched"))
                            : List.of(),
                    List.of(),
                    (listed ? known.rows().size() : count(sources, steps, "known")) - withPurchase,
                    listed ? hints(known, spelled) : List.of());
        } catch (SQLException failure) {
            throw session.explained(failure, documents(files));
        }
    }

    private long count(Map<String, String> sources, List<Step> steps, String name) throws SQLException {
        StepRows count = session.rows(sql.statement(sources, steps, "SELECT COUNT(*) AS n FROM " + name));
        return ((BigDecimal) count.rows().get(0)[0]).longValueExact();
    }

    private static Object documents(Map<LedgerFile, DocumentColumns> files) {
        return files.keySet().iterator().next();
    }

    private StepRows unchecked(
            Map<String, String> sources, List<Step> steps, String name, Map<LedgerFile, DocumentColumns> files) {
        try {
            return table(sources, steps, name);
        } catch (SQLException failure) {
            throw session.explained(failure, documents(files));
        }
    }

    private StepRows table(Map<String, String> sources, List<Step> steps, String name) throws SQLException {
        return session.rows(sql.statement(sources, steps, "SELECT * FROM " + name));
    }

    /**
     * A database that is only read keeps no tables: every answer is one statement from the documents on. Customers who are listed
     * have come already, and what is made of them costs no further reading.
     */
    @Override
    public StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        if (!ledger.customers().isEmpty()) {
            return LedgerEngine.super.further(ledger, steps, table);
        }
        List<Step> all = new ArrayList<>(way.steps());
        for (Step step : steps) {
            all.add(step);
            if (step.name().equals(table)) {
                break;
            }
        }
        try {
            if (!session.dialect().makesTablesAnew()) {
                return table(way.sources(), all, table);
            }
            Map<String, String> sources = new LinkedHashMap<>(way.sources());
            sources.put(OneRowAnswers.NOTHING, "SELECT 1 AS nothing");
            return table(sources, way.answers().in(all, table, (part, name) -> table(sources, part, name)), table);
        } catch (SQLException failure) {
            throw session.explained(failure, way.documents());
        }
    }

    @Override
    public String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        return sql(plan, files, form, List.of(), WarehouseSql.MEASURES);
    }

    @Override
    public String sql(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, List<Step> further, String last) {
        Map<DocumentRole, List<WarehouseTable>> tables = tables(plan, files);
        List<Step> steps = plan.steps(further);
        try {
            return sql.statement(sql.sources(plan, tables, spelled(plan, tables)), steps, last);
        } catch (SQLException failure) {
            throw session.explained(failure, documents(files));
        }
    }

    private Map<DocumentRole, List<WarehouseTable>> tables(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files) {
        int factors = LineSql.factors(plan);
        Map<DocumentRole, List<WarehouseTable>> tables = new EnumMap<>(DocumentRole.class);
        files.forEach((file, columns) -> {
            Found table = found.get(file);
            columns.columns().forEach(read -> check(file, read, table.columns().get(read.name()), factors));
            tables.computeIfAbsent(file.role(), none -> new ArrayList<>()).add(table.table());
        });
        return tables;
    }

    private void check(LedgerFile file, Read read, Held held, int factors) {
        if (read.kind() == Kind.DAY && held.holds() != Holds.DAY && held.holds() != Holds.MOMENT) {
            throw kind(file, read, held, "a date", "DATE");
        }
        if (read.kind() == Kind.NUMBER) {
            boolean exact = held.holds() == Holds.WHOLE || held.holds() == Holds.DECIMAL;
            boolean shown = held.holds() == Holds.FLOATING && session.dialect().asShown("") != null;
            if (!exact && !shown) {
                throw kind(file, read, held, "an exact number", "DECIMAL(18, 6)");
            }
            int most = session.dialect().decimals(factors);
            if (held.scale() > most) {
                throw kind(file, read, held, "a number of " + most + " decimals at most", "DECIMAL(18, " + most + ")");
            }
        }
    }

    private StratumException kind(LedgerFile file, Read read, Held held, String wanted, String type) {
        String name = session.dialect().quoted(read.name());
        return Problem.COLUMN_HOLDS.with(
                file,
                read.name(),
                "what the database calls " + held.type(),
                wanted + " is needed: instead of the table give a query that makes it one, with CAST(" + name + " AS "
                        + type + ") AS " + name);
    }

    /** Reads by the rule of names what is not written plainly, and finds totals among the customers, in one look at each document. */
    private Map<DocumentRole, Spelled> spelled(MeasuresPlan plan, Map<DocumentRole, List<WarehouseTable>> tables)
            throws SQLException {
        Map<DocumentRole, Spelled> spelled = new EnumMap<>(DocumentRole.class);
        for (Map.Entry<DocumentRole, DocumentColumns> document :
                plan.documents().entrySet()) {
            DocumentRole role = document.getKey();
            List<Read> keys = document.getValue().columns().stream()
                    .filter(read -> read.kind() == Kind.KEY)
                    .toList();
            String odd = keys.stream()
                    .map(read -> "CASE WHEN " + isOdd(role, read.alias()) + " THEN " + read.alias() + " END AS odd_"
                            + read.alias())
                    .collect(Collectors.joining(", "));
            String given = sql.given(document.getValue(), tables.get(role), plan.factors());
            spelled.put(
                    role,
                    session.ask(
                            "SELECT DISTINCT " + odd + "\nFROM (\n" + given.indent(2) + ") given",
                            texts -> spelled(role, keys, texts)));
        }
        return spelled;
    }

    private String isOdd(DocumentRole role, String alias) {
        String odd = session.dialect().isOddKey(alias);
        return role == DocumentRole.PURCHASES && alias.equals("customer")
                ? odd
                        + TOTALS.stream()
                                .map(start -> " OR LOWER(customer) LIKE '" + start + "%'")
                                .collect(Collectors.joining())
                : odd;
    }

    private Spelled spelled(DocumentRole role, List<Read> keys, ResultSet texts) throws SQLException {
        Map<String, Map<String, String>> names = new TreeMap<>();
        Set<String> totals = new TreeSet<>();
        while (texts.next()) {
            for (int i = 0; i < keys.size(); i++) {
                String text = texts.getString(i + 1);
                if (text == null) {
                    continue;
                }
                String alias = keys.get(i).alias();
                String key = Keys.of(text);
                if (!key.equals(text)) {
                    Map<String, String> others = names.computeIfAbsent(alias, none -> new TreeMap<>());
                    others.put(text, key.length() > CsvDocument.LONGEST_NAME ? "" : key);
                    if (others.size() > MOST_SPELLINGS) {
                        throw Problem.ENGINE_FAILED.with(
                                session.access(),
                                role.words(),
                                "more than " + MOST_SPELLINGS + " texts of column "
                                        + keys.get(i).name() + " are written like '" + text
                                        + "'; give a query that makes them plain");
                    }
                }
                if (role == DocumentRole.PURCHASES
                        && alias.equals("customer")
                        && CellChecks.total(text, "").isPresent()) {
                    totals.add(key);
                }
            }
        }
        return new Spelled(names, List.copyOf(totals));
    }

    /** Customers that are read as one, and those that are easily confused. */
    private static List<String> hints(StepRows known, Map<DocumentRole, Spelled> spelled) {
        Map<String, String> names = new TreeMap<>();
        spelled.values().forEach(each -> names.putAll(each.names().getOrDefault("customer", Map.of())));
        List<String> customers = new ArrayList<>();
        int customer = known.columns().indexOf("customer");
        known.rows().forEach(row -> customers.add((String) row[customer]));
        customers.sort(null);
        customers.addAll(names.keySet());
        Spellings spellings = new Spellings();
        List<Spellings.Pair> pairs = new ArrayList<>();
        for (String name : customers) {
            spellings.look(name, () -> "in the database").ifPresent(pairs::add);
        }
        return Spellings.sentences(pairs);
    }

    @Override
    public void close() {
        session.close();
    }
}
