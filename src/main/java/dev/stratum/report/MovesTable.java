package dev.stratum.report;

import dev.stratum.segment.Changes;
import dev.stratum.segment.TierNames;
import dev.stratum.work.CutCrossing;
import dev.stratum.work.Moves;
import dev.stratum.work.MovesApart;
import dev.stratum.work.SegmentMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Who is in another segment than before, as Table 8 of the RFMC paper. */
public final class MovesTable {
    /** The customer, its segments before and after, and the steps between. */
    public static final List<Column> COLUMNS = List.of(Columns.CUSTOMER, Columns.BEFORE, Columns.AFTER, Columns.STEPS);

    /**
     * The measure that did most for a move, its value at both dates, the last cut that it crossed, how far it is beyond that
     * and was away from the first, the money of both dates, and everything in words.
     */
    private static final List<Column> REASONS = List.of(
            Columns.MEASURE,
            Column.of("From", Format.FITTING),
            Column.of("To", Format.FITTING),
            Column.of("Cut", Format.FITTING),
            Column.of("Beyond the cut", Format.FITTING),
            Column.of("Away from it before", Format.FITTING),
            Columns.AMOUNT_BEFORE,
            Columns.AMOUNT_NOW,
            Column.of("Why", Format.PROSE));

    private static final Column WHAT_MOVED = Column.of("What moved", Format.TEXT);

    private MovesTable() {}

    /**
     * Who moved and why, then who is new, then who is gone.
     *
     * @param moves the moves
     * @param asTyped a customer as the cell of it
     * @return one row per customer
     */
    public static ResultTable of(Moves moves, Function<String, Object> asTyped) {
        return of(moves, ResultTable.ofColumns(with(REASONS)), asTyped, customer -> List.of());
    }

    /**
     * Who moved and why, then who is new, then who is gone, with what moved: the customer, or the cuts.
     *
     * @param moves the moves
     * @param apart the moves of customers told from those of cuts and centres
     * @param asTyped a customer as the cell of it
     * @return one row per customer
     */
    public static ResultTable of(Moves moves, MovesApart apart, Function<String, Object> asTyped) {
        Map<String, String> causes = new HashMap<>();
        apart.moves().forEach(move -> causes.put(move.customer(), move.cause().words()));
        List<Column> columns = with(REASONS);
        columns.add(WHAT_MOVED);
        return of(
                moves, ResultTable.ofColumns(columns), asTyped, customer -> List.of(causes.getOrDefault(customer, "")));
    }

    private static ResultTable of(
            Moves moves, ResultTable table, Function<String, Object> asTyped, Function<String, List<Object>> more) {
        moves.moved()
                .forEach(move -> table.row(
                        with(cells(move, asTyped), more.apply(move.after().customer()))));
        moves.added()
                .forEach(member -> table.row(with(
                        cells(member, "", member.segment(), "New customer", asTyped), more.apply(member.customer()))));
        moves.gone()
                .forEach(member -> table.row(with(
                        cells(member, member.segment(), "", "No longer in the data", asTyped),
                        more.apply(member.customer()))));
        return table;
    }

    private static Object[] with(Object[] cells, List<Object> more) {
        return Stream.concat(Arrays.stream(cells), more.stream()).toArray();
    }

    /**
     * Moves of customers told from moves of cuts.
     *
     * @param apart the moves
     * @param asTyped a customer as the cell of it
     * @return one row per customer whose segment by either rules is another than before
     */
    public static ResultTable apart(MovesApart apart, Function<String, Object> asTyped) {
        ResultTable table = ResultTable.of(
                Columns.CUSTOMER,
                Columns.BEFORE,
                Column.of("Now, by the cuts before", Format.TEXT),
                Columns.AFTER,
                WHAT_MOVED);
        apart.moves()
                .forEach(move -> table.row(
                        asTyped.apply(move.customer()),
                        move.before(),
                        move.between(),
                        move.after(),
                        move.cause().words()));
        return table;
    }

    /**
     * How many moves are whose, in words.
     *
     * @param apart the moves
     * @return one sentence
     */
    public static String sentence(MovesApart apart) {
        return "Of the moves, "
                + Words.grouped(apart.count(MovesApart.Cause.CUSTOMER)) + " are the customers' own, "
                + Words.grouped(apart.count(MovesApart.Cause.CUTS)) + " come from cuts and centres placed anew, and "
                + Words.grouped(apart.count(MovesApart.Cause.BOTH)) + " from both.";
    }

    /**
     * The moves with most money.
     *
     * @param moves the moves
     * @param most how many at most
     * @param asTyped a customer as the cell of it
     * @return one row per customer, the largest amount of either date first
     */
    public static ResultTable largest(Moves moves, int most, Function<String, Object> asTyped) {
        ResultTable table = ResultTable.ofColumns(with(REASONS));
        moves.moved().stream()
                .sorted(Comparator.comparingDouble((Moves.Move move) ->
                                -Math.max(move.before().amount(), move.after().amount()))
                        .thenComparing(move -> move.after().customer()))
                .limit(most)
                .forEach(move -> table.row(cells(move, asTyped)));
        return table;
    }

    /**
     * The first of the moves with most money, as a summary shows them: without the sentence why.
     *
     * @param moves the moves
     * @param most how many at most
     * @param asTyped a customer as the cell of it
     * @return one row per customer
     */
    public static ResultTable first(Moves moves, int most, Function<String, Object> asTyped) {
        ResultTable whole = largest(moves, most, asTyped);
        int columns = whole.columns().size() - 1;
        ResultTable table = ResultTable.ofColumns(whole.columns().subList(0, columns));
        whole.rows().forEach(row -> table.row(Arrays.copyOf(row, columns)));
        return table;
    }

    private static Object[] cells(Moves.Move move, Function<String, Object> asTyped) {
        List<Object> row = new ArrayList<>(List.of(
                asTyped.apply(move.after().customer()),
                move.before().segment(),
                move.after().segment(),
                move.tiers().steps()));
        CutCrossing main = move.main().orElse(null);
        row.add(main == null ? "" : Columns.MEASURES.get(main.measure()).heading());
        row.add(main == null ? "" : main.from());
        row.add(main == null ? "" : main.to());
        row.add(
                main == null || main.cuts().isEmpty()
                        ? ""
                        : main.cuts().get(main.cuts().size() - 1));
        row.add(main == null ? "" : number(main.beyond()));
        row.add(main == null ? "" : number(main.awayBefore()));
        row.add(move.before().amount());
        row.add(move.after().amount());
        row.add(move.why());
        return row.toArray();
    }

    private static Object[] cells(
            SegmentMember member, String before, String after, String why, Function<String, Object> asTyped) {
        Object[] row = new Object[COLUMNS.size() + REASONS.size()];
        row[0] = asTyped.apply(member.customer());
        row[1] = before;
        row[2] = after;
        row[row.length - (before.isEmpty() ? 2 : 3)] = member.amount();
        row[row.length - 1] = why;
        return row;
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : "";
    }

    /**
     * Who moved, with any measures.
     *
     * @param changes the moves
     * @param names the names of the segments
     * @param measures the names of the measures
     * @param asTyped the cell of a customer by its row, from 0
     * @return one row per customer
     */
    public static ResultTable of(Changes changes, TierNames names, List<String> measures, IntFunction<Object> asTyped) {
        ResultTable table = ResultTable.ofColumns(with(Columns.named(measures, Format.FITTING)));
        for (Changes.Change change : changes.changes()) {
            List<Double> own = change.measures();
            Object[] row = new Object[COLUMNS.size() + own.size()];
            row[0] = asTyped.apply(change.row());
            row[1] = names.name(change.before());
            row[2] = names.name(change.after());
            row[3] = change.steps();
            for (int j = 0; j < own.size(); j++) {
                row[COLUMNS.size() + j] = own.get(j);
            }
            table.row(row);
        }
        return table;
    }

    private static List<Column> with(List<Column> others) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(others);
        return columns;
    }
}
