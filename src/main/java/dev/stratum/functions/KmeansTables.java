package dev.stratum.functions;

import dev.stratum.kmeans.Certificate;
import dev.stratum.kmeans.ChoiceOfK;
import dev.stratum.kmeans.ClusterAnova;
import dev.stratum.kmeans.Confidence;
import dev.stratum.kmeans.FuzzyMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Pairwise;
import dev.stratum.kmeans.RememberedRuns;
import dev.stratum.kmeans.Stability;
import dev.stratum.kmeans.data.MeanDistance;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.report.ChoiceOfKTable;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Outgoing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of the KMEANS functions: ranges in, cells out. */
final class KmeansTables {
    private KmeansTables() {}

    static Object[][] cluster(KmeansRun run) {
        return run.table().spreadGroups("Cluster", run.result().labels());
    }

    static Object[][] distance(KmeansRun run) {
        double[] distances = run.result().distances();
        return run.table().spread(List.of("Distance"), row -> new Object[] {distances[row]});
    }

    static Object[][] centers(KmeansRun run) {
        return rows(run.centres(), run.table().columns());
    }

    static Object[][] initial(KmeansRun run) {
        Object[][] centres = rows(run.initialCentres(), run.table().columns());
        Object[][] cells = new Object[centres.length][];
        for (int cluster = 0; cluster < cells.length; cluster++) {
            cells[cluster] = new Object[centres[cluster].length + 1];
            cells[cluster][0] = rowInRange(run, cluster);
            System.arraycopy(centres[cluster], 0, cells[cluster], 1, centres[cluster].length);
        }
        return cells;
    }

    /** The row of the range that an initial centre is, from 1; 0 when it is none. */
    static double rowInRange(KmeansRun run, int cluster) {
        int row = run.result().initialRows()[cluster];
        return row < 0 ? 0.0 : run.table().rowNumbers()[row] + 1.0;
    }

    static ResultTable history(KmeansRun run) {
        return ClusterTables.history(run.result());
    }

    static ResultTable anova(KmeansRun run) {
        return ClusterTables.anova(
                run.data().measures(),
                run.lacksValues()
                        ? Pairwise.anova(run.data().apply().apply(run.table().values()), run.result())
                        : ClusterAnova.of(run.data().points(), run.result()));
    }

    static Object[][] counts(KmeansRun run) {
        return Outgoing.column(
                Arrays.stream(run.result().counts()).asDoubleStream().toArray());
    }

    static Object[][] sse(KmeansRun run) {
        return Outgoing.single(run.result().sumOfSquares());
    }

    static Object[][] chooseK(
            RememberedRuns runs, Object[][] data, Object kMax, Object scale, Object seed, Object headers) {
        KMeansSettings settings = KMeansSettings.of(1).withSeed(KmeansRun.seed(seed));
        Rows points = KmeansData.of(data, scale, headers).points();
        int most = Option.of("k_max", kMax).whole(ChoiceOfK.usualMost(points), -Integer.MAX_VALUE, Integer.MAX_VALUE);
        ChoiceOfK choice = runs.choice(points, most, settings);
        return ChoiceOfKTable.of(choice)
                .row("Recommended", choice.recommended(), choice.reason())
                .cells();
    }

    static Object[][] confidence(KmeansRun run, Object samples, Object seed) {
        int count = Option.of("samples", samples).whole(Confidence.USUAL_SAMPLES, 1, Integer.MAX_VALUE);
        Confidence confidence = Confidence.of(run.result(), count, KmeansRun.seed(seed));
        int[] labels = run.result().labels();
        return run.table().spread(List.of("Cluster", "Confidence", "Jaccard"), row -> new Object[] {
            labels[row] + 1, confidence.stays()[row], confidence.jaccard()[labels[row]]
        });
    }

    static Object[][] certificate(RememberedRuns runs, KmeansRun run, Object seconds, Object seed) {
        double time = Option.of("seconds", seconds).number(Certificate.USUAL_SECONDS);
        Certificate certificate = runs.certificate(run.result(), time, KmeansRun.seed(seed));
        return ClusterTables.certificate(certificate).cells();
    }

    static Object[][] stability(Object[][] data, Object k, Object starts, Object scale, Object seed, Object headers) {
        KMeansSettings settings = KmeansRun.settings(k, seed);
        int tried = Option.of("starts", starts).whole(-Integer.MAX_VALUE, Integer.MAX_VALUE);
        Stability stability = Stability.of(KmeansData.of(data, scale, headers).points(), tried, settings);
        return ResultTable.of("Measure", "Value")
                .row("Starts", stability.trials().tried())
                .row("Different solutions", stability.trials().distinctSolutions())
                .row("Best came back", stability.trials().timesBest())
                .row("Lowest sum of squares", stability.best())
                .row("Highest sum of squares", stability.worst())
                .row("Agreement with the best", stability.agreement())
                .cells();
    }

    static Object[][] membership(
            RememberedRuns runs,
            Object[][] data,
            Object k,
            Object fuzziness,
            Object scale,
            Object seed,
            Object headers) {
        KMeansSettings settings = KmeansRun.settings(k, seed);
        KmeansData read = KmeansData.of(data, scale, headers);
        double[] degrees = FuzzyMeans.of(
                        read.points(), Option.of("fuzziness", fuzziness).number(2), settings, runs::run)
                .degrees();
        int clusters = settings.k();
        return read.table()
                .spread(
                        Columns.clusters(clusters, Format.FOUR).stream()
                                .map(Column::heading)
                                .toList(),
                        row -> Arrays.stream(degrees, row * clusters, (row + 1) * clusters)
                                .boxed()
                                .toArray());
    }

    static Object[][] meanDistance(Object[][] data, Object scale, Object headers) {
        MeanDistance distance =
                MeanDistance.of(KmeansData.of(data, scale, headers).points());
        if (distance.pairs() > 0) {
            Notes.hint(String.format(
                    Locale.ROOT,
                    "The mean of %d pairs of rows drawn from all; its standard error is %.3f %% of it.",
                    distance.pairs(),
                    100 * distance.standardError() / distance.mean()));
        }
        return Outgoing.single(distance.mean());
    }

    static Object[][] predict(Object[][] data, Object[][] centers, Object headers, Object scale, Object[][] training) {
        ScaledCentres centres = ScaledCentres.of(data, centers, headers, scale, training);
        return centres.table().spreadGroups("Cluster", centres.assign());
    }

    static Object[][] distances(
            Object[][] data, Object[][] centers, Object headers, Object scale, Object[][] training) {
        ScaledCentres centres = ScaledCentres.of(data, centers, headers, scale, training);
        List<String> names = Columns.headings(Columns.clusters(centres.clusters(), Format.THREE));
        return centres.table().spread(names, row -> {
            Object[] cells = new Object[names.size()];
            Arrays.setAll(cells, cluster -> centres.distance(row, cluster));
            return cells;
        });
    }

    private static Object[][] rows(double[] flat, int columns) {
        Object[][] rows = new Object[flat.length / columns][columns];
        for (int i = 0; i < flat.length; i++) {
            rows[i / columns][i % columns] = flat[i];
        }
        return rows;
    }
}
