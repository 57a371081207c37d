package dev.stratum.xlsx;

import dev.stratum.report.Format;
import dev.stratum.report.Shade;
import dev.stratum.report.Theme;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of all templates: one accent colour, thin rules, tinted input cells, and a colour per segment. */
public final class Styles {
    /** The accent colour. */
    public static final String ACCENT = Theme.accent();

    /** The colour of the earlier of two stratifications in charts. */
    public static final String BEFORE = "8FA3A8";

    /** Colours of the segments in charts, best first. */
    public static final List<String> TIERS = Theme.series().subList(0, 4);

    /** The same colours as backgrounds of cells, best first. */
    public static final List<String> TIER_TINTS =
            TIERS.stream().map(Theme::tint).toList();

    /** The background of a cell that needs a look. */
    public static final String ALERT_TINT = "F6CBB8";

    private static final String FONT = "Arial";
    private static final String RULE = "D5DCDD";
    private static final String MUTED = "5F6B6D";
    private static final String INPUT_TINT = "FFF9E5";
    private static final String INPUT_TEXT = "1F3FA8";
    private static final int SIZE = 10;

    /** What a cell is for. */
    public enum Kind {
        /** The title of a sheet. */
        TITLE,
        /** The sentence below it. */
        LEAD,
        /** A remark, which wraps. */
        NOTE,
        /** A note on one line. */
        NOTE_LINE,
        /** Plain text on one line. */
        LINE,
        /** The title of a table. */
        SECTION,
        /** The name of a column. */
        HEADER,
        /** The name of a column that a person fills. */
        INPUT_HEADER,
        /** A result. */
        BODY,
        /** A result that needs a look. */
        ALERT,
        /** A figure to see first, large below its name. */
        TILE,
        /** The name of such a figure. */
        TILE_NAME,
        /** The last row, which sums up. */
        TOTAL,
        /** A cell that a person fills. */
        INPUT,
        /** A column for inputs that has none yet: coloured text. */
        ENTRY_COLUMN,
        /** A column of results that has none yet: number format alone. */
        COLUMN,
        /** An input in a long column: coloured text without a tint. */
        ENTRY,
        /** A link to a sheet. */
        LINK
    }

    private record Look(Kind kind, Format format, Optional<Shade> shade) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    /**
     * The looks of a workbook; its usual font becomes that of Stratum.
     *
     * @param workbook a workbook without cells
     */
    public Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont base = workbook.getFontAt(0);
        base.setFontName(FONT);
        base.setFontHeightInPoints((short) SIZE);
    }

    /**
     * The look of a cell, made once.
     *
     * @param kind what the cell is for
     * @param format how its value is shown
     * @return the style
     */
    public XSSFCellStyle of(Kind kind, Format format) {
        return of(kind, format, Optional.empty());
    }

    /**
     * The look of a cell that may have a background of its own, made once.
     *
     * @param kind what the cell is for
     * @param format how its value is shown
     * @param shade its background
     * @return the style
     */
    XSSFCellStyle of(Kind kind, Format format, Optional<Shade> shade) {
        return styles.computeIfAbsent(new Look(kind, format, shade), this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look.kind()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(look.format()));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format().pattern()));
        style.setWrapText(look.format() == Format.PROSE);
        style.setIndention((short) (look.format().isApart() ? 1 : 0));
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
            case TILE_NAME -> {
                fill(style, Theme.band());
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case TILE -> {
                fill(style, Theme.band());
                rule(style, BorderStyle.MEDIUM, ACCENT);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case TOTAL -> {
                rule(style, BorderStyle.THIN, ACCENT);
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(colour(ACCENT));
            }
            case INPUT -> {
                rule(style, BorderStyle.THIN, RULE);
                fill(style, INPUT_TINT);
            }
            case ALERT -> {
                rule(style, BorderStyle.THIN, RULE);
                fill(style, ALERT_TINT);
            }
        }
        look.shade().ifPresent(shade -> fill(style, shade.colour()));
        return style;
    }

    /** Where a format puts its value in the cell. */
    static HorizontalAlignment alignment(Format format) {
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
            case TILE -> {
                font.setFontHeightInPoints((short) 16);
                font.setBold(true);
            }
            case TILE_NAME, NOTE, NOTE_LINE -> font.setColor(colour(MUTED));
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
            case LEAD, BODY, ALERT, COLUMN, LINE -> font.setColor(colour("1E2526"));
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

    /**
     * A colour of the constants.
     *
     * @param rgb six hexadecimal digits
     * @return the colour
     */
    public static XSSFColor colour(String rgb) {
        return Colours.opaque(HexFormat.fromHexDigits(rgb));
    }
}
