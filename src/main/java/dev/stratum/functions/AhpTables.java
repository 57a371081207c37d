package dev.stratum.functions;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.Synthesis;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.ResultTable;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The tables of the AHP functions: ranges in, cells out. */
final class AhpTables {
    private AhpTables() {}

    static Object[][] weights(Object[][] matrix, Object method) {
        WeightMethod by = Option.of("method", method).word(WeightMethod.EIGENVECTOR, WeightMethod.class);
        return ResultTable.column(by.weights(pairwise(matrix)));
    }

    static Object[][] consistency(Object[][] matrix) {
        PairwiseMatrix judgements = pairwise(matrix);
        Consistency consistency = named("matrix", () -> Consistency.of(judgements));
        return ResultTable.of("Measure", "Value")
                .row("Items", consistency.size())
                .row("Lambda max", consistency.lambdaMax())
                .row("Consistency index CI", consistency.index())
                .row("Random index RI", consistency.randomIndex())
                .row("Consistency ratio CR", consistency.ratio())
                .row("Acceptable", consistency.acceptable() ? "Yes" : "No")
                .row(
                        "Reconsider first",
                        consistency
                                .reconsider()
                                .map(Consistency.Reconsider::sentence)
                                .orElse("Nothing: all judgements agree."))
                .cells();
    }

    static Object[][] synthesize(Object[][] parentWeights, Object[][] childWeights) {
        double[] parents = Range.of("parent_weights", parentWeights).numbers();
        Range children = Range.of("child_weights", childWeights);
        double[][] groups = IntStream.range(0, children.rows())
                .mapToObj(row -> group(children, row))
                .toArray(double[][]::new);
        return ResultTable.column(Synthesis.of(parents, groups));
    }

    private static double[] group(Range children, int row) {
        int count = children.columns();
        while (count > 0 && !Option.of("child", children.cell(row, count - 1)).isGiven()) {
            count--;
        }
        return numbers(children, row, count);
    }

    private static PairwiseMatrix pairwise(Object[][] matrix) {
        Range range = Range.of("matrix", matrix);
        if (range.rows() != range.columns()) {
            throw Problem.NOT_SQUARE.with(range.name(), range.rows(), range.columns());
        }
        double[] entries = IntStream.range(0, range.rows())
                .mapToObj(row -> numbers(range, row, range.columns()))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return named("matrix", () -> PairwiseMatrix.of(entries, range.rows(), range.columns()));
    }

    private static double[] numbers(Range range, int row, int columns) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> Option.of(range.place(row, column), range.cell(row, column))
                        .number())
                .toArray();
    }

    private static <T> T named(String argument, Supplier<T> step) {
        try {
            return step.get();
        } catch (StratumException problem) {
            throw problem.in(argument);
        }
    }
}
