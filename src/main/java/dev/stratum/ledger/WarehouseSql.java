package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.WarehouseTable.Holds;
import dev.stratum.ledger.WarehouseTable.Spelled;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.ledger.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way from documents to measures as one statement of SQL over the tables of a database, which hold dates as dates and
 * amounts as decimals. Keys are trimmed there; those that are not written plainly are read by the rule of {@code Keys} before,
 * and stand in the statement.
 */
public final class WarehouseSql {
    /** The query for all measures. */
    public static final String MEASURES = "SELECT *\nFROM measures\nORDER BY customer";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final SqlDialect dialect;
    private final SqlPrinter printer;

    /**
     * A printer of the way.
     *
     * @param dialect the SQL of the database
     */
    public WarehouseSql(SqlDialect dialect) {
        this.dialect = dialect;
        printer = new SqlPrinter(dialect);
    }

    /**
     * The statement of the measures. Each document is the table that is called as its role: {@code purchases},
     * {@code order_lines}, {@code payments}, {@code visits}, {@code pickups}.
     *
     * @param plan what is measured
     * @return one statement, measures by customer
     */
    public String of(MeasuresPlan plan) {
        return of(plan, List.of(), MEASURES);
    }

    /**
     * The statement of what is made of the measures.
     *
     * @param plan what is measured
     * @param further steps from the table {@code measures}
     * @param last the query at the end
     * @return one statement
     */
    public String of(MeasuresPlan plan, List<Step> further, String last) {
        Map<DocumentRole, List<WarehouseTable>> tables = new TreeMap<>();
        plan.documents()
                .keySet()
                .forEach(role -> tables.put(role, List.of(new WarehouseTable(dialect.quoted(role.table()), Map.of()))));
        List<Step> steps = plan.steps(further);
        return statement(sources(plan, tables, Map.of()), steps, last);
    }

    /**
     * The queries that read documents.
     *
     * @param plan what is measured
     * @param tables where the documents of each sort lie
     * @param spelled what is known of their keys
     * @return queries by the names of the tables that they make, in order
     */
    public Map<String, String> sources(
            MeasuresPlan plan, Map<DocumentRole, List<WarehouseTable>> tables, Map<DocumentRole, Spelled> spelled) {
        Map<String, String> sources = new LinkedHashMap<>();
        Set<String> aliases = new TreeSet<>();
        spelled.values().forEach(each -> aliases.addAll(each.names().keySet()));
        for (String alias : aliases) {
            Map<String, String> names = new TreeMap<>();
            spelled.values().forEach(each -> names.putAll(each.names().getOrDefault(alias, Map.of())));
            sources.put(
                    spellings(alias),
                    names.entrySet().stream()
                            .map(name -> "SELECT " + text(name.getKey()) + " AS written, " + text(name.getValue())
                                    + " AS meant")
                            .collect(Collectors.joining("\nUNION ALL ")));
        }
        plan.documents()
                .forEach((role, columns) -> sources.put(
                        read(role),
                        source(columns, tables.get(role), spelled.getOrDefault(role, Spelled.PLAIN), plan.factors())));
        return sources;
    }

    /**
     * Steps over the documents as one statement. A step that is called like a table of the database is called otherwise there.
     *
     * @param sources the queries that read the documents
     * @param steps the steps
     * @param last the query at the end
     * @return one statement
     */
    public String statement(Map<String, String> sources, List<Step> steps, String last) {
        Map<String, String> names = new HashMap<>();
        Arrays.stream(DocumentRole.values()).forEach(role -> names.put(role.table(), read(role)));
        Set<String> words = sources.values().stream()
                .flatMap(query -> WORD.matcher(query.toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        steps.stream().map(Step::name).filter(words::contains).forEach(taken -> names.put(taken, "stratum_" + taken));
        UnaryOperator<String> named = name -> names.getOrDefault(name, name);
        List<Step> renamed = steps.stream()
                .map(step -> new Step(
                        named.apply(step.name()),
                        named.apply(step.from()),
                        step.joins().stream()
                                .map(join -> new Step.Join(named.apply(join.table()), join.outer(), join.on()))
                                .toList(),
                        step.where(),
                        step.columns(),
                        step.keys()))
                .toList();
        return printer.statement(
                sources,
                renamed,
                WORD.matcher(last).replaceAll(word -> Matcher.quoteReplacement(named.apply(word.group()))));
    }

    /**
     * The name of the table of documents in a statement.
     *
     * @param role the sort of documents
     * @return the name of one of the {@link #sources}
     */
    static String read(DocumentRole role) {
        return "read_" + role.table();
    }

    private static String spellings(String alias) {
        return "spellings_of_" + alias;
    }

    private String text(String value) {
        return dialect.asText(dialect.literal(value));
    }

    private String source(DocumentColumns document, List<WarehouseTable> tables, Spelled spelled, int factors) {
        String given = given(document, tables, factors);
        List<String> names = new ArrayList<>(CsvDocument.names(document));
        names.remove("state");
        if (!spelled.names().isEmpty()) {
            StringBuilder joins = new StringBuilder();
            List<String> columns = new ArrayList<>();
            for (String name : names) {
                if (spelled.names().containsKey(name)) {
                    String other = spellings(name);
                    columns.add("CASE WHEN " + other + ".written IS NULL THEN given." + name + " ELSE NULLIF(" + other
                            + ".meant, '') END AS " + name);
                    joins.append("\nLEFT JOIN ")
                            .append(other)
                            .append(" ON given.")
                            .append(name)
                            .append(" = ")
                            .append(other)
                            .append(".written");
                } else {
                    columns.add("given." + name);
                }
            }
            odd(document, tables).forEach(odd -> columns.add("given." + odd));
            given = "SELECT " + String.join(",\n  ", columns) + "\nFROM (\n" + given.indent(2) + ") given" + joins;
        }
        return "SELECT " + String.join(", ", names) + ",\n  " + state(document, tables, spelled) + " AS state\nFROM (\n"
                + given.indent(2) + ") named";
    }

    /**
     * The values of documents before their keys are read by the rule of names.
     *
     * @param document the columns
     * @param tables where documents of this sort lie
     * @param factors how many columns the plan multiplies
     * @return a query
     */
    public String given(DocumentColumns document, List<WarehouseTable> tables, int factors) {
        List<String> odd = odd(document, tables);
        List<String> queries = new ArrayList<>();
        for (WarehouseTable table : tables) {
            List<String> columns = new ArrayList<>();
            for (String name : CsvDocument.names(document)) {
                if (!name.equals("state")) {
                    columns.add(document.read(name)
                                    .map(read -> value(read, table, factors))
                                    .orElseGet(
                                            () -> dialect.nothing(name.equals("day") ? Expr.Sort.DAY : Expr.Sort.TEXT))
                            + " AS " + name);
                }
            }
            for (Read read : document.columns()) {
                if (odd.contains(odd(read))) {
                    String name = dialect.quoted(read.name());
                    columns.add((holdsUnreadable(read, table)
                                    ? "CASE WHEN " + name + " IS NULL OR " + isNumber(read, table)
                                            + " THEN 0 ELSE 1 END"
                                    : "0")
                            + " AS " + odd(read));
                }
            }
            queries.add("SELECT " + String.join(",\n  ", columns) + "\nFROM " + table.from());
        }
        return String.join("\nUNION ALL\n", queries);
    }

    private List<String> odd(DocumentColumns document, List<WarehouseTable> tables) {
        return document.columns().stream()
                .filter(read -> tables.stream().anyMatch(table -> holdsUnreadable(read, table)))
                .map(WarehouseSql::odd)
                .toList();
    }

    private static String odd(Read read) {
        return "odd_" + read.alias();
    }

    private boolean holdsUnreadable(Read read, WarehouseTable table) {
        return read.kind() == Kind.NUMBER && isNumber(read, table) != null;
    }

    /** PostgreSQL has numbers that are none, and a floating-point number may have more decimals than a decimal. */
    private String isNumber(Read read, WarehouseTable table) {
        return switch (table.holds(read.name())) {
            case DECIMAL, FLOATING ->
                dialect.isReadable(dialect.quoted(read.name()), table.holds(read.name()) == Holds.FLOATING);
            default -> null;
        };
    }

    private String value(Read read, WarehouseTable table, int factors) {
        String name = dialect.quoted(read.name());
        Holds holds = table.holds(read.name());
        return switch (read.kind()) {
            case KEY -> "NULLIF(TRIM(" + dialect.asText(name) + "), '')";
            case WORD -> dialect.asText(name);
            case DAY -> holds == Holds.MOMENT ? "CAST(" + name + " AS DATE)" : name;
            case NUMBER -> {
                String number = number(name, holds, factors);
                yield holdsUnreadable(read, table)
                        ? "CASE WHEN " + isNumber(read, table) + " THEN " + number + " END"
                        : number;
            }
        };
    }

    private String number(String name, Holds holds, int factors) {
        return switch (holds) {
            case WHOLE, DECIMAL ->
                dialect.hasShortDecimals()
                        ? "CAST(" + name + " AS " + LineSql.decimal(factors) + ")"
                        : holds == Holds.WHOLE ? dialect.asWhole(name) : name;
            case FLOATING -> dialect.asShown(name);
            default -> name;
        };
    }

    private String state(DocumentColumns document, List<WarehouseTable> tables, Spelled spelled) {
        List<String> odd = odd(document, tables);
        StringBuilder state = new StringBuilder("CASE");
        for (Read read : document.columns()) {
            LineFate fate = missing(document.role(), read);
            if (odd.contains(odd(read))) {
                when(state, odd(read) + " = 1", LineFate.BAD_NUMBER);
            }
            if (fate != LineFate.USED) {
                when(state, read.alias() + " IS NULL", fate);
            }
        }
        if (!spelled.totals().isEmpty()) {
            when(
                    state,
                    "customer IN ("
                            + spelled.totals().stream().map(dialect::literal).collect(Collectors.joining(", ")) + ")",
                    LineFate.TOTAL);
        }
        return state.append(" ELSE 0 END").toString().replace("CASE ELSE 0 END", "0");
    }

    private static void when(StringBuilder state, String condition, LineFate fate) {
        state.append(" WHEN ").append(condition).append(" THEN ").append(fate.code());
    }

    private static LineFate missing(DocumentRole role, Read read) {
        return switch (read.kind()) {
            case KEY ->
                read.alias().equals("customer")
                        ? LineFate.NO_CUSTOMER
                        : CsvDocument.needsOrder(role) ? LineFate.NO_ORDER : LineFate.USED;
            case DAY -> LineFate.NO_DATE;
            case NUMBER -> LineFate.NO_NUMBER;
            case WORD -> LineFate.USED;
        };
    }
}
