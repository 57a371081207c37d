package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.document.XUndoManager;
import com.sun.star.document.XUndoManagerSupplier;
import com.sun.star.frame.XController;
import com.sun.star.frame.XModel;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.sheet.XNamedRanges;
import com.sun.star.sheet.XSheetCellRanges;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.sheet.XSpreadsheetView;
import com.sun.star.sheet.XSpreadsheets;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.Date;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A spreadsheet document that is open in Calc. What belongs to the document as a whole is asked for once: each question goes
 * over to LibreOffice and back. Sheets and cells are asked for each time, as they come and go.
 */
final class CalcDocument {

    private final XModel model;
    private final XSpreadsheets sheets;
    private final Map<Class<?>, Object> faces = new ConcurrentHashMap<>();

    private CalcDocument(XModel model, XSpreadsheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    /** Takes a document as LibreOffice hands it over. */
    static CalcDocument of(Object document) {
        return new CalcDocument(
                UnoRuntime.queryInterface(XModel.class, document),
                UnoRuntime.queryInterface(XSpreadsheetDocument.class, document).getSheets());
    }

    /** The document as another of its interfaces. */
    <T> T as(Class<T> type) {
        return type.cast(faces.computeIfAbsent(type, face -> UnoRuntime.queryInterface(face, model)));
    }

    /** The document's factory of services that belong to it. */
    XMultiServiceFactory services() {
        return as(XMultiServiceFactory.class);
    }

    /** The names that hold in the whole document. */
    XNamedRanges names() throws com.sun.star.uno.Exception {
        Object known = faces.get(XNamedRanges.class);
        if (known == null) {
            known = UnoRuntime.queryInterface(
                    XNamedRanges.class, as(XPropertySet.class).getPropertyValue("NamedRanges"));
            faces.put(XNamedRanges.class, known);
        }
        return (XNamedRanges) known;
    }

    /** From which day on the document counts. */
    DayCount dayCount() throws com.sun.star.uno.Exception {
        Date zero = (Date) as(XPropertySet.class).getPropertyValue("NullDate");
        return new DayCount(LocalDate.of(zero.Year, zero.Month, zero.Day));
    }

    /** What the person can undo. */
    XUndoManager undo() {
        return as(XUndoManagerSupplier.class).getUndoManager();
    }

    /** The sheets by their names. */
    XSpreadsheets sheets() {
        return sheets;
    }

    /** The names of all sheets, in their order. */
    String[] sheetNames() {
        return sheets.getElementNames();
    }

    /** The sheet of a name. */
    XSpreadsheet sheet(String name) throws com.sun.star.uno.Exception {
        return UnoRuntime.queryInterface(XSpreadsheet.class, sheets.getByName(name));
    }

    /** The cells of an area. */
    XCellRange range(Area area) throws com.sun.star.uno.Exception {
        return range(sheet(area.sheet()), area);
    }

    /** The cells of an area of a sheet that is at hand. */
    static XCellRange range(XSpreadsheet sheet, Area area) throws com.sun.star.uno.Exception {
        return sheet.getCellRangeByPosition(
                area.column(), area.row(), area.column() + area.columns() - 1, area.row() + area.rows() - 1);
    }

    /** The area at an address. */
    Area area(CellRangeAddress at) {
        return new Area(
                sheetNames()[at.Sheet],
                at.StartRow,
                at.StartColumn,
                at.EndRow - at.StartRow + 1,
                at.EndColumn - at.StartColumn + 1);
    }

    /** The address of an area. */
    CellRangeAddress address(Area area) {
        return address(area, place(area.sheet()));
    }

    /** The address of an area on a sheet whose place is known. */
    static CellRangeAddress address(Area area, int place) {
        return new CellRangeAddress(
                (short) place,
                area.column(),
                area.row(),
                area.column() + area.columns() - 1,
                area.row() + area.rows() - 1);
    }

    /** Where a sheet stands among the others, from 0. */
    int place(String sheet) {
        return Arrays.asList(sheetNames()).indexOf(sheet);
    }

    /** What controls the document in its window. */
    XController controller() {
        return model.getCurrentController();
    }

    /** The cells that are selected, the first rectangle of several; when no cells are, the first cell in front. */
    CellRangeAddress selection() throws com.sun.star.uno.Exception {
        Object selected = model.getCurrentSelection();
        XSheetCellRanges several = UnoRuntime.queryInterface(XSheetCellRanges.class, selected);
        if (several != null && several.getRangeAddresses().length > 0) {
            return several.getRangeAddresses()[0];
        }
        XCellRange one = UnoRuntime.queryInterface(XCellRange.class, selected);
        return SheetValues.address(one != null ? one : activeSheet().getCellRangeByPosition(0, 0, 0, 0));
    }

    private XSpreadsheet activeSheet() {
        return UnoRuntime.queryInterface(XSpreadsheetView.class, controller()).getActiveSheet();
    }
}
