package dev.stratum.sheet;

import dev.stratum.problem.Problem;

/** How much a sheet of Excel or Calc holds; what is larger is refused before it is made. */
public final class SheetSize {
    /** The rows of a sheet. */
    public static final int ROWS = 1_048_576;

    /** The columns of a sheet. */
    public static final int COLUMNS = 16_384;

    /** The characters of a text in one cell. */
    public static final int CHARACTERS = 32_767;

    private SheetSize() {}

    /**
     * Refuses a result that no sheet can hold.
     *
     * @param rows its rows, the one of the headers included
     * @param columns its columns
     * @throws dev.stratum.problem.StratumException SPILL_TOO_LARGE, SPILL_TOO_WIDE
     */
    public static void check(long rows, long columns) {
        if (columns > COLUMNS) {
            throw Problem.SPILL_TOO_WIDE.with(columns);
        }
        if (rows > ROWS) {
            throw Problem.SPILL_TOO_LARGE.with(rows);
        }
    }
}
