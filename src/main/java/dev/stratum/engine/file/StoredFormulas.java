package dev.stratum.engine.file;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Stores formula text in cells as it is: POI would refuse what its own parser does not know. */
public final class StoredFormulas {

    private StoredFormulas() {}

    /**
     * Stores a formula with room for one value.
     *
     * @param cell the cell
     * @param text the formula as the file holds it
     */
    public static void scalar(XSSFCell cell, String text) {
        unchecked(cell.getSheet().getWorkbook(), () -> cell.setCellFormula(text));
    }

    /**
     * Stores a formula over a range.
     *
     * @param sheet the sheet
     * @param range the cells that show its result
     * @param text the formula as the file holds it
     */
    public static void array(XSSFSheet sheet, CellRangeAddress range, String text) {
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
