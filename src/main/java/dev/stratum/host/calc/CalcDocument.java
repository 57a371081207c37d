package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.container.XIndexAccess;
import com.sun.star.container.XNameAccess;
import com.sun.star.document.XUndoManager;
import com.sun.star.document.XUndoManagerSupplier;
import com.sun.star.frame.XModel;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.sheet.XNamedRanges;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.sheet.XSpreadsheetView;
import com.sun.star.sheet.XSpreadsheets;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.sheet.CellError;

/** A spreadsheet document that is open in Calc. */
public final class CalcDocument {

    private final XModel model;
    private final XSpreadsheetDocument document;

    private CalcDocument(XModel model, XSpreadsheetDocument document) {
        this.model = model;
        this.document = document;
    }

    /**
     * Takes a document as LibreOffice hands it over.
     *
     * @param document the document's model
     * @return the document
     */
    public static CalcDocument of(Object document) {
        return new CalcDocument(
                UnoRuntime.queryInterface(XModel.class, document),
                UnoRuntime.queryInterface(XSpreadsheetDocument.class, document));
    }

    /** The document's factory of services that belong to it. */
    XMultiServiceFactory services() {
        return UnoRuntime.queryInterface(XMultiServiceFactory.class, document);
    }

    /** The names that hold in the whole document. */
    XNamedRanges names() throws com.sun.star.uno.Exception {
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, document);
        return UnoRuntime.queryInterface(XNamedRanges.class, properties.getPropertyValue("NamedRanges"));
    }

    /** What stands behind a name that a formula uses, by Calc's number of it; {@code null} when there is none. */
    XFormulaTokens named(int index) throws com.sun.star.uno.Exception {
        XNamedRanges names = names();
        for (String name : names.getElementNames()) {
            Object named = names.getByName(name);
            XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, named);
            if (properties.getPropertyValue("TokenIndex").equals(index)) {
                return UnoRuntime.queryInterface(XFormulaTokens.class, named);
            }
        }
        return null;
    }

    /** The names of all sheets, in their order. */
    String[] sheetNames() {
        return document.getSheets().getElementNames();
    }

    /** The sheet at a position, from 0. */
    XSpreadsheet sheet(int index) throws com.sun.star.uno.Exception {
        XIndexAccess sheets = UnoRuntime.queryInterface(XIndexAccess.class, document.getSheets());
        return UnoRuntime.queryInterface(XSpreadsheet.class, sheets.getByIndex(index));
    }

    /**
     * The sheet in front.
     *
     * @return the active sheet
     */
    XSpreadsheet activeSheet() {
        return UnoRuntime.queryInterface(XSpreadsheetView.class, model.getCurrentController())
                .getActiveSheet();
    }

    /**
     * The selected cells.
     *
     * @return the selected range, or the first cell of the sheet in front when something else is selected
     * @throws com.sun.star.uno.Exception when Calc refuses
     */
    public XCellRange selection() throws com.sun.star.uno.Exception {
        Object selected = model.getCurrentSelection();
        XCellRange range = UnoRuntime.queryInterface(XCellRange.class, selected);
        return range != null ? range : activeSheet().getCellRangeByPosition(0, 0, 0, 0);
    }

    /**
     * Adds a sheet behind the others and fills it, as one step that undo takes back.
     *
     * @param name its name; a number is added when the name is taken
     * @param rows the cells, all rows equally long: {@code Double}, {@code String}, {@code CellError}
     * @return the name that it got
     * @throws com.sun.star.uno.Exception when Calc refuses
     */
    public String addSheet(String name, Object[][] rows) throws com.sun.star.uno.Exception {
        XUndoManager undo =
                UnoRuntime.queryInterface(XUndoManagerSupplier.class, document).getUndoManager();
        undo.enterUndoContext("Stratum: " + name);
        try {
            XSpreadsheets sheets = document.getSheets();
            XNameAccess names = UnoRuntime.queryInterface(XNameAccess.class, sheets);
            String free = name;
            for (int i = 2; names.hasByName(free); i++) {
                free = name + " " + i;
            }
            sheets.insertNewByName(free, (short) names.getElementNames().length);
            XSpreadsheet sheet = UnoRuntime.queryInterface(XSpreadsheet.class, names.getByName(free));
            XCellRange area = sheet.getCellRangeByPosition(0, 0, rows[0].length - 1, rows.length - 1);
            UnoRuntime.queryInterface(XCellRangeData.class, area).setDataArray(written(rows));
            return free;
        } finally {
            undo.leaveUndoContext();
        }
    }

    private static Object[][] written(Object[][] rows) {
        Object[][] cells = new Object[rows.length][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = new Object[rows[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                Object cell = rows[row][column];
                cells[row][column] = cell instanceof CellError ? cell.toString() : cell == null ? "" : cell;
            }
        }
        return cells;
    }
}
