package dev.stratum.engine.file;

/**
 * An error in a cell.
 *
 * @param text as the cell shows it, for example {@code #N/A} or a kind that is newer than this program
 */
public record StoredError(String text) {}
