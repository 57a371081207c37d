/**
 * What formulas calculate with: single values, arrays and references, and how Excel turns one kind into another, compares
 * them, reads numbers and dates out of text and writes them as text.
 *
 * <p>A single value is a {@code Double}, {@code String}, {@code Boolean}, an error ({@link
 * dev.stratum.sheet.CellError} with a reason, {@link dev.stratum.engine.value.NativeError} without) or {@code null}
 * for a blank cell. Everything is as in Excel for US English, whatever the machine's language, calendar or time zone.
 */
package dev.stratum.engine.value;
