package dev.stratum.host.calc;

import com.sun.star.sheet.FormulaResult;
import com.sun.star.sheet.XCellRangeAddressable;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XCellRangesQuery;
import com.sun.star.sheet.XSheetCellCursor;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XUsedAreaCursor;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.sheet.ErrorInCell;
import java.util.Map;

/** Reads cells out of a document, errors included. */
final class SheetValues {

    private static final Map<Integer, String> ERRORS = Map.of(
            502, "#VALUE!",
            503, "#NUM!",
            504, "#VALUE!",
            519, "#VALUE!",
            521, "#NULL!",
            524, "#REF!",
            525, "#NAME?",
            532, "#DIV/0!",
            32767, "#N/A");

    private SheetValues() {}

    /** The area of a sheet that is in use. */
    static CellRangeAddress usedArea(XSpreadsheet sheet) {
        XSheetCellCursor cursor = sheet.createCursor();
        XUsedAreaCursor area = UnoRuntime.queryInterface(XUsedAreaCursor.class, cursor);
        area.gotoStartOfUsedArea(false);
        area.gotoEndOfUsedArea(true);
        return address(cursor);
    }

    /**
     * Rows x columns of {@code Double}, {@code String} ({@code ""} for an empty cell) and errors. Calc leaves the places of
     * errors void; only where there is one it is asked which.
     */
    static Object[][] of(XCellRange range) throws com.sun.star.uno.Exception {
        Object[][] cells =
                UnoRuntime.queryInterface(XCellRangeData.class, range).getDataArray();
        if (!hasVoids(cells)) {
            return cells;
        }
        CellRangeAddress whole = address(range);
        for (CellRangeAddress errors : errors(range)) {
            for (int row = errors.StartRow; row <= errors.EndRow; row++) {
                for (int column = errors.StartColumn; column <= errors.EndColumn; column++) {
                    int i = row - whole.StartRow;
                    int j = column - whole.StartColumn;
                    cells[i][j] = new ErrorInCell(
                            errorText(range.getCellByPosition(j, i).getError()));
                }
            }
        }
        return cells;
    }

    private static boolean hasVoids(Object[][] cells) {
        for (Object[] row : cells) {
            for (Object cell : row) {
                if (!(cell instanceof String) && !(cell instanceof Double)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The formula cells of a range that show an error. */
    static CellRangeAddress[] errors(XCellRange range) {
        return UnoRuntime.queryInterface(XCellRangesQuery.class, range)
                .queryFormulaCells(FormulaResult.ERROR)
                .getRangeAddresses();
    }

    /** Where a range lies. */
    static CellRangeAddress address(Object range) {
        return UnoRuntime.queryInterface(XCellRangeAddressable.class, range).getRangeAddress();
    }

    /** The error as Excel shows it. */
    static String errorText(int number) {
        return ERRORS.getOrDefault(number, "Err:" + number);
    }
}
