package dev.stratum.xlsx;

import dev.stratum.sheet.Area;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSelection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

/** What is selected in a workbook when it is opened. */
record XlsxSelection(XSSFWorkbook workbook) {
    /** The cells that are selected on the sheet in front, the first rectangle of several. */
    Area selected() {
        XSSFSheet sheet = workbook.getSheetAt(workbook.getActiveSheetIndex());
        CTSheetView view = sheet.getCTWorksheet().isSetSheetViews()
                ? sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0)
                : null;
        if (view == null || view.sizeOfSelectionArray() == 0) {
            return Area.cell(sheet.getSheetName(), 0, 0);
        }
        CTSelection active = Stream.of(view.getSelectionArray())
                .filter(selection -> !view.isSetPane()
                        || selection.getPane() == view.getPane().getActivePane())
                .findFirst()
                .orElse(view.getSelectionArray(0));
        List<?> ranges = active.getSqref();
        return ranges == null || ranges.isEmpty()
                ? Area.cell(sheet.getSheetName(), 0, 0)
                : XlsxCells.area(sheet, CellRangeAddress.valueOf(ranges.get(0).toString()));
    }

    /** Selects cells and brings their sheet to the front, unless it is hidden. */
    void select(Area area) {
        int index = workbook.getSheetIndex(area.sheet());
        if (workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
            return;
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == index);
        }
        workbook.setActiveSheet(index);
        XSSFSheet sheet = workbook.getSheetAt(index);
        sheet.setActiveCell(new CellAddress(area.row(), area.column()));
        if (area.rows() > 1 || area.columns() > 1) {
            CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
            view.getSelectionArray(view.sizeOfSelectionArray() - 1).setSqref(List.of(area.cells()));
        }
    }
}
