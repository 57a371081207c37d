package dev.stratum.engine.function;

import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;

/**
 * The cell whose formula calls a function.
 *
 * @param cells the workbook
 * @param sheet its sheet
 * @param row its row, counted from zero
 * @param column its column, counted from zero
 * @param arrays whether the formula calculates with every element of ranges, as array formulas do
 * @param work the work of the formula so far
 */
public record Caller(BookCells cells, int sheet, int row, int column, boolean arrays, Work work) {

    /**
     * The same caller in another way of calculating.
     *
     * @param every whether to calculate with every element
     * @return the caller
     */
    public Caller arrays(boolean every) {
        return every == arrays ? this : new Caller(cells, sheet, row, column, every, work);
    }

    /**
     * The value of a range where one value is wanted: the cell in the row or column of the formula.
     *
     * @param area a range
     * @return its value; {@code #VALUE!} is thrown where the formula stands beside none
     */
    public Object intersect(CellArea area) {
        if (area.single()) {
            return area.at(0, 0);
        }
        if (area.columns() == 1 && row >= area.firstRow() && row <= area.lastRow()) {
            return area.at(row - area.firstRow(), 0);
        }
        if (area.rows() == 1 && column >= area.firstColumn() && column <= area.lastColumn()) {
            return area.at(0, column - area.firstColumn());
        }
        throw new ErrorFound(NativeError.VALUE);
    }

    /**
     * The one value of anything.
     *
     * @param value a single value, an array (its first element) or a range (as {@link #intersect})
     * @return a single value
     */
    public Object single(Object value) {
        if (value instanceof CellArea area) {
            return intersect(area);
        }
        if (value instanceof Matrix matrix) {
            return matrix.at(0, 0);
        }
        return value;
    }

    /**
     * A value as a number.
     *
     * @param value a single value
     * @return the number
     */
    public double number(Object value) {
        return Convert.number(value, cells.dates());
    }
}
