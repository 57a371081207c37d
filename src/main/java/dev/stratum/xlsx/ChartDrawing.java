package dev.stratum.xlsx;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;

/** Charts that refer to cells and carry the values which the cells have now. */
public final class ChartDrawing {
    private static final String RULE = "E3E8E8";
    private static final int MOST_LABELS = 16;
    private static final int LABEL_EVERY = 20;

    private ChartDrawing() {}

    /**
     * One series.
     *
     * @param name its name in the legend
     * @param cells the range of its values, on any sheet
     * @param colour its colour
     * @param points the colour of each bar of it; none where all have that of the series
     */
    public record Series(String name, String cells, String colour, List<String> points) {
        /** Keeps a copy. */
        public Series {
            points = List.copyOf(points);
        }

        /**
         * One series of one colour.
         *
         * @param name its name in the legend
         * @param cells the range of its values, on any sheet
         * @param colour its colour
         */
        public Series(String name, String cells, String colour) {
            this(name, cells, colour, List.of());
        }
    }

    /**
     * One curve.
     *
     * @param x the range of the horizontal values
     * @param y its name, the vertical values and the colour
     */
    public record Curve(String x, Series y) {}

    /**
     * Upright bars, side by side when there are several series.
     *
     * @param place makes the empty chart where it stands
     * @param labels the words around it
     * @param categories the range of the names below the bars
     * @param gap between the bars, in percent of their width
     * @param all what is drawn
     */
    public static void bars(
            Function<ChartLabels, XSSFChart> place, ChartLabels labels, String categories, int gap, Series... all) {
        XSSFChart chart = place.apply(labels);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        dress(across, up, labels);
        // Below the lowest bar, also below one that goes down.
        across.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(gap);
        data.setVaryColors(false);
        ChartCells cells = ChartCells.of(chart);
        for (Series one : all) {
            XDDFChartData.Series series = data.addSeries(cells.texts(categories), cells.numbers(one.cells()));
            series.setTitle(one.name(), null);
            series.setFillProperties(solid(one.colour()));
            for (int point = 0; point < one.points().size(); point++) {
                series.getDataPoint(point).setFillProperties(solid(one.points().get(point)));
            }
        }
        chart.plot(data);
        if (ChartCells.count(categories) <= MOST_LABELS) {
            chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList().forEach(series -> values(series, labels));
        } else {
            ChartXml.thin(chart, LABEL_EVERY);
        }
        legend(chart, all.length);
    }

    /**
     * A pyramid: one bar across per name, the first at the top, each in the middle and as wide as its number.
     *
     * @param place makes the empty chart where it stands
     * @param labels the words around it
     * @param categories the range of the names beside the bars
     * @param before the range of what is left free before each bar
     * @param widths the bars
     * @param colours the colour of each bar, the first at the top
     */
    public static void pyramid(
            Function<ChartLabels, XSSFChart> place,
            ChartLabels labels,
            String categories,
            String before,
            Series widths,
            List<String> colours) {
        XSSFChart chart = place.apply(labels);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        across.setCrosses(AxisCrosses.AUTO_ZERO);
        across.setNumberFormat(labels.format());
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setVisible(true);
        across.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, across);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(8);
        data.setVaryColors(false);
        ChartCells cells = ChartCells.of(chart);
        XDDFChartData.Series beside = data.addSeries(cells.texts(categories), cells.numbers(before));
        beside.setTitle("Free at the side", null);
        beside.setFillProperties(new XDDFNoFillProperties());
        XDDFChartData.Series bars = data.addSeries(cells.texts(categories), cells.numbers(widths.cells()));
        bars.setTitle(widths.name(), null);
        bars.setFillProperties(solid(widths.colour()));
        for (int i = 0; i < colours.size(); i++) {
            bars.getDataPoint(i).setFillProperties(solid(colours.get(i)));
        }
        chart.plot(data);
        CTBarChart drawn = chart.getCTChart().getPlotArea().getBarChartArray(0);
        values(drawn.getSerArray(1), labels);
        ChartXml.onTop(drawn);
    }

    /** The number above each bar. */
    private static void values(CTBarSer series, ChartLabels labels) {
        shown(series.addNewDLbls(), labels);
    }

    private static void shown(CTDLbls values, ChartLabels labels) {
        CTNumFmt format = values.addNewNumFmt();
        format.setFormatCode(labels.format());
        format.setSourceLinked(false);
        values.addNewShowLegendKey().setVal(false);
        values.addNewShowVal().setVal(true);
        values.addNewShowCatName().setVal(false);
        values.addNewShowSerName().setVal(false);
        values.addNewShowPercent().setVal(false);
        values.addNewShowBubbleSize().setVal(false);
    }

    /**
     * Lines over names, side by side points joined.
     *
     * @param place makes the empty chart where it stands
     * @param labels the words around it
     * @param categories the range of the names below the points
     * @param all what is drawn
     */
    public static void line(
            Function<ChartLabels, XSSFChart> place, ChartLabels labels, String categories, Series... all) {
        XSSFChart chart = place.apply(labels);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        dress(across, up, labels);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        ChartCells cells = ChartCells.of(chart);
        for (Series one : all) {
            XDDFLineChartData.Series series =
                    (XDDFLineChartData.Series) data.addSeries(cells.texts(categories), cells.numbers(one.cells()));
            series.setTitle(one.name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.CIRCLE);
            series.setLineProperties(new XDDFLineProperties(solid(one.colour())));
        }
        chart.plot(data);
        if (labels.format().endsWith("%") && Stream.of(all).allMatch(one -> cells.isAtMost(1, one.cells()))) {
            up.setMaximum(1);
        }
        if (all.length == 1 && ChartCells.count(categories) <= MOST_LABELS) {
            CTDLbls values = chart.getCTChart()
                    .getPlotArea()
                    .getLineChartArray(0)
                    .getSerArray(0)
                    .addNewDLbls();
            shown(values, labels);
        }
        legend(chart, all.length);
    }

    /**
     * Lines through points, both axes being numbers.
     *
     * @param place makes the empty chart where it stands
     * @param labels the words around it
     * @param acrossFormat number format of the horizontal axis
     * @param curves what is drawn
     */
    public static void curves(
            Function<ChartLabels, XSSFChart> place, ChartLabels labels, String acrossFormat, List<Curve> curves) {
        XSSFChart chart = place.apply(labels);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        dress(across, up, labels);
        across.setNumberFormat(acrossFormat);
        across.setMinimum(0);
        across.setMaximum(1);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        ChartCells cells = ChartCells.of(chart);
        for (Curve curve : curves) {
            XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                    cells.numbers(curve.x()), cells.numbers(curve.y().cells()));
            series.setTitle(curve.y().name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(ChartCells.count(curve.x()) <= MOST_LABELS ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
            XDDFLineProperties line = new XDDFLineProperties(solid(curve.y().colour()));
            line.setWidth(2.25);
            series.setLineProperties(line);
        }
        chart.plot(data);
        legend(chart, curves.size());
    }

    /**
     * Gives axes their titles and the grid.
     *
     * @param across the horizontal axis
     * @param up the vertical axis
     * @param labels the words around the chart
     */
    public static void dress(XDDFChartAxis across, XDDFValueAxis up, ChartLabels labels) {
        across.setTitle(labels.across());
        up.setTitle(labels.up());
        up.setNumberFormat(labels.format());
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        if (labels.tenfold()) {
            up.setLogBase(10);
        }
        across.setVisible(true);
        up.setVisible(true);
        up.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid(RULE)));
    }

    private static void legend(XSSFChart chart, int series) {
        if (series > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    /**
     * One colour.
     *
     * @param rgb six hexadecimal digits
     * @return the fill
     */
    public static XDDFSolidFillProperties solid(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
    }
}
