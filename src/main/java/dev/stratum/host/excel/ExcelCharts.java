package dev.stratum.host.excel;

import dev.stratum.port.Chart;
import dev.stratum.sheet.Area;

/** The charts of a workbook in Excel. */
final class ExcelCharts {
    private static final int COLUMN_CLUSTERED = 51; // xlColumnClustered
    private static final int LINE_MARKERS = 65; // xlLineMarkers
    private static final int VALUE_AXIS = 2; // xlValue

    private final ExcelCells cells;

    ExcelCharts(ExcelCells cells) {
        this.cells = cells;
    }

    /** Draws a chart in the place of the earlier ones on its sheet. */
    void draw(Chart chart) {
        // Worksheet.ChartObjects, ChartObjects.Item, ChartObject.Delete, ChartObjects.Add(Left, Top, Width, Height)
        Automation objects = cells.sheet(chart.over().sheet()).at("ChartObjects");
        for (int i = objects.whole("Count"); i >= 1; i--) {
            Automation earlier = objects.at("Item", i);
            if (chart.isEarlier(earlier.text("Name"), title(earlier), isAt(chart.over(), earlier))) {
                earlier.get("Delete");
            }
        }
        Automation over = cells.range(chart.over());
        Automation added = objects.at("Add", over.get("Left"), over.get("Top"), over.get("Width"), over.get("Height"));
        added.set("Name", chart.name());
        // Chart.ChartType, Chart.SeriesCollection, SeriesCollection.NewSeries, Series.Name, XValues, Values
        Automation drawn = added.at("Chart");
        drawn.set("ChartType", chart.kind() == Chart.Kind.LINE ? LINE_MARKERS : COLUMN_CLUSTERED);
        Automation collection = drawn.at("SeriesCollection");
        for (int i = collection.whole("Count"); i >= 1; i--) {
            collection.at("Item", i).get("Delete");
        }
        for (Chart.Series series : chart.series()) {
            Automation line = collection.at("NewSeries");
            line.set("Name", "=" + series.name().absoluteAddress());
            line.set("Values", "=" + series.values().absoluteAddress());
            line.set("XValues", "=" + chart.categories().absoluteAddress());
            colour(chart, series, line);
        }
        // Chart.HasTitle, Chart.ChartTitle.Text, Chart.Axes, Axis.HasTitle, Axis.AxisTitle.Text, Chart.HasLegend
        drawn.set("HasTitle", true);
        drawn.at("ChartTitle").set("Text", chart.title());
        Automation axis = drawn.at("Axes", VALUE_AXIS);
        axis.set("HasTitle", true);
        axis.at("AxisTitle").set("Text", chart.valueAxis());
        drawn.set("HasLegend", chart.series().size() > 1);
    }

    /** A series and its bars in their colours, with their numbers. */
    private static void colour(Chart chart, Chart.Series series, Automation line) {
        // Series.Format, ChartFormat.Fill, ChartFormat.Line, FillFormat.ForeColor, ColorFormat.RGB, Series.Points,
        // Series.HasDataLabels
        String part = chart.kind() == Chart.Kind.LINE ? "Line" : "Fill";
        line.at("Format").at(part).at("ForeColor").set("RGB", ExcelCells.colour(series.colour()));
        for (int i = 0; i < series.points().size(); i++) {
            line.at("Points", i + 1)
                    .at("Format")
                    .at("Fill")
                    .at("ForeColor")
                    .set("RGB", ExcelCells.colour(series.points().get(i)));
        }
        line.set("HasDataLabels", chart.isLabelled());
    }

    private static String title(Automation object) {
        // ChartObject.Chart, Chart.HasTitle, Chart.ChartTitle.Text
        Automation drawn = object.at("Chart");
        return Boolean.TRUE.equals(drawn.get("HasTitle"))
                ? drawn.at("ChartTitle").text("Text")
                : "";
    }

    private static boolean isAt(Area over, Automation object) {
        // ChartObject.TopLeftCell
        return ExcelCells.area(object.at("TopLeftCell")).equals(over.resized(1, 1));
    }
}
