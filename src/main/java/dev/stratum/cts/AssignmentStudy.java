package dev.stratum.cts;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.stats.RisingOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How far scores move when levels, points or weights are assigned in another way. "If the assignment of A, B, C, and D is
 * changed, under the clustering algorithm, the results of customer stratification will be affected": the RFMC paper, section
 * "CTS model establishment", which leaves open how far.
 *
 * @param outcomes one per other assignment
 */
public record AssignmentStudy(List<Outcome> outcomes) {
    /** By how much cuts are moved. */
    private static final BigDecimal MOVE = new BigDecimal("0.1");

    private static final int QUARTERS = 4;

    /** Ways to assign levels, points and weights. */
    public enum Assignment {
        /** All indexes weigh the same. */
        EQUAL_WEIGHTS,
        /** The order of the weights, by reciprocals. */
        RECIPROCAL_WEIGHTS,
        /** The order of the weights, by centroids. */
        CENTROID_WEIGHTS,
        /** Each level has half the points of the one above. */
        HALVED_POINTS,
        /** The cuts are the quartiles of these customers. */
        QUARTILE_CUTS,
        /** The cuts are evenly spaced between the extremes of these customers. */
        EVEN_CUTS,
        /** Every cut is a tenth nearer to the good end. */
        STRICTER_CUTS,
        /** Every cut is a tenth nearer to the bad end. */
        LOOSER_CUTS
    }

    /**
     * What another assignment changes.
     *
     * @param assignment the way
     * @param meanScore the mean of the scores by it
     * @param meanChange the mean of the changes of the scores, up or down
     * @param largestChange the largest of them
     * @param otherScore how many customers get another score
     * @param otherQuarter how many come to another quarter of the customers, from the highest scores to the lowest
     * @param rankCorrelation how far the order of the customers stays: 1 = as it was (Spearman); NaN where all scores of one
     *     assignment are the same
     */
    public record Outcome(
            Assignment assignment,
            double meanScore,
            double meanChange,
            double largestChange,
            int otherScore,
            int otherQuarter,
            double rankCorrelation) {}

    /** Keeps a copy of the list. */
    public AssignmentStudy {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Scores customers by every other assignment.
     *
     * @param policy the assignment in force
     * @param measures the measures of at least two customers, one per index of the policy
     * @return what each changes; assignments that are the one in force change nothing
     * @throws dev.stratum.problem.StratumException TOO_FEW_ROWS for one customer, and as {@link CtsPolicy#assess}
     */
    public static AssignmentStudy of(CtsPolicy policy, List<double[]> measures) {
        if (measures.size() < 2) {
            throw Problem.TOO_FEW_ROWS.with("measures", 2, measures.size());
        }
        Scored now = Scored.by(policy, measures);
        return new AssignmentStudy(Arrays.stream(Assignment.values())
                .map(assignment -> outcome(assignment, now, Scored.by(other(assignment, policy, measures), measures)))
                .toList());
    }

    /** All customers by one assignment: their scores, their quarters, and their places among each other. */
    private record Scored(double[] scores, int[] quarters, double[] ranks) {

        static Scored by(CtsPolicy policy, List<double[]> measures) {
            double[] scores = policy.scores(measures);
            CutScale scale = CutFinder.find(scores, QUARTERS, CutMethod.QUANTILE, Direction.MORE_IS_BETTER);
            return new Scored(
                    scores, Arrays.stream(scores).mapToInt(scale::band).toArray(), RisingOrder.ranks(scores));
        }
    }

    private static Outcome outcome(Assignment assignment, Scored before, Scored after) {
        double[] now = before.scores();
        double[] then = after.scores();
        double[] changes = IntStream.range(0, now.length)
                .mapToDouble(i -> Math.abs(then[i] - now[i]))
                .toArray();
        return new Outcome(
                assignment,
                Arrays.stream(then).average().orElseThrow(),
                Arrays.stream(changes).average().orElseThrow(),
                Arrays.stream(changes).max().orElseThrow(),
                (int) Arrays.stream(changes).filter(change -> change > 1e-9).count(),
                (int) IntStream.range(0, now.length)
                        .filter(i -> before.quarters()[i] != after.quarters()[i])
                        .count(),
                new PearsonsCorrelation().correlation(before.ranks(), after.ranks()));
    }

    private static CtsPolicy other(Assignment assignment, CtsPolicy policy, List<double[]> measures) {
        return switch (assignment) {
            case EQUAL_WEIGHTS ->
                weighed(
                        policy,
                        policy.indexes().stream().mapToDouble(index -> 1).toArray());
            case RECIPROCAL_WEIGHTS -> weighed(policy, RankWeights.RECIPROCAL.of(ranks(policy)));
            case CENTROID_WEIGHTS -> weighed(policy, RankWeights.CENTROID.of(ranks(policy)));
            case HALVED_POINTS -> new CtsPolicy(policy.indexes(), halved(policy.points()));
            case QUARTILE_CUTS -> cut(policy, index -> found(policy, measures, index, CutMethod.QUANTILE));
            case EVEN_CUTS -> cut(policy, index -> found(policy, measures, index, CutMethod.EQUAL_WIDTH));
            case STRICTER_CUTS ->
                cut(policy, index -> moved(policy.indexes().get(index).scale(), MOVE));
            case LOOSER_CUTS ->
                cut(policy, index -> moved(policy.indexes().get(index).scale(), MOVE.negate()));
        };
    }

    /** The place of each index from the heaviest to the lightest; equal weights share the first of theirs. */
    private static double[] ranks(CtsPolicy policy) {
        return policy.indexes().stream()
                .mapToDouble(own -> 1
                        + policy.indexes().stream()
                                .filter(other -> other.weight() > own.weight())
                                .count())
                .toArray();
    }

    private static CtsPolicy weighed(CtsPolicy policy, double... weights) {
        List<CtsIndex> indexes = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            CtsIndex own = policy.indexes().get(i);
            indexes.add(new CtsIndex(own.measure(), own.unit(), own.scale(), weights[i]));
        }
        return new CtsPolicy(indexes, policy.points());
    }

    /** From the best level down, so that the best keeps its points; points at or below zero could not be halved down. */
    private static Map<Level, Double> halved(Map<Level, Double> points) {
        double best = points.get(Level.A);
        if (best <= 0) {
            throw Problem.OUT_OF_RANGE.with("The points of level A", best, "above 0");
        }
        Map<Level, Double> halved = new EnumMap<>(Level.class);
        double earned = best;
        for (Level level : Level.values()) {
            halved.put(level, earned);
            earned /= 2;
        }
        return halved;
    }

    /** Makes the scale of an index. */
    private interface ScaleOf {
        CutScale of(int index);
    }

    private static CtsPolicy cut(CtsPolicy policy, ScaleOf scales) {
        return new CtsPolicy(
                IntStream.range(0, policy.indexes().size())
                        .mapToObj(i -> {
                            CtsIndex own = policy.indexes().get(i);
                            return new CtsIndex(own.measure(), own.unit(), scales.of(i), own.weight());
                        })
                        .toList(),
                policy.points());
    }

    private static CutScale found(CtsPolicy policy, List<double[]> measures, int index, CutMethod method) {
        CutScale own = policy.indexes().get(index).scale();
        double[] values = measures.stream().mapToDouble(row -> row[index]).toArray();
        return CutFinder.find(values, own.bands(), method, own.direction());
    }

    /** As decimals: a customer at 0.66 reaches a cut of 0.6 that is a tenth nearer to the good end. */
    private static CutScale moved(CutScale scale, BigDecimal share) {
        BigDecimal towards = scale.direction() == Direction.MORE_IS_BETTER ? share : share.negate();
        return new CutScale(
                Arrays.stream(scale.cuts())
                        .mapToObj(BigDecimal::valueOf)
                        .map(cut -> cut.add(cut.abs().multiply(towards)))
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray(),
                scale.direction());
    }
}
