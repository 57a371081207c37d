package dev.stratum.host.calc;

import com.sun.star.document.XActionLockable;
import com.sun.star.document.XUndoManager;
import com.sun.star.frame.XModel;
import com.sun.star.sheet.CellFlags;
import com.sun.star.sheet.FormulaToken;
import com.sun.star.sheet.XArrayFormulaTokens;
import com.sun.star.sheet.XCalculatable;
import com.sun.star.sheet.XCellRangeFormula;
import com.sun.star.sheet.XCellRangesQuery;
import com.sun.star.sheet.XSheetOperation;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellAddress;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCell;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.actions.job.Current;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The spilling formulas of a workbook made from a template. Calc has none: it reads each as an array of the size that
 * was stored, one cell in a blank workbook, and leaves it at that. Here every array gets the size of its result.
 *
 * <p>In the last rows of its sheet, right of every column in use, stand for a moment two formulas that count the rows
 * and the columns of its result; in the last columns they would slow down everything after, as Calc then holds every
 * column of the sheet. As Calc knows what they depend on, they are read again until no size changes, and only what an
 * array grown meanwhile feeds is calculated again.
 */
final class SpillingFormulas {
    private static final int CONTENTS = CellFlags.VALUE | CellFlags.DATETIME | CellFlags.STRING | CellFlags.FORMULA;

    private final CalcDocument document;
    private final DefinedNames names;
    private final String step;
    private final Set<String> functions = new TreeSet<>();

    /**
     * The formulas of a document.
     *
     * @param document the document
     * @param names its names
     * @param step what the menu Edit offers to undo
     */
    SpillingFormulas(CalcDocument document, DefinedNames names, String step) {
        this.document = document;
        this.names = names;
        this.step = step;
        StratumFunctions.catalogue().names().forEach(name -> functions.add(name.toUpperCase(Locale.ROOT) + "("));
    }

    /** An array formula and the two cells that count its result. */
    private static final class Array {
        private final XSpreadsheet sheet;
        private final FormulaToken[] tokens;
        private final XCell rows;
        private final XCell columns;
        private CellRangeAddress at;

        Array(XSpreadsheet sheet, FormulaToken[] tokens, CellRangeAddress at, XCell rows, XCell columns) {
            this.sheet = sheet;
            this.tokens = tokens;
            this.at = at;
            this.rows = rows;
            this.columns = columns;
        }

        /** Where the result belongs; a result that cannot be counted is a single value. */
        CellRangeAddress needed() {
            return new CellRangeAddress(
                    at.Sheet,
                    at.StartColumn,
                    at.StartRow,
                    at.StartColumn + count(columns) - 1,
                    at.StartRow + count(rows) - 1);
        }

        private static int count(XCell counter) {
            double count = counter.getValue();
            return counter.getError() == 0 && count >= 1 ? (int) count : 1;
        }

        boolean fits() {
            CellRangeAddress needed = needed();
            return needed.EndRow == at.EndRow && needed.EndColumn == at.EndColumn;
        }

        XCellRange cells(CellRangeAddress area) throws com.sun.star.uno.Exception {
            return sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
        }

        /** The first cells in the way of the result. */
        Optional<CellRangeAddress> blocked() throws com.sun.star.uno.Exception {
            for (CellRangeAddress used : UnoRuntime.queryInterface(XCellRangesQuery.class, cells(needed()))
                    .queryContentCells((short) CONTENTS)
                    .getRangeAddresses()) {
                if (used.EndRow > at.EndRow || used.EndColumn > at.EndColumn) {
                    return Optional.of(used);
                }
            }
            return Optional.empty();
        }

        void fill() throws com.sun.star.uno.Exception {
            CellRangeAddress needed = needed();
            UnoRuntime.queryInterface(XSheetOperation.class, cells(at)).clearContents(CONTENTS);
            UnoRuntime.queryInterface(XArrayFormulaTokens.class, cells(needed)).setArrayTokens(tokens);
            at = needed;
        }
    }

    /** Gives every array the size of its result; one with cells in its way stays as it is and is told at the end. */
    void fit() throws com.sun.star.uno.Exception {
        if (names.named(Current.ROW_COUNT).isEmpty()) {
            return;
        }
        XUndoManager undo = document.undo();
        XModel model = document.as(XModel.class);
        XActionLockable actions = document.as(XActionLockable.class);
        XCalculatable formulas = document.as(XCalculatable.class);
        boolean automatic = formulas.isAutomaticCalculationEnabled();
        List<Array> arrays = new ArrayList<>();
        model.lockControllers();
        actions.addActionLock();
        try {
            // Without automatic calculation a cell that is read keeps the value it has.
            formulas.enableAutomaticCalculation(true);
            undo.lock();
            try {
                collect(arrays);
            } finally {
                undo.unlock();
            }
            // Nothing to take back where every size is right already.
            if (!arrays.stream().allMatch(Array::fits)) {
                undo.enterUndoContext(step + ", sizes of the results");
                try {
                    fit(arrays);
                } finally {
                    undo.leaveUndoContext();
                }
            }
        } finally {
            undo.lock();
            try {
                for (Array array : arrays) {
                    array.rows.setFormula("");
                    array.columns.setFormula("");
                }
            } finally {
                undo.unlock();
            }
            formulas.enableAutomaticCalculation(automatic);
            actions.removeActionLock();
            model.unlockControllers();
        }
    }

    /** Sizes only follow from sizes before, so as many rounds as arrays are always enough. */
    private void fit(List<Array> arrays) throws com.sun.star.uno.Exception {
        boolean changed = true;
        for (int round = 0; changed && round <= arrays.size(); round++) {
            changed = false;
            for (Array array : arrays) {
                if (!array.fits() && array.blocked().isEmpty()) {
                    array.fill();
                    changed = true;
                }
            }
        }
        for (Array array : arrays) {
            if (!array.fits()) {
                Area blocked = document.area(array.blocked().orElse(array.needed()));
                throw Problem.SPILL_BLOCKED.with(document.area(array.needed()), blocked);
            }
        }
    }

    private void collect(List<Array> arrays) throws com.sun.star.uno.Exception {
        for (String name : document.sheetNames()) {
            XSpreadsheet sheet = document.sheet(name);
            CellRangeAddress whole = SheetValues.address(sheet);
            int free = whole.EndRow;
            int unused = Math.min(SheetValues.usedArea(sheet).EndColumn + 1, whole.EndColumn - 1);
            for (CellFormula formula : arrayFormulas(sheet)) {
                if (isOurs(formula.text())) {
                    CellAddress first = formula.at();
                    XCell rows = count("ROWS", formula.text(), sheet, first.Sheet, unused, free);
                    XCell columns = count("COLUMNS", formula.text(), sheet, first.Sheet, unused + 1, free);
                    free--;
                    arrays.add(new Array(
                            sheet,
                            formula.tokens(),
                            new CellRangeAddress(
                                    first.Sheet,
                                    first.Column,
                                    first.Row,
                                    first.Column + formula.columns() - 1,
                                    first.Row + formula.rows() - 1),
                            rows,
                            columns));
                }
            }
        }
    }

    /** The array formulas of a sheet, row by row. Only cells with formulas are read: most cells of a ledger have none. */
    private List<CellFormula> arrayFormulas(XSpreadsheet sheet) throws com.sun.star.uno.Exception {
        List<CellFormula> arrays = new ArrayList<>();
        for (CellRangeAddress area : UnoRuntime.queryInterface(XCellRangesQuery.class, sheet)
                .queryContentCells((short) CellFlags.FORMULA)
                .getRangeAddresses()) {
            XCellRange cells =
                    sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
            String[][] formulas =
                    UnoRuntime.queryInterface(XCellRangeFormula.class, cells).getFormulaArray();
            for (int row = 0; row < formulas.length; row++) {
                for (int column = 0; column < formulas[row].length; column++) {
                    int atRow = area.StartRow + row;
                    int atColumn = area.StartColumn + column;
                    if (formulas[row][column].startsWith("{")
                            && arrays.stream().noneMatch(array -> array.fills(atRow, atColumn))) {
                        arrays.add(CellFormula.of(document, cells.getCellRangeByPosition(column, row, column, row)));
                    }
                }
            }
        }
        arrays.sort(Comparator.comparingInt((CellFormula array) -> array.at().Row)
                .thenComparingInt(array -> array.at().Column));
        return arrays;
    }

    private boolean isOurs(String formula) {
        String text = formula.toUpperCase(Locale.ROOT);
        return text.contains(Current.ROW_COUNT.toUpperCase(Locale.ROOT))
                || functions.stream().anyMatch(text::contains);
    }

    /** A cell that counts a result, as an array formula: only so all of a range is read where a formula wants one cell. */
    private XCell count(String function, String formula, XSpreadsheet sheet, short index, int column, int row)
            throws com.sun.star.uno.Exception {
        XCellRange cell = sheet.getCellRangeByPosition(column, row, column, row);
        FormulaToken[] tokens = CellFormula.read(
                        document, function + "(" + formula + ")", new CellAddress(index, column, row))
                .tokens();
        UnoRuntime.queryInterface(XArrayFormulaTokens.class, cell).setArrayTokens(tokens);
        return cell.getCellByPosition(0, 0);
    }
}
