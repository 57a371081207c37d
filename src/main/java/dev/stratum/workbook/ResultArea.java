package dev.stratum.workbook;

import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * A result of several cells inside a formula. Its errors keep their reasons. It lies at the calling cell, so that a
 * formula with room for one value shows the top left one.
 */
final class ResultArea extends AreaEvalBase {

    private final Object[][] cells;

    ResultArea(int row, int column, Object[][] cells) {
        super(row, column, row + cells.length - 1, column + cells[0].length - 1);
        this.cells = cells;
    }

    /** The value in a row and column of the result, counted from zero. */
    Object cell(int row, int column) {
        return cells[row][column];
    }

    @Override
    public ValueEval getRelativeValue(int row, int column) {
        return Values.toEval(cells[row][column]);
    }

    @Override
    public ValueEval getRelativeValue(int sheet, int row, int column) {
        return getRelativeValue(row, column);
    }

    @Override
    public TwoDEval getRow(int row) {
        return offset(row, row, 0, getWidth() - 1);
    }

    @Override
    public TwoDEval getColumn(int column) {
        return offset(0, getHeight() - 1, column, column);
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        Object[][] part = new Object[lastRow - firstRow + 1][lastColumn - firstColumn + 1];
        for (int i = 0; i < part.length; i++) {
            for (int j = 0; j < part[i].length; j++) {
                int row = firstRow + i;
                int column = firstColumn + j;
                boolean inside = row >= 0 && row < cells.length && column >= 0 && column < cells[row].length;
                part[i][j] = inside ? cells[row][column] : null;
            }
        }
        return new ResultArea(getFirstRow() + firstRow, getFirstColumn() + firstColumn, part);
    }
}
