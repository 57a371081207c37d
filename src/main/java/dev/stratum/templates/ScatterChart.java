package dev.stratum.templates;

import dev.stratum.xlsx.ChartCells;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/** Current against potential value: one cloud of points per category, and the cuts as lines. */
final class ScatterChart {
    private static final String CUT_COLOUR = "8A9698";
    private static final int POINT = 9;

    private ScatterChart() {}

    /**
     * The points of one category.
     *
     * @param name its name in the legend
     * @param x the horizontal values, for example {@code points[x0]}
     * @param y the vertical values
     * @param colour the colour of the points
     */
    record Cloud(String name, String x, String y, String colour) {}

    /**
     * A straight line between two points.
     *
     * @param x its two horizontal values, for example {@code cut_lines[current_x]}
     * @param y its two vertical values
     */
    record Cut(String x, String y) {}

    static void draw(
            Book book, Function<ChartLabels, XSSFChart> place, ChartLabels labels, List<Cloud> clouds, List<Cut> cuts) {
        XSSFChart chart = place.apply(labels);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        ChartDrawing.dress(across, up, labels);
        across.setNumberFormat(labels.format());
        // Points that belong elsewhere stand at -1; to the other side the axes follow the cuts.
        across.setMinimum(0);
        up.setMinimum(0);
        across.setMajorUnit(0.5);
        up.setMajorUnit(0.5);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setVaryColors(false);
        data.setStyle(ScatterStyle.LINE_MARKER);
        for (Cloud cloud : clouds) {
            points(data, book, cloud);
        }
        for (Cut cut : cuts) {
            line(data, book, cut);
        }
        // Without this a shorter series would go on to the origin.
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        leaveOut(chart, clouds.size(), cuts.size());
    }

    private static void points(XDDFScatterChartData data, Book book, Cloud cloud) {
        XDDFScatterChartData.Series series = series(data, book, cloud.x(), cloud.y(), cloud.name());
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(none);
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(ChartDrawing.solid(cloud.colour()));
        marker.setLineProperties(new XDDFLineProperties(ChartDrawing.solid("FFFFFF")));
        series.getCTScatterSer().getMarker().setSpPr(marker.getXmlObject());
        size(series.getCTScatterSer().getMarker(), POINT);
    }

    /** The schemas that come with POI leave out this element, so it is written as it is: between symbol and looks. */
    private static void size(CTMarker marker, int points) {
        try (XmlCursor cursor = marker.newCursor()) {
            cursor.toFirstChild();
            cursor.toNextSibling();
            cursor.insertElementWithText(new QName(cursor.getName().getNamespaceURI(), "size"), "");
            cursor.toPrevSibling();
            cursor.setAttributeText(new QName("val"), Integer.toString(points));
        }
    }

    private static void line(XDDFScatterChartData data, Book book, Cut cut) {
        XDDFScatterChartData.Series series = series(data, book, cut.x(), cut.y(), "Cut");
        series.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties line = new XDDFLineProperties(ChartDrawing.solid(CUT_COLOUR));
        line.setWidth(1.25);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        series.setLineProperties(line);
    }

    private static XDDFScatterChartData.Series series(
            XDDFScatterChartData data, Book book, String x, String y, String name) {
        ChartCells cells = new ChartCells(book.workbook());
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series)
                data.addSeries(cells.numbers(book.address(x)), cells.numbers(book.address(y)));
        series.setTitle(name, null);
        series.setSmooth(false);
        return series;
    }

    /** The cuts speak for themselves: they are not in the legend. */
    private static void leaveOut(XSSFChart chart, int first, int count) {
        CTLegend legend = chart.getCTChart().getLegend();
        for (int i = 0; i < count; i++) {
            CTLegendEntry entry = legend.addNewLegendEntry();
            entry.addNewIdx().setVal(first + i);
            entry.addNewDelete().setVal(true);
        }
    }
}
