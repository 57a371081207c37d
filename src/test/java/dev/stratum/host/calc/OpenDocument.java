package dev.stratum.host.calc;

import com.sun.star.beans.PropertyValue;
import com.sun.star.container.XIndexAccess;
import com.sun.star.container.XNameAccess;
import com.sun.star.frame.DispatchResultEvent;
import com.sun.star.frame.XDispatchHelper;
import com.sun.star.frame.XDispatchProvider;
import com.sun.star.frame.XModel;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XComponent;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XSheetCellCursor;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.sheet.XUsedAreaCursor;
import com.sun.star.table.XCell;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.CloseVetoException;
import com.sun.star.util.XCloseable;
import com.sun.star.view.XSelectionSupplier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

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

    /** What the cells of a sheet hold, from A1 to the last one in use; errors by Calc's number, see {@link CalcError}. */
    Object[][] values(String sheet) throws com.sun.star.uno.Exception {
        XSheetCellCursor cursor = sheet(sheet).createCursor();
        UnoRuntime.queryInterface(XUsedAreaCursor.class, cursor).gotoEndOfUsedArea(false);
        var end = SheetValues.address(cursor);
        return values(sheet, new CellRangeAddress(0, end.EndRow, 0, end.EndColumn));
    }

    /** The same as lists. */
    List<List<Object>> rows(String sheet) throws com.sun.star.uno.Exception {
        return Arrays.stream(values(sheet)).map(List::of).toList();
    }

    Object[][] values(String sheet, CellRangeAddress area) throws com.sun.star.uno.Exception {
        XCellRange range = sheet(sheet)
                .getCellRangeByPosition(
                        area.getFirstColumn(), area.getFirstRow(), area.getLastColumn(), area.getLastRow());
        Object[][] cells =
                UnoRuntime.queryInterface(XCellRangeData.class, range).getDataArray();
        for (var errors : SheetValues.errors(range)) {
            for (int row = errors.StartRow; row <= errors.EndRow; row++) {
                for (int column = errors.StartColumn; column <= errors.EndColumn; column++) {
                    int i = row - area.getFirstRow();
                    int j = column - area.getFirstColumn();
                    cells[i][j] = new CalcError(range.getCellByPosition(j, i).getError());
                }
            }
        }
        return cells;
    }

    /** Chooses an entry of the menu and gives back its sentence. */
    String choose(String address) throws com.sun.star.uno.Exception {
        XDispatchHelper helper =
                UnoRuntime.queryInterface(XDispatchHelper.class, office.service("com.sun.star.frame.DispatchHelper"));
        XDispatchProvider frame =
                UnoRuntime.queryInterface(XDispatchProvider.class, controller().getFrame());
        Object result = helper.executeDispatch(frame, address, "", 0, new PropertyValue[0]);
        return result instanceof DispatchResultEvent event ? (String) event.Result : null;
    }

    com.sun.star.frame.XController controller() {
        return UnoRuntime.queryInterface(XModel.class, document).getCurrentController();
    }

    void select(String sheet, String address) throws com.sun.star.uno.Exception {
        UnoRuntime.queryInterface(XSelectionSupplier.class, controller())
                .select(sheet(sheet).getCellRangeByName(address));
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
