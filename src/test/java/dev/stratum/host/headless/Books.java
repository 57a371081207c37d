package dev.stratum.host.headless;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbook files for tests. */
final class Books {
    private Books() {}

    /** A workbook as the workbook library reads it. */
    static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    static void write(Path file, Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
    }

    static XSSFCell cell(XSSFWorkbook workbook, String sheetName, String address) {
        XSSFSheet sheet =
                workbook.getSheet(sheetName) == null ? workbook.createSheet(sheetName) : workbook.getSheet(sheetName);
        CellReference at = new CellReference(address);
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
    }

    /** Puts numbers and texts side by side. */
    static void put(XSSFWorkbook workbook, String sheet, String address, Object... values) {
        CellReference at = new CellReference(address);
        for (int i = 0; i < values.length; i++) {
            XSSFCell cell = cell(workbook, sheet, new CellReference(at.getRow(), at.getCol() + i).formatAsString());
            if (values[i] instanceof Double number) {
                cell.setCellValue(number);
            } else if (values[i] != null) {
                cell.setCellValue(values[i].toString());
            }
        }
    }

    static void formula(XSSFWorkbook workbook, String sheet, String address, String formula) {
        new FormulaWriter(workbook, StratumFunctions.catalogue()).scalar(cell(workbook, sheet, address), formula);
    }
}
