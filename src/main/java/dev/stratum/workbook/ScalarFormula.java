package dev.stratum.workbook;

import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;

/** A formula in one cell. */
final class ScalarFormula extends GridCell implements Formula {

    private final Calculation calculation;
    private final String text;
    private final Object stored;
    private final boolean subtotal;
    private final boolean takesArrays;
    private final FormulaRun run = new FormulaRun();
    private Object result;

    ScalarFormula(Calculation calculation, GridSheet sheet, int row, int column, String text, Object stored) {
        super(sheet, row, column);
        this.calculation = calculation;
        this.text = text;
        this.stored = stored;
        this.subtotal = text.toUpperCase(Locale.ROOT).contains("SUBTOTAL");
        this.takesArrays = Functions.takesArrays(text);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public FormulaRun run() {
        return run;
    }

    @Override
    public void reset() {
        run.reset();
        result = null;
    }

    /** Whether a function in it calculates with every element of its arguments. */
    boolean takesArrays() {
        return takesArrays;
    }

    /** To POI such a formula is an array formula of one cell: only there it calculates with every element. */
    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return takesArrays;
    }

    @Override
    Object value() {
        if (run.running()) {
            return Formula.circular(this);
        }
        run.once(() -> result = calculation.scalar(this), () -> result = stored);
        return result;
    }

    /** POI has to see which cells hold subtotals, because a subtotal leaves out the others in its range. */
    @Override
    public CellType getCellType() {
        return subtotal && run.skipReason() == null ? CellType.FORMULA : super.getCellType();
    }
}
