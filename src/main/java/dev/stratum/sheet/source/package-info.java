/**
 * Customer tables and ledgers as people keep them.
 *
 * <p>{@link dev.stratum.sheet.source.TableFinder} finds the table that a person means, {@link
 * dev.stratum.sheet.source.Meaning} knows the usual names of its columns, {@link
 * dev.stratum.sheet.source.CellChecks} finds what is wrong in its cells, and {@link
 * dev.stratum.sheet.source.SourceTable} hands out the rows that can be used.
 */
package dev.stratum.sheet.source;
