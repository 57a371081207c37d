package dev.stratum.xlsx;

import dev.stratum.port.Paint;
import dev.stratum.report.Format;
import dev.stratum.report.Theme;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.WordUtils;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks of cells over those that they have already, each made once: a person's colours and borders stay. */
final class CellLooks {
    private static final short TITLE_POINTS = 14;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final float LINE = 1.25f;
    private static final float PADDING = 2;
    private static final String WHITE = "FFFFFF";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    private final Map<Painted, XSSFCellStyle> painted = new HashMap<>();

    private record Painted(int before, Paint paint) {}

    private record Look(int before, Format format) {}

    CellLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The style of a cell with the number format and the weight of a format. */
    XSSFCellStyle over(XSSFCellStyle before, Format format) {
        XSSFCellStyle known = styles.get(new Look(before.getIndex(), format));
        if (known == null) {
            known = make(before, format);
            styles.put(new Look(before.getIndex(), format), known);
            // Dressed once more, a cell keeps the style that it got.
            styles.put(new Look(known.getIndex(), format), known);
        }
        return known;
    }

    /** The style of a cell with another background and weight. */
    XSSFCellStyle painted(XSSFCellStyle before, Paint paint) {
        return painted.computeIfAbsent(new Painted(before.getIndex(), paint), look -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(before);
            if (paint.background().isEmpty()) {
                style.setFillPattern(FillPatternType.NO_FILL);
            } else {
                style.setFillForegroundColor(Styles.colour(paint.background()));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (paint.bold() || paint.points() > 0) {
                XSSFFont font = workbook.createFont();
                font.getCTFont().set(before.getFont().getCTFont());
                font.setBold(paint.bold());
                if (paint.points() > 0) {
                    font.setFontHeightInPoints((short) paint.points());
                }
                style.setFont(font);
            }
            return style;
        });
    }

    /** Makes a row as high as a text that wraps or that is large; no program does so before the file is opened. */
    static void fit(XSSFCell cell) {
        XSSFFont font = cell.getCellStyle().getFont();
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        int width = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / UNITS_PER_CHARACTER;
        int lines = text.isEmpty() || !cell.getCellStyle().getWrapText()
                ? 1
                : WordUtils.wrap(text, Math.max(1, width - (font.getBold() ? 2 : 1)), "\n", false)
                        .split("\n", -1)
                        .length;
        float height = lines * font.getFontHeightInPoints() * LINE + PADDING;
        if (height > cell.getRow().getHeightInPoints()) {
            cell.getRow().setHeightInPoints(height);
        }
    }

    private XSSFCellStyle make(XSSFCellStyle before, Format format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(before);
        style.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
        style.setQuotePrefixed(false);
        if (format.bold()) {
            style.setFont(bold(before.getFont(), format, before.getFillPattern() == FillPatternType.NO_FILL));
        }
        if (format.isHeader() && before.getFillPattern() == FillPatternType.NO_FILL) {
            style.setFillForegroundColor(Styles.colour(Theme.accent()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (format == Format.LINK) {
            style.setFont(link(before.getFont()));
        }
        style.setWrapText(before.getWrapText() || format.wraps());
        if (before.getAlignment() == HorizontalAlignment.GENERAL) {
            style.setAlignment(Styles.alignment(format));
            style.setIndention((short) (format.isApart() ? 1 : 0));
        }
        return style;
    }

    private XSSFFont link(XSSFFont before) {
        XSSFFont font = workbook.createFont();
        font.getCTFont().set(before.getCTFont());
        font.setUnderline(Font.U_SINGLE);
        uncoloured(font).setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private XSSFFont bold(XSSFFont before, Format format, boolean isPlain) {
        XSSFFont font = workbook.createFont();
        font.getCTFont().set(before.getCTFont());
        font.setBold(true);
        if (format == Format.TITLE) {
            font.setFontHeightInPoints(TITLE_POINTS);
            uncoloured(font).setColor(Styles.colour(Theme.accent()));
        } else if (isPlain) {
            uncoloured(font).setColor(Styles.colour(WHITE));
        }
        return font;
    }

    /** The fonts of Excel have the colour of the book's theme, which would count more than one that is set beside it. */
    private static XSSFFont uncoloured(XSSFFont font) {
        while (font.getCTFont().sizeOfColorArray() > 0) {
            font.getCTFont().removeColor(0);
        }
        return font;
    }
}
