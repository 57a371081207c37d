/**
 * Measures where the ledger lies: the steps as SQL over the tables of a database, of which only measures, control totals and
 * payments without an order come back.
 *
 * <p>Everything is read in one read-only transaction. Where a database has no exact decimals, as SQLite, its rows are
 * read and measured here.
 */
package dev.stratum.ledger.jdbc;
