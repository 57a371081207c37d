package dev.stratum.functions;

import dev.stratum.kmeans.Clustering;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every table of a clustering under each other, each under its name, with a blank row between. */
final class KmeansReport {
    private static final int ANOVA_COLUMNS = 7;

    /** With the other tables above, more would not fit on a sheet. */
    private static final int MOST_LISTED = 1_000_000;

    private final KmeansRun run;
    private final Clustering result;
    private final ResultTable report;

    private KmeansReport(KmeansRun run) {
        this.run = run;
        this.result = run.result();
        int width = Math.max(ANOVA_COLUMNS, Math.max(result.k() + 1, run.table().columns() + 2));
        List<String> title = new ArrayList<>(Collections.nCopies(width, ""));
        title.set(0, "K-means clustering");
        this.report = ResultTable.of(title);
    }

    static Object[][] of(KmeansRun run) {
        KmeansReport report = new KmeansReport(run);
        report.summary();
        report.centres("Initial cluster centres", run.initialCentres(), true);
        report.table(KmeansTables.history(run));
        report.centres("Final cluster centres", run.centres(), false);
        report.table(ClusterTables.distances(run.result()));
        report.table(KmeansTables.anova(run));
        report.counts();
        report.membership();
        return report.report.cells();
    }

    private void summary() {
        report.row("Rows clustered", run.table().rows())
                .row("Rows left out", run.table().issues().size())
                .row("Clusters", result.k())
                .row("Start", run.start())
                .row("Iterations", result.iterations())
                .row("Converged", result.converged() ? "yes" : "no")
                .row("Sum of squares", result.sumOfSquares())
                .row("Starts tried", result.trials().tried())
                .row("Different solutions", result.trials().distinctSolutions())
                .row("Best came back", result.trials().timesBest())
                .row("Proven lowest", result.trials().proven() ? "yes" : "not proven");
    }

    private void heading(String name) {
        report.row().row(name);
    }

    private void table(ResultTable table) {
        heading(table.title());
        for (Object[] row : table.cells()) {
            report.row(row);
        }
    }

    private void centres(String name, double[] centres, boolean initial) {
        heading(name);
        List<Object> header = new ArrayList<>(List.of("Cluster"));
        header.addAll(run.table().headers());
        header.add(initial ? "Row" : "");
        report.row(header.toArray());
        int columns = run.table().columns();
        for (int cluster = 0; cluster < result.k(); cluster++) {
            List<Object> cells = new ArrayList<>(List.of(cluster + 1));
            for (int j = 0; j < columns; j++) {
                cells.add(centres[cluster * columns + j]);
            }
            cells.add(initial ? (Object) KmeansTables.rowInRange(run, cluster) : null);
            report.row(cells.toArray());
        }
    }

    private void counts() {
        heading("Number of rows in each cluster");
        report.row("Cluster", "Rows", "Share", "Sum of squares");
        for (int cluster = 0; cluster < result.k(); cluster++) {
            long count = result.counts()[cluster];
            report.row(cluster + 1, count, count / (double) run.table().rows(), result.withinSumOfSquares()[cluster]);
        }
        report.row("All", run.table().rows(), 1.0, result.sumOfSquares());
    }

    private void membership() {
        heading("Cluster membership");
        if (run.table().rows() > MOST_LISTED) {
            report.row("Too many rows to list here; see KMEANS.CLUSTER and KMEANS.DISTANCE.");
            return;
        }
        report.row("Row", "Cluster", "Distance");
        double[] distances = result.distances();
        for (int row = 0; row < distances.length; row++) {
            report.row(run.table().rowNumbers()[row] + 1, result.labels()[row] + 1, distances[row]);
        }
    }
}
