package dev.stratum.engine;

import dev.stratum.engine.file.StoredFormula;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What-if tables (Data &gt; What-If Analysis &gt; Data Table). Only Excel calculates them; here they are formulas that name
 * the cells they depend on.
 */
final class DataTables {

    private DataTables() {}

    static ArrayFormula read(Calculation calculation, GridSheet sheet, StoredFormula formula) {
        CellRangeAddress range = formula.range();
        CellRangeAddress above = new CellRangeAddress(
                Math.max(0, range.getFirstRow() - 1),
                Math.max(0, range.getFirstRow() - 1),
                Math.max(0, range.getFirstColumn() - 1),
                range.getLastColumn());
        CellRangeAddress beside = new CellRangeAddress(
                range.getFirstRow(),
                range.getLastRow(),
                Math.max(0, range.getFirstColumn() - 1),
                Math.max(0, range.getFirstColumn() - 1));
        StringBuilder text = new StringBuilder("TABLE(");
        if (formula.firstInput() != null) {
            text.append(formula.firstInput()).append(',');
        }
        if (formula.secondInput() != null) {
            text.append(formula.secondInput()).append(',');
        }
        text.append(above.formatAsString())
                .append(',')
                .append(beside.formatAsString())
                .append(')');
        return new ArrayFormula(calculation, sheet, text.toString(), formula.again(), range, false);
    }
}
