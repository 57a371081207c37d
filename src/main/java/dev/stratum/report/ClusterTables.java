package dev.stratum.report;

import dev.stratum.kmeans.Certificate;
import dev.stratum.kmeans.Clustering;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import dev.stratum.stats.AnovaRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How clusters came about: iteration history, distances, analysis of variance, as Tables 3 and 4 of Bu (2023). */
public final class ClusterTables {
    /** The number of an iteration, from 1. */
    public static final Column ITERATION = Column.of("Iteration", Format.GRADE);

    private ClusterTables() {}

    /**
     * How far each centre moved.
     *
     * @param clustering the clusters
     * @return one line per iteration, one column per cluster
     */
    public static ResultTable history(Clustering clustering) {
        return perCluster(ITERATION, clustering.k(), clustering.history())
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

    /**
     * How far a sum of squares can be from the lowest there is.
     *
     * @param certificate what is proven
     * @return five lines: what it is, a bound, the gap, whether it closes, and how
     */
    public static ResultTable certificate(Certificate certificate) {
        return ResultTable.of("Measure", "Value")
                .titled("Certificate: how far from the lowest sum of squares there is")
                .row("Sum of squares", certificate.sumOfSquares())
                .row("Lower bound", certificate.bound())
                .row("Gap, %", Math.rint(certificate.gap() * 1e8) / 1e6)
                .row("Proven lowest", certificate.proven() ? "yes" : "not proven")
                .row("How", certificate.how());
    }

    /**
     * The same as sentences.
     *
     * @param certificate what is proven
     * @return whether nothing lower exists, or how much lower it can be at most, and how that is known
     */
    public static String certified(Certificate certificate) {
        return verdict(certificate) + " " + certificate.how();
    }

    /**
     * How far clusters are from the best there are, without on what that rests.
     *
     * @param certificate of the clusters
     * @return a sentence
     */
    public static String verdict(Certificate certificate) {
        return certificate.proven()
                ? "Proven: no other division into as many clusters has a lower sum of squares."
                : "Not proven to be the lowest: another division can have a sum of squares that is lower by up to "
                        + Format.SHARE.shown(certificate.gap()) + ", none one below "
                        + Format.FOUR.shown(certificate.bound()) + ".";
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
     * The columns of the analysis of variance between clusters.
     *
     * @param squares how mean squares are shown
     * @param f how F is shown
     * @param significance how Sig. is shown
     * @return the columns of {@link #anova(List, List)}
     */
    public static List<Column> anova(Format squares, Format f, Format significance) {
        return List.of(
                Columns.MEASURE,
                Column.of("Cluster mean square", squares),
                Column.of("Cluster df", Format.WHOLE),
                Column.of("Error mean square", squares),
                Column.of("Error df", Format.WHOLE),
                Column.of("F", f),
                Column.of("Sig.", significance));
    }

    /**
     * The analysis of variance between clusters.
     *
     * @param measures the names of the measures
     * @param rows the analysis of each
     * @return one line per measure, with the reason where a value is not defined
     */
    public static ResultTable anova(List<String> measures, List<AnovaRow> rows) {
        ResultTable table = ResultTable.ofColumns(anova(Format.FOUR, Format.THREE, Format.FOUR));
        fill(table, measures, rows, cells -> new Object[] {
            cells.name(),
            cells.between(),
            cells.row().betweenDf(),
            cells.within(),
            cells.row().withinDf(),
            cells.f(),
            cells.significance()
        });
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
        fill(table, measures, rows, cells -> new Object[] {
            cells.name(),
            cells.row().betweenSumOfSquares(),
            cells.row().betweenDf(),
            cells.between(),
            cells.row().withinSumOfSquares(),
            cells.row().withinDf(),
            cells.within(),
            cells.f(),
            cells.significance()
        });
        return table;
    }

    private static void fill(
            ResultTable table, List<String> measures, List<AnovaRow> rows, Function<AnovaCells, Object[]> cells) {
        for (int i = 0; i < rows.size(); i++) {
            table.row(cells.apply(new AnovaCells(measures.get(i), rows.get(i))));
        }
    }

    /** The values of one measure that are not defined for every data. */
    private record AnovaCells(String name, AnovaRow row) {

        Object between() {
            return row.betweenDf() == 0 ? oneGroup(Phrase.MEAN_SQUARE_BETWEEN) : meanSquare(row.betweenMeanSquare());
        }

        Object within() {
            return meanSquare(row.withinMeanSquare());
        }

        private Object meanSquare(double meanSquare) {
            if (Double.isInfinite(meanSquare)) {
                return CellError.of(Problem.NOT_FINITE.with(Phrase.MEAN_SQUARE_OF.with(name)));
            }
            return Double.isNaN(meanSquare)
                    ? CellError.of(Problem.DIVISION_BY_ZERO.with(Phrase.DEGREES_OF.with(name), Phrase.MEAN_SQUARE))
                    : (Object) meanSquare;
        }

        Object f() {
            if (row.betweenDf() == 0) {
                return oneGroup("F");
            }
            if (row.withinDf() == 0) {
                return CellError.of(Problem.DIVISION_BY_ZERO.with(Phrase.DEGREES_WITHIN.with(name), "F"));
            }
            if (!Double.isFinite(row.betweenSumOfSquares()) || !Double.isFinite(row.withinSumOfSquares())) {
                return CellError.of(Problem.NOT_FINITE.with(Phrase.SQUARES_OF.with(name)));
            }
            return Double.isFinite(row.f())
                    ? (Object) row.f()
                    : CellError.of(Problem.DIVISION_BY_ZERO.with(Phrase.VARIANCE_WITHIN.with(name), "F"));
        }

        Object significance() {
            return Double.isNaN(row.p()) ? f() : (Object) row.p();
        }

        /** One group differs from no other. */
        private CellError oneGroup(Object what) {
            return CellError.of(Problem.DIVISION_BY_ZERO.with(Phrase.ONE_GROUP.with(name), what));
        }
    }
}
