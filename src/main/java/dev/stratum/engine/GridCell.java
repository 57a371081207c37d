package dev.stratum.engine;

/** A cell of the grid; a formula cell works out its value when first asked. */
abstract class GridCell {

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

    /** The value stored in the workbook. */
    abstract Object stored();

    /** The formula that gives the value; {@code null} for a constant. */
    Formula source() {
        return null;
    }

    Position position() {
        return new Position(sheet.index(), row, column);
    }

    GridSheet getSheet() {
        return sheet;
    }

    int getRowIndex() {
        return row;
    }

    int getColumnIndex() {
        return column;
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

        @Override
        Object stored() {
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
        Object stored() {
            return group.storedValue(getRowIndex(), getColumnIndex());
        }

        @Override
        Formula source() {
            return group;
        }
    }
}
