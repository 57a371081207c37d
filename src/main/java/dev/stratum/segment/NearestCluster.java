package dev.stratum.segment;

import dev.stratum.stats.LeastDistance;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The smallest change of a row's measures that brings it to another cluster.
 *
 * <p>A row belongs to the centre that is nearest, so clusters meet in planes half way between two centres. The nearest
 * other cluster lies behind the nearest of the planes round the row's own cluster: the change is the projection on that
 * plane. A cluster that is asked for is bounded by planes against all others: the change is the projection on the room
 * between them. At the end of the change the row is as near to the new centre as to the old one; a hair more and it is
 * there. Distances are measured on the scale of the clustering, changes in the units of the measures.
 */
public final class NearestCluster {
    private final double[] centres;
    private final int clusters;
    private final int dimensions;
    private final double[][] effects;
    private final double[] lengths;

    /**
     * Clusters given by their centres.
     *
     * @param centres k rows on the scale of the clustering, one after the other
     * @param clusters how many
     * @param effects for each measure that can be moved how one unit of it moves a row on the scale; the row is empty
     *     for a measure that cannot be moved
     */
    public NearestCluster(double[] centres, int clusters, double[][] effects) {
        this.centres = centres.clone();
        this.clusters = clusters;
        this.dimensions = centres.length / clusters;
        this.effects = new double[effects.length][];
        this.lengths = new double[effects.length];
        for (int j = 0; j < effects.length; j++) {
            this.effects[j] = effects[j].clone();
            lengths[j] = Math.sqrt(
                    Arrays.stream(effects[j]).map(value -> value * value).sum());
        }
    }

    /**
     * A change.
     *
     * @param cluster the cluster that it reaches, from 0
     * @param distance its length on the scale of the clustering
     * @param change what is added to each measure, in its unit
     */
    public record Change(int cluster, double distance, double[] change) {}

    /**
     * The smallest change from a row.
     *
     * @param row the row on the scale of the clustering
     * @param own its cluster, from 0
     * @param targets the clusters that count, from 0; the own one never does
     * @return the change; empty when no change of the measures that can be moved reaches one of them
     */
    public Optional<Change> from(double[] row, int own, BitSet targets) {
        Change best = null;
        for (int target = targets.nextSetBit(0); target >= 0; target = targets.nextSetBit(target + 1)) {
            if (target == own) {
                continue;
            }
            double[] step = acrossOnePlane(row, own, target);
            double bound = step == null ? Double.POSITIVE_INFINITY : length(step);
            if (best != null && bound >= best.distance()) {
                continue; // the way into the target is never shorter than to the plane before it
            }
            if (step == null || !isNearest(row, step, target)) {
                step = intoRoom(row, target);
            }
            if (step != null && (best == null || length(step) < best.distance())) {
                best = new Change(target, length(step), inUnits(step));
            }
        }
        return Optional.ofNullable(best);
    }

    /** The step to the plane between two centres, in lengths of the scale per measure; null when none leads there. */
    private double[] acrossOnePlane(double[] row, int own, int target) {
        double[] normal = normal(target, own);
        double square = Arrays.stream(normal).map(value -> value * value).sum();
        if (square == 0) {
            return null;
        }
        double missing = missing(row, target, own) / square;
        return Arrays.stream(normal).map(value -> value * missing).toArray();
    }

    private double[] intoRoom(double[] row, int target) {
        double[][] conditions = new double[clusters - 1][];
        double[] least = new double[clusters - 1];
        int at = 0;
        for (int other = 0; other < clusters; other++) {
            if (other != target) {
                conditions[at] = normal(target, other);
                least[at++] = missing(row, target, other);
            }
        }
        return LeastDistance.of(conditions, least).orElse(null);
    }

    /** What each movable measure does for the way from one centre to another. */
    private double[] normal(int target, int other) {
        double[] normal = new double[effects.length];
        for (int j = 0; j < effects.length; j++) {
            for (int d = 0; d < effects[j].length && lengths[j] > 0; d++) {
                normal[j] += effects[j][d] / lengths[j] * (centre(target, d) - centre(other, d));
            }
        }
        return normal;
    }

    /** How far the row is behind the plane between two centres, times their distance. */
    private double missing(double[] row, int target, int other) {
        double missing = 0;
        for (int d = 0; d < dimensions; d++) {
            double middle = (centre(target, d) + centre(other, d)) / 2;
            missing += (middle - row[d]) * (centre(target, d) - centre(other, d));
        }
        return missing;
    }

    private boolean isNearest(double[] row, double[] step, int target) {
        double[] moved = row.clone();
        for (int j = 0; j < effects.length; j++) {
            for (int d = 0; d < effects[j].length && lengths[j] > 0; d++) {
                moved[d] += effects[j][d] / lengths[j] * step[j];
            }
        }
        for (int other = 0; other < clusters; other++) {
            double scale = 0;
            for (int d = 0; d < dimensions; d++) {
                scale += Math.abs((centre(target, d) - centre(other, d)) * (Math.abs(moved[d]) + 1));
            }
            if (missing(moved, target, other) > 1e-12 * scale) {
                return false;
            }
        }
        return true;
    }

    private double[] inUnits(double[] step) {
        double[] change = new double[step.length];
        for (int j = 0; j < step.length; j++) {
            change[j] = lengths[j] == 0 ? 0 : step[j] / lengths[j] + 0.0;
        }
        return change;
    }

    private double centre(int cluster, int dimension) {
        return centres[cluster * dimensions + dimension];
    }

    private static double length(double[] step) {
        return Math.sqrt(Arrays.stream(step).map(value -> value * value).sum());
    }
}
