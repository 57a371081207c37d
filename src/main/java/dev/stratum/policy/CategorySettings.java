package dev.stratum.policy;

import dev.stratum.value.CategoryRule;
import java.util.Optional;

/**
 * Where high begins: fixed cuts, or a method that places them between the clusters.
 *
 * @param method {@value #MIDDLE_OF_CLUSTERS}; empty when the cuts are fixed
 * @param cuts the fixed cuts; empty when a method places them
 */
public record CategorySettings(Optional<Setting<String>> method, Optional<Cuts> cuts) {
    /** High begins at the median of the cluster means. */
    public static final String MIDDLE_OF_CLUSTERS = "middle-of-clusters";

    /**
     * Fixed cuts.
     *
     * @param current the lowest current value that is high
     * @param potential the lowest potential value that is high
     */
    public record Cuts(Setting<Double> current, Setting<Double> potential) {}

    /**
     * The rule for some clusters.
     *
     * @param currentMeans the mean current value of each cluster
     * @param potentialMeans the mean potential value of each cluster
     * @return the rule; fixed cuts do not look at the clusters
     */
    public CategoryRule rule(double[] currentMeans, double[] potentialMeans) {
        return cuts.map(fixed -> new CategoryRule(
                        fixed.current().value(), fixed.potential().value()))
                .orElseGet(() -> CategoryRule.betweenClusters(currentMeans, potentialMeans));
    }
}
