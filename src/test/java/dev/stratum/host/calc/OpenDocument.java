package dev.stratum.host.calc;

import com.sun.star.beans.PropertyValue;
import com.sun.star.container.XIndexAccess;
import com.sun.star.container.XNameAccess;
import com.sun.star.document.XUndoManager;
import com.sun.star.document.XUndoManagerSupplier;
import com.sun.star.frame.DispatchResultEvent;
import com.sun.star.frame.XDispatchHelper;
import com.sun.star.frame.XDispatchProvider;
import com.sun.star.frame.XModel;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XComponent;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XPrintAreas;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCell;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.CloseVetoException;
import com.sun.star.util.XCloseable;
import com.sun.star.view.XSelectionSupplier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document open in {@link Office}, read and changed by the test. */
final class OpenDocument implements AutoCloseable {

    private final Office office;
    private final XComponent document;

    OpenDocument(Office office, XComponent document) {
        this.office = office;
        this.document = document;
    }

    XComponent component() {
        return document;
    }

    /** Where it was opened from or saved to; empty for a new one. */
    String address() {
        return UnoRuntime.queryInterface(XModel.class, document).getURL();
    }

    XSpreadsheet sheet(String name) throws com.sun.star.uno.Exception {
        XNameAccess sheets = UnoRuntime.queryInterface(
                XNameAccess.class,
                UnoRuntime.queryInterface(XSpreadsheetDocument.class, document).getSheets());
        return UnoRuntime.queryInterface(XSpreadsheet.class, sheets.getByName(name));
    }

    String[] sheetNames() {
        return UnoRuntime.queryInterface(XSpreadsheetDocument.class, document)
                .getSheets()
                .getElementNames();
    }

    XSpreadsheet firstSheet() throws com.sun.star.uno.Exception {
        XIndexAccess sheets = UnoRuntime.queryInterface(
                XIndexAccess.class,
                UnoRuntime.queryInterface(XSpreadsheetDocument.class, document).getSheets());
        return UnoRuntime.queryInterface(XSpreadsheet.class, sheets.getByIndex(0));
    }

    XCell cell(String sheet, String address) throws com.sun.star.uno.Exception {
        return sheet(sheet).getCellRangeByName(address).getCellByPosition(0, 0);
    }

    /** What the cells of a sheet hold, from A1 to the last one in use; errors as {@link CalcError}. */
    Object[][] values(String name) throws com.sun.star.uno.Exception {
        CellRangeAddress used = SheetValues.usedArea(sheet(name));
        XCellRange range = sheet(name).getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
        Object[][] cells =
                UnoRuntime.queryInterface(XCellRangeData.class, range).getDataArray();
        for (CellRangeAddress errors : SheetValues.errors(range)) {
            for (int row = errors.StartRow; row <= errors.EndRow; row++) {
                for (int column = errors.StartColumn; column <= errors.EndColumn; column++) {
                    cells[row][column] =
                            new CalcError(range.getCellByPosition(column, row).getError());
                }
            }
        }
        return cells;
    }

    /** The same as lists. */
    List<List<Object>> rows(String sheet) throws com.sun.star.uno.Exception {
        return Arrays.stream(values(sheet)).map(List::of).toList();
    }

    /** Chooses an entry of the menu without a window, with answers to its questions, and gives back its sentence. */
    String choose(String address, PropertyValue... answers) throws com.sun.star.uno.Exception {
        XDispatchHelper helper =
                UnoRuntime.queryInterface(XDispatchHelper.class, office.service("com.sun.star.frame.DispatchHelper"));
        XDispatchProvider frame =
                UnoRuntime.queryInterface(XDispatchProvider.class, controller().getFrame());
        Object result = helper.executeDispatch(frame, address, "", 0, answers);
        return result instanceof DispatchResultEvent event ? (String) event.Result : null;
    }

    /** What Edit > Undo would offer, the last step first. */
    List<String> undoTitles() {
        return List.of(undo().getAllUndoActionTitles());
    }

    XUndoManager undo() {
        return UnoRuntime.queryInterface(XUndoManagerSupplier.class, document).getUndoManager();
    }

    /** Values of all sheets by name. */
    Map<String, List<List<Object>>> contents() throws com.sun.star.uno.Exception {
        Map<String, List<List<Object>>> contents = new LinkedHashMap<>();
        for (String sheet : sheetNames()) {
            contents.put(sheet, rows(sheet));
        }
        return contents;
    }

    com.sun.star.frame.XController controller() {
        return UnoRuntime.queryInterface(XModel.class, document).getCurrentController();
    }

    void select(String sheet, String address) throws com.sun.star.uno.Exception {
        UnoRuntime.queryInterface(XSelectionSupplier.class, controller())
                .select(sheet(sheet).getCellRangeByName(address));
    }

    /** Prints no more than the first rows of each sheet. */
    void printFirstRows(int rows) throws com.sun.star.uno.Exception {
        for (String name : sheetNames()) {
            CellRangeAddress used = SheetValues.usedArea(sheet(name));
            if (used.EndRow >= rows) {
                used.StartRow = 0;
                used.StartColumn = 0;
                used.EndRow = rows - 1;
                UnoRuntime.queryInterface(XPrintAreas.class, sheet(name)).setPrintAreas(new CellRangeAddress[] {used});
            }
        }
    }

    /** Saves a copy in another format, by the name of LibreOffice's filter. */
    void export(Path file, String filter) throws com.sun.star.uno.Exception {
        UnoRuntime.queryInterface(XStorable.class, document)
                .storeToURL(
                        file.toAbsolutePath().toUri().toString(),
                        new PropertyValue[] {Office.property("FilterName", filter)});
    }

    @Override
    public void close() throws CloseVetoException {
        UnoRuntime.queryInterface(XCloseable.class, document).close(true);
    }

    /** An error in a cell: the number that Calc gives it. */
    record CalcError(int number) {
        @Override
        public String toString() {
            return SheetValues.errorText(number);
        }
    }
}
