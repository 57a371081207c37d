package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.FINE;
import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WHOLE;

import dev.stratum.kmeans.ClusterAnova;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.stats.AnovaRow;
import dev.stratum.work.LedgerSegments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** How the clusters came about: centres, history, distances, analysis of variance. */
final class ClustersSheet {
    private static final List<String> MEASURES = List.of("R grade", "F grade", "M grade");

    private final ReportSheet writer;
    private final LedgerSegments segments;
    private final Clustering clusters;

    private ClustersSheet(ReportSheet writer, LedgerSegments segments) {
        this.writer = writer;
        this.segments = segments;
        this.clusters = segments.segmentation().clusters();
    }

    static void write(ReportSheet writer, LedgerSegments segments) {
        writer.widths(14, 20, 13, 13, 13, 13, 16, 13, 13, 13, 13, 13);
        writer.title("Clusters", introduction(segments));
        ClustersSheet sheet = new ClustersSheet(writer, segments);
        sheet.centres();
        sheet.initial();
        sheet.history();
        sheet.distances();
        sheet.anova();
        writer.onOnePage(false);
    }

    private static String introduction(LedgerSegments segments) {
        Clustering clusters = segments.segmentation().clusters();
        Trials trials = clusters.trials();
        return "K-means on the grades, start '"
                + segments.policy().segments().start().word() + "', "
                + Words.count(clusters.iterations(), "iteration") + ", sum of squares "
                + Format.FOUR.shown(clusters.sumOfSquares())
                + (trials.tried() > 1
                        ? "; the best of " + Words.grouped(trials.tried()) + " starts, found by "
                                + Words.grouped(trials.timesBest()) + " of them."
                        : ".");
    }

    private void centres() {
        writer.heading("Final centres")
                .table(
                        List.of(TEXT, TEXT, WHOLE, FINE, FINE, FINE, FINE),
                        List.of("Cluster", "Segment", "Customers", "R grade", "F grade", "M grade", "Sum of squares"));
        String[] names = names();
        for (int c = 0; c < clusters.k(); c++) {
            List<Object> row = new ArrayList<>(List.of("Cluster " + (c + 1), names[c], clusters.counts()[c]));
            addCentre(row, clusters.centres(), c);
            row.add(clusters.withinSumOfSquares()[c]);
            writer.line(row.toArray());
        }
        writer.skip(1);
    }

    private String[] names() {
        String[] names = new String[clusters.k()];
        Arrays.fill(names, "");
        for (int i = 0; i < segments.segmentation().tiers().length; i++) {
            names[clusters.labels()[i]] =
                    segments.segmentation().names().name(segments.segmentation().tiers()[i]);
        }
        return names;
    }

    private void addCentre(List<Object> row, double[] centres, int cluster) {
        for (int j = 0; j < clusters.columns(); j++) {
            row.add(centres[cluster * clusters.columns() + j]);
        }
    }

    private void initial() {
        List<String> header = new ArrayList<>(List.of("Cluster"));
        header.addAll(MEASURES);
        writer.heading("Initial centres").table(formats(MEASURES.size()), header);
        for (int c = 0; c < clusters.k(); c++) {
            List<Object> row = new ArrayList<>(List.of("Cluster " + (c + 1)));
            addCentre(row, clusters.initialCentres(), c);
            writer.line(row.toArray());
        }
        writer.skip(1);
    }

    private void history() {
        writer.heading("Iteration history").note("How far each centre moved in each iteration.");
        perCluster("Iteration", clusters.history(), i -> "" + (i + 1));
    }

    private void distances() {
        writer.heading("Distances between final centres");
        perCluster("Cluster", clusters.distancesBetweenCentres(), i -> "Cluster " + (i + 1));
    }

    private void perCluster(String corner, double[][] table, IntFunction<String> name) {
        List<String> header = new ArrayList<>(List.of(corner));
        for (int c = 1; c <= clusters.k(); c++) {
            header.add("Cluster " + c);
        }
        writer.table(formats(clusters.k()), header);
        for (int i = 0; i < table.length; i++) {
            List<Object> row = new ArrayList<>(List.of(name.apply(i)));
            for (double value : table[i]) {
                row.add(value);
            }
            writer.line(row.toArray());
        }
        writer.skip(1);
    }

    private void anova() {
        writer.heading("Analysis of variance")
                .note("Descriptive only: the clusters were chosen to differ, so p is no test of anything.")
                .table(
                        List.of(TEXT, FINE, WHOLE, FINE, WHOLE, FINE, FINE),
                        List.of(
                                "Measure",
                                "Mean square between",
                                "df between",
                                "Mean square within",
                                "df within",
                                "F",
                                "p"));
        List<AnovaRow> rows = ClusterAnova.of(segments.segmentation().points(), clusters);
        for (int j = 0; j < rows.size(); j++) {
            AnovaRow row = rows.get(j);
            writer.line(
                    MEASURES.get(j),
                    row.betweenMeanSquare(),
                    row.betweenDf(),
                    row.withinMeanSquare(),
                    row.withinDf(),
                    row.f(),
                    row.p());
        }
    }

    private static List<CellFormat> formats(int numbers) {
        List<CellFormat> formats = new ArrayList<>(Collections.nCopies(numbers + 1, FINE));
        formats.set(0, TEXT);
        return formats;
    }
}
