package dev.stratum.host.headless.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A block of cells with blank rows and columns around it, all numbers from 0 and included.
 *
 * @param top its first row
 * @param bottom its last row
 * @param left its first column
 * @param right its last column
 */
record Region(int top, int bottom, int left, int right) {

    /** The blocks of a sheet: it is divided along its blank rows, then columns, until nothing divides it any more. */
    static List<Region> of(SheetCells cells) {
        List<Region> found = new ArrayList<>();
        if (cells.lastRow() >= 0 && cells.lastColumn() >= 0) {
            divide(new Region(0, cells.lastRow(), 0, cells.lastColumn()), cells, true, found);
        }
        return found;
    }

    private static void divide(Region region, SheetCells cells, boolean first, List<Region> found) {
        List<int[]> bands = runs(region.top, region.bottom, row -> cells.isBlankRow(row, region.left, region.right));
        List<Region> pieces = new ArrayList<>();
        for (int[] band : bands) {
            for (int[] span :
                    runs(region.left, region.right, column -> cells.isBlankColumn(column, band[0], band[1]))) {
                pieces.add(new Region(band[0], band[1], span[0], span[1]));
            }
        }
        if (!first && pieces.size() == 1) {
            found.add(pieces.get(0));
            return;
        }
        pieces.forEach(piece -> divide(piece, cells, false, found));
    }

    /** The runs of numbers between blank ones. */
    private static List<int[]> runs(int from, int to, IntPredicate blank) {
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to + 1; i++) {
            boolean gap = i > to || blank.test(i);
            if (!gap && start < 0) {
                start = i;
            } else if (gap && start >= 0) {
                runs.add(new int[] {start, i - 1});
                start = -1;
            }
        }
        return runs;
    }
}
