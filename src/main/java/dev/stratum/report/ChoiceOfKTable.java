package dev.stratum.report;

import dev.stratum.kmeans.ChoiceOfK;
import java.util.List;

/** What each further cluster gains. */
public final class ChoiceOfKTable {
    private ChoiceOfKTable() {}

    /**
     * One line per number of clusters.
     *
     * @param choice the clusterings that were compared
     * @return k, sum of squares and the measures of quality, blank where one is not defined
     */
    public static ResultTable of(ChoiceOfK choice) {
        ResultTable table = ResultTable.of(
                Column.of("k", Format.GRADE),
                Column.of("Sum of squares", Format.TWO),
                Column.of("Explained", Format.SHARE),
                Column.of("Silhouette", Format.TWO),
                Column.of("Silhouette error", Format.TWO),
                Column.of("Calinski-Harabasz", Format.TWO),
                Column.of("Davies-Bouldin", Format.TWO),
                Column.of("Gap", Format.TWO),
                Column.of("Gap error", Format.TWO));
        for (ChoiceOfK.Row row : choice.rows()) {
            table.row(
                    row.k(),
                    row.sumOfSquares(),
                    row.explained(),
                    orBlank(row.silhouette()),
                    row.k() == 1 ? null : row.silhouetteError(),
                    orBlank(row.calinskiHarabasz()),
                    orBlank(row.daviesBouldin()),
                    orBlank(row.gap()),
                    orBlank(row.gapError()));
        }
        return table;
    }

    /**
     * Where the sum of squares stops to fall.
     *
     * @param table what {@link #of} gives
     * @return a chart
     */
    public static ReportChart elbow(ResultTable table) {
        return new ReportChart(
                ReportChart.Kind.LINE, "Sum of squares within segments by k", table, 0, List.of(1), "Sum of squares");
    }

    private static Object orBlank(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
