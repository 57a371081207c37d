package dev.stratum.report;

import dev.stratum.segment.Changes;
import dev.stratum.segment.TierNames;
import dev.stratum.work.Moves;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Who is in another segment than before, as Table 8 of the RFMC paper. */
public final class MovesTable {
    /** The customer, its segments before and after, and the steps between. */
    public static final List<Column> COLUMNS = List.of(Columns.CUSTOMER, Columns.BEFORE, Columns.AFTER, Columns.STEPS);

    private MovesTable() {}

    /**
     * Who moved and why, then who is new, then who is gone.
     *
     * @param moves the moves
     * @param asTyped a customer as the cell of it
     * @return one row per customer
     */
    public static ResultTable of(Moves moves, Function<String, Object> asTyped) {
        ResultTable table = ResultTable.ofColumns(with(List.of(Column.of("Why", Format.TEXT))));
        moves.moved()
                .forEach(move -> table.row(
                        asTyped.apply(move.after().customer()),
                        move.before().segment(),
                        move.after().segment(),
                        move.tiers().steps(),
                        move.why()));
        moves.added()
                .forEach(member ->
                        table.row(asTyped.apply(member.customer()), "", member.segment(), "", "New customer"));
        moves.gone()
                .forEach(member ->
                        table.row(asTyped.apply(member.customer()), member.segment(), "", "", "No longer in the data"));
        return table;
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
            List<Object> row = new ArrayList<>(List.of(
                    asTyped.apply(change.row()),
                    names.name(change.before()),
                    names.name(change.after()),
                    change.steps()));
            row.addAll(change.measures());
            table.row(row.toArray());
        }
        return table;
    }

    private static List<Column> with(List<Column> others) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(others);
        return columns;
    }
}
