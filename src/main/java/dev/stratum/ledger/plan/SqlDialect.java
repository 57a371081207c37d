package dev.stratum.ledger.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL of a database, as far as the steps need it: how names are quoted, dates written and days counted, and what makes texts
 * the same only when their characters are.
 *
 * <p>A comparison of keys must not depend on how a database sorts: MariaDB takes {@code a} and {@code A} for the same text,
 * PostgreSQL orders by the rules of a language. So every text is compared by its characters, which {@link #asText} says.
 */
public enum SqlDialect {
    /** DuckDB. */
    DUCKDB(
            "\"\"",
            "CAST(%s AS VARCHAR)",
            "DECIMAL(38, 0)",
            "DATE '%s'",
            "DATE_DIFF('day', %s, %s)",
            "REGEXP_MATCHES(%s, %s)",
            false),
    /** PostgreSQL. */
    POSTGRESQL("\"\"", "CAST(%s AS VARCHAR) COLLATE \"C\"", "NUMERIC", "DATE '%s'", "(%2$s - %1$s)", "%s ~ %s", false),
    /** MariaDB and MySQL. */
    MARIADB(
            "``",
            "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_bin",
            "DECIMAL(20, 0)",
            "DATE '%s'",
            "DATEDIFF(%2$s, %1$s)",
            "%s REGEXP %s",
            true),
    /** SQLite, in which dates are texts like 2011-12-09; its sums are exact for whole numbers only. */
    SQLITE(
            "\"\"",
            "CAST(%s AS TEXT) COLLATE \"BINARY\"",
            "INTEGER",
            "'%s'",
            "CAST(JULIANDAY(%2$s) - JULIANDAY(%1$s) AS INTEGER)",
            null,
            false),
    /** Microsoft SQL Server. */
    SQLSERVER(
            "[]",
            "CAST(%s AS NVARCHAR(4000)) COLLATE Latin1_General_100_BIN2",
            "DECIMAL(19, 0)",
            "CAST('%s' AS DATE)",
            "DATEDIFF(DAY, %s, %s)",
            null,
            false),
    /** Snowflake. */
    SNOWFLAKE(
            "\"\"",
            "CAST(%s AS VARCHAR)",
            "DECIMAL(38, 0)",
            "DATE '%s'",
            "DATEDIFF(DAY, %s, %s)",
            "REGEXP_INSTR(%s, %s) > 0",
            true),
    /** Google BigQuery. */
    BIGQUERY(
            "``",
            "CAST(%s AS STRING)",
            "BIGNUMERIC",
            "DATE '%s'",
            "DATE_DIFF(%2$s, %1$s, DAY)",
            "REGEXP_CONTAINS(%s, %s)",
            true),
    /** Databricks and Apache Spark. */
    SPARK("``", "CAST(%s AS STRING)", "DECIMAL(20, 0)", "DATE '%s'", "DATEDIFF(%2$s, %1$s)", "%s RLIKE %s", true),
    /** Trino. */
    TRINO(
            "\"\"",
            "CAST(%s AS VARCHAR)",
            "DECIMAL(19, 0)",
            "DATE '%s'",
            "DATE_DIFF('day', %s, %s)",
            "REGEXP_LIKE(%s, %s)",
            false);

    /** Visible ASCII with single blanks inside, which is a key as it stands. */
    private static final String PLAIN = "^[!-~]+( [!-~]+)*$";
    /** A whole number with decimals that it does not have. */
    private static final String DECIMALS = "^-?[0-9]+[.]0+$";

    /** With fewer digits a whole number fits into 64 bits. */
    private static final int LONG_DIGITS = 19;

    private final String quotes;
    private final String text;
    private final String whole;
    private final String date;
    private final String days;
    private final String matches;
    private final boolean escapes;

    SqlDialect(String quotes, String text, String whole, String date, String days, String matches, boolean escapes) {
        this.quotes = quotes;
        this.text = text;
        this.whole = whole;
        this.date = date;
        this.days = days;
        this.matches = matches;
        this.escapes = escapes;
    }

    /**
     * The dialects by the words that people call them.
     *
     * @return the word of each, and of the databases that speak alike
     */
    public static Map<String, SqlDialect> words() {
        Map<String, SqlDialect> words = new TreeMap<>();
        for (SqlDialect dialect : values()) {
            words.put(dialect.name().toLowerCase(Locale.ROOT), dialect);
        }
        words.put("mysql", MARIADB);
        words.put("databricks", SPARK);
        return words;
    }

    /**
     * What makes a session read texts and times as the steps mean them.
     *
     * @return statements, none that changes anything beyond the session
     */
    public List<String> session() {
        return switch (this) {
            case POSTGRESQL -> List.of("SET TIME ZONE 'UTC'", "SET standard_conforming_strings = on");
            case MARIADB -> List.of("SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES'");
            case DUCKDB -> List.of("SET TimeZone = 'UTC'");
            default -> List.of();
        };
    }

    /**
     * Whether sums of decimals are exact.
     *
     * @return false for SQLite, which adds floating-point numbers
     */
    public boolean isExact() {
        return this != SQLITE;
    }

    /**
     * Whether a common table is made anew for every use of it in a statement.
     *
     * @return true for MariaDB, false for databases that make one that is used twice only once
     */
    public boolean makesTablesAnew() {
        return this == MARIADB;
    }

    /**
     * A name of a column or table.
     *
     * @param name any name
     * @return the name in the quotes of the dialect
     */
    public String quoted(String name) {
        String close = quotes.substring(1);
        String inside =
                this == BIGQUERY ? name.replace("\\", "\\\\").replace("`", "\\`") : name.replace(close, close + close);
        return quotes.charAt(0) + inside + close;
    }

    /**
     * A text.
     *
     * @param value any text
     * @return a literal
     */
    public String literal(String value) {
        String text = escapes ? value.replace("\\", "\\\\") : value;
        String prefix = this == SQLSERVER && value.chars().anyMatch(character -> character > '~') ? "N'" : "'";
        return prefix + (this == BIGQUERY ? text.replace("'", "\\'") : text.replace("'", "''")) + "'";
    }

    /** A number; some dialects take digits alone for a whole number of 64 bits. */
    String number(BigDecimal number) {
        String digits = number.toPlainString();
        boolean isLong = number.scale() > 0 || number.precision() < LONG_DIGITS;
        return isLong
                ? digits
                : switch (this) {
                    case BIGQUERY -> "CAST('" + digits + "' AS BIGNUMERIC)";
                    case TRINO -> "DECIMAL '" + digits + "'";
                    default -> digits;
                };
    }

    String date(Object day) {
        return String.format(Locale.ROOT, date, day);
    }

    String days(String from, String to) {
        return String.format(Locale.ROOT, days, from, to);
    }

    String rest(String number, String divisor) {
        return this == BIGQUERY ? "MOD(" + number + ", " + divisor + ")" : "(" + number + " % " + divisor + ")";
    }

    /** Small letters; PostgreSQL knows those of all languages only by rules of a language. */
    String small(String sql) {
        return this == POSTGRESQL ? "LOWER(" + sql + " COLLATE \"und-x-icu\")" : "LOWER(" + sql + ")";
    }

    /**
     * A value as a text that is the same as another only when its characters are.
     *
     * @param sql the value
     * @return its cast
     */
    public String asText(String sql) {
        return String.format(Locale.ROOT, text, sql);
    }

    /**
     * A whole number that does not overflow when it is multiplied.
     *
     * @param sql a value of a type of whole numbers
     * @return its cast
     */
    public String asWhole(String sql) {
        return "CAST(" + sql + " AS " + whole + ")";
    }

    /**
     * A number that the database holds in floating point, as the decimal that it shows.
     *
     * @param sql a value of such a type
     * @return its cast; null when the dialect has no exact way
     */
    public String asShown(String sql) {
        return switch (this) {
            case POSTGRESQL -> "CAST(CAST(" + sql + " AS TEXT) AS NUMERIC)";
            case MARIADB -> "CAST(CONVERT(" + sql + " USING utf8mb4) AS DECIMAL(38, 12))";
            default -> null;
        };
    }

    /**
     * How many decimals a column may have, so that products and sums of it are exact.
     *
     * @param factors how many columns are multiplied with each other at most
     * @return decimals
     */
    public int decimals(int factors) {
        return switch (this) {
            case POSTGRESQL -> Integer.MAX_VALUE;
            case MARIADB -> 30 / Math.max(1, factors);
            default -> factors < 3 ? 6 : 4;
        };
    }

    /**
     * Whether a decimal has 38 digits at most, so that products need short ones.
     *
     * @return false for PostgreSQL and MariaDB
     */
    public boolean hasShortDecimals() {
        return this != POSTGRESQL && this != MARIADB;
    }

    /**
     * Whether a number is one, and {@link #asShown} keeps all of it.
     *
     * @param sql a number
     * @param floating whether the database holds it in floating point
     * @return a condition; null when every number is
     */
    public String isReadable(String sql, boolean floating) {
        if (this == POSTGRESQL) {
            // Neither NaN nor infinity less itself is zero.
            return sql + " - " + sql + " = 0";
        }
        return this == MARIADB && floating
                ? asShown(sql) + " = " + asShown(sql).replace("DECIMAL(38, 12)", "DECIMAL(65, 30)")
                : null;
    }

    /**
     * No value.
     *
     * @param sort of which sort
     * @return a missing value with a type, which a query keeps
     */
    public String nothing(Expr.Sort sort) {
        return switch (sort) {
            case TEXT -> asText("NULL");
            case NUMBER -> asWhole("NULL");
            case DAY -> this == SQLITE ? "CAST(NULL AS TEXT)" : "CAST(NULL AS DATE)";
        };
    }

    /**
     * What texts are called.
     *
     * @return the type of texts of any length, as engines name it that read files
     */
    public String textType() {
        return this == SPARK ? "STRING" : "VARCHAR";
    }

    /**
     * Whether a text has a part that fits an expression, in the dialects that know regular ones.
     *
     * @param text a text
     * @param expression a regular expression
     * @return a condition
     */
    public String isMatch(String text, String expression) {
        return String.format(Locale.ROOT, matches, text, literal(expression));
    }

    /**
     * Whether a key has to be looked at by the rule of names: what is not visible ASCII with single blanks inside, and whole
     * numbers written like 17850.0.
     *
     * @param key a column of texts
     * @return a condition
     */
    public String isOddKey(String key) {
        if (matches == null) {
            return "(" + key + " LIKE '%[^ -~]%' OR " + key + " LIKE '%  %' OR " + key + " LIKE '%.%0')";
        }
        return "(NOT (" + isMatch(key, PLAIN) + ") OR " + isMatch(key, DECIMALS) + ")";
    }
}
