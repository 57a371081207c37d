package dev.stratum.actions.job;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.CtsScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of customers whose cost to serve is scored.
 *
 * @param table the table
 * @param rows the rows that can be scored
 * @param scores the scores, customer i being that of row i of the list
 * @param problems the rows that were left out
 */
public record CtsTable(SourceTable table, List<Integer> rows, CtsScores scores, List<CellProblem> problems) {
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
     * The names of the columns of the indexes.
     *
     * @return for example Days to pay
     */
    public List<String> headings() {
        return scores.policy().indexes().stream()
                .map(index -> meaning(index)
                        .map(Meaning::usualName)
                        .orElse(index.measure().name()))
                .toList();
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
    public static CtsTable of(SourceTable table, CtsPolicy policy) {
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
        List<CellProblem> problems = new ArrayList<>(usable.problems());
        List<Integer> rows = new ArrayList<>();
        List<double[]> measures = new ArrayList<>();
        for (int row : usable.rows()) {
            try {
                measures.add(policy.indexes().stream()
                        .mapToDouble(index -> measure(table, row, index, !used.contains(Meaning.AMOUNT)))
                        .toArray());
                rows.add(row);
            } catch (StratumException noPurchase) {
                problems.add(table.problem(row, Meaning.FREQUENCY, noPurchase));
            }
        }
        CtsScores scores = CtsScores.of(policy, measures);
        scores.refused()
                .forEach(one -> problems.add(table.problem(rows.get(one.customer()), Meaning.CUSTOMER, one.problem())));
        return new CtsTable(table, rows, scores, problems);
    }

    /**
     * The customers with a score, as typed.
     *
     * @return one cell per score
     */
    public List<Object> customers() {
        int column = table.needed(Meaning.CUSTOMER);
        return scores.scored().stream()
                .map(one -> table.cell(rows.get(one.customer()), column))
                .toList();
    }

    private static int own(SourceTable table, CtsMeasure measure) {
        return table.column(measure.name()).orElseThrow(() -> table.lacks(measure.name()));
    }

    private static double measure(SourceTable table, int row, CtsIndex index, boolean sizeGiven) {
        Optional<Meaning> meaning = meaning(index);
        if (meaning.isEmpty()) {
            return table.number(row, own(table, index.measure()));
        }
        return meaning.get() == Meaning.ORDER_SIZE && !sizeGiven
                ? CtsScores.orderSize(table.number(row, Meaning.AMOUNT), table.number(row, Meaning.FREQUENCY))
                : table.number(row, meaning.get());
    }
}
