package dev.stratum.value;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a customer: Y = x1 m1 + ... + xj mj, where x are the scores of the indicators, from 1 to 5, and m their
 * weights, summing to 1 (Bu 2023, Section 4.1).
 *
 * <p>Current and potential value are the parts of that sum that belong to current and to potential indicators, so total =
 * current + potential, as in every row of Bu's Table 2.
 *
 * @param total customer value, X1, from 1 to 5
 * @param current current value, X2
 * @param potential potential value, X3
 */
public record CustomerValue(double total, double current, double potential) {

    /**
     * The value of each customer.
     *
     * @param scores the scores, row by row, one column per indicator, each from 1 to 5
     * @param weights the weight of each indicator, summing to 1 (to one millionth)
     * @param system the index system that says which columns are current and which potential
     * @return one value per row
     * @throws dev.stratum.problem.StratumException {@code WRONG_COLUMNS} when scores or weights do not fit the index
     *     system, {@code OUT_OF_RANGE} for a score outside 1 to 5 (the message names row and indicator) or a weight
     *     outside 0 to 1, {@code WEIGHTS_DO_NOT_SUM}
     */
    public static List<CustomerValue> of(double[] scores, double[] weights, IndexSystem system) {
        int columns = system.size();
        Scores.checkWeights(weights, columns);
        if (scores.length % columns != 0) {
            throw Problem.WRONG_COLUMNS.with("The last row of scores", scores.length % columns, columns);
        }
        List<CustomerValue> values = new ArrayList<>(scores.length / columns);
        for (int row = 0; row < scores.length / columns; row++) {
            double current = 0;
            double potential = 0;
            for (int j = 0; j < columns; j++) {
                Indicator indicator = system.indicators().get(j);
                double score = scores[row * columns + j];
                Scores.check(new Counted(indicator.label(), row), score);
                if (indicator.dimension() == Dimension.CURRENT) {
                    current += score * weights[j];
                } else {
                    potential += score * weights[j];
                }
            }
            values.add(new CustomerValue(current + potential, current, potential));
        }
        return values;
    }

    /**
     * The weighted sum of any scores, where no index system divides them into current and potential.
     *
     * @param scores one score per indicator, each from 1 to 5
     * @param weights the weight of each indicator, summing to 1 (to one millionth)
     * @return the weighted sum, from 1 to 5
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without scores, {@code WRONG_COLUMNS} when the
     *     lengths differ, {@code OUT_OF_RANGE} for a score outside 1 to 5 or a weight outside 0 to 1,
     *     {@code WEIGHTS_DO_NOT_SUM}
     */
    public static double score(double[] scores, double[] weights) {
        if (scores.length == 0) {
            throw Problem.RANGE_EMPTY.with("The row of scores");
        }
        Scores.checkWeights(weights, scores.length);
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            Scores.check("Score " + (j + 1), scores[j]);
            sum += scores[j] * weights[j];
        }
        return sum;
    }
}
