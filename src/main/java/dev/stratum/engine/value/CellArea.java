package dev.stratum.engine.value;

/**
 * A range of cells on one sheet.
 *
 * @param cells the workbook
 * @param sheet the sheet's number
 * @param firstRow the first row, counted from zero
 * @param firstColumn the first column, counted from zero
 * @param lastRow the last row
 * @param lastColumn the last column
 */
public record CellArea(BookCells cells, int sheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
        implements Matrix {

    @Override
    public int rows() {
        return lastRow - firstRow + 1;
    }

    @Override
    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    @Override
    public Object at(int row, int column) {
        return cells.value(sheet, firstRow + row, firstColumn + column);
    }

    @Override
    public int usedRows() {
        return Math.max(0, Math.min(lastRow, cells.lastRow(sheet)) - firstRow + 1);
    }

    @Override
    public int usedColumns() {
        return Math.max(0, Math.min(lastColumn, cells.lastColumn(sheet)) - firstColumn + 1);
    }

    /**
     * Another range on the same sheet.
     *
     * @param top the first row
     * @param left the first column
     * @param bottom the last row
     * @param right the last column
     * @return the range; {@code #REF!} is thrown when it leaves the sheet
     */
    public CellArea sized(int top, int left, int bottom, int right) {
        if (top < 0
                || left < 0
                || bottom > BookCells.LAST_ROW
                || right > BookCells.LAST_COLUMN
                || bottom < top
                || right < left) {
            throw new ErrorFound(NativeError.REF);
        }
        return new CellArea(cells, sheet, top, left, bottom, right);
    }

    /**
     * The cells that lie in both ranges.
     *
     * @param other a range
     * @return the common range; {@code null} when there is none
     */
    public CellArea common(CellArea other) {
        int top = Math.max(firstRow, other.firstRow);
        int left = Math.max(firstColumn, other.firstColumn);
        int bottom = Math.min(lastRow, other.lastRow);
        int right = Math.min(lastColumn, other.lastColumn);
        return sheet != other.sheet || bottom < top || right < left
                ? null
                : new CellArea(cells, sheet, top, left, bottom, right);
    }
}
