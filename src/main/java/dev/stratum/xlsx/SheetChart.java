package dev.stratum.xlsx;

import dev.stratum.port.Chart;
import dev.stratum.sheet.Area;
import dev.stratum.xlsx.ChartDrawing.Series;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Draws the charts of actions on a sheet of a file.
 *
 * @param sheet where they stand
 */
record SheetChart(XSSFSheet sheet) {
    private static final int GAP_PERCENT = 60;
    private static final int LARGE = 100;

    /** Draws a chart, or draws an earlier one of the same name or title anew. */
    void draw(Chart chart) {
        Area names = chart.categories();
        ChartLabels labels = new ChartLabels(
                chart.title(),
                names.row() == 0
                        ? ""
                        : cell(Area.cell(names.sheet(), names.row() - 1, names.column()))
                                .toString(),
                chart.valueAxis(),
                format(chart));
        String categories = chart.categories().absoluteAddress();
        Series[] series = chart.series().stream().map(this::series).toArray(Series[]::new);
        if (chart.kind() == Chart.Kind.LINE) {
            ChartDrawing.line(words -> frame(chart, words), labels, categories, series);
        } else {
            ChartDrawing.bars(words -> frame(chart, words), labels, categories, GAP_PERCENT, series);
        }
    }

    /** Numbers at an axis and at bars have no decimals where they are large, nor where they are shares. */
    private String format(Chart chart) {
        Area values = chart.series().get(0).values();
        String format = cell(values).getCellStyle().getDataFormatString().replace(".0%", "%");
        boolean isLarge = IntStream.range(0, values.rows())
                .mapToObj(row -> cell(values.at(row, 0)))
                .anyMatch(value ->
                        value.getCellType() == CellType.NUMERIC && Math.abs(value.getNumericCellValue()) >= LARGE);
        return isLarge ? format.replace(".00", "") : format;
    }

    private Series series(Chart.Series series) {
        return new Series(
                cell(series.name()).toString(), series.values().absoluteAddress(), series.colour(), series.points());
    }

    private XSSFCell cell(Area area) {
        return XlsxCells.cell(sheet.getWorkbook().getSheet(area.sheet()), area.row(), area.column());
    }

    /** The empty chart in its place. */
    private XSSFChart frame(Chart chart, ChartLabels words) {
        Area over = chart.over();
        XSSFChart frame = earlier(chart)
                .orElseGet(() -> new ChartFrame(
                                over.column(),
                                over.row(),
                                over.column() + over.columns(),
                                over.row() + over.rows(),
                                chart.title(),
                                words.spoken())
                        .on(sheet));
        properties(frame).setName(chart.name());
        properties(frame).setDescr(words.spoken());
        return frame;
    }

    private static CTNonVisualDrawingProps properties(XSSFChart chart) {
        return chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
    }

    /** An earlier drawing, emptied and put in its place: a person may have moved it. */
    private Optional<XSSFChart> earlier(Chart chart) {
        Optional<XSSFChart> found = sheet.getDrawingPatriarch() == null
                ? Optional.empty()
                : sheet.getDrawingPatriarch().getCharts().stream()
                        .filter(there -> there.getGraphicFrame() != null)
                        .filter(there ->
                                chart.isEarlier(properties(there).getName(), title(there), isAt(chart.over(), there)))
                        .findFirst();
        found.ifPresent(there -> {
            empty(there, chart.title());
            place(there.getGraphicFrame(), chart.over());
        });
        return found;
    }

    private static String title(XSSFChart chart) {
        return chart.getTitleText() == null ? "" : chart.getTitleText().getString();
    }

    private static void empty(XSSFChart there, String title) {
        CTChart content = there.getCTChart();
        content.setPlotArea(CTPlotArea.Factory.newInstance());
        if (content.isSetLegend()) {
            content.unsetLegend();
        }
        there.setTitleText(title);
        there.setTitleOverlay(false);
    }

    private boolean isAt(Area over, XSSFChart there) {
        return anchor(there.getGraphicFrame())
                .map(CTTwoCellAnchor::getFrom)
                .filter(corner -> corner.getRow() == over.row() && corner.getCol() == over.column())
                .isPresent();
    }

    private void place(XSSFGraphicFrame frame, Area over) {
        anchor(frame).ifPresent(anchor -> {
            move(anchor.getFrom(), over.row(), over.column());
            move(anchor.getTo(), over.row() + over.rows(), over.column() + over.columns());
        });
    }

    private Optional<CTTwoCellAnchor> anchor(XSSFGraphicFrame frame) {
        long number = frame.getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .getId();
        return Arrays.stream(sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray())
                .filter(CTTwoCellAnchor::isSetGraphicFrame)
                .filter(anchor -> anchor.getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getId()
                        == number)
                .findFirst();
    }

    private static void move(CTMarker corner, int row, int column) {
        corner.setRow(row);
        corner.setCol(column);
        corner.setRowOff(0);
        corner.setColOff(0);
    }
}
