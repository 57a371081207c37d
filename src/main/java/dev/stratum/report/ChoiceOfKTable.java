package dev.stratum.report;

import dev.stratum.kmeans.ChoiceOfK;

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

    private static Object orBlank(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
