package dev.stratum.xlsx;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Elements of charts that the schemas which come with POI leave out, so that they are written as they are. */
final class ChartXml {
    private ChartXml() {}

    /** Stacked bars lie in one row. */
    static void onTop(CTBarChart bars) {
        try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
            String namespace = cursor.getName().getNamespaceURI();
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement(new QName(namespace, "overlap"));
            cursor.insertAttributeWithValue(new QName("val"), "100");
        }
    }

    /** With many bars, labels and ticks stand under some of them. */
    static void thin(XSSFChart chart, int every) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            String namespace = cursor.getName().getNamespaceURI();
            cursor.toEndToken();
            for (String element : List.of("tickLblSkip", "tickMarkSkip")) {
                cursor.beginElement(new QName(namespace, element));
                cursor.insertAttributeWithValue(new QName("val"), Integer.toString(every));
                cursor.toNextToken();
            }
        }
    }
}
