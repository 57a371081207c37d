package dev.stratum.host.excel;

import dev.stratum.port.Paint;
import dev.stratum.report.Format;
import dev.stratum.report.Theme;
import dev.stratum.sheet.Area;
import java.util.List;

/**
 * How cells look, on the screen and on paper. Each method names the members of Excel's object model that it uses.
 *
 * @param cells the cells of the workbook
 */
record ExcelLooks(ExcelCells cells) {
    private static final int TITLE_SIZE = 14;
    private static final int WHITE = 0xFFFFFF;
    private static final int ACCENT = ExcelCells.colour(Theme.accent());
    private static final int LEFT = -4131; // xlLeft
    private static final int RIGHT = -4152; // xlRight
    private static final int CENTRE = -4108; // xlCenter
    private static final int NO_COLOUR = -4142; // xlColorIndexNone

    void format(Area area, Format format) {
        Automation range = cells.range(area);
        // Range.NumberFormat, Range.Font.Bold, Range.Font.Size, Range.WrapText
        range.set("NumberFormat", format.pattern());
        if (format.bold()) {
            range.at("Font").set("Bold", true);
        }
        if (format == Format.TITLE) {
            range.at("Font").set("Size", TITLE_SIZE);
            range.at("Font").set("Color", ACCENT);
        }
        if (format.isHeader()) {
            // Range.Interior.Color, Range.Font.Color
            range.at("Interior").set("Color", ACCENT);
            range.at("Font").set("Color", WHITE);
        }
        if (format.wraps()) {
            range.set("WrapText", true);
        }
        boolean isRight = format == Format.RIGHT_HEADER || format == Format.RIGHT_PROSE;
        if (isRight || format.place() == Format.Place.CENTRE) {
            // Range.HorizontalAlignment: xlCenter, xlRight
            range.set("HorizontalAlignment", isRight ? RIGHT : CENTRE);
        }
        if (format.isApart()) {
            // Range.HorizontalAlignment: xlLeft, Range.IndentLevel
            range.set("HorizontalAlignment", LEFT);
            range.set("IndentLevel", 1);
        }
    }

    void paint(Area area, Paint paint) {
        Automation range = cells.range(area);
        // Range.Interior.ColorIndex: xlColorIndexNone, Range.Interior.Color, Range.Font.Bold, Range.Font.Size
        if (paint.background().isEmpty()) {
            range.at("Interior").set("ColorIndex", NO_COLOUR);
        } else {
            range.at("Interior").set("Color", ExcelCells.colour(paint.background()));
        }
        if (paint.bold()) {
            range.at("Font").set("Bold", true);
        }
        if (paint.points() > 0) {
            range.at("Font").set("Size", paint.points());
        }
    }

    void undress(Area area) {
        // Range.ClearFormats
        cells.range(area).get("ClearFormats");
    }

    void print(Area header, boolean lying) {
        // Worksheet.PageSetup.Orientation: xlPortrait, xlLandscape; Zoom, FitToPagesWide, FitToPagesTall,
        // PrintTitleRows
        try {
            Automation page = cells.sheet(header.sheet()).at("PageSetup");
            page.set("Orientation", lying ? 2 : 1);
            page.set("Zoom", false);
            page.set("FitToPagesWide", 1);
            page.set("FitToPagesTall", false);
            int row = header.row() + 1;
            page.set("PrintTitleRows", "$" + row + ":$" + row);
        } catch (RuntimeException noPrinter) {
            ExcelCells.throwIfBusy(noPrinter);
        }
    }

    void columnWidths(String sheet, List<Integer> characters) {
        // Worksheet.Columns.Item, Range.ColumnWidth
        Automation columns = cells.sheet(sheet).at("Columns");
        for (int i = 0; i < characters.size(); i++) {
            columns.at("Item", i + 1).set("ColumnWidth", characters.get(i));
        }
    }
}
