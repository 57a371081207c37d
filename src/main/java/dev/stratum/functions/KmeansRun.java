package dev.stratum.functions;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.RememberedRuns;
import dev.stratum.kmeans.Start;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.Means;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One clustering as the arguments of the KMEANS functions ask for it.
 *
 * @param data the data as read and scaled
 * @param settings how it was clustered
 * @param result what came out, in scaled units
 * @param centres the final centres in the units of the data
 */
record KmeansRun(KmeansData data, KMeansSettings settings, Clustering result, double[] centres) {
    private static final int USUAL_ITERATIONS = 100;

    static KmeansRun of(
            RememberedRuns runs,
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        KMeansSettings plain = settings(k, seed);
        Option limit = Option.of("max_iterations", maxIterations);
        int most = limit.whole(USUAL_ITERATIONS, 1, KMeansSettings.MOST_ITERATIONS);
        Function<KmeansData, KMeansSettings> asked =
                of -> KmeansOptions.apply(options, start(init, of, plain).withMaxIterations(most));
        if (KmeansOptions.isPairwise(options)) {
            return PairedRun.of(data, scale, headers, asked, limit.isGiven());
        }
        KmeansData read = KmeansData.of(data, scale, headers);
        KMeansSettings settings = asked.apply(read);
        Clustering result =
                limit.isGiven() ? runs.run(read.points(), settings) : runs.converged(read.points(), settings);
        if (!read.scaled()) {
            return new KmeansRun(read, settings, result, result.centres());
        }
        // Centres in the units of the data come back to the scale with another last digit. Rows between two centres
        // must not go elsewhere for it when they are predicted from the centres that were shown.
        double[] centres = unscaled(read, result);
        Clustering classified = result.classifiedBy(read.apply().apply(centres), read.far());
        return new KmeansRun(read, settings, classified, centres);
    }

    /** The settings of functions that take k and seed only. */
    static KMeansSettings settings(Object k, Object seed) {
        return KMeansSettings.of(Option.of("k", k).whole(-Integer.MAX_VALUE, Integer.MAX_VALUE))
                .withSeed(seed(seed));
    }

    static int seed(Object seed) {
        return Option.of("seed", seed).whole(1, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    Table table() {
        return data.table();
    }

    /** Whether rows lack values, which the option {@code pairwise} lets them. */
    boolean lacksValues() {
        return Arrays.stream(table().values()).anyMatch(Double::isNaN);
    }

    /** What the start is called in formulas; {@code given} when it was a range of centres. */
    String start() {
        return settings.givenCentres() == null ? settings.start().word() : "given";
    }

    /**
     * The final centres in the units of the data: the means of their rows where they lie at those. Brought back to the
     * scale they are the centres of the clustering.
     */
    private static double[] unscaled(KmeansData data, Clustering result) {
        int k = result.k();
        int columns = data.table().columns();
        double[] centres = data.invert().apply(result.centres());
        double[] means = new double[centres.length];
        // Sums of decimals of any length take longer than the clustering itself.
        IntStream.range(0, columns).parallel().forEach(j -> {
            double[] ofColumn = Means.of(data.table().column(j), result.labels(), k);
            for (int c = 0; c < k; c++) {
                // An empty cluster keeps the centre that it had.
                means[c * columns + j] = result.counts()[c] > 0 ? ofColumn[c] : centres[c * columns + j];
            }
        });
        double[] scaledMeans = data.apply().apply(means);
        double[] seen = data.invert().apply(scaledMeans);
        for (int c = 0; c < k; c++) {
            boolean atMean = result.isAt(c, scaledMeans);
            for (int at = c * columns; at < (c + 1) * columns; at++) {
                // Factors do not tell all of a row: what they leave out is taken from the means.
                centres[at] = atMean ? means[at] : data.factors() ? means[at] + centres[at] - seen[at] : centres[at];
            }
        }
        return centres;
    }

    /** The initial centres in the units of the data. */
    double[] initialCentres() {
        double[] centres = data.invert().apply(result.initialCentres());
        int columns = table().columns();
        for (int c = 0; c < result.k(); c++) {
            int row = result.initialRows()[c];
            if (row >= 0) {
                System.arraycopy(table().values(), row * columns, centres, c * columns, columns);
            }
        }
        return centres;
    }

    private static KMeansSettings start(Object[][] init, KmeansData data, KMeansSettings settings) {
        if (init == null || (init.length == 1 && init[0].length == 1 && !(init[0][0] instanceof Number))) {
            return settings.withStart(Option.of("init", init).word(Start.BEST, Start.byWord()));
        }
        Range given = Range.of("init", init);
        if (given.columns() == 1 && given.rows() > settings.k()) {
            return settings.withCentres(data.apply().apply(StartClasses.means(given, data.table(), settings.k())));
        }
        int columns = data.table().columns();
        Table centres = TableReader.numbers(given, Headers.AUTO);
        if (!centres.issues().isEmpty()) {
            throw centres.issues().get(0).problem();
        }
        if (centres.columns() != columns) {
            throw Problem.WRONG_COLUMNS.with("init", centres.columns(), columns + ", as many as data");
        }
        if (centres.rows() != settings.k()) {
            throw Problem.WRONG_ROWS.with("init", centres.rows(), settings.k() + ", one per cluster");
        }
        return settings.withCentres(data.apply().apply(centres.values()));
    }
}
