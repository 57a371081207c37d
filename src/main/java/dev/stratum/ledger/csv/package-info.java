/**
 * Text files of values: their encoding, separator and header, and how dates and numbers are written in them.
 *
 * <p>{@link dev.stratum.ledger.csv.CsvTable} reads lines, {@link dev.stratum.ledger.csv.CsvForm} the values that a person says
 * how to read, {@link dev.stratum.ledger.csv.CsvValues} those that need no word.
 */
package dev.stratum.ledger.csv;
