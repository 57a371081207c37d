/**
 * Customer tables and ledgers as people keep them.
 *
 * <p>{@link dev.stratum.actions.source.TableFinder} finds the table that a person means, {@link
 * dev.stratum.actions.source.Meaning} knows the usual names of its columns, {@link
 * dev.stratum.actions.source.CellChecks} finds what is wrong in its cells, and {@link
 * dev.stratum.actions.source.SourceTable} hands out the rows that can be used.
 */
package dev.stratum.actions.source;
