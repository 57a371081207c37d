package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.sheet.AddressConvention;
import com.sun.star.sheet.FormulaToken;
import com.sun.star.sheet.XArrayFormulaRange;
import com.sun.star.sheet.XArrayFormulaTokens;
import com.sun.star.sheet.XFormulaParser;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.sheet.XSheetCellCursor;
import com.sun.star.sheet.XSheetCellRange;
import com.sun.star.table.CellAddress;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.port.FormulaCell;
import dev.stratum.sheet.Area;
import java.util.Optional;

/**
 * The formula of a cell as Excel would write it, and how many cells its result fills.
 *
 * @param text the formula without {@code =}
 * @param tokens the formula as Calc holds it
 * @param at the cell from which relative references count
 * @param rows how many rows the result of an array formula fills
 * @param columns how many columns the result of an array formula fills
 */
record CellFormula(String text, FormulaToken[] tokens, CellAddress at, int rows, int columns) {

    /** The formula of one cell; its text is empty when the cell has none. */
    static CellFormula of(CalcDocument document, XCellRange cell) throws com.sun.star.uno.Exception {
        XSheetCellCursor array = UnoRuntime.queryInterface(XSheetCellRange.class, cell)
                .getSpreadsheet()
                .createCursorByRange(UnoRuntime.queryInterface(XSheetCellRange.class, cell));
        array.collapseToCurrentArray();
        CellRangeAddress at = SheetValues.address(cell);
        CellRangeAddress whole = SheetValues.address(array);
        XArrayFormulaRange formula = UnoRuntime.queryInterface(XArrayFormulaRange.class, array);
        if (!formula.getArrayFormula().isEmpty()) {
            FormulaToken[] tokens =
                    UnoRuntime.queryInterface(XArrayFormulaTokens.class, array).getArrayTokens();
            CellAddress first = new CellAddress(whole.Sheet, whole.StartColumn, whole.StartRow);
            return new CellFormula(
                    text(document, tokens, first),
                    tokens,
                    first,
                    whole.EndRow - whole.StartRow + 1,
                    whole.EndColumn - whole.StartColumn + 1);
        }
        FormulaToken[] tokens = UnoRuntime.queryInterface(XFormulaTokens.class, cell.getCellByPosition(0, 0))
                .getTokens();
        CellAddress self = new CellAddress(at.Sheet, at.StartColumn, at.StartRow);
        return new CellFormula(text(document, tokens, self), tokens, self, 1, 1);
    }

    /** An expression in Excel's notation, as if it stood in a cell. */
    static CellFormula read(CalcDocument document, String expression, CellAddress at)
            throws com.sun.star.uno.Exception {
        return new CellFormula(expression, parser(document).parseFormula(expression, at), at, 1, 1);
    }

    /** Whether its result fills a cell of its sheet. */
    boolean fills(int row, int column) {
        return row >= at.Row && row < at.Row + rows && column >= at.Column && column < at.Column + columns;
    }

    /** The formula with the cells that it fills; empty when the cell has none. */
    Optional<FormulaCell> placed(CalcDocument document) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormulaCell(
                        "=" + text, new Area(document.sheetNames()[at.Sheet], at.Row, at.Column, rows, columns)));
    }

    /** Formula tokens as text in Excel's notation. */
    static String text(CalcDocument document, FormulaToken[] tokens, CellAddress at) throws com.sun.star.uno.Exception {
        return tokens.length == 0 ? "" : parser(document).printFormula(tokens, at);
    }

    /** Reads and writes the notation of Excel's files: English names, commas, {@code Sheet!A1}. */
    private static XFormulaParser parser(CalcDocument document) throws com.sun.star.uno.Exception {
        Object parser = document.services().createInstance("com.sun.star.sheet.FormulaParser");
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, parser);
        properties.setPropertyValue("CompileEnglish", true);
        properties.setPropertyValue("FormulaConvention", AddressConvention.XL_OOX);
        return UnoRuntime.queryInterface(XFormulaParser.class, parser);
    }
}
