package dev.stratum.engine;

import dev.stratum.engine.file.StoredSheet.Surroundings;
import dev.stratum.engine.value.BookCells;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A sheet of the grid: the cells of the workbook's sheet, and the cells that dynamic array formulas fill. */
final class GridSheet {

    /** Where formulas are evaluated that stand in no cell. */
    static final int SCRATCH_ROW = BookCells.LAST_ROW;

    static final int SCRATCH_COLUMN = BookCells.LAST_COLUMN;

    private final int index;
    private final CellStore cells = new CellStore();
    private final List<ArrayFormula> arrays = new ArrayList<>();
    private OpenBook.OpenSheet open;
    private Surroundings surroundings = new Surroundings(new BitSet(), List.of(), List.of());
    private int lastFixedRow;
    private int lastFixedColumn;
    private int lastRow;
    private int lastColumn;

    GridSheet(int index) {
        this.index = index;
    }

    /** Takes the cells from a sheet that is open in a program, as far as somebody asks for them. */
    void readOnDemand(OpenBook.OpenSheet sheet) {
        open = sheet;
    }

    /** Takes what the sheet tells beside its cells. */
    void surroundings(Surroundings told) {
        surroundings = told;
    }

    int index() {
        return index;
    }

    /** Adds an array formula and the cells of its range. */
    void add(ArrayFormula array) {
        arrays.add(array);
        fill(array);
    }

    /** Adds a formula. */
    void add(ScalarFormula formula) {
        put(formula.getRowIndex(), formula.getColumnIndex(), formula, formula.stored());
    }

    /** Adds a value. */
    void add(int row, int column, Object value) {
        put(row, column, value, value);
    }

    /** A cell that an array formula covers stays that formula's, which keeps the stored value. */
    private void put(int row, int column, Object content, Object stored) {
        if (cells.get(row, column) instanceof ArrayFormula array) {
            array.store(row, column, stored);
            return;
        }
        if (content == null) {
            return;
        }
        cells.put(row, column, content);
        lastFixedRow = Math.max(lastFixedRow, row);
        lastFixedColumn = Math.max(lastFixedColumn, column);
        lastRow = Math.max(lastRow, lastFixedRow);
        lastColumn = Math.max(lastColumn, lastFixedColumn);
    }

    /** Why a dynamic array formula cannot fill a range; {@code null} when it can. */
    CellError obstacle(ArrayFormula array, CellRangeAddress range) {
        if (range.getLastRow() > SCRATCH_ROW || range.getLastColumn() > SCRATCH_COLUMN) {
            return CellError.of(Problem.SPILL_TOO_LARGE.with(range.getLastRow() - range.getFirstRow() + 1));
        }
        for (CellRangeAddress merged : surroundings.merged()) {
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

    private static boolean occupied(Object content, ArrayFormula array) {
        return content != null && content != array && !"".equals(content);
    }

    /** Moves a dynamic array formula from the range it had to the one it has. */
    void resize(ArrayFormula array, CellRangeAddress before) {
        for (int row = before.getFirstRow(); row <= before.getLastRow(); row++) {
            for (int column = before.getFirstColumn(); column <= before.getLastColumn(); column++) {
                if (cells.get(row, column) == array) {
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
                cells.put(row, column, array);
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

    /** The cell at a place; {@code null} for none. */
    GridCell getCell(int row, int column) {
        if (open != null) {
            open.load(row, column, (r, c, value, formula, style) -> add(r, c, value));
        }
        Object content = cells.get(row, column);
        if (content == null || content instanceof GridCell) {
            return (GridCell) content;
        }
        return content instanceof ArrayFormula array
                ? new GridCell.Member(array, row, column)
                : new GridCell.Constant(this, row, column, content);
    }

    int lastRow() {
        return open == null ? lastRow : open.used().getLastRow();
    }

    /** The last used row without the array formula of a cell: else a spill beside its data could not shrink. */
    int lastRowBeside(int callerSheet, int callerRow, int callerColumn) {
        if (open != null) {
            return lastRow();
        }
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
        return open == null ? lastColumn : open.used().getLastColumn();
    }

    /** Whether a row can be seen, and what hides it. */
    BookCells.Hiding hiding(int row) {
        if (!surroundings.hiddenRows().get(row)) {
            return BookCells.Hiding.SHOWN;
        }
        if (surroundings.filtered().isEmpty()) {
            return BookCells.Hiding.BY_HAND;
        }
        return surroundings.filtered().stream().anyMatch(range -> range.containsRow(row))
                ? BookCells.Hiding.BY_FILTER
                : BookCells.Hiding.UNSURE;
    }
}
