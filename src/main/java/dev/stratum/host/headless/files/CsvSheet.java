package dev.stratum.host.headless.files;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A CSV file as the sheet of a workbook: the header in row 1, each line in a row of its own below. Numbers become
 * numbers, ISO dates become date values, TRUE and FALSE become truth values, everything else is text.
 */
public final class CsvSheet {
    /** The name of the sheet. */
    public static final String NAME = "Data";

    private final CsvForm form;
    private final XSSFSheet sheet;
    private final CellStyle date;
    private final CellStyle moment;

    private CsvSheet(XSSFWorkbook workbook, CsvForm form) {
        this.form = form;
        sheet = workbook.createSheet(NAME);
        date = style(workbook, "yyyy-mm-dd");
        moment = style(workbook, "yyyy-mm-dd hh:mm:ss");
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /**
     * Reads a file into a new workbook.
     *
     * @param file the file, as {@link CsvTable} describes it; its first line is row 1, and data unless it names the columns
     * @param form how its values are written
     * @return a workbook with the sheet {@value #NAME}
     * @throws dev.stratum.problem.StratumException as {@link CsvTable#read}, and FILE_UNREADABLE for more rows or
     *     columns than a sheet holds
     */
    public static XSSFWorkbook read(Path file, CsvForm form) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CsvSheet target = new CsvSheet(workbook, form);
        CsvTable.read(file, form, line -> target.add(file, line));
        return workbook;
    }

    private XSSFRow row(Path file, int row, int columns) {
        SpreadsheetVersion limits = SpreadsheetVersion.EXCEL2007;
        if (row > limits.getMaxRows() || columns > limits.getMaxColumns()) {
            throw Problem.FILE_UNREADABLE.with(file, "it has more rows or columns than a sheet holds");
        }
        return sheet.createRow(row - 1);
    }

    private void add(Path file, CsvTable.Line line) {
        XSSFRow row = row(file, line.row(), line.values().size());
        for (int i = 0; i < line.values().size(); i++) {
            Object value = form.cell(line.values().get(i));
            if (value != null) {
                put(row.createCell(i), value);
            }
        }
    }

    private void put(XSSFCell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDateTime when) {
            double serial = CsvValues.serial(when);
            cell.setCellValue(serial);
            cell.setCellStyle(serial == Math.rint(serial) ? date : moment);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
