package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.MeanDistance;
import dev.stratum.kmeans.PointSet;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.ResultTable;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.AnovaRow;
import dev.stratum.stats.OneWayAnova;
import java.util.ArrayList;
import java.util.List;

/** KMEANS: clusters as SPSS QUICK CLUSTER finds them, and every table of its output. */
public final class KmeansFunctions {
    private static final String CATEGORY = "Stratum KMEANS";
    private static final String DATA =
            "n x p: the measures, one row per customer; rows with blanks, text or errors are left out";
    private static final String K = "How many clusters, 1 to the number of different rows";

    private KmeansFunctions() {}

    /** Clusters of the RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "KMEANS.CLUSTER",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The cluster number of each row, 1 to k: n rows x 1 column. A bad row shows #N/A and is left out."
                            + " K-means as SPSS QUICK CLUSTER runs it.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] cluster(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        KmeansRun run = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers);
        int[] labels = run.result().labels();
        return run.table().spread(List.of("Cluster"), row -> new Object[] {labels[row] + 1});
    }

    /** Final cluster centers. */
    @ExcelFunction(
            value = "KMEANS.CENTERS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description = "The final centres, k rows x p columns, in the units of the data (also when it was scaled)."
                    + " Table 2 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] centers(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        KmeansRun run = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers);
        return KmeansRun.rows(
                run.scale().invert(run.result().centres()), run.table().columns());
    }

    /** Initial cluster centers. */
    @ExcelFunction(
            value = "KMEANS.INITIAL",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The initial centres, k rows x (1 + p) columns: the row of the range that each centre is (0 when it is"
                            + " no row), then its coordinates in the units of the data.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] initial(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        KmeansRun run = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers);
        Clustering result = run.result();
        Object[][] centres = KmeansRun.rows(
                run.scale().invert(result.initialCentres()), run.table().columns());
        Object[][] cells = new Object[centres.length][];
        for (int cluster = 0; cluster < cells.length; cluster++) {
            int row = result.initialRows()[cluster];
            cells[cluster] = new Object[centres[cluster].length + 1];
            cells[cluster][0] = row < 0 ? 0.0 : run.table().rowNumbers()[row] + 1.0;
            System.arraycopy(centres[cluster], 0, cells[cluster], 1, centres[cluster].length);
        }
        return cells;
    }

    /** Table 3 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.HISTORY",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The iteration history: how far each centre moved (Euclidean) in each iteration, the last, unmoving one"
                            + " included. (iterations + 1) rows x (1 + k) columns with headers. Table 3 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] history(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        double[][] history = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers)
                .result()
                .history();
        List<String> names = new ArrayList<>(List.of("Iteration"));
        for (int cluster = 1; cluster <= history[0].length; cluster++) {
            names.add("Cluster " + cluster);
        }
        ResultTable table = ResultTable.of(names);
        for (int iteration = 0; iteration < history.length; iteration++) {
            table.row(List.of(iteration + 1), history[iteration]);
        }
        return table.cells();
    }

    /** Table 4 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.ANOVA",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "Per measure: cluster mean square, df, error mean square, df, F, Sig. Headers above. Descriptive only:"
                            + " the clusters were chosen to differ. Table 4 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] anova(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        KmeansRun run = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers);
        ResultTable table = ResultTable.of(
                "Measure", "Cluster mean square", "Cluster df", "Error mean square", "Error df", "F", "Sig.");
        PointSet points = run.points();
        for (int column = 0; column < points.columns(); column++) {
            AnovaRow row = OneWayAnova.of(
                    points.column(column), run.result().labels(), run.result().k());
            String name = run.table().headers().get(column);
            table.row(
                    name,
                    StatsTables.meanSquare(row.betweenMeanSquare(), name),
                    row.betweenDf(),
                    StatsTables.meanSquare(row.withinMeanSquare(), name),
                    row.withinDf(),
                    StatsTables.f(row, name),
                    StatsTables.significance(row, name));
        }
        return table.cells();
    }

    /** Number of cases in each cluster. */
    @ExcelFunction(
            value = "KMEANS.COUNTS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description = "How many rows each cluster has: k rows x 1 column, cluster 1 first.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] counts(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        long[] counts = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers)
                .result()
                .counts();
        Object[][] cells = new Object[counts.length][1];
        for (int cluster = 0; cluster < counts.length; cluster++) {
            cells[cluster][0] = (double) counts[cluster];
        }
        return cells;
    }

    /** Distance of each case from its own center. */
    @ExcelFunction(
            value = "KMEANS.DISTANCE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The Euclidean distance of each row from the centre of its own cluster, in the units that were"
                            + " clustered: n rows x 1 column. A bad row shows #N/A.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] distance(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        KmeansRun run = KmeansRun.of(data, k, init, maxIterations, scale, seed, headers);
        double[] distances = run.result().distances();
        return run.table().spread(List.of("Distance"), row -> new Object[] {distances[row]});
    }

    /** Equation (3) of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.SSE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The within-cluster sum of squared distances that K-means lowers, in the units that were clustered: one"
                            + " cell. Equation (3) of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "k", description = K),
        @ExcelArgument(value = "[init]", description = KmeansRun.INIT_HELP),
        @ExcelArgument(value = "[max_iterations]", description = KmeansRun.ITERATIONS_HELP),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[seed]", description = KmeansRun.SEED_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] sse(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers) {
        return ResultTable.single(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers)
                .result()
                .sumOfSquares());
    }

    /** Equation (2) of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.MEANDIST",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description = "The mean Euclidean distance between two different rows, each pair counted once: one cell."
                    + " Equation (2) of Bu (2023), with i < j.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = DATA),
        @ExcelArgument(value = "[scale]", description = KmeansRun.SCALE_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] meanDistance(Object[][] data, Object scale, Object headers) {
        Table table = TableReader.numbers(Range.of("data", data), Headers.of(headers));
        double[] scaled = KmeansRun.scale(scale, table).apply(table.values());
        return ResultTable.single(MeanDistance.of(new PointSet(scaled, table.rows(), table.columns())));
    }

    @ExcelFunction(
            value = "KMEANS.PREDICT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The nearest given centre of each row, 1 to k; of equally near ones the lowest number. n rows x 1"
                            + " column. A bad row shows #N/A.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = "n x p: the rows to assign, in the units of the centres"),
        @ExcelArgument(value = "centers", description = "k x p: the centres, for example from KMEANS.CENTERS"),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] predict(Object[][] data, Object[][] centers, Object headers) {
        Table table = TableReader.numbers(Range.of("data", data), Headers.of(headers));
        Table centres = TableReader.numbers(Range.of("centers", centers), Headers.AUTO);
        if (centres.columns() != table.columns()) {
            throw Problem.WRONG_COLUMNS.with("centers", centres.columns(), table.columns() + ", as many as data");
        }
        if (!centres.issues().isEmpty()) {
            throw centres.issues().get(0).problem();
        }
        int[] labels = KMeans.assign(new PointSet(table.values(), table.rows(), table.columns()), centres.values())
                .labels();
        return table.spread(List.of("Cluster"), row -> new Object[] {labels[row] + 1});
    }
}
