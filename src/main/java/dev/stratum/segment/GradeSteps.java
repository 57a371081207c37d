package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The fewest whole steps of grades that bring a customer to another cluster, found by looking at every type there is. Of
 * changes with equally many steps the one with the shorter distance on the scale of the clustering counts, of equally
 * short ones the one that moves the first measures least.
 */
public final class GradeSteps {
    /** The most types that are looked at. */
    public static final int MOST_TYPES = 65_536;

    private static final int OUT_OF_REACH = Integer.MAX_VALUE;

    private final int grades;
    private final int measures;
    private final boolean[] movable;
    private final double[] scaled;
    private final int dimensions;
    private final int[] clusterOfType;
    private final Map<List<Object>, Optional<NearestCluster.Change>> known = new HashMap<>();

    /**
     * The types and their clusters.
     *
     * @param grades how many grades a measure has; 1 is the worst
     * @param movable which measures can be moved
     * @param scale brings rows of grades to the scale of the clustering
     * @param clusters gives the cluster of each row on the scale, from 0
     */
    public GradeSteps(
            int grades, boolean[] movable, UnaryOperator<double[]> scale, Function<double[], int[]> clusters) {
        this.grades = grades;
        this.movable = movable.clone();
        this.measures = movable.length;
        double count = Math.pow(grades, measures);
        if (count > MOST_TYPES) {
            throw Problem.OUT_OF_RANGE.with(Phrase.TYPES, count, Phrase.AT_MOST.with(MOST_TYPES));
        }
        int types = (int) count;
        double[] all = new double[types * measures];
        for (int type = 0; type < types; type++) {
            for (int j = measures - 1, rest = type; j >= 0; j--, rest /= grades) {
                all[type * measures + j] = 1.0 + rest % grades;
            }
        }
        scaled = scale.apply(all);
        dimensions = scaled.length / types;
        clusterOfType = clusters.apply(scaled);
    }

    /**
     * The fewest steps from a customer's grades.
     *
     * @param row the grades, whole numbers from 1
     * @param targets the clusters that count, from 0; the customer's own never does
     * @return the change in grades; empty when no type that can be reached belongs to one of them
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for a number that is no grade
     */
    public Optional<NearestCluster.Change> from(double[] row, BitSet targets) {
        int own = 0;
        for (double grade : row) {
            if (!(grade >= 1 && grade <= grades && grade == Math.rint(grade))) {
                throw Problem.OUT_OF_RANGE.with(Phrase.A_GRADE, grade, Phrase.WHOLE_BETWEEN.with(1, grades));
            }
            own = own * grades + (int) grade - 1;
        }
        int type = own;
        return known.computeIfAbsent(List.of(type, targets), key -> search(type, targets));
    }

    private Optional<NearestCluster.Change> search(int own, BitSet targets) {
        int best = -1;
        int bestSteps = OUT_OF_REACH;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int type = 0; type < clusterOfType.length; type++) {
            if (clusterOfType[type] == clusterOfType[own] || !targets.get(clusterOfType[type])) {
                continue;
            }
            int steps = steps(own, type);
            if (steps == OUT_OF_REACH || steps > bestSteps) {
                continue;
            }
            double distance = distance(own, type);
            if (steps < bestSteps || distance < bestDistance) {
                best = type;
                bestSteps = steps;
                bestDistance = distance;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        double[] change = new double[measures];
        for (int j = measures - 1, from = own, to = best; j >= 0; j--, from /= grades, to /= grades) {
            change[j] = to % grades - from % grades;
        }
        return Optional.of(new NearestCluster.Change(clusterOfType[best], bestDistance, change));
    }

    private int steps(int own, int type) {
        int steps = 0;
        for (int j = measures - 1, from = own, to = type; j >= 0; j--, from /= grades, to /= grades) {
            int move = Math.abs(to % grades - from % grades);
            if (move > 0 && !movable[j]) {
                return OUT_OF_REACH;
            }
            steps += move;
        }
        return steps;
    }

    private double distance(int own, int type) {
        double square = 0;
        for (int d = 0; d < dimensions; d++) {
            double move = scaled[type * dimensions + d] - scaled[own * dimensions + d];
            square += move * move;
        }
        return Math.sqrt(square);
    }
}
