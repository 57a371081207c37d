package dev.stratum.xlsx;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/** Fonts with their properties in the order in which Excel writes them; Microsoft's validator refuses any other. */
public final class FontOrder {
    private static final List<String> ORDER = List.of(
            "b",
            "i",
            "strike",
            "condense",
            "extend",
            "outline",
            "shadow",
            "u",
            "vertAlign",
            "sz",
            "color",
            "name",
            "family",
            "charset",
            "scheme");

    private FontOrder() {}

    /**
     * Orders the properties of every font.
     *
     * @param workbook a workbook whose styles are complete
     */
    public static void of(XSSFWorkbook workbook) {
        for (XSSFFont font : workbook.getStylesSource().getFonts()) {
            for (String property : ORDER) {
                moveToEnd(font, property);
            }
        }
    }

    private static void moveToEnd(XSSFFont font, String property) {
        try (XmlCursor from = font.getCTFont().newCursor();
                XmlCursor end = font.getCTFont().newCursor()) {
            String namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            if (from.toChild(new QName(namespace, property))) {
                end.toEndToken();
                from.moveXml(end);
            }
        }
    }
}
