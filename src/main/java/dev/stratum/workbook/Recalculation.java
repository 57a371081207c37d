package dev.stratum.workbook;

import dev.stratum.workbook.file.SheetChanges;
import java.util.List;

/**
 * A recalculation and what it changes.
 *
 * @param report what was evaluated and what went wrong
 * @param sheets what is to be stored, in the order of the sheets
 * @param changedCells how many cells show another value than before
 * @param cells the first of them
 */
public record Recalculation(
        RecalculationReport report, List<SheetChanges> sheets, int changedCells, List<CellChange> cells) {
    /** Keeps its own copies. */
    public Recalculation {
        sheets = List.copyOf(sheets);
        cells = List.copyOf(cells);
    }

    /**
     * Whether the workbook stays as it is.
     *
     * @return true when nothing is to be stored
     */
    public boolean changesNothing() {
        return sheets.stream().allMatch(SheetChanges::isEmpty);
    }
}
