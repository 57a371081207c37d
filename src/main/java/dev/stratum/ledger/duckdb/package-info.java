/**
 * The way from documents to measures in DuckDB, a database within the program: files of any size, spilling to disk beyond a
 * bound on memory.
 */
package dev.stratum.ledger.duckdb;
