package dev.stratum.sheet;

import dev.stratum.problem.StratumException;

/**
 * A row that cannot be used, and why.
 *
 * @param row from 0 within the range
 * @param problem the first thing wrong in it, with its place
 */
public record RowIssue(int row, StratumException problem) {}
