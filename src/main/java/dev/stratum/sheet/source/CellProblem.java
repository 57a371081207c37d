package dev.stratum.sheet.source;

import dev.stratum.problem.StratumException;

/**
 * Something wrong in a cell.
 *
 * @param row from 0 within the cells that were checked
 * @param column from 0
 * @param place the cell as messages call it, for example {@code Customers!C7}
 * @param problem what is wrong and what to do
 */
public record CellProblem(int row, int column, String place, StratumException problem) {}
