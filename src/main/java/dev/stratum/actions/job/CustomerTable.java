package dev.stratum.actions.job;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Column;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Recency;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Customers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A table of customers with R, F, M and, where it has it, cost to serve.
 *
 * @param customers the customers
 * @param asTyped how each was typed
 * @param problems the rows that were left out
 * @param table where the customers come from
 * @param rows the row of each customer
 */
public record CustomerTable(
        Customers customers, AsTyped asTyped, List<CellProblem> problems, SourceTable table, List<Integer> rows) {

    /** The columns with recency given in days. */
    public static final List<Meaning> WITH_RECENCY =
            List.of(Meaning.CUSTOMER, Meaning.RECENCY, Meaning.FREQUENCY, Meaning.AMOUNT);

    /** The columns with the date of the last purchase instead. */
    public static final List<Meaning> WITH_DATE =
            List.of(Meaning.CUSTOMER, Meaning.LAST_PURCHASE, Meaning.FREQUENCY, Meaning.AMOUNT);

    private static final Set<Meaning> MEASURED = Set.of(
            Meaning.CUSTOMER,
            Meaning.RECENCY,
            Meaning.LAST_PURCHASE,
            Meaning.FREQUENCY,
            Meaning.AMOUNT,
            Meaning.ORDER_SIZE,
            Meaning.DAYS_TO_PAY,
            Meaning.WILL_CALL,
            Meaning.SALES_RETURN,
            Meaning.CTS_SCORE);

    /** What else a table of customers may have that is used: cost to serve, or the measures that it follows from. */
    public static final List<Meaning> WELCOME = List.of(
            Meaning.CTS_SCORE, Meaning.ORDER_SIZE, Meaning.DAYS_TO_PAY, Meaning.WILL_CALL, Meaning.SALES_RETURN);

    /** Keeps a copy. */
    public CustomerTable {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /**
     * Reads customers.
     *
     * @param table a table with the columns of {@link #WITH_RECENCY} or {@link #WITH_DATE}; cost to serve is taken from
     *     a column of scores or scored from its four measures
     * @param cts the rules of cost to serve; empty to leave it out unless the table has scores
     * @param asOf gives the date of analysis for the last date of the table, asked for only when recency follows from dates
     * @return the customers, and the rows left out
     * @throws StratumException NO_COMPLETE_ROWS when no row can be used
     */
    public static CustomerTable of(SourceTable table, Optional<CtsPolicy> cts, ToIntFunction<OptionalDouble> asOf) {
        boolean days = table.column(Meaning.RECENCY).isPresent();
        List<Meaning> needed = new ArrayList<>(days ? WITH_RECENCY : WITH_DATE);
        Scores scores = Scores.of(table, cts);
        if (scores.given()) {
            needed.add(Meaning.CTS_SCORE);
        }
        SourceTable.Usable usable = table.usable(needed, true);
        int today = days
                ? 0
                : asOf.applyAsInt(usable.rows().stream()
                        .mapToDouble(row -> table.number(row, Meaning.LAST_PURCHASE))
                        .max());
        List<CellProblem> problems = new ArrayList<>(usable.problems());
        AsTyped asTyped = new AsTyped();
        List<String> names = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<double[]> measures = new ArrayList<>();
        for (int row : usable.rows()) {
            if (scores.unscored().containsKey(row)) {
                problems.add(scores.unscored().get(row));
                continue;
            }
            try {
                double recency = days
                        ? table.number(row, Meaning.RECENCY)
                        : Recency.days((int) Math.floor(table.number(row, Meaning.LAST_PURCHASE)), today);
                measures.add(new double[] {
                    recency,
                    table.number(row, Meaning.FREQUENCY),
                    table.number(row, Meaning.AMOUNT),
                    scores.given()
                            ? table.number(row, Meaning.CTS_SCORE)
                            : scores.scored().getOrDefault(row, 0.0)
                });
                rows.add(row);
                names.add(asTyped.customer(table.cell(row, table.needed(Meaning.CUSTOMER))));
            } catch (StratumException problem) {
                problems.add(table.problem(
                        row,
                        Meaning.LAST_PURCHASE,
                        Problem.OUT_OF_RANGE.with(
                                Phrase.LAST_PURCHASE,
                                table.number(row, Meaning.LAST_PURCHASE),
                                Phrase.UP_TO_ANALYSIS)));
            }
        }
        if (names.isEmpty()) {
            throw noCompleteRows(table, problems);
        }
        int columns = scores.known() ? 4 : 3;
        double[] flat = measures.stream()
                .flatMapToDouble(own -> Arrays.stream(own, 0, columns))
                .toArray();
        return new CustomerTable(new Customers(names, flat, columns), asTyped, problems, table, rows);
    }

    /**
     * The other columns of the table, such as name, region and manager, which travel along into results.
     *
     * @param book tells which of them are dates
     * @return each with the cell of a customer, counted from 0; an error as the text that it shows
     */
    public Map<Column, IntFunction<Object>> others(Workbook book) {
        Map<Column, IntFunction<Object>> others = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (int column = 0; column < table.headers().size(); column++) {
            String name = table.headers().get(column);
            if (name.isEmpty() || isUsed(column) || !names.add(name)) {
                continue;
            }
            int place = column;
            boolean isDate = book.sheets().contains(table.area().sheet())
                    && book.showsDate(table.area().at(rows.get(0), column))
                    && Cells.isFine(Kind.DATE, table.cell(rows.get(0), column));
            others.put(CustomersTable.other(name, isDate), customer -> typed(table.cell(rows.get(customer), place)));
        }
        return others;
    }

    private static Object typed(Object cell) {
        return Cells.isError(cell) ? Cells.errorText(cell) : cell;
    }

    /** Columns that the result shows under their own names, or that only lead to those. */
    private boolean isUsed(int column) {
        return table.columns().entrySet().stream()
                        .anyMatch(known -> known.getValue() == column && MEASURED.contains(known.getKey()))
                || CustomersTable.LEDGER.stream()
                        .anyMatch(own -> own.heading().equals(table.headers().get(column)));
    }

    /**
     * Why a table cannot be used at all.
     *
     * @param table the table
     * @param problems what is wrong with its rows
     * @return NO_COMPLETE_ROWS, with the first of the problems where there is one
     */
    public static StratumException noCompleteRows(SourceTable table, List<CellProblem> problems) {
        return problems.isEmpty()
                ? Problem.NO_COMPLETE_ROWS.with(table.area().address())
                : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                        table.area().address(), problems.get(0).problem().getMessage());
    }

    /**
     * How many customers there are, in words.
     *
     * @return for example 167 customers
     */
    public String counted() {
        return Words.count(customers.size(), "customer", "customers");
    }

    /**
     * The scores of cost to serve of a table.
     *
     * @param given whether they stand in a column
     * @param known whether they stand there or follow from other columns
     * @param scored those that follow, by row
     * @param unscored why there is none, by row
     */
    private record Scores(
            boolean given, boolean known, Map<Integer, Double> scored, Map<Integer, CellProblem> unscored) {

        static Scores of(SourceTable table, Optional<CtsPolicy> cts) {
            boolean given = table.column(Meaning.CTS_SCORE).isPresent();
            Optional<CtsTable> scores = cts.filter(policy -> !given && CtsTable.canScore(table, policy))
                    .map(policy -> CtsTable.of(table, policy));
            Map<Integer, Double> scored = new HashMap<>();
            Map<Integer, CellProblem> unscored = new HashMap<>();
            scores.ifPresent(result -> {
                result.scores()
                        .scored()
                        .forEach(one -> scored.put(
                                result.rows().get(one.customer()),
                                one.assessment().score()));
                result.problems().forEach(problem -> unscored.putIfAbsent(problem.row(), problem));
            });
            return new Scores(given, given || scores.isPresent(), scored, unscored);
        }
    }
}
