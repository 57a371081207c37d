package dev.stratum.host.calc;

import com.sun.star.container.NoSuchElementException;
import com.sun.star.sheet.XFormulaQuery;
import com.sun.star.sheet.XSheetCellRange;
import com.sun.star.sheet.XSheetCellRangeContainer;
import com.sun.star.sheet.XSheetCellRanges;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import org.apache.poi.ss.util.CellReference;

/**
 * Why a cell shows an error. Calc keeps no reasons, so the formula of the cell is evaluated once more by Stratum's own
 * engine, on a copy of the cells that it reads, and gives its reason again. An error that comes from another cell is
 * followed to where it began.
 */
final class Explanation {

    /** How many cells an error is followed back. */
    private static final int MOST_STEPS = 20;

    /** Calc's error for arguments that it does not hand over, such as a range with an error in it. */
    private static final int NOT_HANDED_OVER = 504;

    private final FunctionCatalogue catalogue;

    Explanation(FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One sentence about the first cell of a range, empty when it shows no error. */
    String of(CalcDocument document, XCellRange range) throws com.sun.star.uno.Exception {
        return of(document, range.getCellRangeByPosition(0, 0, 0, 0), 0);
    }

    private String of(CalcDocument document, XCellRange cell, int step) throws com.sun.star.uno.Exception {
        int error = cell.getCellByPosition(0, 0).getError();
        if (error == 0) {
            return "";
        }
        CellRangeAddress[] precedents = precedents(cell);
        XCellRange culprit = firstError(document, precedents);
        if (culprit != null && error == NOT_HANDED_OVER) {
            int its = culprit.getCellByPosition(0, 0).getError();
            return Problem.CELL_ERROR
                    .with(name(culprit), SheetValues.errorText(its))
                    .getMessage();
        }
        String reason = recomputed(document, cell, precedents);
        if (!reason.isEmpty()) {
            return reason;
        }
        if (culprit != null && step < MOST_STEPS) {
            return name(culprit) + ": " + of(document, culprit, step + 1);
        }
        return meaning(error);
    }

    /** The areas that a cell's formula reads; Calc counts the cell itself among them. */
    private static CellRangeAddress[] precedents(XCellRange cell) {
        CellRangeAddress self = SheetValues.address(cell);
        XSheetCellRanges all =
                UnoRuntime.queryInterface(XFormulaQuery.class, cell).queryPrecedents(false);
        try {
            UnoRuntime.queryInterface(XSheetCellRangeContainer.class, all).removeRangeAddress(self);
        } catch (NoSuchElementException notThere) {
            return all.getRangeAddresses();
        }
        return all.getRangeAddresses();
    }

    private String recomputed(CalcDocument document, XCellRange cell, CellRangeAddress... precedents)
            throws com.sun.star.uno.Exception {
        CellFormula formula = CellFormula.of(document, cell);
        if (formula.text().isEmpty()) {
            return "";
        }
        try {
            Object[][] result = SheetCopy.of(document, precedents)
                    .evaluate(formula.text(), SheetValues.address(cell).Sheet, catalogue);
            Object[] row = result[Math.min(formula.row(), result.length - 1)];
            return row[Math.min(formula.column(), row.length - 1)] instanceof CellError failed ? failed.reason() : "";
        } catch (StratumException notReadable) {
            return "";
        }
    }

    private static XCellRange firstError(CalcDocument document, CellRangeAddress... precedents)
            throws com.sun.star.uno.Exception {
        for (CellRangeAddress area : precedents) {
            XCellRange range = document.sheet(area.Sheet)
                    .getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
            CellRangeAddress[] errors = SheetValues.errors(range);
            if (errors.length > 0) {
                CellRangeAddress first = errors[0];
                return document.sheet(first.Sheet)
                        .getCellRangeByPosition(first.StartColumn, first.StartRow, first.StartColumn, first.StartRow);
            }
        }
        return null;
    }

    private static String name(XCellRange cell) {
        CellRangeAddress at = SheetValues.address(cell);
        String sheet = UnoRuntime.queryInterface(
                        com.sun.star.container.XNamed.class,
                        UnoRuntime.queryInterface(XSheetCellRange.class, cell).getSpreadsheet())
                .getName();
        return new CellReference(sheet, at.StartRow, at.StartColumn, false, false).formatAsString();
    }

    /** What the error means in general. */
    private String meaning(int error) {
        IllegalStateException shown = new IllegalStateException(SheetValues.errorText(error));
        return String.valueOf(catalogue.find(FunctionGroup.WHY).orElseThrow().call(shown)[0][0]);
    }
}
