package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;

/** AHP: weights from judgements in pairs (Saaty 1980), and whether the judgements agree with each other. */
public final class AhpFunctions {
    private static final String CATEGORY = "Stratum AHP";
    private static final String MATRIX =
            "n x n, up to 100, without labels: row i, column j: how many times as important item i is as item j (1/9 to 9); diagonal 1, lower half 1 divided by the upper one. Matrices of a group stand below each other: their geometric mean counts";

    private static final String METHOD_HELP =
            "\"eigenvector\" (Saaty) or \"geometric-mean\" (of each row). They agree up to n = 3. Omitted: eigenvector. ";

    private AhpFunctions() {}

    @ExcelFunction(
            value = "AHP.WEIGHTS",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The weights of the items of a pairwise matrix: n rows x 1 column, summing to 1."
                    + " AHP.WEIGHTS({1,3;0.333333333,1}) is 0.75; 0.25.")
    @ExcelArguments({
        @ExcelArgument(value = "matrix", description = MATRIX),
        @ExcelArgument(value = "[method]", description = METHOD_HELP)
    })
    public static Object[][] weights(Object[][] matrix, Object method) {
        return Answer.of(() -> AhpTables.weights(matrix, method));
    }

    @ExcelFunction(
            value = "AHP.CONSISTENCY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Whether the judgements of a pairwise matrix agree: items, lambda max, CI, RI, CR, acceptable (CR up to"
                            + " 0.10) and the judgement to reconsider. 8 rows x 2 columns with headers. Example: AHP.CONSISTENCY(B2:E5).")
    @ExcelArguments({@ExcelArgument(value = "matrix", description = MATRIX + ". ")})
    public static Object[][] consistency(Object[][] matrix) {
        return Answer.of(() -> AhpTables.consistency(matrix));
    }

    @ExcelFunction(
            value = "AHP.SYNTHESIZE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Weights multiplied down a hierarchy: each child's own weight times that of its parent. One column, the"
                            + " children of parent 1 first, summing to 1; or the same alternatives judged by every parent. AHP.SYNTHESIZE({0.6,0.4},{1;1}) is 0.6; 0.4.")
    @ExcelArguments({
        @ExcelArgument(
                value = "parent_weights",
                description = "One row or column: the weight of each parent, summing to 1"),
        @ExcelArgument(
                value = "child_weights",
                description =
                        "One row per parent, in the same order: the weights of its children side by side, each row summing to 1; cells to the right of the last child stay blank"),
        @ExcelArgument(
                value = "[alternatives]",
                description =
                        "TRUE: every row judges the same children by another parent, and their weights are added up: one weight per child. Omitted: FALSE. ")
    })
    public static Object[][] synthesize(Object[][] parentWeights, Object[][] childWeights, Object alternatives) {
        return Answer.of(() -> AhpTables.synthesize(parentWeights, childWeights, alternatives));
    }

    /** "Combined with the experts' understanding": the experts of Bu (2023), section 4.1, judging in pairs. */
    @ExcelFunction(
            value = "AHP.GROUP",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The judgements of several experts joined: the geometric mean of their matrices, n x n; or with show ="
                            + " \"experts\" what each says and how far they agree (0 to 1), the group in the last row."
                            + " Example: AHP.GROUP(B2:E9).")
    @ExcelArguments({
        @ExcelArgument(
                value = "matrices",
                description =
                        "(n x experts) rows x n columns: the pairwise matrices of the experts below each other, without labels and blank rows"),
        @ExcelArgument(
                value = "[weights]",
                description =
                        "What the word of each expert counts, in a row or column; only the ratios matter. Omitted: all the same"),
        @ExcelArgument(
                value = "[show]",
                description =
                        "\"matrix\": the joined matrix, for AHP.WEIGHTS; \"experts\": share, consistency ratio, agreement with the group and weights of each expert. Omitted: matrix"),
        @ExcelArgument(value = "[method]", description = METHOD_HELP)
    })
    public static Object[][] group(Object[][] matrices, Object[][] weights, Object show, Object method) {
        return Answer.of(() -> AhpTables.group(matrices, weights, show, method));
    }

    @ExcelFunction(
            value = "AHP.COMPLETE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "A pairwise matrix with its blanks filled: what the other judgements imply, the ratio of the weights. n x n,"
                            + " for AHP.WEIGHTS. Every item must be compared with the others directly or through one of them."
                            + " Example: AHP.COMPLETE(B2:E5).")
    @ExcelArguments({
        @ExcelArgument(
                value = "matrix",
                description =
                        "n x n without labels: judgements as for AHP.WEIGHTS; blank where there is none. One of a pair is enough, the diagonal may be blank"),
        @ExcelArgument(
                value = "[method]",
                description =
                        "\"least-squares\" of the logarithms (goes with geometric means) or \"harker\" (goes with the eigenvector). Omitted: least-squares. ")
    })
    public static Object[][] complete(Object[][] matrix, Object method) {
        return Answer.of(() -> AhpTables.complete(matrix, method));
    }

    @ExcelFunction(
            value = "AHP.SENSITIVITY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Which judgement would change the order of the items: for each the nearest value between 1/9 and 9 at which"
                            + " one item overtakes another, and how many times the judgement that is. The nearest first."
                            + " Example: AHP.SENSITIVITY(B2:E5).")
    @ExcelArguments({
        @ExcelArgument(value = "matrix", description = MATRIX + ". Up to 15 items"),
        @ExcelArgument(value = "[method]", description = METHOD_HELP)
    })
    public static Object[][] sensitivity(Object[][] matrix, Object method) {
        return Answer.of(() -> AhpTables.sensitivity(matrix, method));
    }
}
