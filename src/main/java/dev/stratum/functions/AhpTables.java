package dev.stratum.functions;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.GroupJudgement;
import dev.stratum.ahp.IncompleteMatrix;
import dev.stratum.ahp.OrderChange;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.Synthesis;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Columns;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Outgoing;
import dev.stratum.sheet.Range;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The tables of the AHP functions: ranges in, cells out. */
final class AhpTables {
    private AhpTables() {}

    static Object[][] weights(Object[][] matrix, Object method) {
        WeightMethod by = method(method);
        return Outgoing.column(by.weights(pairwise(matrix)));
    }

    static Object[][] consistency(Object[][] matrix) {
        PairwiseMatrix judgements = pairwise(matrix);
        Consistency consistency = named("matrix", () -> Consistency.of(judgements));
        return ResultTable.of(Columns.MEASURE, Columns.VALUE)
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

    static Object[][] synthesize(Object[][] parentWeights, Object[][] childWeights, Object alternatives) {
        double[] parents = Range.of("parent_weights", parentWeights).numbers();
        Range children = Range.of("child_weights", childWeights);
        double[][] groups = IntStream.range(0, children.rows())
                .mapToObj(row -> group(children, row))
                .toArray(double[][]::new);
        return Outgoing.column(
                Option.of("alternatives", alternatives).flag(false)
                        ? Synthesis.ofAlternatives(parents, groups)
                        : Synthesis.of(parents, groups));
    }

    static Object[][] group(Object[][] matrices, Object[][] weights, Object show, Object method) {
        WeightMethod by = method(method);
        Show wanted = Option.of("show", show).word(Show.MATRIX, Show.class);
        List<PairwiseMatrix> members = members("matrices", matrices);
        double[] given = Range.orBlank("weights", weights).numbers();
        double[] each = given.length > 0
                ? given
                : members.stream().mapToDouble(member -> 1).toArray();
        GroupJudgement group = GroupJudgement.of(members, each);
        return wanted == Show.MATRIX
                ? square(group.joined())
                : JudgementTables.experts(group, by).cells();
    }

    static Object[][] complete(Object[][] matrix, Object method) {
        IncompleteMatrix.Method by =
                Option.of("method", method).word(IncompleteMatrix.Method.LEAST_SQUARES, IncompleteMatrix.Method.class);
        Range range = Range.of("matrix", matrix);
        int n = Math.max(range.rows(), range.columns());
        if (Math.min(range.deliveredRows(), range.deliveredColumns()) < n) {
            throw Problem.NOT_SQUARE.with(range.name(), range.deliveredRows(), range.deliveredColumns());
        }
        double[] entries = IntStream.range(0, n * n)
                .mapToDouble(at -> range.option(at / n, at % n).number(Double.NaN))
                .toArray();
        IncompleteMatrix incomplete = named("matrix", () -> IncompleteMatrix.of(entries, n));
        return square(incomplete.completed(by));
    }

    static Object[][] sensitivity(Object[][] matrix, Object method) {
        WeightMethod by = method(method);
        PairwiseMatrix judgements = pairwise(matrix);
        return JudgementTables.orderChanges(named("matrix", () -> OrderChange.of(judgements, by)))
                .cells();
    }

    private static WeightMethod method(Object method) {
        return Option.of("method", method).word(WeightMethod.EIGENVECTOR, WeightMethod.class);
    }

    private enum Show {
        MATRIX,
        EXPERTS
    }

    private static Object[][] square(PairwiseMatrix matrix) {
        int n = matrix.size();
        Object[][] cells = new Object[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cells[i][j] = matrix.get(i, j);
            }
        }
        return cells;
    }

    private static double[] group(Range children, int row) {
        int count = children.columns();
        while (count > 0 && !Option.of("child", children.cell(row, count - 1)).isGiven()) {
            count--;
        }
        return numbers(children, row, count);
    }

    private static PairwiseMatrix pairwise(Object[][] matrix) {
        List<PairwiseMatrix> members = members("matrix", matrix);
        if (members.size() == 1) {
            return members.get(0);
        }
        Notes.hint("The geometric mean of the judgements of " + members.size() + " matrices below each other.");
        return PairwiseMatrix.ofGroup(members);
    }

    /** Matrices that stand below each other. */
    private static List<PairwiseMatrix> members(String name, Object[][] matrices) {
        Range range = Range.of(name, matrices);
        int n = range.columns();
        if (range.rows() < n || range.rows() % n != 0) {
            throw Problem.NOT_SQUARE.with(range.name(), range.rows(), n);
        }
        return IntStream.range(0, range.rows() / n)
                .mapToObj(member -> member(range, member * n))
                .toList();
    }

    /** The matrix that begins in a row. */
    private static PairwiseMatrix member(Range range, int first) {
        int n = range.columns();
        double[] entries = IntStream.range(first, first + n)
                .mapToObj(row -> numbers(range, row, n))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        String place =
                range.rows() == n ? range.name() : "The matrix from row " + (first + 1) + " of " + range.name() + " on";
        PairwiseMatrix matrix = named(place, () -> PairwiseMatrix.of(entries, n, n));
        matrix.beyondScale()
                .forEach(judgement -> Notes.hint(range.place(first + judgement.row(), judgement.column())
                        + " is beyond the scale of 1/9 to 9; few people can compare items that far apart."));
        return matrix;
    }

    private static double[] numbers(Range range, int row, int columns) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> range.option(row, column).number())
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
