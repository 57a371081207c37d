package dev.stratum.rfm;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A type of customer: the grades on R, F, M and, with four digits, cost to serve. Customer No. 1 of the RFMC paper is
 * of type 4114: bought recently, seldom, little, and costs little to serve.
 *
 * @param code one digit per grade, R first, for example {@code 4114}
 */
public record RfmcType(String code) {

    /** Checks that the code has three or four digits from 1 to 9. */
    public RfmcType {
        if (code.length() < 3 || code.length() > 4 || !code.chars().allMatch(digit -> digit >= '1' && digit <= '9')) {
            throw Problem.OUT_OF_RANGE.with("The type", code, "3 or 4 digits from 1 to 9");
        }
    }

    /**
     * The type of some grades.
     *
     * @param grades three grades R, F, M or four grades R, F, M, CTS, each 1 to 9
     * @return the type
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS for another number of grades, OUT_OF_RANGE for a grade
     */
    public static RfmcType of(int... grades) {
        if (grades.length < 3 || grades.length > 4) {
            throw Problem.WRONG_COLUMNS.with("The grades", grades.length, Measure.THREE_OR_FOUR);
        }
        StringBuilder code = new StringBuilder(4);
        for (int grade : grades) {
            if (grade < 1 || grade > GradeScale.MOST_GRADES) {
                throw Problem.OUT_OF_RANGE.with("The grade", grade, "from 1 to " + GradeScale.MOST_GRADES);
            }
            code.append(grade);
        }
        return new RfmcType(code.toString());
    }

    /**
     * Whether a grade is in the upper half.
     *
     * @param measure its place, from 0 for R
     * @param best the best grade there is
     * @return true for 3 and 4 of 4
     */
    public boolean isHigh(int measure, int best) {
        return 2 * (code.charAt(measure) - '0') > best + 1;
    }

    /**
     * The mean of the grades, by which the RFMC paper ranks customers.
     *
     * @return 1 to 9, the higher the better
     */
    public double mean() {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += code.charAt(i) - '0';
        }
        return (double) sum / code.length();
    }

    /**
     * The grades.
     *
     * @return one per measure, R first
     */
    public List<Integer> grades() {
        return code.chars().mapToObj(digit -> digit - '0').toList();
    }

    /**
     * The mean of the grades when some measures count more than others, as those of an analytic hierarchy process do.
     *
     * @param weights one per grade, none below zero; only their ratios count
     * @return 1 to 9, the higher the better: a whole number where all grades are equal
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS for another number of weights, OUT_OF_RANGE for one below
     *     zero or when all are zero
     */
    public double mean(double... weights) {
        if (weights.length != code.length()) {
            throw Problem.WRONG_COLUMNS.with(Phrase.WEIGHTS, weights.length, Phrase.ONE_PER_GRADE.with(code.length()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] <= Double.MAX_VALUE)) {
                throw Problem.OUT_OF_RANGE.with(Phrase.WEIGHT_AT.with(i + 1), weights[i], Phrase.AT_LEAST.with(0));
            }
            BigDecimal weight = BigDecimal.valueOf(weights[i]);
            sum = sum.add(weight.multiply(BigDecimal.valueOf(code.charAt(i) - '0')));
            total = total.add(weight);
        }
        if (total.signum() == 0) {
            throw Problem.OUT_OF_RANGE.with(Phrase.SUM_OF_WEIGHTS, 0, Phrase.ABOVE.with(0));
        }
        return sum.divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
