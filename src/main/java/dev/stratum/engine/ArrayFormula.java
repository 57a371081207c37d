package dev.stratum.engine;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A formula over a range of cells, evaluated once for all of them. With a fixed range (entered with Ctrl+Shift+Enter)
 * the result is fitted to the range; a dynamic one takes the range that its result needs.
 */
final class ArrayFormula implements Formula {

    private final Calculation calculation;
    private final GridSheet sheet;
    private final CellRangeAddress stored;
    private final boolean dynamic;
    private final FormulaRun run;
    private final Object[][] storedValues;
    private CellRangeAddress range;
    private Object[][] result;

    ArrayFormula(
            Calculation calculation,
            GridSheet sheet,
            String text,
            boolean again,
            CellRangeAddress stored,
            boolean dynamic) {
        this.calculation = calculation;
        this.sheet = sheet;
        this.run = new FormulaRun(text, again);
        this.stored = stored;
        this.dynamic = dynamic;
        this.range = stored;
        this.storedValues = new Object[stored.getLastRow() - stored.getFirstRow() + 1]
                [stored.getLastColumn() - stored.getFirstColumn() + 1];
    }

    GridSheet sheet() {
        return sheet;
    }

    /** The range in the workbook before the recalculation. */
    CellRangeAddress stored() {
        return stored;
    }

    /** The range now. */
    CellRangeAddress range() {
        return range;
    }

    /** Takes the value that is stored in a cell of the range. */
    void store(int row, int column, Object value) {
        storedValues[row - stored.getFirstRow()][column - stored.getFirstColumn()] = value;
    }

    /** The value that is stored in a cell; {@code null} for none. */
    Object storedValue(int row, int column) {
        return stored.isInRange(row, column)
                ? storedValues[row - stored.getFirstRow()][column - stored.getFirstColumn()]
                : null;
    }

    boolean dynamic() {
        return dynamic;
    }

    @Override
    public FormulaRun run() {
        return run;
    }

    @Override
    public Position position() {
        return new Position(sheet.index(), stored.getFirstRow(), stored.getFirstColumn());
    }

    @Override
    public void reset() {
        run.reset();
        result = null;
    }

    @Override
    public Object[][] calculated() {
        Position at = position();
        return calculation.engine().array(calculation.parsed(this), at.sheet(), at.row(), at.column());
    }

    @Override
    public Object[][] storedValues() {
        return storedValues;
    }

    @Override
    public boolean sameAsStored(Object[][] calculated, double noise) {
        Object[][] before = storedValues();
        if (dynamic && (before.length != calculated.length || before[0].length != calculated[0].length)) {
            return false;
        }
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before[i].length; j++) {
                if (!Values.same(before[i][j], fitted(calculated, i, j), noise)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void take(Object[][] values) {
        result = values;
        if (dynamic) {
            spill();
        }
    }

    @Override
    public void keep() {
        result = storedValues;
        occupy(stored);
    }

    /** The value at a cell of the sheet. */
    Object value(int row, int column) {
        calculation.settled(this);
        return fitted(result, row - range.getFirstRow(), column - range.getFirstColumn());
    }

    /** A single row, column or value is repeated; beyond the result stands {@code #N/A}. */
    private static Object fitted(Object[][] result, int row, int column) {
        int i = result.length == 1 ? 0 : row;
        int j = result[0].length == 1 ? 0 : column;
        if (i < result.length && j < result[0].length) {
            return result[i][j];
        }
        return CellError.of(Problem.OUTSIDE_RESULT.with(result.length, result[0].length));
    }

    private void spill() {
        int row = stored.getFirstRow();
        int column = stored.getFirstColumn();
        CellRangeAddress needed =
                new CellRangeAddress(row, row + result.length - 1, column, column + result[0].length - 1);
        CellError obstacle = sheet.obstacle(this, needed);
        if (obstacle != null) {
            result = new Object[][] {{obstacle}};
            needed = new CellRangeAddress(row, row, column, column);
        }
        occupy(needed);
    }

    private void occupy(CellRangeAddress needed) {
        if (!needed.equals(range)) {
            CellRangeAddress before = range;
            range = needed;
            sheet.resize(this, before);
            calculation.resized();
        }
    }
}
