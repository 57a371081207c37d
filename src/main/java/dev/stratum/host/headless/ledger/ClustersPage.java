package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.ClusterAnova;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.Outlook;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.Cells;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.Segmentation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How segments came out of the grades: the clusters, their centres, and how well they are told apart. */
final class ClustersPage {

    private final LedgerSegments segments;
    private final Segmentation segmentation;
    private final Clustering clusters;
    private final List<String> measures;

    ClustersPage(LedgerSegments segments) {
        this.segments = segments;
        this.segmentation = segments.segmentation();
        this.clusters = segmentation.clusters();
        this.measures = Columns.headings((byGrades() ? Columns.GRADES : Columns.MEASURES)
                .subList(0, segmentation.grades().columns()));
    }

    private boolean byGrades() {
        return segmentation.by() == ClusterBy.GRADES;
    }

    Page page() {
        Trials trials = clusters.trials();
        String introduction = clusters.iterations() == 0
                ? "The centres are those of an earlier date, and each customer is with the nearest."
                : "K-means on the " + (byGrades() ? "grades" : "measures, each in standard deviations from its mean")
                        + ", start '"
                        + segments.policy().segments().start().word() + (byGrades() ? "', " : "' on a sample, ")
                        + Words.count(clusters.iterations(), "iteration") + ", sum of squares "
                        + Format.FOUR.shown(clusters.sumOfSquares())
                        + (trials.tried() > 1
                                ? "; the best of " + Words.grouped(trials.tried()) + " starts, found by "
                                        + Words.grouped(trials.timesBest()) + " of them."
                                : ".");
        return new Page(
                "Clusters",
                "Clusters",
                Stream.concat(
                                Stream.of(introduction),
                                Outlook.certificate(segmentation).map(ClusterTables::certified).stream())
                        .toList(),
                List.of(
                        segmentsOfClusters(),
                        ClusterTables.centres(measures, clusters.centres()).titled("Final cluster centres"),
                        ClusterTables.centres(measures, clusters.initialCentres())
                                .titled("Initial cluster centres"),
                        ClusterTables.history(clusters),
                        ClusterTables.distances(clusters),
                        blankWhereUndefined(
                                ClusterTables.anova(measures, ClusterAnova.of(segmentation.points(), clusters)))));
    }

    /** In a workbook of values an error would be taken for damage; a cell of a formula shows it, with its reason. */
    private static ResultTable blankWhereUndefined(ResultTable table) {
        ResultTable shown = ResultTable.ofColumns(table.columns()).titled(table.title());
        table.rows()
                .forEach(row -> shown.row(Arrays.stream(row)
                        .map(cell -> Cells.isError(cell) ? "" : cell)
                        .toArray()));
        return shown;
    }

    private ResultTable segmentsOfClusters() {
        String[] names = segmentation.namesOfClusters();
        ResultTable table = ResultTable.of(
                Columns.CLUSTER,
                Columns.SEGMENT,
                Columns.CUSTOMERS,
                Columns.SHARE,
                Column.of("Sum of squares", Format.FOUR));
        for (int cluster = 0; cluster < clusters.k(); cluster++) {
            long count = clusters.counts()[cluster];
            table.row(
                    cluster + 1,
                    names[cluster],
                    count,
                    count / (double) segmentation.tiers().length,
                    clusters.withinSumOfSquares()[cluster]);
        }
        return table.total(SegmentTable.TOTAL, null, segmentation.tiers().length, 1, clusters.sumOfSquares());
    }
}
