package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.kmeans.RememberedRuns;
import dev.stratum.sheet.Headers;

/**
 * KMEANS: clusters as SPSS QUICK CLUSTER finds them, each table of its output, and all of them in one report.
 *
 * <p>The methods belong to an object, which remembers the last clusterings: ten functions of one range are one
 * clustering. Whoever calls functions has one such object, Excel through Jinx, every other host through its
 * {@link FunctionCatalogue}. What is remembered cannot be told from what is computed again.
 */
public final class KmeansFunctions {
    private static final String CATEGORY = "Stratum KMEANS";

    private final RememberedRuns runs = new RememberedRuns();

    /** Remembers nothing yet. */
    public KmeansFunctions() {}

    private KmeansRun run(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return KmeansRun.of(runs, data, k, init, maxIterations, scale, seed, headers, options);
    }

    /** Clusters of the RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "KMEANS.CLUSTER",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The cluster number of each row, 1 to k: n rows x 1 column. A bad row shows #N/A and is left out. K-means as SPSS QUICK CLUSTER runs it. KMEANS.CLUSTER({1;2;8;9},2) is 1; 1; 2; 2.")
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
    public Object[][] cluster(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.cluster(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Final cluster centers. */
    @ExcelFunction(
            value = "KMEANS.CENTERS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The final centres, k rows x p columns, in the units of the data (also when it was scaled: then give KMEANS.PREDICT the same scale). Table 2 of Bu (2023). KMEANS.CENTERS({1;2;8;9},2) is 1.5; 8.5.")
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
    public Object[][] centers(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.centers(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Initial cluster centers. */
    @ExcelFunction(
            value = "KMEANS.INITIAL",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The initial centres, k rows x (1 + p) columns: the row of the range that each centre is (0 when it is no row), then its coordinates in the units of the data. KMEANS.INITIAL({1;2;8;9},2,\"spss\") is 1, 1; 4, 9.")
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
    public Object[][] initial(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.initial(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Table 3 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.HISTORY",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The iteration history: how far each centre moved (Euclidean) in each iteration, the last, unmoving one included. (iterations + 1) rows x (1 + k) columns with headers. Table 3 of Bu (2023). Example: KMEANS.HISTORY(B2:E168,4,\"spss\").")
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
    public Object[][] history(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.history(run(data, k, init, maxIterations, scale, seed, headers, options))
                .cells());
    }

    /** Table 4 of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.ANOVA",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "Per measure: cluster mean square, df, error mean square, df, F, Sig. Headers above. Descriptive only: the clusters were chosen to differ. Table 4 of Bu (2023). Example: KMEANS.ANOVA(B2:E168,4).")
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
    public Object[][] anova(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.anova(run(data, k, init, maxIterations, scale, seed, headers, options))
                .cells());
    }

    /** Number of cases in each cluster. */
    @ExcelFunction(
            value = "KMEANS.COUNTS",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "How many rows each cluster has: k rows x 1 column, cluster 1 first. KMEANS.COUNTS({1;2;8;9},2) is 2; 2.")
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
    public Object[][] counts(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.counts(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Distance of each case from its own center. */
    @ExcelFunction(
            value = "KMEANS.DISTANCE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The Euclidean distance of each row from the centre of its own cluster, in the units that were clustered: n rows x 1 column. A bad row shows #N/A. KMEANS.DISTANCE({1;2;8;9},2) is 0.5; 0.5; 0.5; 0.5.")
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
    public Object[][] distance(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.distance(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Equation (3) of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.SSE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The within-cluster sum of squared distances that K-means lowers, in the units that were clustered: one cell. Equation (3) of Bu (2023). KMEANS.SSE({1;2;8;9},2) is 1.")
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
    public Object[][] sse(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansTables.sse(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** Tables 2 to 4 of Bu (2023), and the rest of QUICK CLUSTER's output. */
    @ExcelFunction(
            value = "KMEANS.REPORT",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "Every table of the clustering in one spill: start, initial centres, iteration history, final centres, distances between them, ANOVA (descriptive only), counts, membership with distance. The labels stand in the first column.")
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
    public Object[][] report(
            Object[][] data,
            Object k,
            Object[][] init,
            Object maxIterations,
            Object scale,
            Object seed,
            Object headers,
            Object options) {
        return Answer.of(() -> KmeansReport.of(run(data, k, init, maxIterations, scale, seed, headers, options)));
    }

    /** The bootstrap of Hennig (2007). */
    @ExcelFunction(
            value = "KMEANS.CONFIDENCE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "How sure each row's cluster is: the share of resamples in which the row stays in it, and the cluster's mean Jaccard index (0.75 or more: stable). n rows x 3 columns: cluster, confidence, Jaccard. A bad row shows #N/A.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(
                value = "[samples]",
                description =
                        "How many samples to draw, 1 to 10,000, and samples x different rows x k up to 400,000,000. Omitted: 100"),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public Object[][] confidence(
            Object[][] data, Object k, Object[][] init, Object samples, Object scale, Object seed, Object headers) {
        return Answer.of(
                () -> KmeansTables.confidence(run(data, k, init, null, scale, seed, headers, null), samples, seed));
    }

    /** The dual bound of du Merle et al. (2000). */
    @ExcelFunction(
            value = "KMEANS.CERTIFICATE",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "How far the sum of squares can be from the lowest there is: sum of squares, a lower bound that holds for every clustering, the gap in percent, whether proven lowest, how. 6 x 2 with headers. Example: KMEANS.CERTIFICATE(B2:E168,4).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(value = "[init]", description = KmeansTexts.INIT),
        @ExcelArgument(
                value = "[seconds]",
                description =
                        "About how long to work on the bound at most, above 0 to 3600. It is counted in steps, so that every computer gives the same bound. Omitted: 2"),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public Object[][] certificate(
            Object[][] data, Object k, Object[][] init, Object seconds, Object scale, Object seed, Object headers) {
        return Answer.of(() ->
                KmeansTables.certificate(runs, run(data, k, init, null, scale, seed, headers, null), seconds, seed));
    }

    /** Elbow, silhouette, Calinski-Harabasz, Davies-Bouldin and gap statistic. */
    @ExcelFunction(
            value = "KMEANS.CHOOSEK",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "For k = 1 to k_max: sum of squares, explained share, silhouette and its error (0 = exact), Calinski-Harabasz, Davies-Bouldin, gap and its error. The last line recommends a k and says why. Example: KMEANS.CHOOSEK(B2:E168,8).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(
                value = "[k_max]",
                description =
                        "The largest number of clusters to try, 2 to 20, not above the number of different rows. Omitted: the root of the number of rows, up to 20"),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public Object[][] chooseK(Object[][] data, Object kMax, Object scale, Object seed, Object headers) {
        return Answer.of(() -> KmeansTables.chooseK(runs, data, kMax, scale, seed, headers));
    }

    /** Fuzzy c-means of Bezdek (1981). */
    @ExcelFunction(
            value = "KMEANS.MEMBERSHIP",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The degree to which each row belongs to each cluster (fuzzy c-means): n rows x k columns, each row sums to 1; k up to 256, n x k up to 20,000,000. Clusters are numbered as by KMEANS.CLUSTER. A bad row shows #N/A. Example: KMEANS.MEMBERSHIP(B:E,4).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(
                value = "[fuzziness]",
                description =
                        "Above 1 to 100: near 1 every row belongs to one cluster, the larger the more the degrees even out. Omitted: 2"),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public Object[][] membership(
            Object[][] data, Object k, Object fuzziness, Object scale, Object seed, Object headers) {
        return Answer.of(() -> KmeansTables.membership(runs, data, k, fuzziness, scale, seed, headers));
    }
}
