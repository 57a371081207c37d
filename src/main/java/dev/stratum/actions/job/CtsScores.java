package dev.stratum.actions.job;

import dev.stratum.cts.CtsAssessment;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cost-to-serve scores of the customers of a table.
 *
 * @param table the table
 * @param policy the rules
 * @param rows the rows that were scored
 * @param measures the measures of each, one per index of the rules
 * @param assessments levels, points and score of each
 * @param problems the rows that were left out
 */
public record CtsScores(
        SourceTable table,
        CtsPolicy policy,
        List<Integer> rows,
        List<double[]> measures,
        List<CtsAssessment> assessments,
        List<CellProblem> problems) {
    private static final Map<String, Meaning> MEANINGS = Map.of(
            "orderSize", Meaning.ORDER_SIZE,
            "daysToPay", Meaning.DAYS_TO_PAY,
            "willCall", Meaning.WILL_CALL,
            "salesReturn", Meaning.SALES_RETURN);

    /**
     * The columns that can be scored: with the average order size given, and with the amount and the number of
     * purchases from which it follows.
     *
     * @param policy the rules
     * @return two lists of columns; indexes of one's own are looked for by their names later
     */
    public static List<List<Meaning>> needed(CtsPolicy policy) {
        List<Meaning> given = new ArrayList<>(List.of(Meaning.CUSTOMER));
        policy.indexes().forEach(index -> meaning(index).ifPresent(given::add));
        if (!given.contains(Meaning.ORDER_SIZE)) {
            return List.of(given);
        }
        List<Meaning> amount = new ArrayList<>(given);
        amount.remove(Meaning.ORDER_SIZE);
        amount.addAll(List.of(Meaning.AMOUNT, Meaning.FREQUENCY));
        return List.of(given, amount);
    }

    /**
     * Whether a table has every column that the rules score.
     *
     * @param table the table
     * @param policy the rules
     * @return true when {@link #of} can score it
     */
    public static boolean canScore(SourceTable table, CtsPolicy policy) {
        return needed(policy).stream().anyMatch(table::has)
                && policy.indexes().stream()
                        .allMatch(index -> meaning(index).isPresent()
                                || table.column(index.measure().name()).isPresent());
    }

    /**
     * The name of the column of an index.
     *
     * @param index the index
     * @return for example Days to pay
     */
    public static String heading(CtsIndex index) {
        return meaning(index).map(Meaning::usualName).orElse(index.measure().name());
    }

    private static Optional<Meaning> meaning(CtsIndex index) {
        return Optional.ofNullable(MEANINGS.get(index.measure().code()));
    }

    /**
     * Scores customers.
     *
     * @param table a table with the columns of {@link #needed} and one for each index of one's own
     * @param policy the rules
     * @return the scores, and the rows left out
     */
    public static CtsScores of(SourceTable table, CtsPolicy policy) {
        List<List<Meaning>> choices = needed(policy);
        List<Meaning> used = choices.stream().filter(table::has).findFirst().orElse(choices.get(0));
        Map<Integer, Kind> columns = new TreeMap<>();
        used.forEach(meaning -> columns.put(table.needed(meaning), meaning.kind()));
        for (CtsIndex index : policy.indexes()) {
            if (meaning(index).isEmpty()) {
                columns.put(own(table, index.measure()), Kind.NUMBER);
            }
        }
        SourceTable.Usable usable = table.usable(columns, true);
        CtsScores scores = new CtsScores(
                table,
                policy,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(usable.problems()));
        usable.rows().forEach(row -> scores.score(row, !used.contains(Meaning.AMOUNT)));
        return scores;
    }

    private static int own(SourceTable table, CtsMeasure measure) {
        return table.column(measure.name())
                .orElseThrow(() -> Problem.TABLE_LACKS.with(
                        table.area().address(), measure.name().toLowerCase(Locale.ROOT), measure.name()));
    }

    private void score(int row, boolean sizeGiven) {
        if (!sizeGiven && table.number(row, Meaning.FREQUENCY) <= 0) {
            problems.add(table.problem(
                    row,
                    Meaning.FREQUENCY,
                    Problem.OUT_OF_RANGE.with(
                            "The number of purchases",
                            table.number(row, Meaning.FREQUENCY),
                            "above zero, as the order size is the amount divided by it")));
            return;
        }
        try {
            double[] own = policy.indexes().stream()
                    .mapToDouble(index -> measure(row, index, sizeGiven))
                    .toArray();
            assessments.add(policy.assess(own));
            measures.add(own);
            rows.add(row);
        } catch (StratumException problem) {
            problems.add(table.problem(row, Meaning.CUSTOMER, problem));
        }
    }

    private double measure(int row, CtsIndex index, boolean sizeGiven) {
        Optional<Meaning> meaning = meaning(index);
        if (meaning.isEmpty()) {
            return table.number(row, own(table, index.measure()));
        }
        return meaning.get() == Meaning.ORDER_SIZE && !sizeGiven
                ? table.number(row, Meaning.AMOUNT) / table.number(row, Meaning.FREQUENCY)
                : table.number(row, meaning.get());
    }
}
