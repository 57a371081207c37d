package dev.stratum.engine.file;

import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A formula as it is stored.
 *
 * @param kind how it is stored
 * @param text its text without {@code =}; empty for a cell that shares the formula of another one
 * @param range the cells that it fills or that share it; {@code null} for a formula of one cell
 * @param shared the number under which cells share it; -1 when they do not
 * @param dynamic whether it takes the size that its result has
 * @param firstInput of a what-if table the first input cell, or {@code null}
 * @param secondInput of a what-if table the second input cell, or {@code null}
 * @param again whether the next program is to calculate it again, whatever has changed
 */
public record StoredFormula(
        Kind kind,
        String text,
        CellRangeAddress range,
        int shared,
        boolean dynamic,
        String firstInput,
        String secondInput,
        boolean again) {

    /** How a formula is stored. */
    public enum Kind {
        /** For its own cell. */
        NORMAL,
        /** Once for cells that it was filled down or across. */
        SHARED,
        /** For a range, entered with Ctrl+Shift+Enter or spilling. */
        ARRAY,
        /** A what-if table. */
        DATA_TABLE
    }

    /**
     * A formula of one cell.
     *
     * @param text its text without {@code =}
     * @param again whether the next program is to calculate it again
     * @return the formula
     */
    public static StoredFormula of(String text, boolean again) {
        return new StoredFormula(Kind.NORMAL, text, null, -1, false, null, null, again);
    }
}
