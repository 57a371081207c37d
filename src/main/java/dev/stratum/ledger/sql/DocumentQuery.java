package dev.stratum.ledger.sql;

import dev.stratum.ledger.CsvDocument;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.plan.SqlDialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries that read a document: each value as its column says, and the state of the line.
 *
 * <p>What is written plainly is read by the engine: dates like 2011-12-09, numbers like 1200.50 below a hundred million.
 * Everything else is looked up by its text among the values that were read in Java before, so that one rule holds.
 */
public abstract class DocumentQuery {
    /** Dates by their text. */
    static final String DAYS = "read_days";
    /** Numbers by their text. */
    static final String NUMBERS = "read_numbers";

    private final SqlDialect sql;
    private final DocumentColumns columns;
    private final boolean plainNumbers;
    private final boolean lookups;

    /**
     * A query.
     *
     * @param sql the dialect
     * @param columns what is read
     * @param plainNumbers whether a number like 1200.50 is one
     * @param lookups whether values were read in Java
     */
    protected DocumentQuery(SqlDialect sql, DocumentColumns columns, boolean plainNumbers, boolean lookups) {
        this.sql = sql;
        this.columns = columns;
        this.plainNumbers = plainNumbers;
        this.lookups = lookups;
    }

    /**
     * What is read.
     *
     * @return the columns
     */
    protected final DocumentColumns columns() {
        return columns;
    }

    /**
     * The type of a column as the document has it.
     *
     * @param read the column
     * @return a type of the dialect without its digits
     */
    protected abstract String type(Read read);

    /**
     * A value as the document has it.
     *
     * @param read the column
     * @return an expression over {@link #table}
     */
    protected abstract String value(Read read);

    /**
     * Whether blanks around a text go at once; else they go where names are read, so that spellings can be told.
     *
     * @param read a column of texts
     * @return whether its values are trimmed
     */
    protected abstract boolean isTrimmed(Read read);

    /**
     * The lines.
     *
     * @return what follows FROM
     */
    protected abstract String table();

    /**
     * A condition for lines that are none.
     *
     * @return null when every line is one
     */
    protected abstract String beyond();

    /**
     * A date that is written plainly.
     *
     * @param read a column of texts
     * @return an expression over {@link #parsed}, missing for any other
     */
    protected abstract String plainDay(Read read);

    /**
     * A number that is written plainly.
     *
     * @param read a column of texts
     * @param factors how many columns are multiplied
     * @return an expression over {@link #parsed}, missing for any other
     */
    protected abstract String plainNumber(Read read, int factors);

    /**
     * The texts, called {@code texts}, with what the engine makes of each once.
     *
     * @param factors how many columns are multiplied
     * @return a query
     */
    protected String parsed(int factors) {
        return texts();
    }

    /**
     * The values as the file has them, by their aliases, and {@code beyond}.
     *
     * @return a query
     */
    protected final String texts() {
        List<String> texts = new ArrayList<>();
        for (Read read : columns.columns()) {
            texts.add(text(read) + " AS " + read.alias());
        }
        texts.add((beyond() == null ? "FALSE" : beyond()) + " AS beyond");
        return "SELECT " + String.join(",\n  ", texts) + "\nFROM " + table();
    }

    private String text(Read read) {
        if (isText(read)) {
            return isTrimmed(read) ? "TRIM(" + value(read) + ")" : value(read);
        }
        return read.kind() == Kind.KEY || read.kind() == Kind.WORD ? sql.asText(value(read)) : value(read);
    }

    private boolean isText(Read read) {
        return type(read).equals(sql.textType());
    }

    /**
     * The values as they count, and the state of each line.
     *
     * @param factors how many columns are multiplied
     * @param wide whether numbers are given more digits than they need, for products of many
     * @return a query of the columns of {@link CsvDocument#names}
     */
    final String query(int factors, boolean wide) {
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
                typed.add("texts." + alias + " AS raw_" + alias);
            }
        }
        typed.add("beyond");
        // Whether a value is blank is asked only where there is none.
        String state = LineSql.state(columns, beyond() != null, read -> isBlank(read, "raw_" + read.alias()));
        return "SELECT " + String.join(", ", standard(factors, wide)) + ", " + state + " AS state\nFROM (\n"
                + ("SELECT " + String.join(",\n  ", typed) + "\nFROM (\n"
                                + parsed(factors).indent(2) + ") AS texts" + joins)
                        .indent(2)
                + ") AS typed";
    }

    private List<String> standard(int factors, boolean wide) {
        return CsvDocument.names(columns).stream()
                .filter(name -> !name.equals("state"))
                .map(name -> columns.read(name).isPresent()
                        ? counted(columns, name, factors, wide)
                        : nothing(name) + " AS " + name)
                .toList();
    }

    /**
     * A column as it is counted.
     *
     * @param columns those of the document
     * @param name a name of {@link CsvDocument#names}
     * @param factors how many columns are multiplied
     * @param wide whether numbers are given more digits than they need, for products of many
     * @return the column, a number in a wider type where that is wanted
     */
    static String counted(DocumentColumns columns, String name, int factors, boolean wide) {
        boolean number =
                columns.read(name).filter(read -> read.kind() == Kind.NUMBER).isPresent();
        return wide && number ? "CAST(" + name + " AS " + LineSql.wide(factors) + ") AS " + name : name;
    }

    private String nothing(String name) {
        return "CAST(NULL AS " + (name.equals("day") ? "DATE" : sql.textType()) + ")";
    }

    private String isBlank(Read read, String value) {
        return isText(read) ? "(" + value + " IS NULL OR TRIM(" + value + ") = '')" : value + " IS NULL";
    }

    /** A value that is written plainly; missing for any other. */
    private String plain(Read read, int factors) {
        String value = "texts." + read.alias();
        String type = type(read);
        if (read.kind() == Kind.DAY) {
            return isText(read)
                    ? plainDay(read)
                    : type.equals("DATE") || type.startsWith("TIMESTAMP")
                            ? "CAST(" + value + " AS DATE)"
                            : "CAST(NULL AS DATE)";
        }
        String none = "CAST(NULL AS " + LineSql.decimal(factors) + ")";
        if (isText(read)) {
            return plainNumbers ? plainNumber(read, factors) : none;
        }
        String cast = "TRY_CAST(" + value + " AS " + LineSql.decimal(factors) + ")";
        return switch (type) {
            case "DOUBLE", "FLOAT" ->
                "CASE WHEN " + cast + " BETWEEN -99999999 AND 99999999 AND CAST(" + cast + " AS DOUBLE) = " + value
                        + " THEN " + cast + " END";
            case "DECIMAL", "TINYINT", "SMALLINT", "INT", "INTEGER", "BIGINT", "HUGEINT" ->
                "CASE WHEN " + cast + " = " + value + " THEN " + cast + " END";
            default -> none;
        };
    }

    /** The texts of a column that are not written plainly, each once. */
    final String unread(Read read, int factors) {
        return "SELECT DISTINCT " + read.alias() + "\nFROM (\n"
                + parsed(factors).indent(2) + ") AS texts\nWHERE NOT " + isBlank(read, "texts." + read.alias())
                + " AND (" + plain(read, factors) + ") IS NULL";
    }

    /**
     * Whether a column's texts may have to be read in Java.
     *
     * @param read the column
     * @return false for keys, words, and columns that have types
     */
    protected final boolean hasTexts(Read read) {
        return (read.kind() == Kind.DAY || read.kind() == Kind.NUMBER) && isText(read);
    }
}
