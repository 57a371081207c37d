package dev.stratum.engine;

/** A formula in one cell. */
final class ScalarFormula extends GridCell implements Formula {

    private final Calculation calculation;
    private final Object stored;
    private final FormulaRun run;
    private Object result;

    ScalarFormula(
            Calculation calculation, GridSheet sheet, int row, int column, String text, boolean again, Object stored) {
        super(sheet, row, column);
        this.calculation = calculation;
        this.run = new FormulaRun(text, again);
        this.stored = stored;
    }

    @Override
    public FormulaRun run() {
        return run;
    }

    @Override
    public Position position() {
        return super.position();
    }

    @Override
    public void reset() {
        run.reset();
        result = null;
    }

    @Override
    Object value() {
        calculation.settled(this);
        return result;
    }

    @Override
    Object stored() {
        return stored;
    }

    @Override
    Formula source() {
        return this;
    }

    @Override
    public Object[][] calculated() {
        return new Object[][] {
            {calculation.engine().single(calculation.parsed(this), getSheet().index(), getRowIndex(), getColumnIndex())}
        };
    }

    @Override
    public Object[][] storedValues() {
        return new Object[][] {{stored}};
    }

    @Override
    public boolean sameAsStored(Object[][] calculated, double noise) {
        return Values.same(stored, calculated[0][0], noise);
    }

    @Override
    public void take(Object[][] values) {
        result = values[0][0];
    }

    @Override
    public void keep() {
        result = stored;
    }
}
