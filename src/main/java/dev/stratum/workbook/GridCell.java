package dev.stratum.workbook;

import dev.stratum.sheet.CellError;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A cell of the grid. To POI it is a constant; a formula cell works out its value when first asked.
 */
abstract class GridCell implements EvaluationCell {

    private final GridSheet sheet;
    private final int row;
    private final int column;

    GridCell(GridSheet sheet, int row, int column) {
        this.sheet = sheet;
        this.row = row;
        this.column = column;
    }

    /** The value: {@code Double}, {@code String}, {@code Boolean}, an error, or {@code null} for blank. */
    abstract Object value();

    public Position position() {
        return new Position(sheet.index(), row, column);
    }

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public GridSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return column;
    }

    @Override
    public CellType getCellType() {
        Object value = value();
        if (value == null) {
            return CellType.BLANK;
        }
        if (value instanceof Double) {
            return CellType.NUMERIC;
        }
        if (value instanceof Boolean) {
            return CellType.BOOLEAN;
        }
        return Values.isError(value) ? CellType.ERROR : CellType.STRING;
    }

    @Override
    public double getNumericCellValue() {
        return (Double) value();
    }

    @Override
    public String getStringCellValue() {
        return (String) value();
    }

    @Override
    public boolean getBooleanCellValue() {
        return (Boolean) value();
    }

    @Override
    public int getErrorCellValue() {
        if (value() instanceof CellError error) {
            sheet.errorRead(error);
        }
        return Values.errorCode(value());
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return new CellRangeAddress(row, row, column, column);
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return getCellType();
    }

    /** A cell without a formula. */
    static final class Constant extends GridCell {
        private final Object value;

        Constant(GridSheet sheet, int row, int column, Object value) {
            super(sheet, row, column);
            this.value = value;
        }

        @Override
        Object value() {
            return value;
        }
    }

    /** A cell of an array formula's range. */
    static final class Member extends GridCell {
        private final ArrayFormula group;

        Member(ArrayFormula group, int row, int column) {
            super(group.sheet(), row, column);
            this.group = group;
        }

        ArrayFormula group() {
            return group;
        }

        @Override
        Object value() {
            return group.value(getRowIndex(), getColumnIndex());
        }

        @Override
        public CellRangeAddress getArrayFormulaRange() {
            return group.range();
        }

        @Override
        public boolean isPartOfArrayFormulaGroup() {
            return true;
        }
    }

    /** A place beside the data where a formula is evaluated that stands in no cell. */
    static final class Scratch extends GridCell {
        Scratch(GridSheet sheet, int row, int column) {
            super(sheet, row, column);
        }

        @Override
        Object value() {
            return null;
        }

        @Override
        public boolean isPartOfArrayFormulaGroup() {
            return true;
        }
    }
}
