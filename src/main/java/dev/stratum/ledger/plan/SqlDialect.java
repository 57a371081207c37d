package dev.stratum.ledger.plan;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL of a database, as far as the steps need it: how names are quoted, dates written and days counted.
 *
 * <p>A library of SQL does not help here: the free edition of jOOQ knows neither SQL Server, Snowflake, BigQuery nor
 * Databricks, and Calcite, with some thirty megabytes, not DuckDB. What differs for these steps is this list.
 */
public enum SqlDialect {
    /** DuckDB. */
    DUCKDB('"', '"', "VARCHAR", "DATE '%s'", "DATE_DIFF('day', %s, %s)", false),
    /** PostgreSQL. */
    POSTGRESQL('"', '"', "VARCHAR", "DATE '%s'", "(%2$s - %1$s)", false),
    /** MariaDB and MySQL. */
    MARIADB('`', '`', "CHAR", "DATE '%s'", "DATEDIFF(%2$s, %1$s)", true),
    /** SQLite, in which dates are texts like 2011-12-09. */
    SQLITE('"', '"', "TEXT", "'%s'", "CAST(JULIANDAY(%2$s) - JULIANDAY(%1$s) AS INTEGER)", false),
    /** Microsoft SQL Server. */
    SQLSERVER('[', ']', "NVARCHAR(4000)", "CAST('%s' AS DATE)", "DATEDIFF(DAY, %s, %s)", false),
    /** Snowflake. */
    SNOWFLAKE('"', '"', "VARCHAR", "DATE '%s'", "DATEDIFF(DAY, %s, %s)", true),
    /** Google BigQuery. */
    BIGQUERY('`', '`', "STRING", "DATE '%s'", "DATE_DIFF(%2$s, %1$s, DAY)", true),
    /** Databricks and Apache Spark. */
    SPARK('`', '`', "STRING", "DATE '%s'", "DATEDIFF(%2$s, %1$s)", true),
    /** Trino. */
    TRINO('"', '"', "VARCHAR", "DATE '%s'", "DATE_DIFF('day', %s, %s)", false);

    private final char open;
    private final char close;
    private final String text;
    private final String date;
    private final String days;
    private final boolean escapes;

    SqlDialect(char open, char close, String text, String date, String days, boolean escapes) {
        this.open = open;
        this.close = close;
        this.text = text;
        this.date = date;
        this.days = days;
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
     * A name of a column or table.
     *
     * @param name any name
     * @return the name in the quotes of the dialect
     */
    public String quoted(String name) {
        String inside = this == BIGQUERY
                ? name.replace("\\", "\\\\").replace("`", "\\`")
                : name.replace("" + close, "" + close + close);
        return open + inside + close;
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

    String date(Object day) {
        return String.format(Locale.ROOT, date, day);
    }

    String days(String from, String to) {
        return String.format(Locale.ROOT, days, from, to);
    }

    /**
     * A value as text.
     *
     * @param sql the value
     * @return its cast
     */
    public String asText(String sql) {
        return "CAST(" + sql + " AS " + text + ")";
    }
}
