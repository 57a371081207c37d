/**
 * The way from documents to measures as steps that every engine can take: filter, derive, group, sum, join.
 *
 * <p>A {@link dev.stratum.ledger.plan.Step} is one table made of others, its columns are {@link dev.stratum.ledger.plan.Expr}
 * expressions, and {@link dev.stratum.ledger.plan.SqlPrinter} writes steps in the SQL of a
 * {@link dev.stratum.ledger.plan.SqlDialect}. Nothing here is more than grouping, exact decimal sums, CASE and running sums,
 * and no function of an engine's own is called.
 *
 * <p>No library writes the SQL. The steps are taken in memory as well, so that they are data of our own anyway, and what
 * databases do differently for them is a line each in {@link dev.stratum.ledger.plan.SqlDialect}: quotes, dates, days between
 * dates, texts compared by their characters, decimals that stay exact. The last two, on which equal answers depend, a builder of
 * SQL leaves to its user. The free edition of jOOQ knows PostgreSQL, MariaDB, SQLite, DuckDB and Trino, but neither SQL Server,
 * Snowflake, BigQuery nor Databricks; Calcite weighs some thirty megabytes, does not know DuckDB, and writes nested queries where
 * an auditor wants one table after the other. The tests run the SQL in PostgreSQL, MariaDB, DuckDB and SQLite, and have that of
 * the others read by a parser.
 */
package dev.stratum.ledger.plan;
