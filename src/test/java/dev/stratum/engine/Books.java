package dev.stratum.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook under test: its cells by address, and what it looks like after saving and opening it again. */
final class Books {

    private XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet = workbook.createSheet("Data");
    private RecalculationReport report;

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    RecalculationReport report() {
        return report;
    }

    Books sheet(String name) {
        sheet = workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
        return this;
    }

    Books put(String address, Object... columns) {
        CellReference at = new CellReference(address);
        for (int j = 0; j < columns.length; j++) {
            XSSFCell cell = cell(at.getRow(), at.getCol() + j);
            if (columns[j] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (columns[j] instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else if (columns[j] != null) {
                cell.setCellValue(columns[j].toString());
            }
        }
        return this;
    }

    Books scalar(String address, String formula) {
        writer().scalar(cell(address), formula);
        return this;
    }

    Books array(String range, String formula) {
        writer().array(sheet, CellRangeAddress.valueOf(range), formula);
        return this;
    }

    Books dynamic(String address, String formula) {
        writer().dynamic(cell(address), formula);
        return this;
    }

    private FormulaWriter writer() {
        return new FormulaWriter(workbook, TestFunctions.CATALOGUE);
    }

    /** Saves, opens, recalculates, saves and opens again. */
    Books recalculated() {
        reopen();
        report = calculator().recalculate();
        return reopen();
    }

    Books reopen() {
        String name = sheet.getSheetName();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sheet = workbook.getSheet(name);
        return this;
    }

    WorkbookCalculator calculator() {
        return new WorkbookCalculator(workbook, TestFunctions.CATALOGUE);
    }

    XSSFCell cell(String address) {
        CellReference at = new CellReference(address);
        return cell(at.getRow(), at.getCol());
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow existing = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return existing.getCell(column) == null ? existing.createCell(column) : existing.getCell(column);
    }

    /** The stored value of a cell; errors as their text, blank as {@code null}. */
    Object value(String address) {
        XSSFCell cell = cell(address);
        return switch (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case NUMERIC -> cell.getCTCell().isSetV() ? (Object) cell.getNumericCellValue() : null;
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> cell.getErrorCellString();
            default -> null;
        };
    }

    /** The stored values of a range, row by row. */
    Object[][] values(String range) {
        CellRangeAddress at = CellRangeAddress.valueOf(range);
        Object[][] values = new Object[at.getLastRow() - at.getFirstRow() + 1][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Object[at.getLastColumn() - at.getFirstColumn() + 1];
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = value(new CellReference(at.getFirstRow() + i, at.getFirstColumn() + j).formatAsString());
            }
        }
        return values;
    }
}
