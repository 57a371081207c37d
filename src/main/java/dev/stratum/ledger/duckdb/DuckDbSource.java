package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.sql.DocumentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queries that read a document in DuckDB. Each text is turned into a number or moment once, in a query of its own, since
 * that is what costs.
 */
final class DuckDbSource extends DocumentQuery {
    private static final SqlDialect SQL = SqlDialect.DUCKDB;

    private final String table;
    private final Map<String, String> types;
    private final String beyond;
    private final boolean floating;
    private final boolean joined;

    /**
     * The queries of a document.
     *
     * @param columns what is read
     * @param table the table function that reads the file; of a text file its columns are {@code c0}, {@code c1} and so on
     * @param types what the columns hold, by name; empty for a text file
     * @param beyond a condition for lines with more values than columns; null when there can be none
     * @param plainNumbers whether a number like 1200.50 is one
     * @param floating whether numbers of a text file are read as floating point, which costs least
     * @param joined whether orders are looked up by their number while lines are read
     * @param lookups whether values were read in Java
     */
    DuckDbSource(
            DocumentColumns columns,
            String table,
            Map<String, String> types,
            String beyond,
            boolean plainNumbers,
            boolean floating,
            boolean joined,
            boolean lookups) {
        super(SQL, columns, plainNumbers, lookups);
        this.table = table;
        this.types = types;
        this.beyond = beyond;
        this.floating = floating;
        this.joined = joined;
    }

    @Override
    protected String table() {
        return table;
    }

    @Override
    protected String beyond() {
        return beyond;
    }

    @Override
    protected String value(Read read) {
        return types.isEmpty() ? "c" + read.place() : SQL.quoted(read.name());
    }

    /** Only what is compared with other values while lines are read is trimmed then, other values where they are looked up. */
    @Override
    protected boolean isTrimmed(Read read) {
        boolean compared = joined
                || columns().role() != DocumentRole.PURCHASES
                || !columns().mapping().returnStart().isEmpty();
        return read.kind() == Kind.WORD || (read.alias().equals("order_no") && compared);
    }

    @Override
    protected String type(Read read) {
        return floating && isNumber(columns(), read.place())
                ? "DOUBLE"
                : types.getOrDefault(read.name(), SQL.textType()).replaceFirst("\\(.*", "");
    }

    /** Whether a column is read as a number and as nothing else. */
    static boolean isNumber(DocumentColumns columns, int place) {
        List<Kind> kinds = columns.columns().stream()
                .filter(read -> read.place() == place)
                .map(Read::kind)
                .toList();
        return !kinds.isEmpty() && kinds.stream().allMatch(Kind.NUMBER::equals);
    }

    /** The texts with the numbers and moments that they are near to, and what those are when they are written again. */
    @Override
    protected String parsed(int factors) {
        List<String> near = new ArrayList<>(List.of("*"));
        List<String> again = new ArrayList<>(List.of("*"));
        for (Read read : columns().columns()) {
            if (hasTexts(read)) {
                boolean day = read.kind() == Kind.DAY;
                String alias = read.alias();
                near.add("TRY_CAST(" + alias + " AS " + (day ? "TIMESTAMP" : "DOUBLE") + ") AS near_" + alias);
                again.add(
                        day
                                ? "CAST(near_" + alias + " AS VARCHAR) AS again_" + alias
                                : "TRY_CAST(near_" + alias + " AS " + LineSql.decimal(factors) + ") AS again_" + alias);
            }
        }
        return near.size() == 1
                ? texts()
                : "SELECT " + String.join(",\n  ", again) + "\nFROM (\n"
                        + ("SELECT " + String.join(",\n  ", near) + "\nFROM (\n" + texts().indent(2) + ") AS written")
                                .indent(2)
                        + ") AS near";
    }

    @Override
    protected String plainNumber(Read read, int factors) {
        return plainNumber("near_" + read.alias(), "again_" + read.alias());
    }

    @Override
    protected String plainDay(Read read) {
        return plainDay("texts." + read.alias(), "near_" + read.alias(), "again_" + read.alias());
    }

    /** Up to 15 digits a decimal and its nearest double stand for each other. */
    private static String plainNumber(String near, String again) {
        return "CASE WHEN CAST(" + again + " AS DOUBLE) = " + near + " AND " + again
                + " BETWEEN -99999999 AND 99999999 THEN " + again + " END";
    }

    /** A date is written plainly when the database writes it so itself: cheaper than to look at its characters. */
    private static String plainDay(String text, String near, String again) {
        return "CASE WHEN STRLEN(" + text + ") NOT IN (10, 19) OR " + text + " < '1900' OR " + text
                + " >= ':' THEN NULL WHEN " + again + " = " + text + " THEN CAST(" + near
                + " AS DATE) WHEN CAST(CAST(" + near + " AS DATE) AS VARCHAR) = " + text + " OR " + again
                + " = REPLACE(" + text + ", 'T', ' ') THEN CAST(" + near + " AS DATE) END";
    }

    /** Whether a value holds lines like those of the file: with as many values, and a date where lines have theirs. */
    static String swallows(String value, char separator, DocumentColumns columns, boolean plainDates) {
        String parts = "STRING_SPLIT(inner_line, " + SQL.literal(String.valueOf(separator)) + ")";
        String dated = columns.read("day")
                .filter(day -> plainDates)
                .map(day -> {
                    String text = "TRIM(" + parts + "[" + (day.place() + 1) + "])";
                    String near = "TRY_CAST(" + text + " AS TIMESTAMP)";
                    return " AND " + plainDay(text, near, "CAST(" + near + " AS VARCHAR)") + " IS NOT NULL";
                })
                .orElse("");
        return "(CONTAINS(COALESCE(" + value + ", ''), CHR(10)) AND LEN(LIST_FILTER(STRING_SPLIT(" + value
                + ", CHR(10))[2:], LAMBDA inner_line: LEN(" + parts + ") = "
                + columns.header().size() + dated + ")) > 0)";
    }
}
