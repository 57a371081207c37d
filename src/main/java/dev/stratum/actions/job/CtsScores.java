package dev.stratum.actions.job;

import dev.stratum.actions.source.CellProblem;
import dev.stratum.actions.source.Meaning;
import dev.stratum.actions.source.SourceTable;
import dev.stratum.cts.CtsAssessment;
import dev.stratum.cts.CtsMeasures;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cost-to-serve scores of the customers of a table.
 *
 * @param table the table
 * @param rows the rows that were scored
 * @param measures the four measures of each
 * @param assessments levels, points and score of each
 * @param problems the rows that were left out
 */
public record CtsScores(
        SourceTable table,
        List<Integer> rows,
        List<CtsMeasures> measures,
        List<CtsAssessment> assessments,
        List<CellProblem> problems) {

    /** The columns with the average order size given. */
    public static final List<Meaning> WITH_ORDER_SIZE =
            List.of(Meaning.CUSTOMER, Meaning.ORDER_SIZE, Meaning.DAYS_TO_PAY, Meaning.WILL_CALL, Meaning.SALES_RETURN);

    /** The columns from which the average order size follows: amount divided by purchases. */
    public static final List<Meaning> WITH_AMOUNT = List.of(
            Meaning.CUSTOMER,
            Meaning.AMOUNT,
            Meaning.FREQUENCY,
            Meaning.DAYS_TO_PAY,
            Meaning.WILL_CALL,
            Meaning.SALES_RETURN);

    /**
     * Scores customers.
     *
     * @param table a table with the columns of {@link #WITH_ORDER_SIZE} or {@link #WITH_AMOUNT}
     * @param policy the rules
     * @return the scores, and the rows left out
     */
    public static CtsScores of(SourceTable table, CtsPolicy policy) {
        boolean given = table.column(Meaning.ORDER_SIZE).isPresent();
        SourceTable.Usable usable = table.usable(given ? WITH_ORDER_SIZE : WITH_AMOUNT, true);
        List<Integer> rows = new ArrayList<>();
        List<CtsMeasures> measures = new ArrayList<>();
        List<CtsAssessment> assessments = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>(usable.problems());
        for (int row : usable.rows()) {
            if (!given && table.number(row, Meaning.FREQUENCY) <= 0) {
                problems.add(table.problem(
                        row,
                        Meaning.FREQUENCY,
                        Problem.OUT_OF_RANGE.with(
                                "The number of purchases",
                                table.number(row, Meaning.FREQUENCY),
                                "above zero, as the order size is the amount divided by it")));
                continue;
            }
            try {
                double size = given
                        ? table.number(row, Meaning.ORDER_SIZE)
                        : table.number(row, Meaning.AMOUNT) / table.number(row, Meaning.FREQUENCY);
                CtsMeasures own = new CtsMeasures(
                        size,
                        table.number(row, Meaning.DAYS_TO_PAY),
                        table.number(row, Meaning.WILL_CALL),
                        table.number(row, Meaning.SALES_RETURN));
                assessments.add(policy.assess(own));
                measures.add(own);
                rows.add(row);
            } catch (StratumException problem) {
                problems.add(table.problem(row, Meaning.CUSTOMER, problem));
            }
        }
        return new CtsScores(table, rows, measures, assessments, problems);
    }
}
