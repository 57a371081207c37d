package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** VALUE: current, potential and total value of customers from scored indicators (Bu 2023). */
public final class ValueFunctions {
    private static final String CATEGORY = "Stratum VALUE";
    private static final String SCORES =
            "n x p: one row per customer, one column per indicator, every score from 1 to 5 (5 = best)";

    private ValueFunctions() {}

    /** X1, X2 and X3 of Bu (2023), section 4.1. */
    @ExcelFunction(
            value = "VALUE.TABLE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Total (X1), current (X2) and potential value (X3) of every customer: n rows x 3 columns; X1 = X2 + X3."
                            + " A bad row shows #N/A. Bu (2023), section 4.1. Example: VALUE.TABLE(B2:P11,R2:R16).")
    @ExcelArguments({
        @ExcelArgument(value = "scores", description = SCORES),
        @ExcelArgument(value = "weights", description = IndexArgument.WEIGHTS_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] table(Object[][] scores, Object[][] weights, Object headers) {
        return Answer.of(() -> ValueTables.table(scores, weights, headers));
    }

    /** Y of Bu (2023), section 4.1. */
    @ExcelFunction(
            value = "VALUE.SCORE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The weighted sum Y = x1 m1 + ... + xj mj of every row of scores, from 1 to 5: n rows x 1 column. A bad"
                            + " row shows #N/A. Bu (2023), section 4.1. VALUE.SCORE({4,3},{0.6,0.4}) is 3.6.")
    @ExcelArguments({
        @ExcelArgument(value = "scores", description = SCORES),
        @ExcelArgument(
                value = "weights",
                description = "One weight per column of scores, in one row or column, summing to 1"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] score(Object[][] scores, Object[][] weights, Object headers) {
        return Answer.of(() -> ValueTables.score(scores, weights, headers));
    }

    /** The expert scoring method of Bu (2023), section 4.1. */
    @ExcelFunction(
            value = "VALUE.PANEL",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "What a panel of experts says of one customer: the mean score per indicator and below it the spread"
                            + " (standard deviation, n - 1). 2 rows x p columns, in the columns of the scores. VALUE.PANEL({4;5},\"mean\") is 4.5.")
    @ExcelArguments({
        @ExcelArgument(
                value = "expert_scores",
                description =
                        "e x p: one row per expert, one column per indicator, every score from 1 to 5; no gaps, because a missing opinion would shift the mean unseen"),
        @ExcelArgument(value = "[statistic]", description = "\"mean\", \"spread\" or \"both\". Omitted: both"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] panel(Object[][] expertScores, Object statistic, Object headers) {
        return Answer.of(() -> ValueTables.panel(expertScores, statistic, headers));
    }

    /** Indicator D31 of Bu (2023). */
    @ExcelFunction(
            value = "VALUE.CREDIT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The score of a bank credit rating: AAA 5, AA 4.2, A 3.4, BBB 2.6, BB 1.8, B 1. One cell or whole"
                            + " columns. Bu (2023) lists the grades; the scores are chosen. VALUE.CREDIT(\"BBB\") is 2.6.")
    @ExcelArguments({@ExcelArgument(value = "rating", description = "AAA, AA, A, BBB, BB or B; one cell or a column. ")
    })
    public static Object[][] credit(Object[][] rating) {
        return Answer.of(() -> ValueTables.credit(rating));
    }

    /** From a measure to the scoring interval of Bu (2023), section 4.1. */
    @ExcelFunction(
            value = "VALUE.RESCALE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "A measure as a score from 1 to 5, on a straight line between two bounds; beyond a bound it stays at 1 or"
                            + " 5. One cell or whole columns. VALUE.RESCALE(30,0,60,\"fewer\") is 3.")
    @ExcelArguments({
        @ExcelArgument(value = "measure", description = "The measure in its own unit; one cell or a column"),
        @ExcelArgument(value = "low", description = "The lower bound, in the same unit"),
        @ExcelArgument(value = "high", description = "The upper bound, above low"),
        @ExcelArgument(
                value = "[direction]",
                description =
                        "\"more\" when high scores 5, \"fewer\" when low does, as for default rate and transaction interval. Omitted: more. ")
    })
    public static Object[][] rescale(Object[][] measure, Object low, Object high, Object direction) {
        return Answer.of(() -> ValueTables.rescale(measure, low, high, direction));
    }

    /** The four categories of Bu (2023), section 3.1.2. */
    @ExcelFunction(
            value = "VALUE.CATEGORY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Low-value, Potential value, Sub-value or Value by current and potential value; at a cut a value is high."
                            + " Give both cuts, or the clusters they are to lie between. One row or whole columns. VALUE.CATEGORY(3.5,1,2,2) is Sub-value.")
    @ExcelArguments({
        @ExcelArgument(value = "current", description = "Current value (X2); one cell or a column"),
        @ExcelArgument(value = "potential", description = "Potential value (X3); one cell or a column"),
        @ExcelArgument(
                value = "[current_cut]",
                description =
                        "The lowest current value that is high. Omitted: the middle (median) of the clusters' mean current values"),
        @ExcelArgument(
                value = "[potential_cut]",
                description =
                        "The lowest potential value that is high. Omitted: the middle (median) of the clusters' mean potential values"),
        @ExcelArgument(
                value = "[cluster]",
                description =
                        "n x 1: the cluster of each row, as KMEANS.CLUSTER gives it, used for a cut that is not given. Omitted: both cuts must be given. ")
    })
    public static Object[][] category(
            Object[][] current, Object[][] potential, Object currentCut, Object potentialCut, Object[][] cluster) {
        return Answer.of(() -> ValueTables.category(current, potential, currentCut, potentialCut, cluster));
    }
}
