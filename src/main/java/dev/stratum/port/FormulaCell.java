package dev.stratum.port;

import dev.stratum.sheet.Area;

/**
 * A formula and the cells it fills.
 *
 * @param text the formula with English names and commas, with its leading {@code =}
 * @param area the cells that it fills, the first one holding it
 */
public record FormulaCell(String text, Area area) {}
