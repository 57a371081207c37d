package dev.stratum.actions;

import dev.stratum.actions.output.Draft;
import dev.stratum.port.Chart;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.sheet.Area;
import java.util.stream.IntStream;

/** Charts below their tables. */
final class SegmentCharts {
    private SegmentCharts() {}

    /** Share of customers and of the amount per segment. */
    static Chart shares(Draft places, String key, ResultTable table) {
        return below(places, key, "stratum_shares", SegmentTable.shares(table), 0);
    }

    /** Mean grades per segment. */
    static Chart grades(Draft places, String key, ResultTable table) {
        return below(places, key, "stratum_grades", SegmentTable.grades(table), 1);
    }

    /**
     * A chart below the table of an output, where its place has become known.
     *
     * @param places the draft
     * @param key the key of the output
     * @param name tells the chart from others
     * @param chart what is drawn
     * @param place 0 for the first from the left
     */
    static Chart below(Draft places, String key, String name, ReportChart chart, int place) {
        Area area = places.area(key, chart.table());
        int rows = Math.max(1, chart.rows());
        return new Chart(
                name,
                chart.kind() == ReportChart.Kind.LINE ? Chart.Kind.LINE : Chart.Kind.COLUMNS,
                chart.title(),
                area.at(1, chart.categories()).resized(rows, 1),
                IntStream.range(0, chart.series().size())
                        .mapToObj(one -> new Chart.Series(
                                area.at(0, chart.series().get(one)),
                                area.at(1, chart.series().get(one)).resized(rows, 1),
                                chart.colour(one),
                                chart.colours(one)))
                        .toList(),
                chart.axis(),
                places.chartArea(key, place));
    }
}
