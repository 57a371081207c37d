package dev.stratum.cts;

import java.util.List;

/**
 * What a {@link CtsPolicy} says about one customer.
 *
 * @param levels the level on each index, in the order of the policy
 * @param points the points of those levels
 * @param score the weighted mean of the points: 10 to 40 with the paper's points, 40 the cheapest to serve
 */
public record CtsAssessment(List<Level> levels, List<Double> points, double score) {

    /** Keeps copies of the lists. */
    public CtsAssessment {
        levels = List.copyOf(levels);
        points = List.copyOf(points);
    }
}
