package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** KMEANS: clusters as SPSS QUICK CLUSTER finds them, and each table of its output. */
public final class KmeansFunctions {
    private static final String CATEGORY = "Stratum KMEANS";

    private KmeansFunctions() {}

    /** Clusters of the RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "KMEANS.CLUSTER",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The cluster number of each row, 1 to k: n rows x 1 column. A bad row shows #N/A and is left out. K-means as SPSS QUICK CLUSTER runs it.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] cluster(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.cluster(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Final cluster centers. */
    @ExcelFunction(
            value = "KMEANS.CENTERS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The final centres, k rows x p columns, in the units of the data (also when it was scaled: then give KMEANS.PREDICT the same scale). Table 2 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] centers(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.centers(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Initial cluster centers. */
    @ExcelFunction(
            value = "KMEANS.INITIAL",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The initial centres, k rows x (1 + p) columns: the row of the range that each centre is (0 when it is no row), then its coordinates in the units of the data.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] initial(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.initial(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Table 3 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.HISTORY",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The iteration history: how far each centre moved (Euclidean) in each iteration, the last, unmoving one included. (iterations + 1) rows x (1 + k) columns with headers. Table 3 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] history(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.history(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options))
                        .cells());
    }

    /** Table 4 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.ANOVA",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "Per measure: cluster mean square, df, error mean square, df, F, Sig. Headers above. Descriptive only: the clusters were chosen to differ. Table 4 of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] anova(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.anova(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options))
                        .cells());
    }

    /** Number of cases in each cluster. */
    @ExcelFunction(
            value = "KMEANS.COUNTS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description = "How many rows each cluster has: k rows x 1 column, cluster 1 first.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] counts(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.counts(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Distance of each case from its own center. */
    @ExcelFunction(
            value = "KMEANS.DISTANCE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The Euclidean distance of each row from the centre of its own cluster, in the units that were clustered: n rows x 1 column. A bad row shows #N/A.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] distance(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.distance(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Equation (3) of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.SSE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The within-cluster sum of squared distances that K-means lowers, in the units that were clustered: one cell. Equation (3) of Bu (2023).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(value = "[max_iterations]", description = KmeansTexts.ITERATIONS),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[options]", description = KmeansTexts.OPTIONS)
    })
    public static Object[][] sse(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(
                () -> KmeansTables.sse(KmeansRun.of(data, k, init, maxIterations, scale, seed, headers, options)));
    }
}
