package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.xlsx.Colours;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of all templates: one accent colour, thin rules, tinted input cells, and a colour per segment. */
final class Styles {
    /** The accent colour, also of the best segment. */
    static final String ACCENT = "0B5C6B";

    /** The colour of the earlier of two stratifications in charts. */
    static final String BEFORE = "8FA3A8";

    /** Colours of the segments in charts, best first. */
    static final List<String> TIERS = List.of(ACCENT, "5AA7B0", "B5BFBD", "E0A458");

    /** The same colours as backgrounds of cells, best first. */
    static final List<String> TIER_TINTS = List.of("BBDDE1", "DCEFF0", "EFF1F0", "FAE9D2");

    /** The background of a cell that needs a look. */
    static final String ALERT_TINT = "F6CBB8";

    private static final String FONT = "Arial";
    private static final String RULE = "D5DCDD";
    private static final String MUTED = "5F6B6D";
    private static final String INPUT_TINT = "FFF9E5";
    private static final String INPUT_TEXT = "1F3FA8";
    private static final int SIZE = 10;

    /** What a cell is for. */
    enum Kind {
        TITLE,
        LEAD,
        NOTE,
        /** A note on one line. */
        NOTE_LINE,
        /** Plain text on one line. */
        LINE,
        SECTION,
        HEADER,
        INPUT_HEADER,
        BODY,
        TOTAL,
        INPUT,
        /** A column for inputs that has none yet: coloured text. */
        ENTRY_COLUMN,
        /** A column of results that has none yet: number format alone. */
        COLUMN,
        /** An input in a long column: coloured text without a tint. */
        ENTRY,
        LINK
    }

    private record Look(Kind kind, Format format) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont base = workbook.getFontAt(0);
        base.setFontName(FONT);
        base.setFontHeightInPoints((short) SIZE);
    }

    XSSFCellStyle of(Kind kind, Format format) {
        return styles.computeIfAbsent(new Look(kind, format), this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look.kind()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(look.format()));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format().pattern()));
        style.setWrapText(look.format() == Format.PROSE);
        style.setIndention((short) (look.format() == Format.PROSE ? 1 : 0));
        switch (look.kind()) {
            case TITLE, LINK -> style.setAlignment(HorizontalAlignment.LEFT);
            case LEAD, NOTE -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setWrapText(true);
            }
            case SECTION -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                rule(style, BorderStyle.MEDIUM, ACCENT);
            }
            case HEADER -> header(style, ACCENT);
            case INPUT_HEADER -> header(style, INPUT_TEXT);
            case BODY, ENTRY -> rule(style, BorderStyle.THIN, RULE);
            case NOTE_LINE -> style.setIndention((short) 1);
            case COLUMN, ENTRY_COLUMN, LINE -> {}
            case TOTAL -> {
                rule(style, BorderStyle.THIN, ACCENT);
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(colour(ACCENT));
            }
            case INPUT -> {
                rule(style, BorderStyle.THIN, RULE);
                fill(style, INPUT_TINT);
            }
        }
        return style;
    }

    private static HorizontalAlignment alignment(Format format) {
        return switch (format.place()) {
            case AS_IT_COMES -> HorizontalAlignment.GENERAL;
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }

    private static void header(XSSFCellStyle style, String background) {
        style.setWrapText(true);
        fill(style, background);
    }

    private XSSFFont font(Kind kind) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) SIZE);
        switch (kind) {
            case TITLE -> {
                font.setFontHeightInPoints((short) 16);
                font.setBold(true);
                font.setColor(colour(ACCENT));
            }
            case SECTION -> {
                font.setFontHeightInPoints((short) 12);
                font.setBold(true);
                font.setColor(colour(ACCENT));
            }
            case NOTE, NOTE_LINE -> font.setColor(colour(MUTED));
            case HEADER, INPUT_HEADER -> {
                font.setBold(true);
                font.setColor(colour("FFFFFF"));
            }
            case TOTAL -> font.setBold(true);
            case INPUT, ENTRY, ENTRY_COLUMN -> font.setColor(colour(INPUT_TEXT));
            case LINK -> {
                font.setColor(colour(ACCENT));
                font.setUnderline(XSSFFont.U_SINGLE);
            }
            case LEAD, BODY, COLUMN, LINE -> font.setColor(colour("1E2526"));
        }
        return font;
    }

    private static void rule(XSSFCellStyle style, BorderStyle border, String colour) {
        style.setBorderBottom(border);
        style.setBottomBorderColor(colour(colour));
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor colour(String rgb) {
        return Colours.opaque(HexFormat.fromHexDigits(rgb));
    }
}
