package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartFrame;
import dev.stratum.xlsx.Styles.Kind;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet. Places are addresses such as {@code B7}; a formula's {@code {r}} stands for its row. */
final class SheetWriter {
    private static final int LINE_HEIGHT = 13;

    /** Results longer than this get the looks of their columns while no data is there. */
    private static final int LONG = 100;

    private final Book book;
    private final XSSFSheet sheet;
    private final int[] widths;

    SheetWriter(Book book, XSSFSheet sheet, int... widths) {
        this.book = book;
        this.sheet = sheet;
        this.widths = widths.clone();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256 + 180);
        }
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(15);
        print();
    }

    private void print() {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft("Stratum");
        sheet.getFooter().setRight("&A, page &P of &N");
    }

    Book book() {
        return book;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** The title of the sheet in its first row, and below it what it shows. */
    SheetWriter title(String title, String... lines) {
        put("A1", Kind.TITLE, Format.TEXT).setCellValue(title);
        row(0).setHeightInPoints(26);
        for (int i = 0; i < lines.length; i++) {
            paragraph(2 + i, i == 0 ? Kind.LEAD : Kind.NOTE, lines[i]);
        }
        return this;
    }

    /** A paragraph across the sheet, its row as high as the text needs. */
    SheetWriter paragraph(int row, Kind kind, String text) {
        put("A" + row, kind, Format.TEXT).setCellValue(text);
        return acrossSheet(row, text.length());
    }

    /** A paragraph whose text a formula makes. */
    SheetWriter paragraphFormula(int row, String formula, int expectedCharacters) {
        book.formulas().scalar(put("A" + row, Kind.LEAD, Format.TEXT), formula);
        return acrossSheet(row, expectedCharacters);
    }

    private SheetWriter acrossSheet(int row, int characters) {
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, widths.length - 1));
        int perLine = (int) (IntStream.of(widths).sum() * 1.2);
        row(row - 1).setHeightInPoints((float) LINE_HEIGHT * (1 + characters / perLine) + 3);
        return this;
    }

    SheetWriter section(String at, int columns, String text) {
        CellReference first = new CellReference(at);
        for (int column = 0; column < columns; column++) {
            cell(first.getRow(), first.getCol() + column)
                    .setCellStyle(book.styles().of(Kind.SECTION, Format.TEXT));
        }
        cell(first.getRow(), first.getCol()).setCellValue(text);
        row(first.getRow()).setHeightInPoints(20);
        return this;
    }

    /** A row of column headings, aligned as the columns below. */
    SheetWriter headers(String at, Kind kind, Column... columns) {
        CellReference first = new CellReference(at);
        for (int i = 0; i < columns.length; i++) {
            XSSFCell cell = cell(first.getRow(), first.getCol() + i);
            cell.setCellStyle(book.styles().of(kind, columns[i].format()));
            cell.setCellValue(columns[i].heading());
        }
        row(first.getRow()).setHeightInPoints(32);
        return this;
    }

    SheetWriter text(String at, Kind kind, String text) {
        put(at, kind, Format.TEXT).setCellValue(text);
        return this;
    }

    SheetWriter value(String at, Kind kind, Format format, Object value) {
        XSSFCell cell = put(at, kind, format);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    SheetWriter formula(String at, Kind kind, Format format, String formula) {
        XSSFCell cell = put(at, kind, format);
        book.formulas().scalar(cell, formula.replace("{r}", Integer.toString(cell.getRowIndex() + 1)));
        return this;
    }

    /** The same formula in every row from the given cell down. */
    SheetWriter fill(String at, int rows, Format format, String formula) {
        CellReference first = new CellReference(at);
        for (int row = 0; row < rows; row++) {
            formula(
                    new CellReference(first.getRow() + row, first.getCol()).formatAsString(),
                    Kind.BODY,
                    format,
                    formula);
        }
        return this;
    }

    /** An array formula whose result has no headings. */
    SheetWriter spill(String at, String formula, int expectedRows, Format... formats) {
        return array(at, book.guarded(formula), expectedRows, false, false, formats);
    }

    /** An array formula that does not wait for data, such as weights from judgements. */
    SheetWriter always(String at, String formula, int expectedRows, Format... formats) {
        return array(at, formula, expectedRows, false, false, formats);
    }

    /**
     * An array formula whose first row are headings and, if so said, whose last row are totals. A blank book shows the
     * headings alone.
     */
    SheetWriter table(String at, String formula, int expectedRows, boolean total, Column... columns) {
        CellReference first = new CellReference(at);
        row(first.getRow()).setHeightInPoints(32);
        book.afterCalculation(() -> {
            for (int i = 0; i < columns.length; i++) {
                XSSFCell cell = cell(first.getRow(), first.getCol() + i);
                if (!cell.getStringCellValue().equals(columns[i].heading())) {
                    throw new IllegalStateException(
                            name() + "!" + cell.getAddress() + " is not headed " + columns[i].heading());
                }
            }
        });
        String headings = Stream.of(columns).map(Column::heading).collect(Collectors.joining("\",\"", "{\"", "\"}"));
        Format[] formats = Stream.of(columns).map(Column::format).toArray(Format[]::new);
        return array(at, book.guarded(formula, headings), expectedRows, true, total, formats);
    }

    private SheetWriter array(
            String at, String formula, int expectedRows, boolean headings, boolean total, Format... formats) {
        CellReference anchor = new CellReference(at);
        XSSFCell cell = cell(anchor.getRow(), anchor.getCol());
        book.formulas().dynamic(cell, formula);
        book.afterCalculation(() -> {
            CellRangeAddress filled = cell.getArrayFormulaRange();
            int rows = filled.getLastRow() - filled.getFirstRow() + 1;
            int columns = filled.getLastColumn() - filled.getFirstColumn() + 1;
            if (!book.isBlank()) {
                dress(anchor, rows, columns, headings, total, formats);
            } else if (expectedRows <= LONG) {
                dress(anchor, expectedRows, formats.length, headings, total, formats);
            } else {
                dress(anchor, headings ? 1 : 0, formats.length, headings, false, formats);
                for (int i = 0; i < formats.length; i++) {
                    sheet.setDefaultColumnStyle(anchor.getCol() + i, style(Kind.COLUMN, formats[i]));
                }
                cell.setCellStyle(style(headings ? Kind.HEADER : Kind.BODY, formats[0]));
            }
        });
        return this;
    }

    private void dress(
            CellReference anchor, int rows, int columns, boolean headings, boolean total, Format... formats) {
        for (int i = 0; i < rows; i++) {
            Kind kind = headings && i == 0 ? Kind.HEADER : total && i == rows - 1 ? Kind.TOTAL : Kind.BODY;
            for (int j = 0; j < columns; j++) {
                cell(anchor.getRow() + i, anchor.getCol() + j)
                        .setCellStyle(style(kind, formats[Math.min(j, formats.length - 1)]));
            }
        }
    }

    /** Gives cells that are already there another look. */
    SheetWriter restyle(String range, Kind kind, Format format) {
        CellRangeAddress.valueOf(range)
                .forEach(place -> cell(place.getRow(), place.getColumn()).setCellStyle(style(kind, format)));
        return this;
    }

    SheetWriter link(String at, String text, String sheetName) {
        XSSFCell cell = put(at, Kind.LINK, Format.TEXT);
        cell.setCellValue(text);
        Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
        return this;
    }

    /** Makes rows as high as the sentences in one column of them need, once these are calculated. */
    SheetWriter fitHeights(String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        book.afterCalculation(() -> cells.forEach(place -> {
            int perLine = (int) (widths[place.getColumn()] * 1.25);
            int lines = 1
                    + cell(place.getRow(), place.getColumn())
                                    .getStringCellValue()
                                    .length()
                            / perLine;
            row(place.getRow()).setHeightInPoints(Math.max(lines * LINE_HEIGHT + 4, 17));
        }));
        return this;
    }

    SheetWriter merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Keeps Excel from marking text that looks like a number, such as the type 4114. */
    SheetWriter codes(String range) {
        sheet.addIgnoredErrors(CellRangeAddress.valueOf(range), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        return this;
    }

    /** Starts a new printed page at a row. */
    SheetWriter pageBreak(int row) {
        sheet.setRowBreak(row - 2);
        return this;
    }

    SheetWriter rowHeight(int row, int points) {
        row(row - 1).setHeightInPoints(points);
        return this;
    }

    /** Keeps the rows above and the columns left of a cell in view, and prints one row on every page. */
    SheetWriter freeze(String at, int printedRow) {
        CellReference corner = new CellReference(at);
        sheet.createFreezePane(corner.getCol(), corner.getRow());
        sheet.setRepeatingRows(new CellRangeAddress(printedRow - 1, printedRow - 1, -1, -1));
        return this;
    }

    /** Where a chart stands: from one cell to the one before another. */
    Function<ChartDrawing.Labels, XSSFChart> place(String from, String to) {
        CellReference start = new CellReference(from);
        CellReference end = new CellReference(to);
        return labels -> new ChartFrame(
                        start.getCol(), start.getRow(), end.getCol(), end.getRow(), labels.title(), labels.spoken())
                .on(sheet);
    }

    private XSSFCell put(String at, Kind kind, Format format) {
        CellReference place = new CellReference(at);
        XSSFCell cell = cell(place.getRow(), place.getCol());
        cell.setCellStyle(style(kind, format));
        return cell;
    }

    private XSSFCellStyle style(Kind kind, Format format) {
        return book.styles().of(kind, format);
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = row(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private XSSFRow row(int row) {
        return sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    }
}
