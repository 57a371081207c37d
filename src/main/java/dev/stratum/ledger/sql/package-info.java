/**
 * What engines have in common that read files by SQL and keep tables of their own: how a line is read, how keys are mended, and
 * in which order the steps are taken. What differs between them is a {@link dev.stratum.ledger.sql.SqlTables} and the table that
 * a file is.
 */
package dev.stratum.ledger.sql;
