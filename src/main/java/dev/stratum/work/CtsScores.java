package dev.stratum.work;

import dev.stratum.cts.CtsAssessment;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cost-to-serve scores of customers.
 *
 * @param policy the rules
 * @param scored the customers that were scored
 * @param refused the customers with a measure that cannot be
 */
public record CtsScores(CtsPolicy policy, List<Scored> scored, List<Refused> refused) {

    /**
     * A customer with a score.
     *
     * @param customer its number, from 0
     * @param measures its measures, one per index of the rules
     * @param assessment levels, points and score
     */
    public record Scored(int customer, double[] measures, CtsAssessment assessment) {}

    /**
     * A customer without one.
     *
     * @param customer its number, from 0
     * @param problem why
     */
    public record Refused(int customer, StratumException problem) {}

    /** Keeps copies. */
    public CtsScores {
        scored = List.copyOf(scored);
        refused = List.copyOf(refused);
    }

    /**
     * Scores customers.
     *
     * @param policy the rules
     * @param measures the measures of each customer, one per index of the rules
     * @return a score or a reason for each
     */
    public static CtsScores of(CtsPolicy policy, List<double[]> measures) {
        List<Scored> scored = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            try {
                scored.add(new Scored(i, measures.get(i), policy.assess(measures.get(i))));
            } catch (StratumException problem) {
                refused.add(new Refused(i, problem));
            }
        }
        return new CtsScores(policy, scored, refused);
    }

    /**
     * The average order size of a customer.
     *
     * @param amount what the customer bought for
     * @param purchases in how many purchases
     * @return the amount per purchase
     * @throws StratumException OUT_OF_RANGE unless there is a purchase
     */
    public static double orderSize(double amount, double purchases) {
        if (purchases <= 0) {
            throw Problem.OUT_OF_RANGE.with(
                    "The number of purchases", purchases, "above zero, as the order size is the amount divided by it");
        }
        return amount / purchases;
    }
}
