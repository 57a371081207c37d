package dev.stratum.workbook;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import dev.stratum.workbook.value.BookCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the grid: the cells of the workbook's sheet, and the cells that dynamic array formulas fill. */
final class GridSheet {

    /** Where formulas are evaluated that stand in no cell. */
    static final int SCRATCH_ROW = BookCells.LAST_ROW;

    static final int SCRATCH_COLUMN = BookCells.LAST_COLUMN;

    private final XSSFSheet sheet;
    private final int index;
    private final CellStore cells = new CellStore();
    private final Map<Long, Object> storedInArrays = new HashMap<>();
    private final List<ArrayFormula> arrays = new ArrayList<>();
    private final List<CellRangeAddress> mergedCells;
    private final List<CellRangeAddress> filtered;
    private int lastFixedRow;
    private int lastFixedColumn;
    private int lastRow;
    private int lastColumn;

    GridSheet(XSSFSheet sheet, int index) {
        this.sheet = sheet;
        this.index = index;
        this.mergedCells = sheet.getMergedRegions();
        this.filtered = FilteredRows.of(sheet);
    }

    int index() {
        return index;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Adds an array formula and the cells of its range. */
    void add(ArrayFormula array) {
        arrays.add(array);
        fill(array);
    }

    /** Adds a cell; one that an array formula covers stays that formula's, and its stored value is kept apart. */
    void add(GridCell cell, Object stored) {
        long key = key(cell.getRowIndex(), cell.getColumnIndex());
        if (cells.get(cell.getRowIndex(), cell.getColumnIndex()) instanceof GridCell.Member) {
            storedInArrays.put(key, stored);
            return;
        }
        cells.put(cell);
        lastFixedRow = Math.max(lastFixedRow, cell.getRowIndex());
        lastFixedColumn = Math.max(lastFixedColumn, cell.getColumnIndex());
        lastRow = Math.max(lastRow, lastFixedRow);
        lastColumn = Math.max(lastColumn, lastFixedColumn);
    }

    /** The value stored in a cell that an array formula covers. */
    Object storedValue(int row, int column) {
        return storedInArrays.get(key(row, column));
    }

    /** The values stored in the workbook for an array formula's range. */
    Object[][] storedValues(CellRangeAddress range) {
        int rows = range.getLastRow() - range.getFirstRow() + 1;
        int columns = range.getLastColumn() - range.getFirstColumn() + 1;
        Object[][] values = new Object[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i][j] = storedInArrays.get(key(range.getFirstRow() + i, range.getFirstColumn() + j));
            }
        }
        return values;
    }

    /** Why a dynamic array formula cannot fill a range; {@code null} when it can. */
    CellError obstacle(ArrayFormula array, CellRangeAddress range) {
        if (range.getLastRow() > SCRATCH_ROW || range.getLastColumn() > SCRATCH_COLUMN) {
            return CellError.of(Problem.SPILL_TOO_LARGE.with(range.getLastRow() - range.getFirstRow() + 1));
        }
        for (CellRangeAddress merged : mergedCells) {
            if (range.getNumberOfCells() > 1 && merged.intersects(range)) {
                return CellError.of(Problem.SPILL_BLOCKED.with(
                        range.formatAsString(), merged.formatAsString() + " is merged, so it"));
            }
        }
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                if (occupied(cells.get(row, column), array)) {
                    String cell = new CellReference(row, column).formatAsString();
                    return CellError.of(Problem.SPILL_BLOCKED.with(range.formatAsString(), cell));
                }
            }
        }
        return null;
    }

    private static boolean occupied(GridCell cell, ArrayFormula array) {
        if (cell instanceof GridCell.Member member) {
            return member.group() != array;
        }
        if (cell instanceof GridCell.Constant constant) {
            return constant.value() != null && !"".equals(constant.value());
        }
        return cell != null;
    }

    /** Moves a dynamic array formula from the range it had to the one it has. */
    void resize(ArrayFormula array, CellRangeAddress before) {
        for (int row = before.getFirstRow(); row <= before.getLastRow(); row++) {
            for (int column = before.getFirstColumn(); column <= before.getLastColumn(); column++) {
                if (cells.get(row, column) instanceof GridCell.Member member && member.group() == array) {
                    cells.remove(row, column);
                }
            }
        }
        if (before.getLastRow() == lastRow || before.getLastColumn() == lastColumn) {
            measure();
        }
        fill(array);
    }

    private void fill(ArrayFormula array) {
        CellRangeAddress range = array.range();
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                cells.put(new GridCell.Member(array, row, column));
            }
        }
        lastRow = Math.max(lastRow, range.getLastRow());
        lastColumn = Math.max(lastColumn, range.getLastColumn());
    }

    private void measure() {
        lastRow = lastFixedRow;
        lastColumn = lastFixedColumn;
        for (ArrayFormula array : arrays) {
            lastRow = Math.max(lastRow, array.range().getLastRow());
            lastColumn = Math.max(lastColumn, array.range().getLastColumn());
        }
    }

    private static long key(int row, int column) {
        return (long) row << 14 | column;
    }

    /** The cell at a place; {@code null} for none. */
    GridCell getCell(int row, int column) {
        return cells.get(row, column);
    }

    int lastRow() {
        return lastRow;
    }

    /** The last used row without the array formula of a cell: else a spill beside its data could not shrink. */
    int lastRowBeside(int callerSheet, int callerRow, int callerColumn) {
        if (callerSheet != index
                || !(getCell(callerRow, callerColumn) instanceof GridCell.Member member)
                || member.group().range().getLastRow() < lastRow) {
            return lastRow;
        }
        int last = lastFixedRow;
        for (ArrayFormula array : arrays) {
            if (array != member.group()) {
                last = Math.max(last, array.range().getLastRow());
            }
        }
        return last;
    }

    int lastColumn() {
        return lastColumn;
    }

    /** Whether a row can be seen, and what hides it. */
    BookCells.Hiding hiding(int row) {
        XSSFRow existing = sheet.getRow(row);
        if (existing == null || !existing.getZeroHeight()) {
            return BookCells.Hiding.SHOWN;
        }
        if (filtered.isEmpty()) {
            return BookCells.Hiding.BY_HAND;
        }
        return filtered.stream().anyMatch(range -> range.containsRow(row))
                ? BookCells.Hiding.BY_FILTER
                : BookCells.Hiding.UNSURE;
    }
}
