package dev.stratum.host.calc;

import com.sun.star.awt.Point;
import com.sun.star.awt.Rectangle;
import com.sun.star.awt.Size;
import com.sun.star.beans.XPropertySet;
import com.sun.star.chart.ChartDataCaption;
import com.sun.star.chart.ChartSymbolType;
import com.sun.star.chart.X3DDisplay;
import com.sun.star.chart.XAxisYSupplier;
import com.sun.star.chart.XChartDocument;
import com.sun.star.chart.XDiagram;
import com.sun.star.document.XEmbeddedObjectSupplier;
import com.sun.star.drawing.FillStyle;
import com.sun.star.drawing.LineStyle;
import com.sun.star.drawing.XDrawPage;
import com.sun.star.drawing.XDrawPageSupplier;
import com.sun.star.drawing.XShape;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XTableCharts;
import com.sun.star.table.XTableChartsSupplier;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.port.Chart;
import dev.stratum.sheet.Area;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The charts of a document. Calc takes the name of a series from the cell above its values. */
final class CalcCharts {
    private static final String TITLE = "String";
    private static final String CHART_SHAPE = "com.sun.star.drawing.OLE2Shape";

    /** How far a chart moves when a file is saved and opened, in 1/100 mm. */
    private static final int SAME_PLACE = 200;

    private final CalcDocument document;

    CalcCharts(CalcDocument document) {
        this.document = document;
    }

    /** Adds a chart, or replaces the earlier ones on its sheet. */
    void add(Chart chart) throws com.sun.star.uno.Exception {
        XSpreadsheet sheet = document.sheet(chart.over().sheet());
        XTableCharts charts = on(sheet);
        for (String name : charts.getElementNames()) {
            if (chart.isEarlier(name, title(charts, name), isAt(place(chart.over()), name, sheet))) {
                charts.removeByName(name);
            }
        }
        String name = freeName(chart.name());
        charts.addNewByName(name, place(chart.over()), data(chart), true, true);
        XChartDocument drawn = UnoRuntime.queryInterface(
                XChartDocument.class,
                UnoRuntime.queryInterface(XEmbeddedObjectSupplier.class, charts.getByName(name))
                        .getEmbeddedObject());
        draw(chart, drawn);
    }

    private static String title(XTableCharts charts, String name) throws com.sun.star.uno.Exception {
        Object embedded = UnoRuntime.queryInterface(XEmbeddedObjectSupplier.class, charts.getByName(name))
                .getEmbeddedObject();
        XChartDocument drawn = UnoRuntime.queryInterface(XChartDocument.class, embedded);
        if (drawn == null || !Boolean.TRUE.equals(properties(drawn).getPropertyValue("HasMainTitle"))) {
            return "";
        }
        return (String) properties(drawn.getTitle()).getPropertyValue(TITLE);
    }

    /** Whether a chart begins at a place: files of Excel keep neither its name nor a title that a person changed. */
    private static boolean isAt(Rectangle place, String name, XSpreadsheet sheet) throws com.sun.star.uno.Exception {
        XDrawPage page =
                UnoRuntime.queryInterface(XDrawPageSupplier.class, sheet).getDrawPage();
        for (int i = 0; i < page.getCount(); i++) {
            XShape shape = UnoRuntime.queryInterface(XShape.class, page.getByIndex(i));
            if (shape.getShapeType().equals(CHART_SHAPE)
                    && name.equals(properties(shape).getPropertyValue("PersistName"))) {
                Point corner = shape.getPosition();
                return Math.abs(corner.X - place.X) <= SAME_PLACE && Math.abs(corner.Y - place.Y) <= SAME_PLACE;
            }
        }
        return false;
    }

    private static XTableCharts on(XSpreadsheet sheet) {
        return UnoRuntime.queryInterface(XTableChartsSupplier.class, sheet).getCharts();
    }

    /** Calc wants the names of charts to differ in the whole document, Excel only on one sheet. */
    private String freeName(String wanted) throws com.sun.star.uno.Exception {
        Set<String> taken = new HashSet<>();
        for (String sheet : document.sheetNames()) {
            taken.addAll(List.of(on(document.sheet(sheet)).getElementNames()));
        }
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private static void draw(Chart chart, XChartDocument drawn) throws com.sun.star.uno.Exception {
        if (chart.kind() == Chart.Kind.LINE) {
            Object line = UnoRuntime.queryInterface(XMultiServiceFactory.class, drawn)
                    .createInstance("com.sun.star.chart.LineDiagram");
            drawn.setDiagram(UnoRuntime.queryInterface(XDiagram.class, line));
            properties(drawn.getDiagram()).setPropertyValue("SymbolType", ChartSymbolType.AUTO);
        }
        colours(chart, drawn.getDiagram());
        XPropertySet whole = properties(drawn);
        whole.setPropertyValue("HasMainTitle", true);
        whole.setPropertyValue("HasLegend", chart.series().size() > 1);
        properties(drawn.getTitle()).setPropertyValue(TITLE, chart.title());
        properties(drawn.getDiagram()).setPropertyValue("HasYAxisTitle", true);
        XAxisYSupplier axis = UnoRuntime.queryInterface(XAxisYSupplier.class, drawn.getDiagram());
        properties(axis.getYAxisTitle()).setPropertyValue(TITLE, chart.valueAxis());
        // Charts made by a program look as in old versions, with grey behind them.
        XPropertySet wall =
                UnoRuntime.queryInterface(X3DDisplay.class, drawn.getDiagram()).getWall();
        wall.setPropertyValue("FillStyle", FillStyle.NONE);
        if (chart.series().size() > 1) {
            XPropertySet legend = properties(drawn.getLegend());
            legend.setPropertyValue("FillStyle", FillStyle.NONE);
            legend.setPropertyValue("LineStyle", LineStyle.NONE);
        }
    }

    /** Each series and each bar in its colour, with its number. */
    private static void colours(Chart chart, XDiagram diagram) throws com.sun.star.uno.Exception {
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            XPropertySet row = diagram.getDataRowProperties(i);
            row.setPropertyValue("Color", Integer.parseInt(series.colour(), 16));
            if (chart.isLabelled()) {
                row.setPropertyValue("DataCaption", ChartDataCaption.VALUE);
            }
            for (int point = 0; point < series.points().size(); point++) {
                diagram.getDataPointProperties(point, i)
                        .setPropertyValue(
                                "Color", Integer.parseInt(series.points().get(point), 16));
            }
        }
    }

    private static XPropertySet properties(Object object) {
        return UnoRuntime.queryInterface(XPropertySet.class, object);
    }

    /** The place of cells on their sheet, in 1/100 mm. */
    private Rectangle place(Area over) throws com.sun.star.uno.Exception {
        XPropertySet cells = properties(document.range(over));
        Point corner = (Point) cells.getPropertyValue("Position");
        Size size = (Size) cells.getPropertyValue("Size");
        return new Rectangle(corner.X, corner.Y, size.Width, size.Height);
    }

    /** The columns of the categories and of each series, from the row of the names on. */
    private CellRangeAddress[] data(Chart chart) {
        int names = chart.series().get(0).name().row();
        return Stream.concat(
                        Stream.of(chart.categories()), chart.series().stream().map(Chart.Series::values))
                .map(cells -> new Area(
                        cells.sheet(), names, cells.column(), cells.row() + cells.rows() - names, cells.columns()))
                .map(document::address)
                .toArray(CellRangeAddress[]::new);
    }
}
