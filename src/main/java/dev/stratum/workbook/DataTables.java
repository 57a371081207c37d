package dev.stratum.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;

/**
 * What-if tables (Data &gt; What-If Analysis &gt; Data Table). Only Excel calculates them; here they are formulas that name
 * the cells they depend on.
 */
final class DataTables {

    private DataTables() {}

    static ArrayFormula read(Calculation calculation, GridSheet sheet, CTCellFormula formula) {
        CellRangeAddress range = CellRangeAddress.valueOf(formula.getRef());
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
        if (formula.isSetR1()) {
            text.append(formula.getR1()).append(',');
        }
        if (formula.isSetR2()) {
            text.append(formula.getR2()).append(',');
        }
        text.append(above.formatAsString())
                .append(',')
                .append(beside.formatAsString())
                .append(')');
        return new ArrayFormula(calculation, sheet, text.toString(), range, false);
    }
}
