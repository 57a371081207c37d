package dev.stratum.value;

import dev.stratum.problem.Problem;
import java.util.Arrays;

/**
 * Where high begins for current and for potential value. A value at the cut counts as high.
 *
 * @param currentCut the lowest current value that counts as high
 * @param potentialCut the lowest potential value that counts as high
 */
public record CategoryRule(double currentCut, double potentialCut) {
    /**
     * Checks the cuts.
     *
     * @throws dev.stratum.problem.StratumException {@code NOT_FINITE} for a cut that is no number
     */
    public CategoryRule {
        if (!Double.isFinite(currentCut)) {
            throw Problem.NOT_FINITE.with("The cut of current value");
        }
        if (!Double.isFinite(potentialCut)) {
            throw Problem.NOT_FINITE.with("The cut of potential value");
        }
    }

    /**
     * Cuts between the clusters: the midpoint between the two middle cluster means, so that half of the clusters are high.
     *
     * <p>With an odd number of clusters the cut is the middle mean, and that cluster counts as high. Bu 2023 calls values
     * high and low without saying where high begins; this choice gives its categories for its four clusters, which the
     * midpoint between the lowest and the highest mean would not.
     *
     * @param currentMeans the mean current value of each cluster
     * @param potentialMeans the mean potential value of each cluster
     * @return the rule
     * @throws dev.stratum.problem.StratumException {@code TOO_FEW_ROWS} for fewer than two clusters, {@code WRONG_ROWS}
     *     when the lengths differ, {@code NOT_FINITE} for a mean that is no number
     */
    public static CategoryRule betweenClusters(double[] currentMeans, double[] potentialMeans) {
        if (currentMeans.length < 2) {
            throw Problem.TOO_FEW_ROWS.with("A cut between cluster means", 2, currentMeans.length);
        }
        if (potentialMeans.length != currentMeans.length) {
            throw Problem.WRONG_ROWS.with("The list of potential means", potentialMeans.length, currentMeans.length);
        }
        return new CategoryRule(middle(currentMeans), middle(potentialMeans));
    }

    private static double middle(double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /**
     * The category of a customer, or of a cluster by its means.
     *
     * @param current the current value
     * @param potential the potential value
     * @return the category
     * @throws dev.stratum.problem.StratumException {@code NOT_FINITE} for a value that is no number
     */
    public Category category(double current, double potential) {
        if (!Double.isFinite(current)) {
            throw Problem.NOT_FINITE.with("The current value");
        }
        if (!Double.isFinite(potential)) {
            throw Problem.NOT_FINITE.with("The potential value");
        }
        if (current >= currentCut) {
            return potential >= potentialCut ? Category.VALUE : Category.SUB_VALUE;
        }
        return potential >= potentialCut ? Category.POTENTIAL_VALUE : Category.LOW_VALUE;
    }
}
