package dev.stratum.host.headless.ledger;

import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes titles and tables onto a sheet, from the top down. */
final class ReportSheet {
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int UNITS_PER_BOLD_CHARACTER = 290;
    private static final float LINE_HEIGHT = 15;
    private static final float ONE_LINE = 20;
    private static final float TWO_LINES = 34;

    private final Sheet sheet;
    private final BookStyles styles;
    private CellFormat[] formats = {};
    private int row;

    ReportSheet(Sheet sheet, BookStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }

    Sheet sheet() {
        return sheet;
    }

    /** The next row to be written, from 0. */
    int row() {
        return row;
    }

    ReportSheet widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * UNITS_PER_CHARACTER);
        }
        return this;
    }

    ReportSheet title(String title, String... below) {
        text(title, styles.title());
        sheet.getRow(row - 1).setHeightInPoints(24);
        for (String line : below) {
            text(line, styles.subtitle());
        }
        return skip(1);
    }

    ReportSheet heading(String text) {
        return text(text, styles.heading());
    }

    ReportSheet note(String text) {
        return text(text, styles.subtitle());
    }

    private ReportSheet text(String text, CellStyle style) {
        Cell cell = sheet.createRow(row++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return this;
    }

    ReportSheet skip(int rows) {
        row += rows;
        return this;
    }

    /** Begins a table: the formats of its columns, then their names. */
    ReportSheet table(List<CellFormat> columns, List<String> names) {
        formats = columns.toArray(CellFormat[]::new);
        Row header = sheet.createRow(row++);
        boolean tall = false;
        for (int i = 0; i < names.size(); i++) {
            formats[i] = i > 0 && formats[i] == CellFormat.TEXT ? CellFormat.WORDS : formats[i];
            Cell cell = header.createCell(i);
            cell.setCellValue(names.get(i));
            cell.setCellStyle(styles.header(formats[i]));
            tall |= names.get(i).length() * UNITS_PER_BOLD_CHARACTER > sheet.getColumnWidth(i);
        }
        header.setHeightInPoints(tall ? TWO_LINES : ONE_LINE);
        return this;
    }

    /** Lets the last row's cell in one column reach to another, on as many lines as its text needs. */
    ReportSheet stretch(int from, int to) {
        Row last = sheet.getRow(row - 1);
        Cell cell = last.getCell(from);
        int width = 0;
        for (int column = from; column <= to; column++) {
            width += sheet.getColumnWidth(column);
            if (column > from) {
                last.createCell(column).setCellStyle(cell.getCellStyle());
            }
        }
        if (styles.body(CellFormat.WORDS).equals(cell.getCellStyle())) {
            cell.setCellStyle(styles.body(CellFormat.WRAPPED));
        }
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, from, to));
        int lines = 1 + cell.toString().length() * UNITS_PER_BOLD_CHARACTER / width;
        if (lines > 1) {
            last.setHeightInPoints(lines * LINE_HEIGHT);
        }
        return this;
    }

    /** Prints the sheet on one page, upright or across. */
    ReportSheet onOnePage(boolean across) {
        sheet.getPrintSetup().setLandscape(across);
        sheet.getPrintSetup().setFitHeight((short) 1);
        return this;
    }

    ReportSheet line(Object... values) {
        return line(false, values);
    }

    ReportSheet total(Object... values) {
        return line(true, values);
    }

    private ReportSheet line(boolean total, Object... values) {
        Row line = sheet.createRow(row++);
        for (int i = 0; i < values.length; i++) {
            CellFormat format = format(values[i], formats[i]);
            Cell cell = line.createCell(i);
            cell.setCellStyle(total ? styles.total(format) : styles.body(format));
            put(cell, values[i] instanceof Free free ? (Object) free.number() : values[i]);
        }
        return this;
    }

    private static CellFormat format(Object value, CellFormat ofColumn) {
        if (value instanceof Free free) {
            return free.format();
        }
        return value instanceof LocalDate ? CellFormat.DATE : ofColumn;
    }

    /** A number in another format than that of its column. */
    record Free(double number, CellFormat format) {
        static Free of(double number) {
            return new Free(number, CellFormat.of(number));
        }
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            if (Double.isFinite(number.doubleValue())) {
                cell.setCellValue(number.doubleValue());
            }
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(ExcelDates.serial(date));
        } else if (value != null && !value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    /** Keeps the rows above the next one, and some columns, in sight and on every printed page. */
    ReportSheet freeze(int columns) {
        sheet.createFreezePane(columns, row);
        sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
        return this;
    }

    /** Adds filter buttons to a header row above the rows written since. */
    ReportSheet filter(int headerRow, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(headerRow, row - 1, 0, columns - 1));
        return this;
    }
}
