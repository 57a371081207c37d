package dev.stratum.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Stores formula text in cells as it is: POI would refuse what its own parser does not know. */
final class StoredFormulas {

    private StoredFormulas() {}

    static void scalar(XSSFCell cell, String text) {
        unchecked(cell.getSheet().getWorkbook(), () -> cell.setCellFormula(text));
    }

    static void array(XSSFSheet sheet, CellRangeAddress range, String text) {
        unchecked(sheet.getWorkbook(), () -> sheet.setArrayFormula(text, range));
    }

    private static void unchecked(XSSFWorkbook workbook, Runnable change) {
        boolean checks = workbook.getCellFormulaValidation();
        workbook.setCellFormulaValidation(false);
        try {
            change.run();
        } finally {
            workbook.setCellFormulaValidation(checks);
        }
    }
}
