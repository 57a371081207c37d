package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** KMEANS: how far to trust clusters, distances, and new rows. */
public final class KmeansStudyFunctions {
    private static final String CATEGORY = "Stratum KMEANS";

    private static final String SCALE_OF_RUN =
            "The scale of the run that gave the centres: \"none\", \"zscore\", \"minmax\" or \"pca\". Distances are measured on it. Omitted: none";
    private static final String TRAINING =
            "m x p: the rows of the run that gave the centres, from which the scale is taken. Omitted: data, which is right only for those very rows. ";

    private KmeansStudyFunctions() {}

    /** How far the result depends on the start. */
    @ExcelFunction(
            value = "KMEANS.STABILITY",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "What many seeded starts end in: starts tried, different solutions, how often the best came back, lowest and highest sum of squares, mean agreement with the best (adjusted Rand, 1 = all alike). 6 x 2 with headers. Example: KMEANS.STABILITY(B:E,4,200).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "k", description = KmeansTexts.K),
        @ExcelArgument(
                value = "starts",
                description =
                        "How many starts to try, for example 200: 1 to 100000, and starts x different rows x k (4 or more) up to 400,000,000"),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[seed]", description = KmeansTexts.SEED),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] stability(
            Object[][] data, Object k, Object starts, Object scale, Object seed, Object headers) {
        return Answer.of(() -> KmeansTables.stability(data, k, starts, scale, seed, headers));
    }

    /** Equation (2) of Bu (2023). */
    @ExcelFunction(
            value = "KMEANS.MEANDIST",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "The mean Euclidean distance between two different rows, each pair counted once: one cell. Equation (2) of Bu (2023), with i < j. Above 20,000 different rows, of drawn pairs. KMEANS.MEANDIST({0,0;3,4}) is 5.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = KmeansTexts.DATA),
        @ExcelArgument(value = "[scale]", description = KmeansTexts.SCALE),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] meanDistance(Object[][] data, Object scale, Object headers) {
        return Answer.of(() -> KmeansTables.meanDistance(data, scale, headers));
    }

    /** Assigns new rows to known centres. */
    @ExcelFunction(
            value = "KMEANS.PREDICT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The nearest given centre of each row, 1 to k; of equally near ones the lowest number. n rows x 1 column. A bad row shows #N/A. Centres of a scaled run need its scale, and for new rows its data as training. KMEANS.PREDICT({2;7},{1.5;8.5}) is 1; 2.")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = "n x p: the rows to assign, in the units of the centres"),
        @ExcelArgument(value = "centers", description = "k x p: the centres, for example from KMEANS.CENTERS"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[scale]", description = SCALE_OF_RUN),
        @ExcelArgument(value = "[training]", description = TRAINING)
    })
    public static Object[][] predict(
            Object[][] data, Object[][] centers, Object headers, Object scale, Object[][] training) {
        return Answer.of(() -> KmeansTables.predict(data, centers, headers, scale, training));
    }

    /** How far every row is from every centre, not from its own alone. */
    @ExcelFunction(
            value = "KMEANS.DISTANCES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The Euclidean distance of each row from every given centre: n rows x k columns, on the scale of the run."
                            + " The nearest is the cluster that KMEANS.PREDICT gives. A bad row shows #N/A."
                            + " Example: KMEANS.DISTANCES(B:E,K2:N5).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = "n x p: the rows, in the units of the centres"),
        @ExcelArgument(value = "centers", description = "k x p: the centres, for example from KMEANS.CENTERS"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[scale]", description = SCALE_OF_RUN),
        @ExcelArgument(value = "[training]", description = TRAINING)
    })
    public static Object[][] distances(
            Object[][] data, Object[][] centers, Object headers, Object scale, Object[][] training) {
        return Answer.of(() -> KmeansTables.distances(data, centers, headers, scale, training));
    }
}
