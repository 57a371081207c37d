package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;

/** AHP: weights from judgements in pairs (Saaty 1980), and whether the judgements agree with each other. */
public final class AhpFunctions {
    private static final String CATEGORY = "Stratum AHP";
    private static final String MATRIX =
            "n x n, up to 100, without labels: row i, column j: how many times as important item i is as item j (1/9 to 9); diagonal 1, lower half 1 divided by the upper one. Matrices of a group stand below each other: their geometric mean counts";

    private AhpFunctions() {}

    @ExcelFunction(
            value = "AHP.WEIGHTS",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The weights of the items of a pairwise matrix: n rows x 1 column, summing to 1."
                    + " AHP.WEIGHTS({1,3;0.333333333,1}) is 0.75 and 0.25.")
    @ExcelArguments({
        @ExcelArgument(value = "matrix", description = MATRIX),
        @ExcelArgument(
                value = "[method]",
                description =
                        "\"eigenvector\" (Saaty) or \"geometric-mean\" (of each row). They agree up to n = 3. Omitted: eigenvector. ")
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
                            + " 0.10) and the judgement to reconsider. 8 rows x 2 columns with headers.")
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
                            + " children of parent 1 first, summing to 1; or the same alternatives judged by every parent.")
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
}
