/**
 * The edge: ranges come in as {@code Object[][]}, are parsed once, and results go out as {@code Object[][]}.
 *
 * <p>Start with {@link dev.stratum.sheet.Range} (one argument as a host delivers it), {@link
 * dev.stratum.sheet.TableReader} (its numbers, dates and keys with what is wrong per row), {@link
 * dev.stratum.sheet.Broadcast} (row-wise functions) and {@link dev.stratum.sheet.Outgoing} (the way out).
 * {@link dev.stratum.sheet.Area} is where cells are, {@link dev.stratum.sheet.WorkbookCells} a workbook to read from.
 */
package dev.stratum.sheet;
