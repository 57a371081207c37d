package dev.stratum.rfm;

import java.util.Arrays;
import java.util.List;

/**
 * What the grades of recency, frequency, money and cost to serve count in a mean grade: "scholars may redefine the RFM model", RFMC paper,
 * section on the adoption of the method; Ji and Jia weigh R, F and M by a matrix of judgements.
 *
 * @param each one weight per measure in the order R, F, M, CTS; only their ratios matter; none when all count the same
 */
public record GradeWeights(List<Double> each) {
    /** All grades count the same, as in the RFMC paper. */
    public static final GradeWeights EQUAL = new GradeWeights(List.of());

    /** Keeps a copy. */
    public GradeWeights {
        each = List.copyOf(each);
    }

    /**
     * Weights as numbers.
     *
     * @param weights one per measure; none when all count the same
     * @return the weights
     */
    public static GradeWeights of(double... weights) {
        return weights.length == 0
                ? EQUAL
                : new GradeWeights(Arrays.stream(weights).boxed().toList());
    }

    /**
     * Whether all grades count the same.
     *
     * @return true without weights
     */
    public boolean isEqual() {
        return each.isEmpty();
    }

    /**
     * The mean grade of a type; customers without cost to serve are weighed by the first three.
     *
     * @param type the grades
     * @return from 1 to the best grade
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS for fewer weights than grades, OUT_OF_RANGE for weights that sum to zero
     */
    public double mean(RfmcType type) {
        if (isEqual()) {
            return type.mean();
        }
        int grades = Math.min(type.code().length(), each.size());
        return type.mean(each.subList(0, grades).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
