package dev.stratum.work.proof;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.stats.AnovaRow;
import dev.stratum.stats.Description;
import dev.stratum.stats.OneWayAnova;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Certified and proven values, recomputed where Stratum runs: what a person can sign is what this machine computes.
 *
 * @param results one per case
 */
public record Proof(List<Result> results) {

    /**
     * A case and what came out.
     *
     * @param about the case
     * @param computed what this machine computes
     */
    public record Result(ProofCase about, double computed) {
        /**
         * How many digits agree.
         *
         * @return all that the source prints, or fewer
         */
        public int digits() {
            return about.digits(computed);
        }

        /**
         * Whether the result holds.
         *
         * @return false when too few digits agree
         */
        public boolean holds() {
            return about.holds(computed);
        }
    }

    /** Keeps a copy. */
    public Proof {
        results = List.copyOf(results);
    }

    /**
     * Recomputes everything.
     *
     * @param done is told how many cases are done after each
     * @return all results
     */
    public static Proof of(IntConsumer done) {
        List<Result> results = new ArrayList<>();
        for (ProofCase about : ProofCase.all()) {
            results.add(new Result(about, compute(about)));
            done.accept(results.size());
        }
        return new Proof(results);
    }

    /**
     * Whether every result holds.
     *
     * @return true when nothing is wrong
     */
    public boolean holds() {
        return results.stream().allMatch(Result::holds);
    }

    private static double compute(ProofCase about) {
        double[][] rows = ProofData.rows(about.file());
        return switch (about.kind()) {
            case ANOVA -> anova(rows, about.quantity());
            case DESCRIBE -> {
                Description description = Description.of(column(rows, 0));
                yield about.quantity().equals("mean") ? description.mean() : description.standardDeviation();
            }
            case CLUSTERS ->
                KMeans.run(Rows.of(rows), KMeansSettings.of(about.clusters())).sumOfSquares();
            case PAIRWISE -> pairwise(rows, about.quantity());
        };
    }

    private static double anova(double[][] rows, String quantity) {
        int[] groups = Arrays.stream(rows).mapToInt(row -> (int) row[0] - 1).toArray();
        AnovaRow row = OneWayAnova.of(
                column(rows, 1), groups, Arrays.stream(groups).max().orElseThrow() + 1);
        return switch (quantity) {
            case "F" -> row.f();
            case "between sum of squares" -> row.betweenSumOfSquares();
            case "within sum of squares" -> row.withinSumOfSquares();
            default -> throw new IllegalArgumentException(quantity);
        };
    }

    private static double pairwise(double[][] rows, String quantity) {
        PairwiseMatrix matrix = PairwiseMatrix.of(
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), rows.length, rows.length);
        if (quantity.startsWith("weight ")) {
            int item = Integer.parseInt(quantity.substring("weight ".length()));
            return WeightMethod.EIGENVECTOR.weights(matrix)[item - 1];
        }
        Consistency consistency = Consistency.of(matrix);
        return quantity.equals("lambda max") ? consistency.lambdaMax() : consistency.ratio();
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
