package dev.stratum.templates;

import dev.stratum.xlsx.Paper;
import dev.stratum.xlsx.XlsxCells;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What of one sheet is printed, and how. */
final class SheetPrint {
    /** Left and right of what is printed, in inches. */
    private static final double MARGIN = 0.4;

    /** So wide a sheet is still read well upright on paper, in characters. */
    private static final int UPRIGHT = 150;

    /** A list longer than a page or two is printed upright where it is not too wide. */
    private static final int LONG_LIST = 60;

    /** Nobody reads thousands of rows on paper; who wants them says so. */
    private static final int MOST_PRINTED = 250;

    /** Says on each page that there is more. */
    private static final String MORE_ROWS =
            "The first " + MOST_PRINTED + " rows. All: Page Layout > Print Area > Clear";

    private final Book book;
    private final XSSFSheet sheet;
    private final Map<Integer, Integer> widths;
    private int rows = Integer.MAX_VALUE;
    private int columns = Integer.MAX_VALUE;
    private int drawnColumns;
    private int drawnRows;
    private boolean growing;

    SheetPrint(Book book, XSSFSheet sheet, Map<Integer, Integer> widths) {
        this.book = book;
        this.sheet = sheet;
        this.widths = widths;
        Paper.fit(sheet, true, 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.getHeader().setRight("&A");
        Paper.foot(sheet);
    }

    /** Nothing from a row on is printed. */
    void endAtRow(int row) {
        rows = row;
    }

    /** Nothing from a column on is printed. */
    void endAtColumn(int column) {
        columns = column;
    }

    boolean takes(int column) {
        return column < columns;
    }

    /** A picture that ends before a row and a column. */
    void drawn(int belowRow, int besideColumn) {
        drawnRows = Math.max(drawnRows, belowRow);
        drawnColumns = Math.max(drawnColumns, besideColumn);
    }

    /** Rows of data come and go: what is printed follows them. */
    void grows() {
        growing = true;
    }

    /** Everything on one page. */
    void onePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    void upright() {
        sheet.getPrintSetup().setLandscape(false);
    }

    /** Prints one row on every page. */
    void repeat(int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }

    /** What is printed, once all cells have their values; a sheet whose rows come and go prints what it holds. */
    void area(int lowest) {
        // A long and narrow list takes half as many pages upright.
        int width = widths.values().stream().mapToInt(i -> i).sum();
        if ((growing || Math.max(lowest, lastShown()) > LONG_LIST) && width <= UPRIGHT) {
            upright();
        }
        if (growing && book.isBlank() && columns == Integer.MAX_VALUE) {
            return;
        }
        int across =
                Math.max(1 + widths.keySet().stream().mapToInt(i -> i).max().orElse(0), drawnColumns);
        int last = Math.max(1, Math.min(lastShown(), rows));
        if (growing && last > MOST_PRINTED) {
            last = MOST_PRINTED;
            sheet.getFooter().setCenter(MORE_ROWS);
        }
        book.workbook()
                .setPrintArea(book.workbook().getSheetIndex(sheet), 0, Math.min(across, columns) - 1, 0, last - 1);
    }

    /** The row below the last one that shows something in the columns that are printed, or has a part of a chart. */
    private int lastShown() {
        int last = sheet.getLastRowNum() + 1;
        while (last > drawnRows && !isShown(sheet.getRow(last - 1))) {
            last--;
        }
        return Math.max(last, drawnRows);
    }

    private boolean isShown(Row row) {
        return row != null
                && StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(cell -> takes(cell.getColumnIndex()) && isShown(cell));
    }

    private static boolean isShown(Cell cell) {
        CellType type = XlsxCells.type(cell);
        return type != CellType.BLANK
                && !(type == CellType.STRING && cell.getStringCellValue().isEmpty());
    }
}
