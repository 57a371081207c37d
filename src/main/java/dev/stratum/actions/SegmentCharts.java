package dev.stratum.actions;

import dev.stratum.port.Chart;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.sheet.Area;

/** Charts below their tables. */
final class SegmentCharts {
    private static final int HEIGHT = 16;
    private static final int WIDTH = 6;

    private SegmentCharts() {}

    /** Share of customers and of the amount per segment. */
    static Chart shares(Area area, ResultTable table) {
        return below(area, "stratum_shares", SegmentTable.shares(table), 0);
    }

    /** Mean grades per segment. */
    static Chart grades(Area area, ResultTable table) {
        return below(area, "stratum_grades", SegmentTable.grades(table), 1);
    }

    /**
     * A chart below its table, where it has become known.
     *
     * @param area where the table stands, from the names of its columns on
     * @param name tells the chart from others
     * @param chart what is drawn
     * @param place 0 for the first from the left
     */
    static Chart below(Area area, String name, ReportChart chart, int place) {
        int rows = Math.max(1, chart.rows());
        return new Chart(
                name,
                chart.kind() == ReportChart.Kind.LINE ? Chart.Kind.LINE : Chart.Kind.COLUMNS,
                chart.title(),
                area.at(1, chart.categories()).resized(rows, 1),
                chart.series().stream()
                        .map(column -> new Chart.Series(
                                area.at(0, column), area.at(1, column).resized(rows, 1)))
                        .toList(),
                chart.axis(),
                new Area(area.sheet(), area.row() + area.rows() + 1, place * WIDTH, HEIGHT, WIDTH));
    }
}
