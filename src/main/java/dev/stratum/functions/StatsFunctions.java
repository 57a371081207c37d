package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** STATS: descriptive statistics, histograms, analysis of variance and agreement of two groupings. */
public final class StatsFunctions {
    private static final String CATEGORY = "Stratum STATS";

    private StatsFunctions() {}

    /** Table 4 of the RFMC paper. */
    @ExcelFunction(
            value = "STATS.DESCRIBE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Descriptive statistics, one row per column of the range: n, minimum, maximum, mean, standard deviation"
                            + " (n - 1), quartiles (QUARTILE.INC), skewness (SKEW). Headers above. Table 4 of the RFMC paper. Example: STATS.DESCRIBE(B1:E168).")
    @ExcelArguments({
        @ExcelArgument(
                value = "range",
                description = "n x p: the measures; blanks, text and errors are left out column by column"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] describe(Object[][] range, Object headers) {
        return Answer.of(() -> StatsTables.describe(range, headers));
    }

    /** Figure 3 of the RFMC paper. */
    @ExcelFunction(
            value = "STATS.HISTOGRAM",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Counts per class of equal width: from, to, count. (bins + 1) rows x 3 columns with headers; a class"
                            + " holds its lower bound, the last one both. Figure 3 of the RFMC paper. Example: STATS.HISTOGRAM(D2:D168,10).")
    @ExcelArguments({
        @ExcelArgument(
                value = "range",
                description = "The numbers, in any shape; blanks, text and errors are left out"),
        @ExcelArgument(value = "[bins]", description = "How many classes, 1 to 1000. Omitted: Sturges' rule"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] histogram(Object[][] range, Object bins, Object headers) {
        return Answer.of(() -> StatsTables.histogram(range, bins, headers));
    }

    /** One-way analysis of variance. */
    @ExcelFunction(
            value = "STATS.ANOVA",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "One-way analysis of variance, one row per column of data: between and within sums of squares, df and"
                            + " mean squares, F and its significance. Headers above. Example: STATS.ANOVA(B1:E168,F1:F168).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = "n x p: the measures"),
        @ExcelArgument(value = "group", description = "n x 1: the group of each row, a number or a name"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] anova(Object[][] data, Object[][] group, Object headers) {
        return Answer.of(() -> StatsTables.anova(data, group, headers));
    }

    /** Figure 4 of Bu (2023). */
    @ExcelFunction(
            value = "STATS.AGREEMENT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "How well two groupings of the same rows agree: accuracy after the best matching of groups, Cohen's"
                            + " kappa, adjusted Rand index. 4 x 2 with headers. Figure 4 of Bu (2023). Example: STATS.AGREEMENT(G2:G168,H2:H168).")
    @ExcelArguments({
        @ExcelArgument(
                value = "a",
                description = "n x 1: the group of each row in the first grouping, numbers or names"),
        @ExcelArgument(value = "b", description = "n x 1: the same rows in the second grouping"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] agreement(Object[][] a, Object[][] b, Object headers) {
        return Answer.of(() -> StatsTables.agreement(a, b, headers));
    }
}
