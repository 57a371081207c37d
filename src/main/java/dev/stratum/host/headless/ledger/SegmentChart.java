package dev.stratum.host.headless.ledger;

import dev.stratum.xlsx.ChartFrame;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Column charts with one column per segment. */
final class SegmentChart {
    static final byte[] BLUE = {0x2F, 0x55, (byte) 0x97};
    static final byte[] GREEN = {0x54, (byte) 0x82, 0x35};
    private static final int GAP_PERCENT = 60;

    private final XSSFSheet sheet;
    private final CellRangeAddress segments;

    /** Charts beside a table whose first column names the segments. */
    SegmentChart(XSSFSheet sheet, CellRangeAddress segments) {
        this.sheet = sheet;
        this.segments = segments;
    }

    /** Draws a column of the table between two columns and two rows of the sheet. */
    void draw(String title, int column, int left, int right, int top, int bottom, byte[] color) {
        String heading = title + " per segment";
        String description =
                "Column chart: " + title.toLowerCase(Locale.ROOT) + " of each segment, best segment first.";
        XSSFChart chart = new ChartFrame(left, top, right, bottom, heading, description).on(sheet);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setNumberFormat("#,##0");
        values.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFChartData data = chart.createData(ChartTypes.BAR, categories, values);
        ((XDDFBarChartData) data).setBarDirection(BarDirection.COL);
        ((XDDFBarChartData) data).setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        CellRangeAddress numbers = new CellRangeAddress(segments.getFirstRow(), segments.getLastRow(), column, column);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, segments),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, numbers));
        series.setTitle(title, null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
        series.setShapeProperties(shape);
        chart.plot(data);
        labels(chart);
        XDDFShapeProperties frame = chart.getOrAddShapeProperties();
        frame.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    }

    /** Writes each value above its column. */
    private static void labels(XSSFChart chart) {
        var labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode("#,##0");
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
