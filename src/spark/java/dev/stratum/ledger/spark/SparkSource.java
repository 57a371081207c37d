package dev.stratum.ledger.spark;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.plan.SqlDialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries that read a document in Spark: each value as its column says, and the state of the line.
 *
 * <p>What is written plainly is read by Spark: dates like 2011-12-09, numbers like 1200.50 below a hundred million. Everything
 * else is looked up by its text among the values that were read in Java before, so that one rule holds.
 *
 * @param columns what is read
 * @param lines the table that the file is
 * @param plainNumbers whether a number like 1200.50 is one
 * @param lookups whether values were read in Java
 */
record SparkSource(DocumentColumns columns, SparkLines lines, boolean plainNumbers, boolean lookups) {
    /** Dates by their text. */
    static final String DAYS = "read_days";
    /** Numbers by their text. */
    static final String NUMBERS = "read_numbers";

    private static final SqlDialect SQL = SqlDialect.SPARK;
    private static final String TEXT = "STRING";
    private static final String DATE = "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$";

    /** The values as the file has them. */
    private String texts() {
        List<String> texts = new ArrayList<>();
        for (Read read : columns.columns()) {
            texts.add(text(read) + " AS " + read.alias());
        }
        texts.add(lines.beyond(columns) + " AS beyond");
        return "SELECT " + String.join(",\n  ", texts) + "\nFROM " + lines.table();
    }

    private String text(Read read) {
        String name = lines.value(read);
        if (type(read).equals(TEXT)) {
            // Blanks around a name go where names are read, so that its spellings can be told.
            return read.alias().equals("customer") ? name : "TRIM(" + name + ")";
        }
        return read.kind() == Kind.KEY || read.kind() == Kind.WORD ? SQL.asText(name) : name;
    }

    private String type(Read read) {
        return lines.types().getOrDefault(read.name(), TEXT).replaceFirst("\\(.*", "");
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
                typed.add("COALESCE(" + alias + ", '') AS " + alias);
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
                typed.add(isBlank(read) + " AS blank_" + alias);
            }
        }
        typed.add("beyond");
        return "SELECT " + String.join(", ", standard()) + ", " + LineSql.state(columns, true) + " AS state\nFROM (\n"
                + ("SELECT " + String.join(",\n  ", typed) + "\nFROM (\n" + texts().indent(2) + ") AS texts" + joins)
                        .indent(2)
                + ") AS typed";
    }

    private List<String> standard() {
        return CsvDocument.names(columns).stream()
                .filter(name -> !name.equals("state"))
                .map(name -> columns.read(name).isPresent() ? name : nothing(name) + " AS " + name)
                .toList();
    }

    private static String nothing(String name) {
        return "CAST(NULL AS " + (name.equals("day") ? "DATE" : TEXT) + ")";
    }

    private String isBlank(Read read) {
        return type(read).equals(TEXT)
                ? "(texts." + read.alias() + " IS NULL OR texts." + read.alias() + " = '')"
                : "texts." + read.alias() + " IS NULL";
    }

    /** A value that is written plainly; missing for any other. */
    private String plain(Read read, int factors) {
        String value = "texts." + read.alias();
        String type = type(read);
        if (read.kind() == Kind.DAY) {
            return type.equals(TEXT)
                    ? plainDay(value)
                    : type.equals("DATE") || type.startsWith("TIMESTAMP")
                            ? "CAST(" + value + " AS DATE)"
                            : "CAST(NULL AS DATE)";
        }
        String cast = "TRY_CAST(" + value + " AS " + LineSql.decimal(factors) + ")";
        String near = cast + " BETWEEN -99999999 AND 99999999 AND ";
        return switch (type) {
            case TEXT ->
                plainNumbers
                        ? "CASE WHEN " + value + " RLIKE '^[-+]?[0-9]{1,8}([.][0-9]{1," + LineSql.scale(factors)
                                + "})?$' THEN " + cast + " END"
                        : "CAST(NULL AS " + LineSql.decimal(factors) + ")";
            case "DOUBLE", "FLOAT" ->
                "CASE WHEN " + near + "CAST(" + cast + " AS DOUBLE) = " + value + " THEN " + cast + " END";
            case "DECIMAL", "TINYINT", "SMALLINT", "INT", "BIGINT" ->
                "CASE WHEN " + cast + " = " + value + " THEN " + cast + " END";
            default -> "CAST(NULL AS " + LineSql.decimal(factors) + ")";
        };
    }

    private static String plainDay(String text) {
        return "CASE WHEN " + text + " >= '1900' AND " + text + " RLIKE " + SQL.literal(DATE)
                + " THEN TRY_CAST(SUBSTRING(" + text + ", 1, 10) AS DATE) END";
    }

    /** Whether a value holds lines like those of the file: with as many values, and a date where lines have theirs. */
    static String swallows(String value, char separator, DocumentColumns columns, boolean plainDates) {
        String parts = "SPLIT(inner_line, " + SQL.literal("\\Q" + separator + "\\E") + ")";
        String dated = columns.read("day")
                .filter(day -> plainDates)
                .map(day -> " AND " + plainDay("TRIM(GET(" + parts + ", " + day.place() + "))") + " IS NOT NULL")
                .orElse("");
        return "(CONTAINS(" + value + ", CHR(10)) AND EXISTS(SLICE(SPLIT(" + value + ", CHR(10)), 2, SIZE(SPLIT("
                + value + ", CHR(10)))), inner_line -> SIZE(" + parts + ") = "
                + columns.header().size() + dated + "))";
    }

    /** The texts of a column that are not written plainly, each once. */
    String unread(Read read, int factors) {
        return "SELECT DISTINCT " + read.alias() + "\nFROM (\n" + texts().indent(2) + ") AS texts\nWHERE NOT "
                + isBlank(read) + " AND (" + plain(read, factors) + ") IS NULL";
    }

    /** Whether a column's texts may have to be read in Java. */
    boolean hasTexts(Read read) {
        return (read.kind() == Kind.DAY || read.kind() == Kind.NUMBER)
                && type(read).equals(TEXT);
    }
}
