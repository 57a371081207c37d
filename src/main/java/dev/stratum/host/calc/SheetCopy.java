package dev.stratum.host.calc;

import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.sheet.XNamedRanges;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellAddress;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.sheet.Notes.Noted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the cells that one formula reads, at the same places of equally named sheets. */
final class SheetCopy {

    private final CalcDocument document;
    private final List<CellRangeAddress> areas;

    SheetCopy(CalcDocument document, List<CellRangeAddress> areas) {
        this.document = document;
        this.areas = areas;
    }

    /** Evaluates a formula as if it stood on a sheet. */
    Object[][] evaluate(String formula, int sheet, FunctionCatalogue catalogue) throws com.sun.star.uno.Exception {
        return noted(formula, sheet, catalogue).result();
    }

    /** Evaluates a formula as if it stood on a sheet, and keeps what its functions tell beside the result. */
    Noted<Object[][]> noted(String formula, int sheet, FunctionCatalogue catalogue) throws com.sun.star.uno.Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String name : document.sheetNames()) {
                workbook.createSheet(name);
            }
            for (CellRangeAddress area : areas) {
                copy(area, workbook.getSheetAt(area.Sheet));
            }
            copyNames(workbook);
            return new WorkbookCalculator(workbook, catalogue).noted(formula, workbook.getSheetName(sheet));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copy(CellRangeAddress area, XSSFSheet target) throws com.sun.star.uno.Exception {
        XSpreadsheet source = document.sheet(area.Sheet);
        CellRangeAddress used = SheetValues.usedArea(source);
        int lastRow = Math.min(area.EndRow, used.EndRow);
        int lastColumn = Math.min(area.EndColumn, used.EndColumn);
        if (lastRow < area.StartRow || lastColumn < area.StartColumn) {
            return;
        }
        Object[][] cells =
                SheetValues.of(source.getCellRangeByPosition(area.StartColumn, area.StartRow, lastColumn, lastRow));
        for (int i = 0; i < cells.length; i++) {
            XSSFRow known = target.getRow(area.StartRow + i);
            XSSFRow row = known == null ? target.createRow(area.StartRow + i) : known;
            for (int j = 0; j < cells[i].length; j++) {
                write(cells[i][j], row, area.StartColumn + j);
            }
        }
    }

    private static void write(Object value, XSSFRow row, int column) {
        if (value == null || "".equals(value)) {
            return;
        }
        XSSFCell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof ErrorCell error) {
            cell.setCellErrorValue(excelError(error.getMessage()));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Errors that only Calc knows count as #VALUE!, as it saves them. */
    private static FormulaError excelError(String text) {
        try {
            return FormulaError.forString(text);
        } catch (IllegalArgumentException onlyInCalc) {
            return FormulaError.VALUE;
        }
    }

    /** Names that cannot be written in Excel's notation stay unknown; a formula that uses one has no explanation. */
    private void copyNames(XSSFWorkbook workbook) throws com.sun.star.uno.Exception {
        XNamedRanges names = document.names();
        for (String name : names.getElementNames()) {
            XFormulaTokens range = UnoRuntime.queryInterface(XFormulaTokens.class, names.getByName(name));
            String text = CellFormula.text(document, range.getTokens(), new CellAddress());
            if (!text.isEmpty() && !name.toUpperCase(Locale.ROOT).startsWith("_XLNM")) {
                copyName(name, text, workbook);
            }
        }
    }

    private static void copyName(String name, String text, XSSFWorkbook workbook) {
        XSSFName copy = workbook.createName();
        try {
            copy.setNameName(name);
            copy.setRefersToFormula(text);
        } catch (IllegalArgumentException | FormulaParseException unknown) {
            workbook.removeName(copy);
        }
    }
}
