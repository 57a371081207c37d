package dev.stratum.engine;

import dev.stratum.engine.file.SheetChanges;
import java.util.List;

/**
 * A recalculation and what it changes.
 *
 * @param report what was evaluated and what went wrong
 * @param sheets what is to be stored, in the order of the sheets
 * @param changedCells how many cells show another value than before
 * @param cells the first of them
 * @param elsewhere what another program has calculated, or can be asked for
 */
public record Recalculation(
        RecalculationReport report,
        List<SheetChanges> sheets,
        int changedCells,
        List<CellChange> cells,
        Share elsewhere) {

    /**
     * The share of another program in a recalculation.
     *
     * @param offered how many formulas that are left another program can be asked for
     * @param calculated how many formulas show what the other program calculated
     * @param surprising the first of those that show another value than is stored, though nothing that they read has
     *     changed: a program wrote into the workbook without calculating it, or the other program differs from Excel
     */
    public record Share(int offered, int calculated, List<CellChange> surprising) {
        /** Keeps its own copy. */
        public Share {
            surprising = List.copyOf(surprising);
        }
    }

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
