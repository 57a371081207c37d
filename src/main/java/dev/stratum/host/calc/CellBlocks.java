package dev.stratum.host.calc;

import com.sun.star.document.XUndoManager;
import com.sun.star.document.XUndoManagerSupplier;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.actions.port.Area;
import dev.stratum.sheet.CellCheck;
import java.util.List;
import java.util.Optional;

/** Cells of a document, read and written as one block. */
final class CellBlocks {
    /** The errors that Calc understands inside a formula. */
    private static final List<String> ERRORS =
            List.of("#VALUE!", "#NUM!", "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!");

    private final CalcDocument document;

    CellBlocks(CalcDocument document) {
        this.document = document;
    }

    /** The smallest area of a sheet with every value. */
    Optional<Area> used(String sheet) throws com.sun.star.uno.Exception {
        XSpreadsheet cells = document.sheet(sheet);
        CellRangeAddress at = SheetValues.usedArea(cells);
        Area area = new Area(sheet, 0, 0, at.EndRow + 1, at.EndColumn + 1);
        return area.inUse(SheetValues.of(cells.getCellRangeByPosition(0, 0, at.EndColumn, at.EndRow)));
    }

    /** The values of an area. */
    Object[][] read(Area area) throws com.sun.star.uno.Exception {
        return SheetValues.of(document.range(area));
    }

    /**
     * Writes values in one call. Texts stay as they are, because Calc does not read blocks as if they were typed. Calc
     * has no values for errors and truth values, so those cells get a formula that is nothing else.
     */
    void write(Area area, Object[][] values) throws com.sun.star.uno.Exception {
        XCellRange range = document.range(area);
        Object[][] block = new Object[values.length][];
        for (int row = 0; row < values.length; row++) {
            block[row] = new Object[values[row].length];
            for (int column = 0; column < block[row].length; column++) {
                block[row][column] = value(values[row][column]);
            }
        }
        UnoRuntime.queryInterface(XCellRangeData.class, range).setDataArray(block);
        XUndoManager steps = document.as(XUndoManagerSupplier.class).getUndoManager();
        steps.addUndoAction(new Clearing(range, steps));
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                String formula = formula(values[row][column]);
                if (!formula.isEmpty()) {
                    range.getCellByPosition(column, row).setFormula(formula);
                }
            }
        }
    }

    private static Object value(Object cell) {
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        return cell instanceof String ? cell : "";
    }

    private static String formula(Object cell) {
        if (cell instanceof Boolean truth) {
            return truth ? "=TRUE()" : "=FALSE()";
        }
        if (!CellCheck.isError(cell)) {
            return "";
        }
        String text = CellCheck.errorText(cell);
        return "=" + (ERRORS.contains(text) ? text : "#VALUE!");
    }
}
