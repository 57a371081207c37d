package dev.stratum.host.headless.ledger;

import dev.stratum.xlsx.Colours;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of the workbook, each made once. */
final class BookStyles {
    private static final int INK = 0x1F3864;
    private static final int GREY = 0x595959;
    private static final int LINE = 0xD0D5DD;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private final XSSFWorkbook workbook;
    private final Map<CellFormat, CellStyle> body = new EnumMap<>(CellFormat.class);
    private final Map<CellFormat, CellStyle> total = new EnumMap<>(CellFormat.class);
    private final CellStyle title;
    private final CellStyle subtitle;
    private final CellStyle heading;
    private final CellStyle wordHeader;
    private final CellStyle indentedHeader;
    private final CellStyle numberHeader;

    BookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain(font(16, INK, true));
        subtitle = plain(font(10, GREY, false));
        heading = plain(font(12, INK, true));
        wordHeader = header(HorizontalAlignment.LEFT);
        indentedHeader = header(HorizontalAlignment.LEFT);
        indentedHeader.setIndention((short) 1);
        numberHeader = header(HorizontalAlignment.RIGHT);
        for (CellFormat format : CellFormat.values()) {
            body.put(format, cell(format, false));
            total.put(format, cell(format, true));
        }
    }

    CellStyle title() {
        return title;
    }

    CellStyle subtitle() {
        return subtitle;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle header(CellFormat below) {
        if (below.isIndented()) {
            return indentedHeader;
        }
        return below.isText() ? wordHeader : numberHeader;
    }

    CellStyle body(CellFormat format) {
        return body.get(format);
    }

    CellStyle total(CellFormat format) {
        return total.get(format);
    }

    private XSSFFont font(int points, int rgb, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.MINOR);
        font.setFontHeightInPoints((short) points);
        font.setColor(Colours.opaque(rgb));
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private CellStyle header(HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(font(11, WHITE, true));
        style.setFillForegroundColor(Colours.opaque(INK));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private CellStyle cell(CellFormat format, boolean sum) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(format == CellFormat.WRAPPED);
        if (format.isText()) {
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) (format.isIndented() ? 1 : 0));
        }
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Colours.opaque(LINE));
        if (sum) {
            style.setFont(font(11, BLACK, true));
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(Colours.opaque(INK));
            style.setBottomBorderColor(Colours.opaque(INK));
        }
        return style;
    }
}
