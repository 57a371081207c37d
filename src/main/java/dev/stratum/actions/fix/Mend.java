package dev.stratum.actions.fix;

/**
 * A cell that can be mended.
 *
 * @param row from 0 within the table, the row of names being 0
 * @param column from 0
 * @param kind what is wrong with it
 * @param to what it is to hold; null for nothing
 * @param shown what it is to hold, as people read it
 */
public record Mend(int row, int column, MendKind kind, Object to, String shown) {}
