package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.container.XNameContainer;
import com.sun.star.sheet.XPrintAreas;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.style.XStyleFamiliesSupplier;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;

/** How sheets of a document are printed: one page wide, by page styles of Stratum's own. */
final class CalcPages {
    private static final String UPRIGHT = "Stratum upright";
    private static final String ACROSS = "Stratum across";
    private static final int SHORT_SIDE = 21_000; // A4 in 1/100 mm
    private static final int LONG_SIDE = 29_700;

    private final CalcDocument document;
    private XNameContainer styles;

    CalcPages(CalcDocument document) {
        this.document = document;
    }

    /**
     * Prints a sheet one page wide, with the names of its columns on every page. What is so already is not set again, as
     * Calc breaks the sheet into pages anew for each setting.
     */
    void print(Area header) throws com.sun.star.uno.Exception {
        String style = style(header.columns() > Workbook.UPRIGHT_COLUMNS);
        XSpreadsheet sheet = document.sheet(header.sheet());
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, sheet);
        if (!style.equals(properties.getPropertyValue("PageStyle"))) {
            properties.setPropertyValue("PageStyle", style);
        }
        XPrintAreas areas = UnoRuntime.queryInterface(XPrintAreas.class, sheet);
        CellRangeAddress titles = document.address(header);
        if (!areas.getPrintTitleRows() || !isSameRow(areas.getTitleRows(), titles)) {
            areas.setTitleRows(titles);
        }
    }

    private static boolean isSameRow(CellRangeAddress has, CellRangeAddress titles) {
        return has.StartRow == titles.StartRow && has.EndRow == titles.EndRow;
    }

    private String style(boolean across) throws com.sun.star.uno.Exception {
        String name = across ? ACROSS : UPRIGHT;
        if (styles == null) {
            styles = UnoRuntime.queryInterface(
                    XNameContainer.class,
                    document.as(XStyleFamiliesSupplier.class).getStyleFamilies().getByName("PageStyles"));
        }
        if (!styles.hasByName(name)) {
            Object style = document.services().createInstance("com.sun.star.style.PageStyle");
            styles.insertByName(name, style);
            XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, style);
            properties.setPropertyValue("IsLandscape", across);
            properties.setPropertyValue("Width", across ? LONG_SIDE : SHORT_SIDE);
            properties.setPropertyValue("Height", across ? SHORT_SIDE : LONG_SIDE);
            properties.setPropertyValue("ScaleToPagesX", (short) 1);
            properties.setPropertyValue("ScaleToPagesY", (short) 0);
        }
        return name;
    }
}
