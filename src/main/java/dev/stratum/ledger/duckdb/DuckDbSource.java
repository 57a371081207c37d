package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.plan.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queries that read a document in DuckDB: each value as its column says, and the state of the line.
 *
 * <p>What is written plainly is read by the database: dates like 2011-12-09, numbers like 1200.50 below a hundred million.
 * Everything else is looked up by its text among the values that were read in Java before, so that one rule holds. Each text
 * is turned into a number or moment once, in a query of its own, since that is what costs.
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
record DuckDbSource(
        DocumentColumns columns,
        String table,
        Map<String, String> types,
        String beyond,
        boolean plainNumbers,
        boolean floating,
        boolean joined,
        boolean lookups) {
    /** Dates by their text. */
    static final String DAYS = "read_days";
    /** Numbers by their text. */
    static final String NUMBERS = "read_numbers";

    private static final SqlDialect SQL = SqlDialect.DUCKDB;
    private static final String TEXT = "VARCHAR";

    /** The values as the file has them. */
    String texts() {
        List<String> texts = new ArrayList<>();
        for (Read read : columns.columns()) {
            texts.add(text(read) + " AS " + read.alias());
        }
        texts.add((beyond == null ? "FALSE" : beyond) + " AS beyond");
        return "SELECT " + String.join(",\n  ", texts) + "\nFROM " + table;
    }

    private String text(Read read) {
        String name = types.isEmpty() ? "c" + read.place() : SQL.quoted(read.name());
        if (type(read).equals(TEXT)) {
            return isTrimmed(read) ? "TRIM(" + name + ")" : name;
        }
        return read.kind() == Kind.KEY || read.kind() == Kind.WORD ? SQL.asText(name) : name;
    }

    /**
     * Blanks around a name go where names are read, once for each and so that its spellings can be told, and those around
     * other values where they are looked up. Only what is compared with other values while lines are read is trimmed.
     */
    private boolean isTrimmed(Read read) {
        boolean compared = joined
                || columns.role() != DocumentRole.PURCHASES
                || !columns.mapping().returnStart().isEmpty();
        return read.kind() == Kind.WORD || (read.alias().equals("order_no") && compared);
    }

    private String type(Read read) {
        return floating && isNumber(columns, read.place())
                ? "DOUBLE"
                : types.getOrDefault(read.name(), TEXT).replaceFirst("\\(.*", "");
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
    private String parsed(int factors) {
        List<String> near = new ArrayList<>(List.of("*"));
        List<String> again = new ArrayList<>(List.of("*"));
        for (Read read : columns.columns()) {
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

    /** The values as they count, and the state of each line. */
    String query(int factors) {
        List<String> typed = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Read read : columns.columns()) {
            String alias = read.alias();
            if (read.kind() == Kind.KEY) {
                typed.add("NULLIF(" + alias + ", '') AS " + alias);
            } else if (read.kind() == Kind.WORD) {
                typed.add(alias);
            } else {
                String plain = plain(read, factors);
                if (lookups && hasTexts(read)) {
                    String looked = "looked_" + alias;
                    joins.append("\nLEFT JOIN ")
                            .append(read.kind() == Kind.DAY ? DAYS : NUMBERS)
                            .append(" AS ")
                            .append(looked)
                            .append(" ON ")
                            .append(looked)
                            .append(".text = texts.")
                            .append(alias);
                    plain = "COALESCE(" + plain + ", " + looked + ".value)";
                }
                typed.add(plain + " AS " + alias);
                typed.add("texts." + alias + " AS raw_" + alias);
            }
        }
        typed.add("beyond");
        return "SELECT " + String.join(", ", standard()) + ", " + state() + " AS state\nFROM (\n"
                + ("SELECT " + String.join(",\n  ", typed) + "\nFROM (\n"
                                + parsed(factors).indent(2) + ") AS texts" + joins)
                        .indent(2)
                + ") AS typed";
    }

    /** Whether a value is blank is asked only where there is none. */
    private String state() {
        String state = LineSql.state(columns, beyond != null);
        for (Read read : columns.columns()) {
            state = state.replace(
                    "WHEN blank_" + read.alias() + " ", "WHEN " + isBlank(read, "raw_" + read.alias()) + " ");
        }
        return state;
    }

    private List<String> standard() {
        List<String> names = new ArrayList<>();
        for (String name : CsvDocument.names(columns)) {
            if (!name.equals("state")) {
                names.add(columns.read(name).isPresent() ? name : nothing(name) + " AS " + name);
            }
        }
        return names;
    }

    private static String nothing(String name) {
        return "CAST(NULL AS " + (name.equals("day") ? "DATE" : TEXT) + ")";
    }

    private String isBlank(Read read, String value) {
        return type(read).equals(TEXT) ? "(" + value + " IS NULL OR TRIM(" + value + ") = '')" : value + " IS NULL";
    }

    /** A value that is written plainly; missing for any other. */
    private String plain(Read read, int factors) {
        String value = "texts." + read.alias();
        String type = type(read);
        if (read.kind() == Kind.DAY) {
            return type.equals(TEXT)
                    ? plainDay(value, "near_" + read.alias(), "again_" + read.alias())
                    : type.equals("DATE") || type.startsWith("TIMESTAMP")
                            ? "CAST(" + value + " AS DATE)"
                            : "CAST(NULL AS DATE)";
        }
        String cast = "TRY_CAST(" + value + " AS " + LineSql.decimal(factors) + ")";
        String near = cast + " BETWEEN -99999999 AND 99999999 AND CAST(" + cast + " AS DOUBLE) = ";
        return switch (type) {
            case TEXT ->
                plainNumbers
                        ? plainNumber("near_" + read.alias(), "again_" + read.alias())
                        : "CAST(NULL AS " + LineSql.decimal(factors) + ")";
            case "DOUBLE", "FLOAT" -> "CASE WHEN " + near + value + " THEN " + cast + " END";
            case "DECIMAL", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" ->
                "CASE WHEN " + cast + " = " + value + " THEN " + cast + " END";
            default -> "CAST(NULL AS " + LineSql.decimal(factors) + ")";
        };
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

    /** The texts of a column that are not written plainly, each once. */
    String unread(Read read, int factors) {
        return "SELECT DISTINCT " + read.alias() + " FROM (\n" + parsed(factors).indent(2) + ") AS texts\nWHERE NOT "
                + isBlank(read, "texts." + read.alias()) + " AND (" + plain(read, factors) + ") IS NULL";
    }

    /** Whether a column's texts may have to be read in Java. */
    boolean hasTexts(Read read) {
        return (read.kind() == Kind.DAY || read.kind() == Kind.NUMBER)
                && type(read).equals(TEXT);
    }
}
