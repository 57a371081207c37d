package dev.stratum.host.excel;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;

/** The cells of a workbook as Excel's object model knows them, and as areas. */
record ExcelCells(Automation workbook) {

    /** A sheet, by its name. */
    Automation sheet(String name) {
        // Workbook.Worksheets.Item
        return workbook.at("Worksheets").at("Item", name);
    }

    /** The range of an area. */
    Automation range(Area area) {
        // Worksheet.Range
        return sheet(area.sheet()).at("Range", area.cells());
    }

    /** Where a range is. */
    static Area area(Automation range) {
        // Range.Worksheet.Name, Row, Column, Rows.Count, Columns.Count
        return new Area(
                range.at("Worksheet").text("Name"),
                range.whole("Row") - 1,
                range.whole("Column") - 1,
                range.at("Rows").whole("Count"),
                range.at("Columns").whole("Count"));
    }

    /** The values of a range; those of a single cell come without rows and columns. */
    static Object[][] block(Object value) {
        return value instanceof Object[][] cells ? cells : new Object[][] {{value}};
    }

    /** A colour as Excel counts it: blue in front of green and red. */
    static int colour(String rgb) {
        return Integer.reverseBytes(Integer.parseInt(rgb, 16)) >>> Byte.SIZE;
    }

    /** An error that means "there is none" must not be mistaken for an Excel that cannot answer now. */
    static void throwIfBusy(RuntimeException failure) {
        if (failure instanceof StratumException problem && problem.problem() == Problem.EXCEL_BUSY) {
            throw problem;
        }
    }
}
