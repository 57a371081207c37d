package dev.stratum.actions;

import dev.stratum.port.Chart;
import dev.stratum.sheet.Area;
import java.util.List;
import java.util.stream.IntStream;

/** Charts below a table of segments. */
final class SegmentCharts {
    private static final int HEIGHT = 16;
    private static final int WIDTH = 6;
    private static final int SHARE_OF_CUSTOMERS = 2;
    private static final int SHARE_OF_AMOUNT = 4;

    private SegmentCharts() {}

    /** Share of customers and of the amount per segment. */
    static Chart shares(Area table) {
        return columns(
                "stratum_shares",
                "Share of customers and of amount by segment",
                table,
                List.of(SHARE_OF_CUSTOMERS, SHARE_OF_AMOUNT),
                "Share",
                0);
    }

    /** Mean grades per segment. */
    static Chart grades(Area table, int firstMean, int measures) {
        return columns(
                "stratum_grades",
                "Mean grades by segment (4 = best)",
                table,
                IntStream.range(firstMean, firstMean + measures).boxed().toList(),
                "Mean grade",
                1);
    }

    /** The last row, all customers, is no category. */
    private static Chart columns(String name, String title, Area table, List<Integer> columns, String axis, int place) {
        int segments = Math.max(1, table.rows() - 2);
        return new Chart(
                name,
                Chart.Kind.COLUMNS,
                title,
                table.at(1, 0).resized(segments, 1),
                columns.stream()
                        .map(column -> new Chart.Series(
                                table.at(0, column), table.at(1, column).resized(segments, 1)))
                        .toList(),
                axis,
                new Area(table.sheet(), table.row() + table.rows() + 1, place * WIDTH, HEIGHT, WIDTH));
    }
}
