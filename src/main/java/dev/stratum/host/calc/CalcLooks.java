package dev.stratum.host.calc;

import com.sun.star.awt.FontWeight;
import com.sun.star.beans.XMultiPropertySet;
import com.sun.star.beans.XPropertySet;
import com.sun.star.lang.Locale;
import com.sun.star.sheet.CellFlags;
import com.sun.star.sheet.XSheetCellRangeContainer;
import com.sun.star.sheet.XSheetOperation;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellHoriJustify;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.table.XColumnRowRange;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.NumberFormat;
import com.sun.star.util.XNumberFormats;
import com.sun.star.util.XNumberFormatsSupplier;
import dev.stratum.port.Paint;
import dev.stratum.report.Format;
import dev.stratum.report.Theme;
import dev.stratum.sheet.Area;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How cells and columns of a document look. */
final class CalcLooks {
    private static final Locale ENGLISH = new Locale("en", "US", "");
    private static final float TITLE_SIZE = 14;
    private static final int ACCENT = Integer.parseInt(Theme.accent(), 16);
    private static final int WHITE = 0xFFFFFF;
    private static final int TRANSPARENT = -1;
    private static final short INDENT = 200; // 1/100 mm
    private static final double PIXEL = 25.4 * 100 / 96; // in 1/100 mm
    private static final int DIGIT = 7; // pixels of one character of a column's width in Excel
    private static final int PADDING = 5; // pixels beside them

    private final CalcDocument document;
    private final Map<Format, Integer> keys = new EnumMap<>(Format.class);

    CalcLooks(CalcDocument document) {
        this.document = document;
    }

    /** Sets how cells look. */
    void format(Area area, Format format) throws com.sun.star.uno.Exception {
        Map<String, Object> looks = new TreeMap<>();
        looks.put("NumberFormat", key(format));
        if (format.bold()) {
            looks.put("CharWeight", FontWeight.BOLD);
        }
        if (format == Format.TITLE) {
            looks.put("CharHeight", TITLE_SIZE);
            looks.put("CharColor", ACCENT);
        }
        XMultiPropertySet cells = UnoRuntime.queryInterface(XMultiPropertySet.class, document.range(area));
        if (format.isHeader() && isPlain(cells)) {
            looks.put("CellBackColor", ACCENT);
            looks.put("CharColor", WHITE);
        }
        if (format.wraps()) {
            looks.put("IsTextWrapped", true);
        }
        if (format.place() == Format.Place.CENTRE) {
            looks.put("HoriJustify", CellHoriJustify.CENTER);
        } else if (format == Format.RIGHT_HEADER || format == Format.RIGHT_PROSE) {
            looks.put("HoriJustify", CellHoriJustify.RIGHT);
        }
        if (format.isApart()) {
            looks.put("HoriJustify", CellHoriJustify.LEFT);
            looks.put("ParaIndent", INDENT);
        }
        set(cells, looks);
    }

    private static void set(XMultiPropertySet cells, Map<String, Object> looks) throws com.sun.star.uno.Exception {
        cells.setPropertyValues(
                looks.keySet().toArray(String[]::new), looks.values().toArray());
    }

    /** Gives cells a background and a weight, all of them at once: Calc takes its time for each call. */
    void paint(List<Area> areas, Paint paint) throws com.sun.star.uno.Exception {
        Map<String, Object> looks = new TreeMap<>();
        looks.put(
                "CellBackColor", paint.background().isEmpty() ? TRANSPARENT : Integer.parseInt(paint.background(), 16));
        if (paint.bold()) {
            looks.put("CharWeight", FontWeight.BOLD);
        }
        if (paint.points() > 0) {
            looks.put("CharHeight", (float) paint.points());
        }
        set(UnoRuntime.queryInterface(XMultiPropertySet.class, together(areas)), looks);
    }

    /** Cells anywhere in the document as one. */
    private Object together(List<Area> areas) throws com.sun.star.uno.Exception {
        if (areas.size() == 1) {
            return document.range(areas.get(0));
        }
        XSheetCellRangeContainer cells = UnoRuntime.queryInterface(
                XSheetCellRangeContainer.class,
                document.services().createInstance("com.sun.star.sheet.SheetCellRanges"));
        List<String> sheets = List.of(document.sheetNames());
        cells.addRangeAddresses(
                areas.stream()
                        .map(area -> CalcDocument.address(area, sheets.indexOf(area.sheet())))
                        .toArray(CellRangeAddress[]::new),
                false);
        return cells;
    }

    /** Takes away all that was set on cells themselves. */
    void undress(Area area) throws com.sun.star.uno.Exception {
        UnoRuntime.queryInterface(XSheetOperation.class, document.range(area)).clearContents(CellFlags.HARDATTR);
    }

    /** A person's colours stay. */
    private static boolean isPlain(XMultiPropertySet cells) {
        return Integer.valueOf(TRANSPARENT).equals(cells.getPropertyValues(new String[] {"CellBackColor"})[0]);
    }

    /** Whether a cell shows its number as a date. */
    boolean showsDate(Area cell) throws com.sun.star.uno.Exception {
        return shows(cell, NumberFormat.DATE);
    }

    /** Whether a cell takes whatever is entered as text. */
    boolean showsText(Area cell) throws com.sun.star.uno.Exception {
        return shows(cell, NumberFormat.TEXT);
    }

    private boolean shows(Area cell, short kind) throws com.sun.star.uno.Exception {
        XPropertySet shown = UnoRuntime.queryInterface(XPropertySet.class, document.range(cell));
        if (!(shown.getPropertyValue("NumberFormat") instanceof Integer key)) {
            return false;
        }
        Object type = document.as(XNumberFormatsSupplier.class)
                .getNumberFormats()
                .getByKey(key)
                .getPropertyValue("Type");
        return type instanceof Short bits && (bits & kind) != 0;
    }

    private int key(Format format) {
        return keys.computeIfAbsent(
                format,
                wanted -> Refused.or(() -> {
                    XNumberFormats formats =
                            document.as(XNumberFormatsSupplier.class).getNumberFormats();
                    int known = formats.queryKey(wanted.pattern(), ENGLISH, false);
                    return known >= 0 ? known : formats.addNew(wanted.pattern(), ENGLISH);
                }));
    }

    /** Sets the widths of the first columns of a sheet, equal neighbours together. */
    void columnWidths(String sheet, List<Integer> characters) throws com.sun.star.uno.Exception {
        XSpreadsheet cells = document.sheet(sheet);
        int from = 0;
        while (from < characters.size()) {
            int next = from + 1;
            while (next < characters.size() && characters.get(next).equals(characters.get(from))) {
                next++;
            }
            XCellRange columns = CalcDocument.range(cells, new Area(sheet, 0, from, 1, next - from));
            UnoRuntime.queryInterface(
                            XPropertySet.class,
                            UnoRuntime.queryInterface(XColumnRowRange.class, columns)
                                    .getColumns())
                    .setPropertyValue("Width", (int) Math.round((characters.get(from) * DIGIT + PADDING) * PIXEL));
            from = next;
        }
    }
}
