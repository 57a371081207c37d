package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cells of one sheet: what stands in them, how they look, how wide the columns and how high the rows are. */
final class SheetCells {
    private static final int LINE_HEIGHT = 13;
    private static final int GAP = 3;
    private static final int NARROW = 38;

    private final Book book;
    private final XSSFSheet sheet;
    private final Map<Integer, Integer> widths = new TreeMap<>();

    SheetCells(Book book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The columns that have a width, in characters. */
    Map<Integer, Integer> widths() {
        return widths;
    }

    /** A column that is at least so wide. */
    void widen(int column, int characters) {
        widths.merge(column, characters, (before, now) -> before == GAP ? now : Math.max(before, now));
    }

    /** A narrow column, unless something stands there. */
    void gap(int column) {
        widths.putIfAbsent(column, GAP);
    }

    void setWidths() {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, width * 256 + 180));
    }

    void section(int row, int column, int columns, String text) {
        for (int i = 0; i < columns; i++) {
            cell(row, column + i).setCellStyle(style(Kind.SECTION, Format.TEXT));
        }
        cell(row, column).setCellValue(text);
        height(row, 20);
    }

    /** Writes a cell whose formula has addresses. */
    void write(int row, int column, Entry entry) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(style(entry.kind(), entry.format()));
        if (entry.formula() != null) {
            book.formulas().scalar(cell, entry.formula());
        } else if (entry.value() instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (entry.value() != null) {
            cell.setCellValue(entry.value().toString());
            if (entry.kind() == Kind.LINK) {
                link(cell, entry.value().toString());
            }
        }
    }

    private void link(XSSFCell cell, String sheetName) {
        Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
    }

    void columnStyle(int column, Kind kind, Format format) {
        sheet.setDefaultColumnStyle(column, style(kind, format));
    }

    void codes(CellRangeAddress cells) {
        sheet.addIgnoredErrors(cells, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** Makes rows as high as the sentences in one column of them need, once these are calculated. */
    void fitHeights(CellRangeAddress cells) {
        book.afterCalculation(() -> cells.forEach(place -> {
            int width = widths.get(place.getColumn());
            // Of a narrow column a longer part of each line stays free, because words do not break.
            int perLine = width <= NARROW ? (int) (width * 1.1) : (int) (width * 1.2);
            String text = cell(place.getRow(), place.getColumn()).getStringCellValue();
            int needed = Math.max((1 + text.length() / perLine) * LINE_HEIGHT + 4, 17);
            // The sentences of another column may need more.
            boolean higher = row(place.getRow()).getCTRow().isSetCustomHeight()
                    && row(place.getRow()).getHeightInPoints() > needed;
            if (!higher) {
                height(place.getRow(), needed);
            }
        }));
    }

    /** Makes a row as high as a text across some characters needs. */
    void fitHeight(int row, int characters, int across) {
        int perLine = (int) (across * 1.2);
        height(row, LINE_HEIGHT * (1 + characters / perLine) + 3);
    }

    void height(int row, int points) {
        row(row).setHeightInPoints(points);
    }

    XSSFCellStyle style(Kind kind, Format format) {
        return book.styles().of(kind, format);
    }

    XSSFCell cell(int row, int column) {
        return (XSSFCell) CellUtil.getCell(row(row), column);
    }

    private XSSFRow row(int row) {
        return (XSSFRow) CellUtil.getRow(row, sheet);
    }
}
