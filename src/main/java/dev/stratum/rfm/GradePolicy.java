package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How customers are graded on R, F, M and cost to serve: Table 2 of the RFMC paper.
 *
 * @param rules one rule per measure, all with the same number of grades; the one for cost to serve may be missing when
 *     only R, F and M are graded
 */
public record GradePolicy(Map<Measure, GradeRule> rules) {

    /** Checks that R, F and M have a rule and that all rules have the same number of grades. */
    public GradePolicy {
        rules = Collections.unmodifiableMap(new EnumMap<>(rules));
        if (!rules.keySet().containsAll(List.of(Measure.RECENCY, Measure.FREQUENCY, Measure.MONETARY))) {
            throw new IllegalArgumentException("A grade policy has a rule for each of R, F and M");
        }
        int grades = rules.get(Measure.RECENCY).grades();
        rules.forEach((measure, rule) -> {
            if (rule.grades() != grades) {
                throw Problem.CUTS_WRONG_COUNT.with(
                        "The scale of " + measure.word(), rule.grades() - 1, (grades - 1) + ", like that of recency");
            }
        });
    }

    /**
     * The number of grades of every measure.
     *
     * @return 2 to 9
     */
    public int gradeCount() {
        return rules.get(Measure.RECENCY).grades();
    }

    /**
     * The scales for some data.
     *
     * @param data customers row by row, columns R, F, M or R, F, M, CTS
     * @param columns 3 or 4
     * @return one scale per column
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS, also when there is cost to serve without a rule for it,
     *     or RANGE_EMPTY when cuts are to be placed on no data
     */
    public List<GradeScale> scales(double[] data, int columns) {
        List<Measure> measures = measures(data.length, columns);
        int rows = data.length / columns;
        List<GradeScale> scales = new ArrayList<>(columns);
        for (Measure measure : measures) {
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = data[i * columns + scales.size()];
            }
            scales.add(rules.get(measure).scale(column));
        }
        return scales;
    }

    /**
     * Grades customers.
     *
     * @param data customers row by row, columns R, F, M or R, F, M, CTS; all numbers finite
     * @param columns 3 or 4
     * @return the grades, with the scales that made them
     * @throws dev.stratum.problem.StratumException as {@link #scales}, and NOT_FINITE
     */
    public Grades grade(double[] data, int columns) {
        return Grades.of(data, scales(data, columns));
    }

    private List<Measure> measures(int length, int columns) {
        if (columns < 3 || columns > Measure.values().length || length % columns != 0) {
            throw Problem.WRONG_COLUMNS.with("The measures", columns, Measure.THREE_OR_FOUR);
        }
        if (columns > rules.size()) {
            throw Problem.WRONG_COLUMNS.with(
                    "The measures",
                    columns,
                    rules.size() + ", one per rule of the policy: it has none for cost to serve");
        }
        return List.of(Measure.values()).subList(0, columns);
    }
}
