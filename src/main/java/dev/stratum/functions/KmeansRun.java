package dev.stratum.functions;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.PointSet;
import dev.stratum.kmeans.Start;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.Standardisation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One clustering as the arguments of the KMEANS functions ask for it.
 *
 * @param table the data as read
 * @param scale how the data was scaled before clustering
 * @param points the scaled complete rows
 * @param result what came out, in scaled units
 */
record KmeansRun(Table table, Standardisation scale, PointSet points, Clustering result) {
    static final String INIT_HELP =
            "\"best\" (many order-free starts, lowest sum of squares), \"spss\" (QUICK CLUSTER), \"first\", \"density\", \"maximin\", \"kmeans++\", or k x p given centres. Omitted: best";
    static final String ITERATIONS_HELP =
            "Most iterations, 1 or more; the result at that point is shown. Omitted: 100, and #NUM! when they do not suffice";
    static final String SCALE_HELP =
            "\"none\", \"zscore\" (mean 0, standard deviation 1) or \"minmax\" (0 to 1), per column before clustering. Omitted: none";
    static final String SEED_HELP = "A whole number for the starts that draw at random. Omitted: 1";

    private static final int USUAL_ITERATIONS = 100;
    private static final Map<String, Start> STARTS = starts();

    private enum Scale {
        NONE,
        ZSCORE,
        MINMAX
    }

    private static Map<String, Start> starts() {
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put("best", Start.BEST);
        starts.put("spss", Start.SPSS);
        starts.put("first", Start.FIRST);
        starts.put("density", Start.DENSITY);
        starts.put("maximin", Start.MAXIMIN);
        starts.put("kmeans++", Start.KMEANS_PLUS_PLUS);
        return starts;
    }

    static KmeansRun of(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        int clusters = Option.of("k", k).whole(-Integer.MAX_VALUE, Integer.MAX_VALUE);
        Option limit = Option.of("max_iterations", maxIterations);
        Table table = TableReader.numbers(Range.of("data", data), Headers.of(headers));
        Standardisation standard = scale(scale, table);
        PointSet points = new PointSet(standard.apply(table.values()), table.rows(), table.columns());
        KMeansSettings settings = start(init, standard, table.columns(), KMeansSettings.of(clusters))
                .withMaxIterations(limit.whole(USUAL_ITERATIONS, 1, Integer.MAX_VALUE))
                .withSeed(Option.of("seed", seed).whole(1, -Integer.MAX_VALUE, Integer.MAX_VALUE));
        Clustering result = KMeans.run(points, settings);
        if (!result.converged() && !limit.isGiven()) {
            throw Problem.NO_CONVERGENCE.with(USUAL_ITERATIONS);
        }
        return new KmeansRun(table, standard, points, result);
    }

    private static KMeansSettings start(
            Object[][] init, Standardisation standard, int columns, KMeansSettings settings) {
        if (init == null || (init.length == 1 && init[0].length == 1 && !(init[0][0] instanceof Number))) {
            return settings.withStart(Option.of("init", init).word(Start.BEST, STARTS));
        }
        Table centres = TableReader.numbers(Range.of("init", init), Headers.AUTO);
        if (!centres.issues().isEmpty()) {
            throw centres.issues().get(0).problem();
        }
        if (centres.columns() != columns) {
            throw Problem.WRONG_COLUMNS.with("init", centres.columns(), columns + ", as many as data");
        }
        if (centres.rows() != settings.k()) {
            throw Problem.WRONG_ROWS.with("init", centres.rows(), settings.k() + ", one per cluster");
        }
        return settings.withCentres(standard.apply(centres.values()));
    }

    static Standardisation scale(Object scale, Table table) {
        return switch (Option.of("scale", scale).word(Scale.NONE, Scale.class)) {
            case NONE -> Standardisation.none(table.columns());
            case ZSCORE -> Standardisation.zScores(table.values(), table.headers());
            case MINMAX -> Standardisation.minMax(table.values(), table.headers());
        };
    }

    static Object[][] rows(double[] flat, int columns) {
        Object[][] rows = new Object[flat.length / columns][columns];
        for (int i = 0; i < flat.length; i++) {
            rows[i / columns][i % columns] = flat[i];
        }
        return rows;
    }
}
