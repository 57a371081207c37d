package dev.stratum.host.calc;

import com.sun.star.sheet.XSheetCellRange;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** One sentence about the first cell of a range, empty when there is nothing to tell. */
    String of(CalcDocument document, XCellRange range) throws com.sun.star.uno.Exception {
        return of(document, range.getCellRangeByPosition(0, 0, 0, 0), 0);
    }

    private String of(CalcDocument document, XCellRange cell, int step) throws com.sun.star.uno.Exception {
        int error = cell.getCellByPosition(0, 0).getError();
        if (error == 0) {
            return told(document, CellFormula.of(document, cell));
        }
        CellFormula formula = CellFormula.of(document, cell);
        List<CellRangeAddress> read = References.of(document, formula);
        XCellRange culprit = firstError(document, read);
        if (culprit != null && error == NOT_HANDED_OVER) {
            int its = culprit.getCellByPosition(0, 0).getError();
            return Problem.CELL_ERROR
                    .with(name(culprit), SheetValues.errorText(its))
                    .getMessage();
        }
        String reason = recomputed(document, formula, read);
        if (!reason.isEmpty()) {
            return reason;
        }
        if (culprit != null && step < MOST_STEPS) {
            return of(document, culprit, step + 1);
        }
        return meaning(error);
    }

    /** What the functions of a formula tell beside a result without an error, for example how many rows it leaves out. */
    private String told(CalcDocument document, CellFormula formula) throws com.sun.star.uno.Exception {
        String text = formula.text().toUpperCase(Locale.ROOT);
        if (catalogue.names().stream().noneMatch(text::contains)) {
            return "";
        }
        try {
            Noted<Object[][]> noted = new SheetCopy(document, References.of(document, formula))
                    .noted(formula.text(), formula.at().Sheet, catalogue);
            return noted.notes().stream().map(Note::sentence).collect(Collectors.joining(" "));
        } catch (StratumException notReadable) {
            return "";
        }
    }

    private String recomputed(CalcDocument document, CellFormula formula, List<CellRangeAddress> read)
            throws com.sun.star.uno.Exception {
        if (formula.text().isEmpty()) {
            return "";
        }
        try {
            Object[][] result = new SheetCopy(document, read).evaluate(formula.text(), formula.at().Sheet, catalogue);
            Object[] row = result[Math.min(formula.row(), result.length - 1)];
            return row[Math.min(formula.column(), row.length - 1)] instanceof CellError failed ? failed.reason() : "";
        } catch (StratumException notReadable) {
            return "";
        }
    }

    private static XCellRange firstError(CalcDocument document, List<CellRangeAddress> read)
            throws com.sun.star.uno.Exception {
        for (CellRangeAddress area : read) {
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
        ErrorCell shown = new ErrorCell(SheetValues.errorText(error));
        return String.valueOf(catalogue.find(FunctionGroup.WHY).orElseThrow().call(shown)[0][0]);
    }
}
