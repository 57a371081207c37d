package dev.stratum.report;

import dev.stratum.cts.AssignmentStudy;
import dev.stratum.cts.CtsAssessment;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.work.CtsScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cost to serve: levels and points of every index, and the score. */
public final class CtsResults {
    private static final Wording WORDS = Wording.of("assignments");

    /** How far scores move, a line per other assignment. */
    public static final List<Column> ASSIGNMENTS = List.of(
            Column.of("Assignment", Format.PROSE),
            Column.of("Mean score", Format.TWO),
            Column.of("Mean change", Format.TWO),
            Column.of("Largest change", Format.TWO),
            Column.of("Other score", Format.WHOLE),
            Column.of("Other quarter", Format.WHOLE),
            Column.of("Rank correlation", Format.THREE));

    private CtsResults() {}

    /**
     * What becomes of a customer's measures.
     *
     * @param policy the rules
     * @return a level per index, points per index, the score
     */
    public static List<Column> columns(CtsPolicy policy) {
        List<Column> columns = new ArrayList<>();
        policy.indexes().forEach(index -> columns.add(Column.of(index.measure().label() + " level", Format.CENTRED)));
        policy.indexes().forEach(index -> columns.add(Column.of(index.measure().label() + " points", Format.GRADE)));
        columns.add(Columns.CTS_SCORE);
        return columns;
    }

    /**
     * The cells of these columns.
     *
     * @param assessment what became of a customer's measures
     * @return one per column
     */
    public static List<Object> cells(CtsAssessment assessment) {
        List<Object> cells = new ArrayList<>();
        assessment.levels().stream().map(Level::name).forEach(cells::add);
        cells.addAll(assessment.points());
        cells.add(assessment.score());
        return cells;
    }

    /**
     * How far the scores move when levels, points or weights are assigned in another way.
     *
     * @param study what each other way changes
     * @return one row per way
     */
    public static ResultTable assignments(AssignmentStudy study) {
        ResultTable table = ResultTable.ofColumns(ASSIGNMENTS);
        study.outcomes()
                .forEach(outcome -> table.row(
                        WORDS.get(outcome.assignment().name()),
                        outcome.meanScore(),
                        outcome.meanChange(),
                        outcome.largestChange(),
                        outcome.otherScore(),
                        outcome.otherQuarter(),
                        Double.isNaN(outcome.rankCorrelation()) ? "" : outcome.rankCorrelation()));
        return table;
    }

    /**
     * Scored customers.
     *
     * @param scores the customers
     * @param headings what the columns of the indexes are called
     * @param customers the cell of each scored customer
     * @return the customer, the measures, then {@link #columns}
     */
    public static ResultTable of(CtsScores scores, List<String> headings, List<Object> customers) {
        List<Column> columns = new ArrayList<>(List.of(Columns.CUSTOMER));
        for (int i = 0; i < headings.size(); i++) {
            CtsIndex index = scores.policy().indexes().get(i);
            boolean share = index.measure().most() == 1;
            columns.add(Column.of(
                    headings.get(i), share ? Format.SHARE : index.measure().ofPaper() ? Format.WHOLE : Format.GENERAL));
        }
        columns.addAll(columns(scores.policy()));
        ResultTable table = ResultTable.ofColumns(columns);
        for (int i = 0; i < scores.scored().size(); i++) {
            CtsScores.Scored scored = scores.scored().get(i);
            List<Object> row = new ArrayList<>(List.of(customers.get(i)));
            Arrays.stream(scored.measures()).forEach(row::add);
            row.addAll(cells(scored.assessment()));
            table.row(row.toArray());
        }
        return table;
    }
}
