package dev.stratum.report;

import dev.stratum.kmeans.Clustering;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import dev.stratum.stats.AnovaRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How clusters came about: iteration history, distances, analysis of variance, as Tables 3 and 4 of Bu (2023). */
public final class ClusterTables {
    private ClusterTables() {}

    /**
     * How far each centre moved.
     *
     * @param clustering the clusters
     * @return one line per iteration, one column per cluster
     */
    public static ResultTable history(Clustering clustering) {
        return perCluster(Column.of("Iteration", Format.GRADE), clustering.k(), clustering.history())
                .titled("Iteration history: how far each centre moved");
    }

    /**
     * The distances between the final centres.
     *
     * @param clustering the clusters
     * @return one line and one column per cluster
     */
    public static ResultTable distances(Clustering clustering) {
        return perCluster(Columns.CLUSTER, clustering.k(), clustering.distancesBetweenCentres())
                .titled("Distances between final cluster centres");
    }

    private static ResultTable perCluster(Column corner, int k, double[][] rows) {
        ResultTable table =
                ResultTable.ofColumns(Stream.concat(Stream.of(corner), Columns.clusters(k, Format.FOUR).stream())
                        .toList());
        for (int row = 0; row < rows.length; row++) {
            table.row(List.of(row + 1), rows[row]);
        }
        return table;
    }

    /**
     * Centres of clusters.
     *
     * @param measures the names of the measures
     * @param centres the centres, cluster by cluster
     * @return one line per cluster
     */
    public static ResultTable centres(List<String> measures, double[] centres) {
        int width = measures.size();
        List<Column> columns = new ArrayList<>(List.of(Columns.CLUSTER));
        columns.addAll(Columns.named(measures, Format.FOUR));
        ResultTable table = ResultTable.ofColumns(columns);
        IntStream.range(0, centres.length / width)
                .forEach(cluster -> table.row(
                        List.of(cluster + 1), Arrays.copyOfRange(centres, cluster * width, (cluster + 1) * width)));
        return table;
    }

    /**
     * The analysis of variance between clusters.
     *
     * @param measures the names of the measures
     * @param rows the analysis of each
     * @return one line per measure, with the reason where a value is not defined
     */
    public static ResultTable anova(List<String> measures, List<AnovaRow> rows) {
        ResultTable table = ResultTable.of(
                Columns.MEASURE,
                Column.of("Cluster mean square", Format.FOUR),
                Column.of("Cluster df", Format.WHOLE),
                Column.of("Error mean square", Format.FOUR),
                Column.of("Error df", Format.WHOLE),
                Column.of("F", Format.THREE),
                Column.of("Sig.", Format.FOUR));
        for (int i = 0; i < rows.size(); i++) {
            AnovaCells cells = new AnovaCells(measures.get(i), rows.get(i));
            table.row(
                    measures.get(i),
                    cells.between(),
                    rows.get(i).betweenDf(),
                    cells.within(),
                    rows.get(i).withinDf(),
                    cells.f(),
                    cells.significance());
        }
        return table.titled("ANOVA (descriptive only: the clusters were chosen to differ, so Sig. is no test)");
    }

    /**
     * The analysis of variance between groups, with its sums of squares.
     *
     * @param measures the names of the measures
     * @param rows the analysis of each
     * @return one line per measure, with the reason where a value is not defined
     */
    public static ResultTable groups(List<String> measures, List<AnovaRow> rows) {
        ResultTable table = ResultTable.of(
                Columns.MEASURE,
                Column.of("Between sum of squares", Format.FOUR),
                Column.of("Between df", Format.WHOLE),
                Column.of("Between mean square", Format.FOUR),
                Column.of("Within sum of squares", Format.FOUR),
                Column.of("Within df", Format.WHOLE),
                Column.of("Within mean square", Format.FOUR),
                Column.of("F", Format.THREE),
                Column.of("Sig.", Format.FOUR));
        for (int i = 0; i < rows.size(); i++) {
            AnovaRow row = rows.get(i);
            AnovaCells cells = new AnovaCells(measures.get(i), row);
            table.row(
                    measures.get(i),
                    row.betweenSumOfSquares(),
                    row.betweenDf(),
                    cells.between(),
                    row.withinSumOfSquares(),
                    row.withinDf(),
                    cells.within(),
                    cells.f(),
                    cells.significance());
        }
        return table;
    }

    /** The values of one measure that are not defined for every data. */
    private record AnovaCells(String name, AnovaRow row) {

        Object between() {
            return row.betweenDf() == 0
                    ? oneGroup("the mean square between groups")
                    : meanSquare(row.betweenMeanSquare());
        }

        Object within() {
            return meanSquare(row.withinMeanSquare());
        }

        private Object meanSquare(double meanSquare) {
            if (Double.isInfinite(meanSquare)) {
                return CellError.of(Problem.NOT_FINITE.with("The mean square of " + name));
            }
            return Double.isNaN(meanSquare)
                    ? CellError.of(
                            Problem.DIVISION_BY_ZERO.with("The degrees of freedom of " + name, "the mean square"))
                    : (Object) meanSquare;
        }

        Object f() {
            if (row.betweenDf() == 0) {
                return oneGroup("F");
            }
            if (row.withinDf() == 0) {
                return CellError.of(
                        Problem.DIVISION_BY_ZERO.with("The degrees of freedom of " + name + " within groups", "F"));
            }
            if (!Double.isFinite(row.betweenSumOfSquares()) || !Double.isFinite(row.withinSumOfSquares())) {
                return CellError.of(Problem.NOT_FINITE.with("The sum of squares of " + name));
            }
            return Double.isFinite(row.f())
                    ? (Object) row.f()
                    : CellError.of(
                            Problem.DIVISION_BY_ZERO.with("The variance of " + name + " within the groups", "F"));
        }

        Object significance() {
            return Double.isNaN(row.p()) ? f() : (Object) row.p();
        }

        /** One group differs from no other. */
        private CellError oneGroup(String what) {
            return CellError.of(Problem.DIVISION_BY_ZERO.with(
                    "There is one group only: the degrees of freedom of " + name + " between groups", what));
        }
    }
}
