package dev.stratum.actions.job;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.rfm.Recency;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Customers with R, F, M and, where the table has it, cost to serve.
 *
 * @param table where they come from
 * @param ids the customers as typed
 * @param keys the customers as text
 * @param measures customer by customer, 3 or 4 numbers each
 * @param columns 3 without cost to serve, 4 with it
 * @param problems the rows that were left out
 */
public record CustomerData(
        SourceTable table,
        List<Object> ids,
        List<String> keys,
        double[] measures,
        int columns,
        List<CellProblem> problems) {

    /** The columns with recency given in days. */
    public static final List<Meaning> WITH_RECENCY =
            List.of(Meaning.CUSTOMER, Meaning.RECENCY, Meaning.FREQUENCY, Meaning.AMOUNT);

    /** The columns with the date of the last purchase instead. */
    public static final List<Meaning> WITH_DATE =
            List.of(Meaning.CUSTOMER, Meaning.LAST_PURCHASE, Meaning.FREQUENCY, Meaning.AMOUNT);

    /**
     * Reads customers.
     *
     * @param table a table with the columns of {@link #WITH_RECENCY} or {@link #WITH_DATE}; cost to serve is taken from
     *     a column of scores or scored from its four measures
     * @param cts the rules of cost to serve; empty to leave it out unless the table has scores
     * @param asOf the date of analysis, asked for only when recency follows from dates
     * @return the customers, and the rows left out
     * @throws StratumException NO_COMPLETE_ROWS when no row can be used
     */
    public static CustomerData of(SourceTable table, Optional<CtsPolicy> cts, IntSupplier asOf) {
        boolean days = table.column(Meaning.RECENCY).isPresent();
        boolean scored = table.column(Meaning.CTS_SCORE).isPresent();
        boolean scorable =
                !scored && cts.filter(rules -> CtsScores.canScore(table, rules)).isPresent();
        List<Meaning> needed = new ArrayList<>(days ? WITH_RECENCY : WITH_DATE);
        if (scored) {
            needed.add(Meaning.CTS_SCORE);
        }
        Map<Integer, Double> scores = new HashMap<>();
        Map<Integer, CellProblem> unscored = new HashMap<>();
        if (scorable) {
            CtsScores result = CtsScores.of(table, cts.get());
            for (int i = 0; i < result.rows().size(); i++) {
                scores.put(result.rows().get(i), result.assessments().get(i).score());
            }
            result.problems().forEach(problem -> unscored.putIfAbsent(problem.row(), problem));
        }
        int today = days ? 0 : asOf.getAsInt();
        SourceTable.Usable usable = table.usable(needed, true);
        Reader reader = new Reader(table, new ArrayList<>(usable.problems()), scored || scorable ? 4 : 3);
        for (int row : usable.rows()) {
            if (unscored.containsKey(row)) {
                reader.problems.add(unscored.get(row));
                continue;
            }
            try {
                double recency = days
                        ? table.number(row, Meaning.RECENCY)
                        : Recency.days((int) Math.floor(table.number(row, Meaning.LAST_PURCHASE)), today);
                reader.add(row, recency, scored ? table.number(row, Meaning.CTS_SCORE) : scores.getOrDefault(row, 0.0));
            } catch (StratumException problem) {
                reader.problems.add(table.problem(
                        row,
                        Meaning.LAST_PURCHASE,
                        Problem.OUT_OF_RANGE.with(
                                "The date of the last purchase",
                                table.number(row, Meaning.LAST_PURCHASE),
                                "on or before the date of analysis")));
            }
        }
        return reader.finish();
    }

    /**
     * How many customers there are.
     *
     * @return at least 1
     */
    public int size() {
        return keys.size();
    }

    private static final class Reader {
        private final SourceTable table;
        private final List<CellProblem> problems;
        private final int columns;
        private final List<Object> ids = new ArrayList<>();
        private final List<double[]> measures = new ArrayList<>();

        Reader(SourceTable table, List<CellProblem> problems, int columns) {
            this.table = table;
            this.problems = problems;
            this.columns = columns;
        }

        void add(int row, double recency, double score) {
            ids.add(table.cell(row, table.needed(Meaning.CUSTOMER)));
            measures.add(new double[] {
                recency, table.number(row, Meaning.FREQUENCY), table.number(row, Meaning.AMOUNT), score
            });
        }

        CustomerData finish() {
            if (ids.isEmpty()) {
                throw problems.isEmpty()
                        ? Problem.NO_COMPLETE_ROWS.with(table.area().address())
                        : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                                table.area().address(),
                                problems.get(0).problem().getMessage());
            }
            double[] flat = new double[ids.size() * columns];
            for (int i = 0; i < ids.size(); i++) {
                System.arraycopy(measures.get(i), 0, flat, i * columns, columns);
            }
            List<String> keys = ids.stream().map(CellCheck::key).toList();
            return new CustomerData(table, ids, keys, flat, columns, problems);
        }
    }
}
