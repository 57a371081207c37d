package dev.stratum.work;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.GradeSetting;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.Measure;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Customers by what was measured: R, F, M alone, with the score of cost to serve, or with the measure of every index of cost
 * to serve, so that a policy with other weights gives other scores.
 *
 * @param values customer by customer, {@code columns} numbers each
 * @param columns 3, 4, or 3 and one for each index of the policy
 */
public record MeasuredCustomers(double[] values, int columns) {
    private static final int RFM = 3;
    private static final int SCORED = 4;

    /** Up to so many indexes every score there can be has its place in a table. */
    private static final int MOST_KNOWN = 8;

    /**
     * How many customers there are.
     *
     * @return the rows
     */
    public int size() {
        return values.length / columns;
    }

    /**
     * What a customer bought for.
     *
     * @param customer its number, from 0
     * @return M
     */
    public double monetary(int customer) {
        return values[customer * columns + RFM - 1];
    }

    /**
     * What of a policy plays a part for these measures.
     *
     * @param policy the policy
     * @return the same without cost to serve where it is not measured, and without its indexes where it is scored already
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS when the columns are no measures of the policy
     */
    public Policy applicable(Policy policy) {
        int indexes = policy.cts().map(cts -> cts.indexes().size()).orElse(0);
        boolean scoredHere = columns > SCORED && columns == RFM + indexes;
        if (columns < RFM || (columns > SCORED && !scoredHere)) {
            throw Problem.WRONG_COLUMNS.with(
                    "The measures",
                    columns,
                    "3 (R, F, M), 4 (R, F, M, CTS)"
                            + (indexes > 1
                                    ? " or " + (RFM + indexes) + " (R, F, M and the indexes of cost to serve)"
                                    : ""));
        }
        Map<Measure, GradeSetting> grades = new EnumMap<>(policy.grades());
        if (columns == RFM) {
            grades.remove(Measure.CTS);
        }
        return new Policy(
                policy.name(),
                policy.source(),
                scoredHere ? policy.cts() : Optional.empty(),
                grades,
                policy.window(),
                policy.segments(),
                policy.marks());
    }

    /**
     * The customers as a policy grades them.
     *
     * @param policy a policy, cut down to what is {@link #applicable}
     * @return R, F, M and the score, named by their numbers from 1
     */
    public Customers under(Policy policy) {
        return under(policy, numbers(size()));
    }

    /**
     * The customers as a policy grades them, under names that are there already.
     *
     * @param policy a policy, cut down to what is {@link #applicable}
     * @param names of the customers
     * @return R, F, M and the score
     */
    Customers under(Policy policy, List<String> names) {
        double[] measures = columns > SCORED ? scored(policy.ctsPolicy()) : values;
        return new Customers(names, measures, Math.min(columns, SCORED));
    }

    /** Customers with the same levels have the same score, which is worked out once. */
    private double[] scored(CtsPolicy cts) {
        double[] measures = new double[size() * SCORED];
        Level[] levels = new Level[columns - RFM];
        double[] known = new double[levels.length > MOST_KNOWN ? 0 : 1 << (2 * levels.length)];
        Arrays.fill(known, Double.NaN);
        for (int i = 0; i < size(); i++) {
            System.arraycopy(values, i * columns, measures, i * SCORED, RFM);
            int code = 0;
            for (int j = 0; j < levels.length; j++) {
                levels[j] = cts.indexes().get(j).level(values[i * columns + RFM + j]);
                code = (code << 2) | levels[j].band();
            }
            double score;
            if (known.length == 0) {
                score = cts.score(List.of(levels));
            } else {
                if (Double.isNaN(known[code])) {
                    known[code] = cts.score(List.of(levels));
                }
                score = known[code];
            }
            measures[i * SCORED + RFM] = score;
        }
        return measures;
    }

    private static List<String> numbers(int count) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return String.valueOf(index + 1);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
